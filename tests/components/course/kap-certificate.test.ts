import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { button, hasFocus, text } from '../../helpers/stage.js';
import { attested, certified, corrected, courseRecordOf, evaluated, read } from '../../record/course-samples.js';
import { dressed } from '../player/dressed.js';
import { recordOf } from '../player/open-page.js';
import { completed, open, fileOf } from './open-finish.js';

describe('kap-certificate', () => {
  before(dressed);

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
