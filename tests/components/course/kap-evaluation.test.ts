import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { button, hasFocus, text } from '../../helpers/stage.js';
import { answered, courseRecordOf } from '../../record/course-samples.js';
import { dressed } from '../player/dressed.js';
import { finished, recordOf } from '../player/open-page.js';
import { fields, allAnswered, open, fileOf } from './open-finish.js';

describe('kap-evaluation', () => {
  before(dressed);

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
