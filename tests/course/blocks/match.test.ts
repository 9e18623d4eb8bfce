import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { matchJudge, type Match } from '../../../src/course/blocks/match.js';

const matchOf = (right: Readonly<Record<string, string>>): Match => ({
  kind: 'match',
  id: 'm',
  objective: 'o',
  difficulty: 1,
  stem: [],
  hash: 'h',
  headings: { row: 'Row', answer: 'Answer' },
  rows: Object.entries(right).map(([id, answer]) => ({ id, content: [], answer, rationale: [] })),
  answers: [...new Set(Object.values(right))].map((id) => ({ id, text: id })),
});

const rows = { lsd: 'classic', mdma: 'entactogen', psilocin: 'classic', ketamine: 'dissociative' };
const scoreOf = (pairs: Record<string, string>) => matchJudge.judge(matchOf(rows), { kind: 'match', pairs }).score;

describe('matchJudge', () => {
  const cases: [string, Record<string, string>, number][] = [
    ['every row right', rows, 1],
    ['three rows of four', { ...rows, ketamine: 'classic' }, 0.75],
    ['rows left out', { lsd: 'classic' }, 0.25],
    ['nothing', {}, 0],
    ['a row of an older edition', { gone: 'classic' }, 0],
  ];
  for (const [name, pairs, score] of cases)
    it(`scores ${name} ${score}`, () => {
      expect(scoreOf(pairs)).to.equal(score);
    });

  it('is the share of rows that are right, whatever else is entered', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const tables = fc.dictionary(ids, ids, { minKeys: 1 });
    fc.assert(
      fc.property(tables, tables, (right, pairs) => {
        const { score, correct } = matchJudge.judge(matchOf(right), { kind: 'match', pairs });
        const hits = Object.keys(right).filter((row) => pairs[row] === right[row]).length;
        expect(score).to.equal(hits / Object.keys(right).length);
        expect(correct).to.equal(score === 1);
      }),
    );
  });
});
