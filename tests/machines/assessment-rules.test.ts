/** The assessment under rules on time, with a pre-test: walked on every path. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createActor, type SnapshotFrom } from 'xstate';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import type { ModuleOutline } from '../../src/course/module.js';
import type { Item } from '../../src/course/item.js';
import { assessmentMachine, type AssessmentEvent } from '../../src/machines/assessment-machine.js';
import { apply } from '../../src/record/apply.js';
import { emptyRecord, type Entry, type LearnerRecord } from '../../src/record/record.js';
import { finishedPretest, finishedSittings, isPretest } from '../../src/record/sittings.js';
import { moduleStatus } from '../../src/record/status.js';
import { itemOf, right, wrong } from './items.js';
import { stepsOf } from './walk.js';

type Snapshot = SnapshotFrom<typeof assessmentMachine>;

const minute = 60_000;
const bank = [itemOf('a', 'one'), itemOf('b', 'two'), itemOf('c', 'two'), itemOf('d', 'one')];
const policy = (given: Partial<AssessmentPolicy> = {}): AssessmentPolicy => ({
  items: 2,
  pass: 1,
  mustPass: [],
  attempts: 2,
  feedback: 'end',
  shuffle: false,
  ...given,
});
const outlineOf = (rules: AssessmentPolicy, items: Item[] = bank): ModuleOutline => ({
  id: 'm',
  title: 'M',
  edition: '1',
  summary: '',
  objectives: ['one', 'two'].map((id) => ({ id, text: id })),
  lessons: [{ id: 'words', title: 'Words', objectives: [], minutes: 1, hash: 'h', practice: [] }],
  assessment: rules,
  bank: items,
});
const lessonFinished: Entry = { type: 'lesson.finished', lesson: 'words', at: 1 };
const studied = apply(emptyRecord('m'), lessonFinished);
const inputFor = (rules: AssessmentPolicy, record: LearnerRecord = studied, items: Item[] = bank) => ({
  policy: rules,
  outline: outlineOf(rules, items),
  bank: items,
  record,
});
const begin = (rules: AssessmentPolicy, record?: LearnerRecord, items?: Item[]) =>
  createActor(assessmentMachine, { input: inputFor(rules, record, items) }).start();
const answer = (item: string, response = right, at = 11) => ({ type: 'sitting.answered' as const, item, response, at });

describe('assessmentMachine, with rules on time and a pre-test', () => {
  describe('on every path', () => {
    const rules = policy({ minutes: 1, pause: 2 * minute, pretest: true });
    const events = ({ context }: Snapshot): AssessmentEvent[] => {
      const { sitting, record, now } = context;
      const known = Object.keys(record.sittings).length;
      const at = now + 1;
      return [
        ...(known < 3
          ? [
              { type: 'sitting.started' as const, id: `s${known + 1}`, seed: known, at },
              { type: 'sitting.started' as const, id: `s${known + 1}`, seed: known, at, purpose: 'pretest' as const },
              { type: 'sitting.started' as const, id: `s${known + 1}`, seed: known, at, extension: 'none' as const },
            ]
          : []),
        ...(sitting?.items ?? ['a'])
          .slice(0, 1)
          .flatMap((item) => [answer(item, right, at), answer(item, wrong, at + minute)]),
        { type: 'sitting.submitted', at },
        { type: 'sitting.closed' },
        { type: 'attempt.saved' },
        ...(now < 4 * minute ? [{ type: 'time.passed' as const, at: now + minute }] : []),
        { type: 'time.passed', at: 0 },
        { type: 'record.changed', record: apply(record, lessonFinished) },
      ];
    };
    const steps = stepsOf(assessmentMachine, {
      input: inputFor(rules, emptyRecord('m')),
      events,
      serialize: ({ context: { record, sitting, now } }: Snapshot) => [record, sitting?.id, now],
    });

    it('comes to all its states', () => {
      const seen = new Set(steps.map(({ after }) => after.value));
      expect([...seen].sort()).to.deep.equal([
        'exhausted',
        'finished',
        'locked',
        'paused',
        'ready',
        'saving',
        'sitting',
      ]);
    });

    it('lets nobody start while it pauses, and opens when it is over', () => {
      for (const { before, event, after } of steps) {
        const { opensAt, now } = after.context;
        if (after.value === 'paused') expect(opensAt).to.be.above(now);
        if (after.value === 'ready') expect(opensAt ?? 0).to.be.at.most(now);
        if (before.value === 'paused' && event.type === 'sitting.started') expect(after.value).to.equal('paused');
      }
    });

    it('takes nothing into account that came when the time was up', () => {
      for (const { after } of steps)
        for (const { due = Infinity, responses, result, started } of Object.values(after.context.record.sittings)) {
          expect(due).to.be.at.least(started + minute);
          expect(result?.at ?? 0).to.be.at.most(due);
          for (const { at } of Object.values(responses)) expect(at).to.be.below(due);
        }
    });

    it('hands in when the time is up, and not before', () => {
      for (const { before, event, after } of steps) {
        const open = before.value === 'sitting' ? before.context.sitting : undefined;
        if (!open || event.type !== 'time.passed') continue;
        const isUp = open.due !== undefined && event.at >= open.due;
        expect(after.value).to.equal(isUp ? 'saving' : 'sitting');
        if (isUp) expect(after.context.sitting?.result?.at).to.equal(open.due);
      }
    });

    it('never goes back in time', () => {
      for (const { before, after } of steps) expect(after.context.now).to.be.at.least(before.context.now);
    });

    it('offers the pre-test once, before the lessons are finished, and nothing else there', () => {
      for (const { before, event, after } of steps) {
        if (event.type !== 'sitting.started' || before.value === 'sitting' || after.value !== 'sitting') continue;
        expect(event.purpose).to.equal(before.value === 'locked' ? 'pretest' : undefined);
        if (event.purpose) expect(finishedPretest(before.context.record)).to.equal(undefined);
      }
    });

    it('counts a pre-test for nothing', () => {
      for (const { after } of steps) {
        const { record, attemptsLeft, outline } = after.context;
        for (const { result, ...sitting } of Object.values(record.sittings))
          if (isPretest(sitting)) {
            expect(sitting.due).to.equal(undefined);
            expect(result?.passed ?? false).to.be.false;
          }
        const counted = Object.values(record.sittings).filter((sitting) => !isPretest(sitting));
        expect(attemptsLeft).to.equal(2 - counted.length);
        if (finishedSittings(record).length === 0) expect(moduleStatus(outline, record).success).to.equal('unknown');
      }
    });

    it('asks nothing of the pre-test in the first sitting, while there is something else', () => {
      for (const { after } of steps) {
        const { record } = after.context;
        const pretest = finishedPretest(record);
        const [first] = Object.values(record.sittings)
          .filter((sitting) => !isPretest(sitting))
          .sort((a, b) => a.started - b.started);
        if (pretest && first) expect(first.items.filter((id) => pretest.items.includes(id))).to.deep.equal([]);
      }
    });
  });

  it('hands in what was answered when somebody comes back late', () => {
    const first = begin(policy({ minutes: 10 }));
    first.send({ type: 'time.passed', at: 5 });
    first.send({ type: 'sitting.started', id: 's', seed: 1, at: 10, extension: 1.5 });
    const [item = ''] = first.getSnapshot().context.sitting?.items ?? [];
    first.send(answer(item));
    const late = begin(policy({ minutes: 10 }), first.getSnapshot().context.record);
    late.send({ type: 'time.passed', at: 100 * minute });
    late.send({ type: 'attempt.saved' });
    const { value, context } = late.getSnapshot();
    expect(value).to.equal('finished');
    expect(context.sitting?.result).to.include({ at: 10 + 15 * minute, score: 0.5, passed: false });
  });

  it('leaves critical items out of the pre-test while others fill it', () => {
    const actor = begin(policy({ pretest: true, mustPass: ['a', 'b'] }), emptyRecord('m'));
    actor.send({ type: 'sitting.started', id: 'p', seed: 1, at: 1, purpose: 'pretest' });
    expect(actor.getSnapshot().context.sitting?.items).to.have.members(['c', 'd']);
  });

  it('says nothing in a pre-test before its end, even with feedback now', () => {
    const actor = begin(policy({ pretest: true, feedback: 'now' }), emptyRecord('m'));
    actor.send({ type: 'sitting.started', id: 'p', seed: 1, at: 1, purpose: 'pretest' });
    const [item = ''] = actor.getSnapshot().context.sitting?.items ?? [];
    actor.send(answer(item, wrong, 2));
    actor.send(answer(item, right, 3));
    const { value, context } = actor.getSnapshot();
    expect(value).to.equal('sitting');
    expect(context.outcomes).to.deep.equal({});
    expect(context.sitting?.responses[item]?.response).to.deep.equal(right);
  });

  it('takes a final answer only with how sure it is, where that is asked', () => {
    const actor = begin(policy({ feedback: 'now', confidence: true }));
    actor.send({ type: 'sitting.started', id: 's', seed: 1, at: 1 });
    const [item = ''] = actor.getSnapshot().context.sitting?.items ?? [];
    actor.send(answer(item));
    expect(actor.getSnapshot().value).to.equal('sitting');
    actor.send({ ...answer(item), confidence: 2 });
    expect(actor.getSnapshot().value).to.equal('saving');
    expect(actor.getSnapshot().context.sitting?.responses[item]?.confidence).to.equal(2);
  });

  it('asks only what was missed, and counts what was right before', () => {
    const actor = begin(policy({ retake: 'missed' }));
    actor.send({ type: 'sitting.started', id: 's1', seed: 1, at: 1 });
    const [first = '', second = ''] = actor.getSnapshot().context.sitting?.items ?? [];
    actor.send(answer(first, right));
    actor.send(answer(second, wrong));
    actor.send({ type: 'sitting.submitted', at: 12 });
    actor.send({ type: 'attempt.saved' });
    actor.send({ type: 'sitting.closed' });
    actor.send({ type: 'sitting.started', id: 's2', seed: 2, at: 20 });
    const [asked = '', ...more] = actor.getSnapshot().context.sitting?.items ?? [];
    expect(more).to.deep.equal([]);
    expect([first, second]).not.to.include(asked);
    actor.send(answer(asked, right, 21));
    actor.send({ type: 'sitting.submitted', at: 22 });
    const { sittings } = actor.getSnapshot().context.record;
    expect(sittings.s2?.carried).to.have.keys(first);
    expect(sittings.s2?.result).to.include({ score: 1, passed: true });
    expect(sittings.s1?.result).to.include({ score: 0.5, passed: false });
  });

  it('never changes what came of a sitting, whatever becomes of the rules and of the bank', () => {
    const rulesArbitrary = fc
      .record({
        items: fc.integer({ min: 1, max: 4 }),
        pass: fc.constantFrom(0, 0.5, 1),
        mustPass: fc.subarray(['a', 'b', 'c']),
        feedback: fc.constantFrom('now' as const, 'end' as const, 'after-pass' as const),
        retake: fc.constantFrom('all' as const, 'missed' as const),
        partial: fc.boolean(),
        negative: fc.constantFrom(0, 0.5),
        certainty: fc.boolean(),
        minutes: fc.constantFrom(1, 60),
        pause: fc.constantFrom(1, minute),
      })
      .map(policy);
    const edition = fc.record({
      rules: rulesArbitrary,
      /** A number that the items now have for their answer: the key may change. */
      key: fc.constantFrom(1, 2),
      items: fc.subarray(bank, { minLength: 1 }),
      scores: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(edition, { minLength: 2, maxLength: 4 }), (editions) => {
        let record = studied;
        let now = 10;
        for (const [index, { rules, key, items, scores }] of editions.entries()) {
          const edited = items.map((item) =>
            item.kind === 'numeric' ? { ...item, answer: key, hash: `h${key}` } : item,
          );
          const before = finishedSittings(record);
          const actor = begin({ ...rules, attempts: 9 }, record, edited);
          actor.send({ type: 'time.passed', at: (now += 100 * minute) });
          actor.send({ type: 'attempt.saved' });
          actor.send({ type: 'sitting.closed' });
          actor.send({ type: 'sitting.started', id: `s${index}`, seed: index, at: now });
          for (const [place, item] of (actor.getSnapshot().context.sitting?.items ?? []).entries()) {
            actor.send({ ...answer(item, scores[place] ? right : wrong, now + 1), confidence: 3 });
            actor.send({ type: 'attempt.saved' });
          }
          if (index % 2 === 0) actor.send({ type: 'sitting.submitted', at: now + 2 });
          record = actor.getSnapshot().context.record;
          for (const sitting of before) expect(record.sittings[sitting.id]).to.deep.equal(sitting);
          for (const { result } of finishedSittings(record)) {
            expect(result.score).to.be.within(0, 1);
            expect(result.rules).to.have.property('pass');
          }
        }
      }),
    );
  });
});
