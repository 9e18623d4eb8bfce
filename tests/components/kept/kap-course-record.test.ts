import { expect } from '@open-wc/testing';
import '../../../components/kept/kap-course-record.js';
import { memoryCourse } from '../../../src/storage/memory-course.js';
import { StoreError } from '../../../src/storage/record-store.js';
import { button, hasFocus, text } from '../../helpers/stage.js';
import { answered, attested, certified, courseRecordOf, read } from '../../record/course-samples.js';
import { dressed } from '../player/dressed.js';
import { finished, openPage, recordOf, type Opening } from '../player/open-page.js';

async function open(opening: Opening = { courseRecord: courseRecordOf(read(1), attested(2), certified(3)) }) {
  const page = await openPage('index.html', opening);
  const element = page.player.querySelector('kap-course-record')!;
  return { ...page, element };
}

describe('kap-course-record', () => {
  before(dressed);

  it('draws nothing while there is nothing', async () => {
    const { element } = await open({});
    expect(element.textContent.trim()).to.equal('');
  });

  it('gives all of it as one file as soon as a module is begun', async () => {
    const { element } = await open({ record: recordOf(finished('words')) });
    expect(element.querySelector('.record-facts, [data-erase]')).to.equal(null);
    expect(button(element, 'Download my record')).to.exist;
    expect(element.compareDocumentPosition(element.parentElement!.querySelector('kap-record')!)).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('says what is kept', async () => {
    const { element } = await open();
    expect(text(element, '.record-facts')).to.equal(
      '“Before you start” read on 1 January 1970, attestation given, certificate made on 1 January 1970.',
    );
    await expect(element).to.be.accessible();
    const begun = await open({ courseRecord: courseRecordOf(answered('current', 1, 1)) });
    expect(text(begun.element, '.record-facts')).to.equal('evaluation begun.');
  });

  it('erases it once that was confirmed', async () => {
    const courseStore = memoryCourse();
    const { element, settled } = await open({ courseStore, courseRecord: courseRecordOf(read(1), certified(3)) });
    button(element, 'Erase the course record').click();
    await element.updateComplete;
    expect(text(element, '.record-confirm p')).to.include('the certificate included');
    await expect(element).to.be.accessible();
    button(element, 'Keep it').click();
    await element.updateComplete;
    expect(hasFocus(button(element, 'Erase the course record'))).to.equal(true);
    button(element, 'Erase the course record').click();
    await element.updateComplete;
    button(element, 'Erase it').click();
    await settled();
    while (!text(element, '.course-news')) await new Promise(requestAnimationFrame);
    expect(text(element, '.course-news')).to.equal(
      'Erased. Nothing of it is kept on this device. The records of the modules stay.',
    );
    expect(await courseStore.load('kap')).to.equal(undefined);
  });

  it('says where it could not be erased', async () => {
    const courseStore = memoryCourse();
    courseStore.erase = () => Promise.reject(new StoreError('failed'));
    const { element } = await open({ courseStore, courseRecord: courseRecordOf(read(1)) });
    button(element, 'Erase the course record').click();
    await element.updateComplete;
    button(element, 'Erase it').click();
    while (!text(element, '.course-news')) await new Promise(requestAnimationFrame);
    expect(text(element, '.course-news')).to.match(/^It could not be erased/);
  });
});
