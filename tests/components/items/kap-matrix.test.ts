import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/items/kap-likert.js';
import '../../../components/items/kap-matrix.js';
import { kinds } from '../../helpers/items.js';
import { dress, text } from '../../helpers/stage.js';
import { held } from './held.js';

const { matrix, matrixSeveral, likert } = kinds;
const inputs = (element: Element) => [...element.querySelectorAll('input')];

describe('kap-matrix', () => {
  before(dress);
  after(() => setViewport({ width: 800, height: 600 }));

  it('takes one in each row, by keyboard', async () => {
    const { element, fired } = await held(matrix);
    inputs(element)[0]!.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(fired.at(-1)).to.deep.equal({ kind: 'matrix', rows: { order: ['therapist'], stay: ['prescriber'] } });
    await expect(element).to.be.accessible();
  });

  it('takes all that apply, and takes them back', async () => {
    const { element, fired } = await held(matrixSeveral);
    for (const place of [4, 5, 4]) {
      inputs(element)[place]!.click();
      await element.updateComplete;
    }
    expect(fired).to.deep.equal([
      { kind: 'matrix', rows: { stop: ['prescriber'] } },
      { kind: 'matrix', rows: { stop: ['prescriber', 'therapist'] } },
      { kind: 'matrix', rows: { stop: ['therapist'] } },
    ]);
  });

  it('judges row by row', async () => {
    const { element, submit } = await held(matrixSeveral);
    element.response = { kind: 'matrix', rows: { order: ['prescriber'], stay: ['prescriber'], stop: ['therapist'] } };
    await submit();
    expect(
      [...element.querySelectorAll('.grid-reason p')].map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
    ).to.deep.equal([
      'Right Only they may.',
      'Not right Right answer: Therapist. It is their part.',
      'Not right Right answer: Prescriber, Therapist. Either may.',
    ]);
    await expect(element).to.be.accessible();
  });

  it('is a table where there is room, and stands row under row where there is none', async () => {
    const { element } = await held(matrix);
    const head = element.querySelector('.grid-head')!;
    const [first, second] = [...element.querySelectorAll('.grid-cell')].slice(0, 2) as [Element, Element];
    await setViewport({ width: 320, height: 600 });
    expect(head.checkVisibility()).to.equal(false);
    expect(second.getBoundingClientRect().top).to.be.greaterThan(first.getBoundingClientRect().top);
    expect(first.getBoundingClientRect().height).to.be.at.least(44);
    expect(document.documentElement.scrollWidth).to.equal(320);
    await expect(element).to.be.accessible();
    await setViewport({ width: 800, height: 600 });
    expect(head.checkVisibility()).to.equal(true);
    expect(second.getBoundingClientRect().top).to.equal(first.getBoundingClientRect().top);
  });

  it('works after it was moved', async () => {
    const { element, fired } = await held(matrix);
    document.querySelector('main')!.append(element);
    inputs(element)[1]!.click();
    expect(fired).to.deep.equal([{ kind: 'matrix', rows: { order: ['therapist'] } }]);
  });
});

describe('kap-likert', () => {
  before(dress);

  it('takes a point of the scale for each statement, and marks nothing', async () => {
    const { element, fired, submit } = await held(likert);
    inputs(element)[2]!.click();
    await element.updateComplete;
    inputs(element)[4]!.click();
    await element.updateComplete;
    inputs(element)[3]!.click();
    await element.updateComplete;
    expect(fired.at(-1)).to.deep.equal({ kind: 'likert', answers: { explain: 'p2', talk: 'p0' } });
    await submit();
    expect(element.querySelector('.mark')).not.to.exist;
    expect(text(element, '.rationale')).to.equal('A low answer shows where to ask.');
    expect(element.querySelectorAll('input:disabled')).to.have.length(6);
    await expect(element).to.be.accessible();
  });

  it('works after it was moved', async () => {
    const { element, fired } = await held(likert);
    document.querySelector('main')!.append(element);
    inputs(element)[0]!.click();
    expect(fired).to.have.length(1);
  });
});
