import { expect } from '@open-wc/testing';
import { createActor, type SnapshotFrom } from 'xstate';
import type { Response } from '../../src/course/item.js';
import { judge } from '../../src/course/judge.js';
import { itemMachine, type ItemEvent } from '../../src/machines/item-machine.js';
import type { Attempt } from '../../src/record/record.js';
import { kinds } from '../helpers/items.js';
import { attemptAt } from '../record/samples.js';
import { itemOf, right, unreadable, wrong } from './items.js';
import { stepsOf } from './walk.js';

type Snapshot = SnapshotFrom<typeof itemMachine>;

const item = itemOf('nnt');
const attemptOf = (at: number, response: Response, hash = 'h1'): Attempt =>
  attemptAt(at, { item: 'nnt', response, outcome: judge(item, response), hash });
const old = attemptOf(1, wrong, 'h0');

const begin = (attempt?: Attempt) => {
  const actor = createActor(itemMachine, { input: { item, attempt } });
  actor.start();
  return actor;
};

describe('itemMachine', () => {
  describe('on every path', () => {
    const events = ({ context }: Snapshot): ItemEvent[] => [
      ...(context.tries < 2
        ? [{ type: 'response.submitted' as const, id: `try-${context.tries}`, at: 10 + context.tries }]
        : []),
      { type: 'response.changed', response: right },
      { type: 'response.changed', response: wrong },
      { type: 'response.changed', response: unreadable },
      { type: 'attempt.saved' },
      { type: 'item.retried' },
      { type: 'response.revised', response: right, id: 'revision', at: 30 },
      { type: 'attempt.restored', attempt: attemptOf(5, right) },
      { type: 'attempt.restored', attempt: attemptOf(20, wrong) },
    ];
    for (const [name, attempt] of [
      ['a new item', undefined],
      ['an item answered before', old],
    ] as const) {
      const steps = stepsOf(itemMachine, {
        input: { item, attempt },
        events,
        serialize: ({ context: { draft, attempt: shown, tries, isStale, isRetry } }: Snapshot) => [
          draft,
          shown,
          tries,
          isStale,
          isRetry,
        ],
      });

      it(`walks ${name} to all its states`, () => {
        const seen = new Set(steps.map(({ after }) => after.value));
        expect([...seen].sort()).to.deep.equal(['answering', 'judged', 'saving']);
      });

      it(`judges ${name} only when it was saved`, () => {
        for (const { before, event, after } of steps) {
          if (after.value !== 'judged' || before.value === 'judged') continue;
          expect(event.type).to.be.oneOf(['attempt.saved', 'attempt.restored']);
          if (event.type === 'attempt.saved') expect(before.value).to.equal('saving');
        }
      });

      it(`never takes a draft away from who answers ${name}`, () => {
        for (const { before, event, after } of steps) {
          if (before.value !== 'answering' || before.context.draft === undefined) continue;
          if (event.type !== 'response.changed') expect(after.context.draft).to.equal(before.context.draft);
          if (event.type === 'attempt.restored') expect(after.value).to.equal('answering');
        }
      });

      it(`keeps the attempt of ${name} as it was judged`, () => {
        for (const { before, event, after } of steps) {
          const { attempt } = after.context;
          expect(attempt !== undefined).to.equal(after.value !== 'answering');
          if (attempt) expect(after.context.isStale).to.equal(attempt.hash !== item.hash);
          if (before.value === 'saving') expect(attempt).to.equal(before.context.attempt);
          if (event.type === 'response.submitted' && after.value === 'saving' && before.value === 'answering') {
            expect(attempt?.outcome).to.deep.equal(judge(item, before.context.draft!));
            expect(attempt).to.include({ id: event.id, at: event.at, item: 'nnt', hash: 'h1' });
          }
        }
      });
    }
  });

  it('shows the latest attempt at once, and says when the item was edited since', () => {
    const { value, context } = begin(old).getSnapshot();
    expect(value).to.equal('judged');
    expect(context).to.include({ attempt: old, isStale: true, tries: 0 });
    expect(begin(attemptOf(1, right)).getSnapshot().context.isStale).to.be.false;
  });

  it('waits for something to judge', () => {
    const actor = begin();
    actor.send({ type: 'response.submitted', id: 'a', at: 1 });
    actor.send({ type: 'response.changed', response: unreadable });
    actor.send({ type: 'response.submitted', id: 'a', at: 1 });
    expect(actor.getSnapshot().value).to.equal('answering');
  });

  it('is not answered twice while it is saved', () => {
    const actor = begin();
    actor.send({ type: 'response.changed', response: right });
    actor.send({ type: 'response.submitted', id: 'a', at: 1 });
    actor.send({ type: 'response.changed', response: wrong });
    actor.send({ type: 'response.submitted', id: 'b', at: 2 });
    actor.send({ type: 'attempt.saved' });
    expect(actor.getSnapshot().context.attempt).to.include({ id: 'a', response: right });
    expect(actor.getSnapshot().context.tries).to.equal(1);
  });

  it('starts over blank, and is not overtaken by an older attempt', () => {
    const actor = begin(old);
    actor.send({ type: 'item.retried' });
    actor.send({ type: 'attempt.restored', attempt: old });
    expect(actor.getSnapshot().value).to.equal('answering');
    expect(actor.getSnapshot().context).to.include({ draft: undefined, attempt: undefined, isStale: false });
  });

  describe('an answer that nobody judges', () => {
    const open = { ...kinds.extendedText, id: 'reply' };
    const said = (ratings: Record<string, string>, text = 'Thank you very much.'): Response => ({
      kind: 'extended-text',
      text,
      ratings,
    });
    const answered = () => {
      const actor = createActor(itemMachine, { input: { item: open } }).start();
      actor.send({ type: 'response.changed', response: said({}) });
      actor.send({ type: 'response.submitted', id: 'a', at: 1 });
      actor.send({ type: 'attempt.saved' });
      return actor;
    };

    it('is added to while it is shown, and the addition is acknowledged when it is saved', () => {
      const actor = answered();
      actor.send({ type: 'response.revised', response: said({ feel: 'yes' }), id: 'b', at: 2 });
      expect(actor.getSnapshot().value).to.equal('revising');
      expect(actor.getSnapshot().context.attempt?.id).to.equal('a');
      expect(actor.getSnapshot().context.revision).to.include({ id: 'b', at: 2 });
      actor.send({ type: 'attempt.saved' });
      const { value, context } = actor.getSnapshot();
      expect(value).to.equal('judged');
      expect(context.attempt).to.deep.include({ id: 'b', response: said({ feel: 'yes' }) });
      expect(context).to.include({ revision: undefined, revisionsLeft: 0, tries: 1 });
    });

    it('is added to twice before the first addition is saved', () => {
      const actor = answered();
      actor.send({ type: 'response.revised', response: said({ feel: 'yes' }), id: 'b', at: 2 });
      actor.send({ type: 'response.revised', response: said({ feel: 'yes', promise: 'no' }), id: 'c', at: 3 });
      actor.send({ type: 'attempt.saved' });
      expect(actor.getSnapshot().value).to.equal('revising');
      actor.send({ type: 'attempt.saved' });
      expect(actor.getSnapshot().context.attempt?.id).to.equal('c');
    });

    it('is not added to by what is no answer', () => {
      const actor = answered();
      actor.send({ type: 'response.revised', response: said({}, ''), id: 'b', at: 2 });
      actor.send({ type: 'response.revised', response: right, id: 'c', at: 3 });
      expect(actor.getSnapshot().value).to.equal('judged');
    });

    it('is changed from what it was', () => {
      const actor = answered();
      actor.send({ type: 'item.retried' });
      expect(actor.getSnapshot().context).to.deep.include({ draft: said({}), attempt: undefined });
    });

    it('is the only one that is added to', () => {
      const actor = begin(attemptOf(5, wrong));
      actor.send({ type: 'response.revised', response: right, id: 'b', at: 6 });
      expect(actor.getSnapshot().value).to.equal('judged');
      expect(actor.getSnapshot().context.attempt?.response).to.deep.equal(wrong);
    });
  });

  it('takes over what another tab answered, where nobody is answering', () => {
    const untouched = begin();
    untouched.send({ type: 'attempt.restored', attempt: attemptOf(5, right) });
    expect(untouched.getSnapshot().value).to.equal('judged');
    untouched.send({ type: 'attempt.restored', attempt: attemptOf(4, wrong) });
    expect(untouched.getSnapshot().context.attempt?.at).to.equal(5);
    untouched.send({ type: 'attempt.restored', attempt: attemptOf(6, wrong) });
    expect(untouched.getSnapshot().context.attempt?.at).to.equal(6);
  });

  describe('that asks how sure the learner is', () => {
    const asking = { ...item, confidence: true };
    const ask = () => createActor(itemMachine, { input: { item: asking, attempt: undefined } }).start();
    const submit = { type: 'response.submitted' as const, id: 'x', at: 1 };

    it('waits for it, in either order, and keeps it with the attempt', () => {
      const actor = ask();
      actor.send({ type: 'response.changed', response: right });
      actor.send(submit);
      expect(actor.getSnapshot().value).to.equal('answering');
      actor.send({ type: 'confidence.changed', confidence: 1 });
      actor.send({ type: 'confidence.changed', confidence: 3 });
      actor.send(submit);
      expect(actor.getSnapshot().value).to.equal('saving');
      expect(actor.getSnapshot().context.attempt?.confidence).to.equal(3);
    });

    it('forgets it with another try', () => {
      const actor = ask();
      actor.send({ type: 'confidence.changed', confidence: 2 });
      actor.send({ type: 'response.changed', response: wrong });
      actor.send(submit);
      actor.send({ type: 'attempt.saved' });
      actor.send({ type: 'item.retried' });
      actor.send({ type: 'response.changed', response: right });
      actor.send({ ...submit, id: 'y' });
      expect(actor.getSnapshot().value).to.equal('answering');
    });
  });
});
