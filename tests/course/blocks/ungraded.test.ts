import { expect } from '@open-wc/testing';
import { wordsIn } from '../../../src/course/blocks/extended-text.js';
import { isComplete, isGraded, itemKinds } from '../../../src/course/judge.js';
import { kinds } from '../../helpers/items.js';

describe('kinds in which nothing is right or wrong', () => {
  it('are these', () => {
    expect(itemKinds.filter((kind) => !isGraded(kind))).to.deep.equal(['likert', 'extended-text']);
  });

  it('want every statement answered by a point of the scale', () => {
    const answered = (answers: Record<string, string>) => isComplete(kinds.likert, { kind: 'likert', answers });
    expect(answered({ explain: 'p0', talk: 'p2' })).to.equal(true);
    expect(answered({ explain: 'p0' })).to.equal(false);
    expect(answered({ explain: 'p0', talk: 'p9' })).to.equal(false);
  });

  const texts: [string, number][] = [
    ['', 0],
    [' \n\t ', 0],
    ['One', 1],
    ['  Two\nwords ', 2],
    ['Half-life: two to three hours.', 5],
  ];
  for (const [text, count] of texts)
    it(`counts ${count} in ${JSON.stringify(text)}`, () => {
      expect(wordsIn(text)).to.equal(count);
      const response = { kind: 'extended-text' as const, text, ratings: {} };
      expect(isComplete(kinds.extendedText, response)).to.equal(count >= 3);
    });
});
