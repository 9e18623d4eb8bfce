import { expect } from '@open-wc/testing';
import { sliderJudge } from '../../../src/course/blocks/slider.js';
import { kinds } from '../../helpers/items.js';

const item = kinds.slider;

describe('sliderJudge', () => {
  const cases: [string, number, boolean][] = [
    ['30', 1, true],
    ['25', 1, true],
    ['35 %', 1, true],
    ['27,5', 1, true],
    ['40', 0, true],
    ['101', 0, false],
    ['-1', 0, false],
    ['thirty', 0, false],
    ['', 0, false],
  ];
  for (const [text, score, isComplete] of cases)
    it(`scores "${text}" ${score}`, () => {
      expect(sliderJudge.judge(item, { kind: 'slider', text }).score).to.equal(score);
      expect(sliderJudge.isComplete(item, { kind: 'slider', text })).to.equal(isComplete);
    });

  it('takes no answer that lies beside the range, however near', () => {
    const edge = { ...item, answer: 100 };
    expect(sliderJudge.judge(edge, { kind: 'slider', text: '102' }).score).to.equal(0);
  });
});
