import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isComplete, isGraded, itemKinds, judge, tally } from '../../../src/course/judge.js';
import { items, responses, responsesTo, right } from '../../helpers/item-samples.js';

describe('judge', () => {
  for (const kind of itemKinds) {
    const item = items[kind];

    it(`gives the right response to ${kind} the full score, or none where nothing is right`, () => {
      const full = isGraded(kind) ? { score: 1, correct: true } : { score: 0, correct: false, neutral: true };
      expect(judge(item, right[kind])).to.deep.equal(full);
      expect(isComplete(item, right[kind])).to.be.true;
    });

    it(`scores any response to ${kind} from 0 to 1, and the same each time`, () => {
      fc.assert(
        fc.property(responsesTo(kind), (response) => {
          const outcome = judge(item, response);
          expect(outcome.score).to.be.within(0, 1);
          expect(outcome.correct).to.equal(outcome.score === 1);
          // A judge of an author's own is code, and no data.
          const copy = item.kind === 'custom' ? item : structuredClone(item);
          expect(judge(copy, structuredClone(response))).to.deep.equal(outcome);
          if (!isGraded(kind)) expect(outcome.neutral).to.be.true;
          const parts = tally(item, response);
          if (parts) expect(parts.right).to.be.within(0, parts.of);
        }),
      );
    });

    it(`takes no response of another kind for one to ${kind}`, () => {
      expect(isComplete(item, undefined)).to.be.false;
      fc.assert(
        fc.property(responses, (response) => {
          fc.pre(response.kind !== kind);
          expect(judge(item, response)).to.deep.equal({ score: 0, correct: false });
          expect(isComplete(item, response)).to.be.false;
          expect(tally(item, response)).to.equal(undefined);
        }),
      );
    });
  }
});
