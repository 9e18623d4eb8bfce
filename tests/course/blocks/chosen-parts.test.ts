import { expect } from '@open-wc/testing';
import { judge, tally } from '../../../src/course/judge.js';
import { kinds } from '../../helpers/items.js';

describe('what is chosen among parts', () => {
  const cases: [string, string[], number, number][] = [
    ['all right ones', ['always', 'cures'], 1, 2],
    ['one of two', ['cures'], 0.5, 1],
    ['a right and a wrong one', ['cures', 'watch'], 0, 1],
    ['everything', ['cures', 'watch', 'always'], 0.5, 2],
    ['the same one twice', ['cures', 'cures'], 0.5, 1],
    ['one of an older edition beside a right one', ['cures', 'gone'], 0, 1],
    ['nothing', [], 0, 0],
  ];
  for (const [name, chosen, score, right] of cases)
    it(`scores ${name} ${score}, in words as on a picture`, () => {
      const { markWords, hotspot } = kinds;
      const regions = markWords.marks.map((mark) => ({ ...hotspot.regions[0]!, id: mark.id, right: mark.right }));
      for (const [item, response] of [
        [markWords, { kind: 'mark-words' as const, chosen }],
        [
          { ...hotspot, multiple: true, regions },
          { kind: 'hotspot' as const, chosen },
        ],
      ] as const) {
        expect(judge(item, response)).to.deep.equal({ score, correct: score === 1 });
        expect(tally(item, response)).to.deep.equal({ right, of: 2 });
      }
    });
});
