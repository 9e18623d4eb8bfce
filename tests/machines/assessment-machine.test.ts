import { expect } from '@open-wc/testing';
import { createActor, type SnapshotFrom } from 'xstate';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import type { ModuleOutline } from '../../src/course/module.js';
import { assessmentMachine, type AssessmentEvent } from '../../src/machines/assessment-machine.js';
import { apply } from '../../src/record/apply.js';
import { emptyRecord, type Entry, type LearnerRecord, type Sitting } from '../../src/record/record.js';
import { finishedSittings } from '../../src/record/sittings.js';
import { itemOf, right, unreadable, wrong } from './items.js';
import { stepsOf } from './walk.js';

type Snapshot = SnapshotFrom<typeof assessmentMachine>;

const bank = [itemOf('a', 'one'), itemOf('b', 'two'), itemOf('c', 'two')];
const policy = (given: Partial<AssessmentPolicy> = {}): AssessmentPolicy => ({
  items: 2,
  pass: 1,
  mustPass: ['a'],
  attempts: 2,
  feedback: 'end',
  shuffle: false,
  ...given,
});
const outline = (rules: AssessmentPolicy): ModuleOutline => ({
  id: 'm',
  title: 'M',
  edition: '1',
  summary: '',
  objectives: ['one', 'two'].map((id) => ({ id, text: id })),
  lessons: [{ id: 'words', title: 'Words', objectives: [], minutes: 1, hash: 'h', practice: [] }],
  assessment: rules,
  bank,
});
const inputFor = (rules: AssessmentPolicy, record: LearnerRecord = studied) => ({
  policy: rules,
  outline: outline(rules),
  bank,
  record,
});
const lessonFinished: Entry = { type: 'lesson.finished', lesson: 'words', at: 1 };
const studied = apply(emptyRecord('m'), lessonFinished);
const withSitting = (sitting: Sitting, record = studied) => apply(record, { type: 'sitting.changed', sitting });
const sitting = (id: string, given: Partial<Sitting> = {}): Sitting => ({
  id,
  seed: 1,
  started: 5,
  items: ['a', 'b'],
  responses: {},
  ...given,
});
const resultAt = (at: number, passed = false): NonNullable<Sitting['result']> => ({
  at,
  score: passed ? 1 : 0,
  passed,
  outcomes: {},
  hashes: {},
});

const begin = (rules: AssessmentPolicy, record?: LearnerRecord) => {
  const actor = createActor(assessmentMachine, { input: inputFor(rules, record) });
  actor.start();
  return actor;
};
const start = { type: 'sitting.started' as const, id: 's1', seed: 3, at: 10 };
const answer = (item: string, response = right, at = 11) => ({ type: 'sitting.answered' as const, item, response, at });

describe('assessmentMachine', () => {
  describe('on every path', () => {
    const events = ({ context }: Snapshot): AssessmentEvent[] => {
      const known = Object.keys(context.record.sittings).length;
      const at = 10 * known + 10;
      const byOther = context.sitting && context.record.sittings[context.sitting.id];
      const elsewhere: Entry[] = [lessonFinished];
      if (byOther && !byOther.result)
        elsewhere.push({ type: 'sitting.changed', sitting: { ...byOther, result: resultAt(at) } });
      if (known < 1) elsewhere.push({ type: 'sitting.changed', sitting: sitting('other tab') });
      return [
        ...(known < 2 ? [{ type: 'sitting.started' as const, id: `s${known + 1}`, seed: known, at }] : []),
        ...[...(context.sitting?.items ?? ['a']), 'gone'].map((item) => answer(item, right, at + 1)),
        answer('a', wrong, at + 1),
        answer('a', unreadable, at + 1),
        { type: 'sitting.moved', to: 1 },
        { type: 'sitting.moved', to: -7 },
        { type: 'sitting.moved', to: 99 },
        { type: 'sitting.submitted', at: at + 5 },
        { type: 'sitting.closed' },
        { type: 'attempt.saved' },
        ...elsewhere.map((entry) => ({ type: 'record.changed' as const, record: apply(context.record, entry) })),
      ];
    };
    for (const feedback of ['now', 'end'] as const)
      describe(`with feedback ${feedback}`, () => {
        const steps = stepsOf(assessmentMachine, {
          input: inputFor(policy({ feedback }), emptyRecord('m')),
          events,
          serialize: ({ context: { record, sitting, index, outcomes } }: Snapshot) => [
            record,
            sitting,
            index,
            outcomes,
          ],
        });

        it('comes to all its states', () => {
          const seen = new Set(steps.map(({ after }) => after.value));
          expect([...seen].sort()).to.deep.equal(['exhausted', 'finished', 'locked', 'ready', 'saving', 'sitting']);
        });

        it('never has anyone sit while a lesson is left', () => {
          for (const { after } of steps)
            if (after.value !== 'locked') expect(after.context.lessonsLeft).to.equal(0);
            else expect(after.context.lessonsLeft).to.be.above(0);
        });

        it('shows no outcome that is not saved', () => {
          for (const { before, event, after } of steps) {
            const shown = Object.keys(after.context.outcomes);
            if (after.value === 'finished') continue;
            if (feedback === 'end') expect(shown).to.deep.equal([]);
            const fresh = shown.filter((id) => !(id in before.context.outcomes));
            if (fresh.length > 0) {
              expect(event.type).to.equal('attempt.saved');
              expect(before.value).to.equal('saving');
            }
            for (const id of shown) expect(after.context.sitting?.responses).to.have.property(id);
          }
        });

        it('finishes a sitting only when it is saved', () => {
          for (const { before, event, after } of steps)
            if (after.value === 'finished' && before.value !== 'finished')
              expect(event.type).to.be.oneOf(['attempt.saved', 'record.changed']);
        });

        it('never changes a result that was given, nor an answer that was final', () => {
          for (const { before, event, after } of steps) {
            for (const done of finishedSittings(before.context.record))
              expect(after.context.record.sittings[done.id]).to.deep.equal(done);
            if (before.value === 'finished' && after.value === 'finished')
              expect(after.context.sitting).to.deep.equal(before.context.sitting);
            if (feedback === 'now' && event.type === 'sitting.answered' && before.context.sitting)
              expect(after.context.sitting?.responses).to.deep.include(before.context.sitting.responses);
          }
        });

        it('counts sittings down to none, and never below', () => {
          for (const { after } of steps) {
            const { attemptsLeft, record } = after.context;
            expect(attemptsLeft).to.equal(2 - Object.keys(record.sittings).length);
            if (after.value === 'ready') expect(attemptsLeft).to.be.above(0);
          }
        });

        it('keeps scores from 0 to 1, and passes by the rules', () => {
          for (const { after } of steps)
            for (const { result } of finishedSittings(after.context.record)) {
              expect(result.score).to.be.within(0, 1);
              if (result.passed) expect(result.outcomes.a?.correct).to.be.true;
            }
        });

        it('has an item in view whenever someone sits', () => {
          for (const { after } of steps) {
            const { sitting: shown, index } = after.context;
            const isShown = ['sitting', 'saving', 'finished'].includes(after.value);
            expect(shown !== undefined).to.equal(isShown);
            if (isShown) expect(shown?.items[index]).to.be.a('string');
          }
        });
      });
  });

  it('opens when the last lesson is finished', () => {
    const actor = begin(policy(), emptyRecord('m'));
    expect(actor.getSnapshot().value).to.equal('locked');
    expect(actor.getSnapshot().context.lessonsLeft).to.equal(1);
    actor.send(start);
    expect(actor.getSnapshot().value).to.equal('locked');
    actor.send({ type: 'record.changed', record: studied });
    expect(actor.getSnapshot().value).to.equal('ready');
  });

  it('has no limit where the policy has none', () => {
    const { attempts: _, ...endless } = policy();
    const actor = begin(endless);
    expect(actor.getSnapshot().context).not.to.have.property('attemptsLeft');
    for (const id of ['s1', 's2', 's3', 's4']) {
      actor.send({ ...start, id });
      actor.send({ type: 'sitting.submitted', at: 20 });
      actor.send({ type: 'attempt.saved' });
      actor.send({ type: 'sitting.closed' });
      expect(actor.getSnapshot().value).to.equal('ready');
    }
  });

  it('lets answers change until the sitting is handed in, with feedback at the end', () => {
    const actor = begin(policy());
    actor.send(start);
    actor.send(answer('a', wrong, 11));
    actor.send(answer('a', right, 12));
    expect(actor.getSnapshot().context.sitting?.responses.a).to.deep.equal({ response: right, at: 12 });
    const other = actor.getSnapshot().context.sitting?.items[1] ?? '';
    actor.send(answer(other, right, 13));
    actor.send({ type: 'sitting.submitted', at: 14 });
    expect(actor.getSnapshot().value).to.equal('saving');
    actor.send(answer('a', wrong, 15));
    actor.send({ type: 'attempt.saved' });
    const { value, context } = actor.getSnapshot();
    expect(value).to.equal('finished');
    expect(context.sitting?.result).to.include({ at: 14, score: 1, passed: true });
    expect(context.outcomes).to.have.all.keys('a', other);
  });

  it('shows each outcome once it is saved, with feedback now', () => {
    const actor = begin(policy({ feedback: 'now' }));
    actor.send(start);
    actor.send(answer('a', wrong));
    expect(actor.getSnapshot().value).to.equal('saving');
    expect(actor.getSnapshot().context.outcomes).to.deep.equal({});
    actor.send({ type: 'attempt.saved' });
    actor.send(answer('a', right));
    const { value, context } = actor.getSnapshot();
    expect(value).to.equal('sitting');
    expect(context.outcomes).to.deep.equal({ a: { score: 0, correct: false } });
  });

  it('holds what was entered and not checked, item by item, until it counts or the sitting is left', () => {
    const actor = begin(policy({ feedback: 'now' }));
    actor.send(start);
    const [first = '', second = ''] = actor.getSnapshot().context.sitting?.items ?? [];
    const { record } = actor.getSnapshot().context;
    actor.send({ type: 'sitting.drafted', item: first, response: unreadable });
    actor.send({ type: 'sitting.drafted', item: second, confidence: 2 });
    actor.send({ type: 'sitting.drafted', item: 'elsewhere', response: wrong });
    expect(actor.getSnapshot().context.drafts).to.deep.equal({
      [first]: { response: unreadable, confidence: undefined },
      [second]: { response: undefined, confidence: 2 },
    });
    expect(actor.getSnapshot().context.record).to.equal(record);
    actor.send(answer(first, wrong));
    actor.send({ type: 'attempt.saved' });
    actor.send({ type: 'sitting.drafted', item: first, response: right });
    expect(actor.getSnapshot().context.drafts).to.have.all.keys(second);
    actor.send({ type: 'sitting.submitted', at: 20 });
    actor.send({ type: 'attempt.saved' });
    actor.send({ type: 'sitting.closed' });
    expect(actor.getSnapshot().context.drafts).to.deep.equal({});
  });

  it('goes on with an open sitting, at the first item without an answer', () => {
    const open = sitting('s1', { responses: { a: { response: right, at: 6 } } });
    const { value, context } = begin(policy(), withSitting(open)).getSnapshot();
    expect(value).to.equal('sitting');
    expect(context).to.deep.include({ sitting: open, index: 1, outcomes: {}, attemptsLeft: 1 });
    expect(begin(policy({ feedback: 'now' }), withSitting(open)).getSnapshot().context.outcomes).to.have.keys('a');
  });

  it('goes on without items that the bank no longer has, and records the sitting as it was drawn', () => {
    const open = sitting('s1', { items: ['gone', 'a', 'b'] });
    const actor = begin(policy(), withSitting(open));
    expect(actor.getSnapshot().context.sitting?.items).to.deep.equal(['a', 'b']);
    actor.send(answer('a'));
    expect(actor.getSnapshot().context.record.sittings.s1?.items).to.deep.equal(['gone', 'a', 'b']);
  });

  it('starts anew where the bank has nothing left of an open sitting, which then costs no attempt', () => {
    const { value, context } = begin(policy(), withSitting(sitting('s1', { items: ['gone'] }))).getSnapshot();
    expect(value).to.equal('ready');
    expect(context.attemptsLeft).to.equal(2);
  });

  it('is exhausted when every sitting was handed in, and stays closed', () => {
    const first = withSitting(sitting('s1', { result: resultAt(6) }));
    const actor = begin(policy(), withSitting(sitting('s2', { result: resultAt(8) }), first));
    actor.send(start);
    expect(actor.getSnapshot().value).to.equal('exhausted');
    expect(actor.getSnapshot().context.attemptsLeft).to.equal(0);
  });

  it('asks something else at the second sitting, while there is something else', () => {
    const rules = policy({ mustPass: [], items: 1, attempts: 3 });
    const asked: string[] = [];
    const actor = begin(rules);
    for (const id of ['s1', 's2', 's3']) {
      actor.send({ ...start, id });
      asked.push(...(actor.getSnapshot().context.sitting?.items ?? []));
      actor.send({ type: 'sitting.submitted', at: 20 });
      actor.send({ type: 'attempt.saved' });
      actor.send({ type: 'sitting.closed' });
    }
    expect(asked.sort()).to.deep.equal(['a', 'b', 'c']);
  });

  it('joins the sitting that another tab has begun, and takes over its answers', () => {
    const actor = begin(policy());
    actor.send({ type: 'record.changed', record: withSitting(sitting('s1')) });
    expect(actor.getSnapshot().value).to.equal('sitting');
    actor.send(answer('a', right, 20));
    const theirs = sitting('s1', { responses: { b: { response: wrong, at: 21 } } });
    actor.send({ type: 'record.changed', record: withSitting(theirs, actor.getSnapshot().context.record) });
    expect(Object.keys(actor.getSnapshot().context.sitting?.responses ?? {})).to.have.members(['a', 'b']);
  });
});
