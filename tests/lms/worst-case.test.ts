import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import type { Item } from '../../src/course/item.js';
import { outlineOf, type Module } from '../../src/course/module.js';
import { keptParts } from '../../src/lms/kept-parts.js';
import { toSuspendData } from '../../src/lms/suspend-data.js';
import { worstCase } from '../../src/lms/worst-case.js';
import { emptyRecord, type LearnerRecord, type Sitting } from '../../src/record/record.js';
import { choice } from '../helpers/items.js';

const bank = ['a', 'an-item-of-the-bank', 'one-with-a-much-longer-name', 'bee', 'sea-level'].map((id): Item => ({
  ...choice,
  id,
  objective: id.slice(0, 7),
  hash: '0123456789a',
}));
const policy: AssessmentPolicy = { items: 3, pass: 0.8, mustPass: ['a'], feedback: 'now', shuffle: true };

const module = (assessment?: AssessmentPolicy): Module => ({
  format: 1,
  id: 'history',
  title: 'History',
  edition: '1',
  language: 'en',
  summary: '',
  objectives: [],
  lessons: ['words', 'the-first-wave'].map((id) => ({
    id,
    title: id,
    objectives: [],
    minutes: 10,
    blocks: [{ ...choice, id: `${id}-choice` }],
    hash: 'h',
  })),
  bank,
  ...(assessment && { assessment }),
  authors: [],
  disclosures: '',
  reviewed: '',
  reviewBy: '',
  references: [],
  terms: [],
  hash: '',
});

const instant = fc.integer({ min: 0, max: 9_999_999_999_999 });
const share = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([part, whole]) => Math.min(part, whole) / whole);
const id = fc
  .array(fc.nat({ max: 0xffffffff }), { minLength: 4, maxLength: 4 })
  .map((parts) => parts.map((part) => part.toString(36)).join('-'));

/** A sitting that was handed in, with anything that can come of it. */
function sittings(rules: AssessmentPolicy): fc.Arbitrary<Sitting> {
  const by = <T>(items: readonly Item[], values: readonly T[]) =>
    Object.fromEntries(items.map((item, index) => [item.id, values[index]!]));
  return fc
    .record({
      id,
      at: instant,
      seed: fc.nat({ max: 0xffffffff }),
      items: fc.shuffledSubarray(bank, { minLength: rules.items, maxLength: rules.items }),
      shares: fc.array(share, { minLength: rules.items, maxLength: rules.items }),
      carried: rules.retake === 'missed' ? fc.nat({ max: rules.items - 1 }) : fc.constant(0),
      score: share,
      passed: fc.boolean(),
    })
    .map(({ items, shares, carried, at, score, passed, ...drawn }) => {
      const asked = items.slice(carried);
      const before = items.slice(0, carried);
      const { pass, mustPass, feedback, certainty, negative, partial } = rules;
      return {
        ...drawn,
        started: at,
        items: asked.map((item) => item.id),
        ...(carried > 0 && {
          carried: by(
            before,
            before.map(() => ({ outcome: { score: 1, correct: true }, confidence: 3 as const })),
          ),
        }),
        ...(rules.minutes !== undefined && { due: at }),
        responses: {},
        result: {
          at,
          score,
          passed,
          outcomes: by(
            asked,
            shares.map((each) => ({ score: each, correct: each === 1 })),
          ),
          hashes: by(
            asked,
            asked.map((item) => item.hash),
          ),
          objectives: by(
            items,
            items.map((item) => item.objective),
          ),
          ...((certainty === true || negative !== undefined) && {
            marks: by(
              asked,
              shares.map((each) => -each),
            ),
          }),
          rules: {
            pass,
            critical: mustPass,
            feedback,
            ...(certainty && { certainty }),
            ...(partial === false && { partial }),
            ...(negative !== undefined && { negative }),
          },
        },
      };
    });
}

describe('the characters that a module needs at most', () => {
  const policies: [string, AssessmentPolicy][] = [
    ['a plain assessment', policy],
    ['what is right carried over', { ...policy, retake: 'missed' }],
    ['certainty-based marking and a limit of time', { ...policy, certainty: true, minutes: 30 }],
    ['points off for wrong answers', { ...policy, negative: 0.25, partial: false }],
  ];
  for (const [name, rules] of policies) {
    it(`hold the status, the score and the place of any record: ${name}`, () => {
      const most = worstCase(module(rules));
      const outline = outlineOf(module(rules));
      fc.assert(
        fc.property(sittings(rules), fc.array(instant, { minLength: 2, maxLength: 2 }), (sitting, [one, two]) => {
          const record: LearnerRecord = {
            ...emptyRecord('history'),
            lessons: { words: { finished: one! }, 'the-first-wave': { finished: two! } },
            bookmark: { lesson: 'words', anchor: 'words-choice', at: two! },
            sittings: { [sitting.id]: sitting },
          };
          expect(keptParts(record, outline).length).to.equal(4);
          const { leftOut } = toSuspendData(record, { outline, revision: 1, limit: most });
          expect(leftOut).to.equal(0);
        }),
      );
    });
  }

  it('grow with the sitting, and are few without an assessment', () => {
    const sizes = [undefined, policy, { ...policy, items: 5 }].map((rules) => worstCase(module(rules)));
    expect(sizes).to.deep.equal([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).to.equal(3);
    expect(sizes[0]).to.be.lessThan(200);
  });

  it('are not much more than what can really come', () => {
    const [sample] = fc.sample(sittings(policy), { numRuns: 1, seed: 7 });
    const record = { ...emptyRecord('history'), sittings: { [sample!.id]: sample! } };
    const { text } = toSuspendData(record, { outline: outlineOf(module(policy)), revision: 1, limit: Infinity });
    expect(worstCase(module(policy))).to.be.lessThan(2 * text.length);
  });
});
