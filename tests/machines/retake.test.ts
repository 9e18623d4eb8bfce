import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import { outcomeOf } from '../../src/course/outcome.js';
import { timesAsked, type Drawable } from '../../src/machines/draw.js';
import { retake } from '../../src/machines/retake.js';
import type { FinishedSitting } from '../../src/record/sittings.js';

const policy = (given: Partial<AssessmentPolicy> = {}): AssessmentPolicy => ({
  items: 3,
  pass: 0.8,
  mustPass: [],
  feedback: 'end',
  shuffle: false,
  retake: 'missed',
  ...given,
});
const bank: Drawable[] = ['a', 'b', 'c'].flatMap((objective) =>
  [1, 2, 3].map((difficulty) => ({ id: `${objective}-${difficulty}`, objective, difficulty })),
);
const sat = (scores: Readonly<Record<string, number>>, given: Partial<FinishedSitting> = {}): FinishedSitting => ({
  id: 's',
  seed: 1,
  started: 1,
  items: Object.keys(scores),
  responses: {},
  result: {
    at: 2,
    score: 0,
    passed: false,
    outcomes: Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, outcomeOf(score)])),
    hashes: {},
  },
  ...given,
});
const again = (last: FinishedSitting, rules = policy(), past = [last.items]) =>
  retake(last, { policy: rules, bank, past, weak: [], seed: 7 });

describe('retake', () => {
  it('asks something else of what was missed, and carries over what was right', () => {
    const next = again(sat({ 'a-1': 1, 'b-1': 0, 'c-1': 0.5 }))!;
    expect(next.items.map((id) => id[0])).to.deep.equal(['b', 'c']);
    expect(next.items).not.to.include.members(['b-1']);
    expect(next.items).not.to.include.members(['c-1']);
    expect(next.carried).to.deep.equal({ 'a-1': { outcome: { score: 1, correct: true } } });
  });

  it('asks the same again where the bank has nothing else', () => {
    const past = [
      ['b-1', 'b-2', 'b-3'],
      ['b-2', 'b-3'],
    ];
    expect(again(sat({ 'b-1': 0 }), policy(), past)!.items).to.deep.equal(['b-1']);
  });

  it('asks a critical item again itself', () => {
    const rules = policy({ mustPass: ['b-2'] });
    expect(again(sat({ 'b-1': 0, 'b-2': 0 }), rules)!.items).to.include('b-2');
    expect(again(sat({ 'a-1': 0, 'b-2': 1 }), rules)!.items).not.to.include('b-2');
  });

  it('asks a critical item that became one since', () => {
    expect(again(sat({ 'a-1': 0 }), policy({ mustPass: ['c-3'] }))!.items).to.include('c-3');
  });

  it('stays in the lines of the blueprint', () => {
    const rules = policy({ blueprint: [{ items: 1, difficulty: { from: 3, to: 3 } }] });
    expect(again(sat({ 'b-3': 0 }), rules)!.items).to.deep.equal(['b-3']);
    expect(again(sat({ 'b-1': 0 }), rules)!.items).to.deep.equal(['b-2']);
  });

  it('replaces an item that left the bank', () => {
    expect(again(sat({ gone: 0, 'a-1': 1 }))!.items).to.have.length(1);
  });

  it('carries over what was carried over, with how sure it was', () => {
    const last = sat(
      { 'b-1': 1, 'c-1': 0 },
      {
        carried: { 'a-1': { outcome: outcomeOf(1), confidence: 2 } },
        responses: { 'b-1': { response: { kind: 'numeric', text: '1' }, at: 1, confidence: 3 } },
      },
    );
    expect(again(last)!.carried).to.deep.equal({
      'a-1': { outcome: outcomeOf(1), confidence: 2 },
      'b-1': { outcome: outcomeOf(1), confidence: 3 },
    });
  });

  it('has nothing to ask where all was right', () => {
    expect(again(sat({ 'a-1': 1 }))).to.equal(undefined);
  });

  it('asks as many as were missed, each once, nothing that was right, and nothing again while something new is alike', () => {
    const ids = bank.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(0, 0.5, 1), { minKeys: 1, noNullPrototype: true }),
        fc.array(fc.subarray(ids), { maxLength: 2 }),
        fc.subarray(ids, { maxLength: 2 }),
        fc.boolean(),
        (scores, earlier, mustPass, shuffle) => {
          const last = sat(scores);
          const past = [...earlier, last.items];
          const right = Object.keys(scores).filter((id) => scores[id] === 1);
          const missed = Object.keys(scores).filter((id) => scores[id] !== 1);
          const critical = mustPass.filter((id) => !right.includes(id));
          const next = again(last, policy({ mustPass, shuffle }), past);
          if (!next) {
            expect([...missed, ...critical]).to.deep.equal([]);
            return;
          }
          expect(new Set(next.items).size).to.equal(next.items.length);
          expect(next.items).to.include.members(critical);
          expect(next.items.filter((id) => right.includes(id))).to.deep.equal([]);
          expect(next.items.length).to.be.within(missed.length, missed.length + critical.length);
          expect(Object.keys(next.carried).sort()).to.deep.equal(right.sort());
          const times = (id: string) =>
            timesAsked(
              bank.find((item) => item.id === id)!,
              past,
            );
          for (const id of next.items.filter((asked) => !critical.includes(asked)))
            for (const other of ids)
              if (other.startsWith(id.slice(0, 1)) && !next.items.includes(other) && !right.includes(other))
                expect(times(other)).to.be.at.least(times(id));
        },
      ),
    );
  });
});
