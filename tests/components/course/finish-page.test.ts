import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/course/kap-attestation.js';
import '../../../components/course/kap-certificate.js';
import '../../../components/course/kap-completion.js';
import '../../../components/course/kap-evaluation.js';
import type { Imprint } from '../../../src/course/imprint.js';
import { evaluationForm, unanswered } from '../../../src/course/evaluation.js';
import { outlineOf } from '../../../src/course/module.js';
import type { CourseEntry } from '../../../src/record/course-record.js';
import { CourseMemory, memoryCourse } from '../../../src/storage/memory-course.js';
import { choice, set } from '../../helpers/items.js';
import { button, hasFocus, text } from '../../helpers/stage.js';
import {
  answered,
  attested,
  certified,
  corrected,
  courseRecordOf,
  evaluated,
  read,
} from '../../record/course-samples.js';
import { dressed } from '../player/dressed.js';
import type { Entry } from '../../../src/record/record.js';
import { attempted, chosen, finished, openPage, passed, recordOf, type Opening } from '../player/open-page.js';
import { smallCourse, smallModule } from '../../helpers/small-course.js';

const completed = recordOf(
  attempted(choice, chosen('b')),
  attempted(set.items[0]!, chosen('b')),
  attempted(set.items[1]!, chosen('b')),
  finished('words'),
  finished('wave'),
  passed,
);

const fields = unanswered(
  evaluationForm({
    ...smallCourse(),
    modules: [{ id: 'history', title: '', requires: [], outline: outlineOf(smallModule()) }],
  })!,
  {},
);
const allAnswered: CourseEntry[] = fields.map((field) => answered(field, field === 'minutes' ? '300' : 4, 1));

/** Passed by an LMS's mark, with half of the points. */
const passedBy = (pass: number, coursePass: number): Entry => {
  if (passed.type !== 'sitting.changed' || !passed.sitting.result) throw new Error('It is a result.');
  const rules = { pass, coursePass, critical: [], feedback: 'end' as const };
  return { ...passed, sitting: { ...passed.sitting, result: { ...passed.sitting.result, score: 0.5, rules } } };
};

async function open({ imprint = {}, ...opening }: Opening & { imprint?: Imprint } = {}) {
  const courseStore = opening.courseStore ?? memoryCourse();
  const page = await openPage('finish.html', {
    course: { ...smallCourse(), ...imprint },
    record: completed,
    ...opening,
    courseStore,
  });
  const { player } = page;
  const evaluation = player.querySelector('kap-evaluation')!;
  const attestation = player.querySelector('kap-attestation')!;
  const certificate = player.querySelector('kap-certificate')!;
  const type = async (field: HTMLInputElement | HTMLTextAreaElement, words: string) => {
    field.focus();
    field.select();
    await sendKeys({ type: words });
  };
  const control = (place: Element, name: string) => place.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  return { ...page, courseStore, evaluation, attestation, certificate, type, control };
}

/** Runs `act` and gives the file that it hands out. */
async function fileOf(act: () => void): Promise<{ name: string; content: Record<string, unknown> }> {
  const link = await new Promise<HTMLAnchorElement>((resolve) => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      HTMLAnchorElement.prototype.click = click;
      resolve(this);
    };
    act();
  });
  const response = await fetch(link.href);
  return { name: link.download, content: (await response.json()) as Record<string, unknown> };
}

describe('the page after the end', () => {
  before(dressed);
  afterEach(() => {
    delete document.documentElement.dataset.theme;
  });

  describe('kap-completion', () => {
    const states = (player: Element) =>
      [...player.querySelectorAll('.completion > li')].map((item) => [
        text(item, '.completion-title'),
        text(item, '.completion-state'),
      ]);

    it('says what is missing, with the ways there', async () => {
      const { player } = await open({ record: recordOf(finished('words')) });
      expect(states(player)).to.deep.equal([
        ['Before you start', 'Not read yet'],
        ['History of the field', 'Missing: The first wave, the assessment'],
      ]);
      const hrefs = [...player.querySelectorAll('.completion-state a')].map((link) => link.getAttribute('href'));
      expect(hrefs).to.deep.equal(['history/wave.html', 'history/assessment.html']);
    });

    it('says that a pass by the LMS’s lower mark is none for the certificate', async () => {
      const { player } = await open({ record: recordOf(finished('words'), finished('wave'), passedBy(0.4, 0.8)) });
      expect(states(player)[1]).to.deep.equal([
        'History of the field',
        'Missing: the assessment. Your LMS counts it as passed; the certificate asks for 80%',
      ]);
      expect(text(player, '.certificate-missing')).to.include('modules');
      await expect(player).to.be.accessible();
    });

    it('says what is done', async () => {
      const { player } = await open({ courseRecord: courseRecordOf(read(1)) });
      expect(states(player)).to.deep.equal([
        ['Before you start', 'Read, 1 January 1970'],
        ['History of the field', 'Completed, 1 January 1970, 100%'],
      ]);
    });
  });

  describe('kap-evaluation', () => {
    it('keeps what is chosen and typed as it is entered, and has it again', async () => {
      const { evaluation, control, type, settled, courseStore } = await open();
      expect(text(evaluation, '.evaluation-count')).to.equal('0 of 2 rated');
      evaluation.querySelector('details')!.open = true;
      evaluation.querySelectorAll<HTMLInputElement>('[name="history classes"]')[3]!.click();
      await type(control(evaluation, 'change'), 'I will ask.');
      control(evaluation, 'change').blur();
      await settled();
      expect(text(evaluation, '.evaluation-count')).to.equal('1 of 2 rated');
      expect(text(evaluation, '.evaluation-state')).to.equal(`1 of ${fields.length} answered. Saved on this device.`);

      const again = await open({ courseStore });
      expect(again.evaluation.querySelector<HTMLInputElement>('[name="history classes"]:checked')?.value).to.equal('4');
      expect(control(again.evaluation, 'change').value).to.equal('I will ask.');
    });

    it('takes one rating for all of a module that are left, and leaves the others as they are', async () => {
      const { evaluation, settled, courseStore, control } = await open();
      const rated = (name: string) => evaluation.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value;
      const fold = evaluation.querySelector('details')!;
      fold.open = true;
      expect(text(fold, '[role="group"]')).to.match(/^The 2 that are not rated yet, all alike:/);
      button(fold, '5 fully').click();
      await settled();
      expect([rated('history classes'), rated('history dates')]).to.deep.equal(['5', '5']);
      expect(fold.querySelector('[role="group"]')).to.equal(null);
      expect(hasFocus(fold.querySelector('summary'))).to.equal(true);
      expect(text(fold, 'summary')).to.include('2 of 2 rated');
      expect((await courseStore.load('kap'))?.draft['history dates']?.answer).to.equal(5);
      evaluation.querySelectorAll<HTMLInputElement>('[name="history classes"]')[1]!.click();
      await settled();
      expect([rated('history classes'), rated('history dates')], 'each can be changed').to.deep.equal(['2', '5']);
      expect(control(evaluation, 'current').checked, 'no question').to.equal(false);
    });

    it('is answered with the arrow keys', async () => {
      const { evaluation, control, settled } = await open();
      control(evaluation, 'current').focus();
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'ArrowRight' });
      await settled();
      expect(evaluation.querySelector<HTMLInputElement>('[name="current"]:checked')?.value).to.equal('2');
      expect(hasFocus(evaluation.querySelector('[name="current"]:checked'))).to.equal(true);
    });

    it('asks for more where an answer calls for it', async () => {
      const { evaluation, control, settled } = await open();
      expect(control(evaluation, 'unbiased detail')).to.equal(null);
      evaluation.querySelector<HTMLInputElement>('[name="unbiased"][value="no"]')!.click();
      await settled();
      expect(control(evaluation, 'unbiased detail')).to.exist;
    });

    it('says how much is open, and opens the fold of the first', async () => {
      const { evaluation, control } = await open();
      button(evaluation, 'Hand in').click();
      await evaluation.updateComplete;
      expect(text(evaluation, '.evaluation-news')).to.equal(
        `${fields.length} questions still need an answer. Show the first`,
      );
      button(evaluation, 'Show the first').click();
      expect(evaluation.querySelector('details')!.open).to.equal(true);
      expect(hasFocus(control(evaluation, 'history classes'))).to.equal(true);
    });

    it('says that one may rate before the modules are completed and hand in then, with the page’s button quiet', async () => {
      const paper = (evaluation: Element) => getComputedStyle(button(evaluation, 'Hand in')).backgroundColor;
      const early = (await open({ record: recordOf(finished('words')) })).evaluation;
      const quiet = paper(early);
      expect(text(early, '.finish-later')).to.equal(
        'Rate each module as soon as you like. Hand in when all are completed.',
      );
      await expect(early).to.be.accessible();
      const late = (await open()).evaluation;
      expect(late.querySelector('.finish-later')).to.equal(null);
      expect(paper(late)).not.to.equal(quiet);
    });

    it('waits for the modules before it can be handed in', async () => {
      const { evaluation, settled } = await open({ record: recordOf(), courseRecord: courseRecordOf(...allAnswered) });
      button(evaluation, 'Hand in').click();
      await settled();
      expect(text(evaluation, '.evaluation-news')).to.equal(
        'All is answered and kept. You can hand it in when all modules are completed.',
      );
    });

    it('is handed in once, and can be downloaded without a name', async () => {
      const { evaluation, settled } = await open({
        courseRecord: courseRecordOf(...allAnswered, answered('sign name', 'Ann Example', 1)),
      });
      button(evaluation, 'Hand in').click();
      await settled();
      expect(text(evaluation, '.finish-done')).to.equal('Handed in on 1 January 1970.');
      expect(hasFocus(evaluation.querySelector('.finish-done')), 'is read').to.equal(true);
      expect(evaluation.querySelector('input')).to.equal(null);
      const { name, content } = await fileOf(() => {
        button(evaluation, 'Download the evaluation').click();
      });
      expect(name).to.equal('kapstone-kap-evaluation.json');
      expect(content.answers).to.have.length(fields.length);
      expect(JSON.stringify(content)).not.to.include('Ann Example');
    });

    it('is not there where the course has none', async () => {
      const { player, certificate } = await open({ imprint: { evaluation: false } });
      expect(player.querySelector('kap-evaluation')).to.equal(null);
      expect(text(certificate, '.certificate-missing')).not.to.include('evaluation');
    });
  });

  describe('kap-attestation', () => {
    it('opens when the modules are completed', async () => {
      const { attestation } = await open({ record: recordOf() });
      expect(text(attestation, '.finish-later')).to.equal('It opens when all modules are completed.');
      expect(attestation.querySelector('button')).to.equal(null);
    });

    it('says what is missing, one after the other, then keeps the word as it was given', async () => {
      const { attestation, control, type, settled } = await open();
      const news = () => text(attestation, '.attestation-news');
      const attest = async () => {
        button(attestation, 'Attest').click();
        await settled();
      };
      await attest();
      expect(news()).to.equal('Your name is missing.');
      await type(control(attestation, 'sign name'), 'Ann Example');
      await attest();
      expect(news()).to.equal('The minutes are missing: a whole number.');
      await type(control(attestation, 'sign minutes'), '700');
      await attest();
      expect(news()).to.equal('Tick the box below the statement first.');
      attestation.querySelector<HTMLInputElement>('input[type="checkbox"]')!.click();
      await attest();
      expect(news()).to.equal('');
      expect(text(attestation, '.statement')).to.match(/^I, Ann Example, attest .* in about 700 minutes\./);
      expect(text(attestation, '.finish-done')).to.match(/^Attested on 1 January 1970, /);
      expect(hasFocus(attestation.querySelector('.finish-done')), 'is read').to.equal(true);
    });

    it('takes the minutes from the evaluation, and keeps what was typed', async () => {
      const { attestation, control, type, settled, courseStore } = await open({
        courseRecord: courseRecordOf(answered('minutes', '300', 1)),
      });
      expect(control(attestation, 'sign minutes').value).to.equal('300');
      await type(control(attestation, 'sign licence'), 'LCSW 1');
      control(attestation, 'sign licence').blur();
      await settled();
      const again = await open({ courseStore });
      expect(control(again.attestation, 'sign licence').value).to.equal('LCSW 1');
      expect(text(again.attestation, '.statement')).to.include('licence LCSW 1');
    });

    it('asks only for the name where the course wants no attestation', async () => {
      const { attestation, control, type, settled } = await open({ imprint: { attestation: false } });
      await type(control(attestation, 'sign name'), 'Ann Example');
      button(attestation, 'Keep my name').click();
      await settled();
      expect(attestation.querySelector('.statement')).to.equal(null);
      expect(text(attestation, '.finish-done')).to.match(/^Ann Example, given on/);
    });
  });

  describe('kap-certificate', () => {
    const ready = courseRecordOf(read(1), evaluated(2, {}), attested(3));
    const field = (certificate: Element, id: string) => text(certificate, `[data-field="${id}"] dd`);

    it('says what is missing', async () => {
      const { certificate } = await open({ record: recordOf() });
      expect(text(certificate, '.certificate-missing')).to.equal(
        'Still missing: “Before you start”, modules, the evaluation, the attestation.',
      );
    });

    it('is made once everything is there, and stays as it was', async () => {
      const { certificate, settled, courseStore } = await open({ courseRecord: ready });
      button(certificate, 'Make the certificate').click();
      await settled();
      expect(text(certificate, 'h3')).to.equal('Certificate of completion');
      expect(text(certificate, '.certificate-name')).to.equal('Ann Example');
      expect(field(certificate, 'awarded')).to.equal('0. No continuing-education credit is awarded.');
      expect(field(certificate, 'scores')).to.equal('History of the field: 100% (60% to pass)');
      expect(field(certificate, 'authors')).to.equal('A. Author, PhD');
      expect(field(certificate, 'issued')).to.match(/^1 January 1970, 01:00 \(UTC\+01:00\)$/);
      const [print, sheet] = ['.certificate-keep .onward', '.certificate'].map((selector) =>
        certificate.querySelector(selector)!,
      );
      expect(print!.compareDocumentPosition(sheet!), 'it is printed without a way past it').to.equal(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
      expect(hasFocus(certificate.querySelector('.certificate-news'))).to.equal(true);
      const id = field(certificate, 'id');
      const again = await open({ courseStore, imprint: { level: 'advanced', expires: '1970-01-01' } });
      expect(field(again.certificate, 'id')).to.equal(id);
      expect(again.certificate.querySelector('[data-field="level"]')).to.equal(null);
    });

    it('lets the name be put right, once', async () => {
      const { certificate, settled } = await open({ courseRecord: courseRecordOf(certified(1, 'Anne Exmaple')) });
      button(certificate, 'Correct the name').click();
      await certificate.updateComplete;
      const input = certificate.querySelector<HTMLInputElement>('.correction input')!;
      expect(hasFocus(input)).to.equal(true);
      input.select();
      await sendKeys({ type: ' ' });
      button(certificate, 'Put it right').click();
      await certificate.updateComplete;
      expect(text(certificate, '.certificate-news')).to.equal('The name is missing.');
      await sendKeys({ type: 'Ann Example' });
      button(certificate, 'Put it right').click();
      await settled();
      expect(text(certificate, '.certificate-name')).to.equal('Ann Example');
      expect([...certificate.querySelectorAll('button')].map(({ innerText }) => innerText)).to.deep.equal([
        'Print',
        'Download my record',
      ]);
    });

    it('can be left as it is', async () => {
      const { certificate, settled } = await open({ courseRecord: courseRecordOf(certified(1)) });
      button(certificate, 'Correct the name').click();
      await certificate.updateComplete;
      button(certificate, 'Leave it').click();
      await settled();
      expect(hasFocus(button(certificate, 'Correct the name'))).to.equal(true);
    });

    it('gives all that the learner has to show as a file', async () => {
      const own = courseRecordOf(read(1), evaluated(2), attested(3), certified(4), corrected(5, 'Ann B. Example'));
      const { certificate } = await open({ courseRecord: own });
      const { name, content } = await fileOf(() => {
        button(certificate, 'Download my record').click();
      });
      expect(name).to.match(/^kapstone-kap-\d{4}-\d\d-\d\d\.json$/);
      expect(content).to.deep.include({ format: 'kapstone-course', record: own });
      expect((content.modules as { record: unknown }[])[0]?.record).to.deep.equal(completed);
    });

    it('is in view where a link has led to it', async () => {
      history.replaceState(undefined, '', '#certificate');
      const { player } = await open({ courseRecord: courseRecordOf(certified(1)) });
      history.replaceState(undefined, '', location.pathname + location.search);
      expect(player.querySelector('#certificate')!.getBoundingClientRect().top).to.be.within(-1, innerHeight / 2);
      expect(scrollY).to.be.greaterThan(0);
      scrollTo(0, 0);
    });

    it('prints', async () => {
      const { certificate } = await open({ courseRecord: courseRecordOf(certified(1)) });
      const { print } = window;
      let printed = 0;
      window.print = () => (printed += 1);
      button(certificate, 'Print').click();
      window.print = print;
      expect(printed).to.equal(1);
    });
  });

  for (const theme of ['light', 'dark'])
    it(`has nothing that axe finds, ${theme}`, async () => {
      document.documentElement.dataset.theme = theme;
      const forms = await open();
      for (const fold of forms.evaluation.querySelectorAll('details')) fold.open = true;
      await expect(forms.player).to.be.accessible();
      forms.player.remove();
      const sheet = await open({ courseRecord: courseRecordOf(read(1), evaluated(2), attested(3), certified(4)) });
      button(sheet.certificate, 'Correct the name').click();
      await sheet.certificate.updateComplete;
      await expect(sheet.player).to.be.accessible();
    });

  it('shows in one tab what is done in another', async () => {
    const memory = new CourseMemory();
    const { evaluation, settled } = await open({ courseStore: memoryCourse(memory) });
    await memoryCourse(memory).save(courseRecordOf(answered('history dates', 2, 5)));
    await settled();
    expect(evaluation.querySelector<HTMLInputElement>('[name="history dates"]:checked')?.value).to.equal('2');
  });
});
