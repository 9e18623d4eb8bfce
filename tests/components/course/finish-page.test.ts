import { expect } from '@open-wc/testing';
import { CourseMemory, memoryCourse } from '../../../src/storage/memory-course.js';
import { button, hasFocus, text } from '../../helpers/stage.js';
import { answered, attested, certified, courseRecordOf, evaluated, read } from '../../record/course-samples.js';
import { dressed } from '../player/dressed.js';
import { finished, recordOf } from '../player/open-page.js';
import { passedBy, open } from './open-finish.js';

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
