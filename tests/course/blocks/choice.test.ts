import { expect } from '@open-wc/testing';
import { choiceJudge, type Choice } from '../../../src/course/blocks/choice.js';

const item = (right: string[], wrong: string[]): Choice => ({
  kind: 'choice',
  id: 'c',
  objective: 'o',
  difficulty: 1,
  stem: [],
  hash: 'h',
  multiple: right.length > 1,
  options: [...right, ...wrong].map((id) => ({ id, content: [], right: right.includes(id), rationale: [] })),
});

describe('choiceJudge', () => {
  const cases: [string, Choice, string[], number][] = [
    ['the right one', item(['a'], ['b']), ['a'], 1],
    ['a wrong one', item(['a'], ['b']), ['b'], 0],
    ['an option of an older edition', item(['a'], ['b']), ['gone'], 0],
    ['all right ones of several', item(['a', 'b'], ['c']), ['b', 'a'], 1],
    ['half of several', item(['a', 'b'], ['c']), ['a'], 0.5],
    ['a right and a wrong one of several', item(['a', 'b'], ['c']), ['a', 'c'], 0],
    ['everything of several', item(['a', 'b'], ['c']), ['a', 'b', 'c'], 0.5],
    ['more wrong than right', item(['a', 'b'], ['c', 'd']), ['c', 'd'], 0],
  ];
  for (const [name, choice, chosen, score] of cases)
    it(`scores ${name} ${score}`, () => {
      expect(choiceJudge.judge(choice, { kind: 'choice', chosen })).to.deep.equal({ score, correct: score === 1 });
    });
});
