import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { SessionActor } from '../../src/session/session-machine.js';
import { Memory } from '../../src/storage/memory-store.js';
import { right, wrong } from '../machines/items.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, visit } from './visit.js';

type Step =
  | { does: 'answer'; tab: number; item: 'a' | 'b'; isRight: boolean }
  | { does: 'finish'; tab: number }
  | { does: 'retry'; tab: number }
  | { does: 'settle'; tab: number; fails: boolean }
  | { does: 'wait'; tab: number };

const tab = fc.integer({ min: 0, max: 1 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('answer' as const),
        tab,
        item: fc.constantFrom('a' as const, 'b' as const),
        isRight: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('finish' as const), tab }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('retry' as const), tab }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('settle' as const), tab, fails: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('wait' as const), tab }) },
  ),
  { maxLength: 25 },
);

const actorOf = (session: SessionActor, item: string) => session.getSnapshot().context.items[item]!;

describe('sessionMachine, whatever the store does', () => {
  it('loses nothing of two tabs, shows nothing too early, and leaves nobody waiting', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const memory = new Memory();
        const stores = [new HeldStore(memory), new HeldStore(memory)];
        const tabs = await Promise.all(stores.map((store, index) => visit(store, { from: 1 + index })));
        const made = new Set<string>();
        const failed = new Set<string>();

        const check = () => {
          for (const { session } of tabs)
            for (const item of ['a', 'b']) {
              const { value, context } = actorOf(session, item).getSnapshot();
              const id = context.attempt?.id ?? '';
              if (value === 'judged') expect(memory.attempts.has(id) || failed.has(id)).to.be.true;
            }
        };

        for (const step of script) {
          const { session, clock } = tabs[step.tab]!;
          const store = stores[step.tab]!;
          if (step.does === 'answer') {
            session.send({ type: 'item.retried', item: step.item });
            session.send({ type: 'response.changed', item: step.item, response: step.isRight ? right : wrong });
            session.send({ type: 'response.submitted', item: step.item });
            const id = actorOf(session, step.item).getSnapshot().context.attempt?.id;
            if (id !== undefined) made.add(id);
          } else if (step.does === 'finish') session.send({ type: 'lesson.finished', lesson: 'words' });
          else if (step.does === 'retry') session.send({ type: 'save.retried' });
          else if (step.does === 'wait') {
            for (const id of made) failed.add(id);
            clock.increment(5000);
          } else if (store.pending.length > 0) {
            if (step.fails) for (const { id } of store.next.attempts) failed.add(id);
            await (step.fails ? store.next.fail() : store.next.succeed());
          }
          if (tabs[step.tab]!.session.getSnapshot().context.queue.isOverdue) for (const id of made) failed.add(id);
          check();
        }

        for (const [index, { session }] of tabs.entries()) {
          session.send({ type: 'save.retried' });
          session.send({ type: 'place.reached', lesson: 'words' });
          while (stores[index]!.pending.length > 0) await stores[index]!.next.succeed();
        }
        await heard();
        expect([...memory.attempts.keys()].sort()).to.deep.equal([...made].sort());
        for (const { session } of tabs) {
          const { saving, record } = session.getSnapshot().context;
          expect(saving).to.equal('saved');
          expect(record).to.deep.equal(memory.records.get(moduleId));
          for (const item of ['a', 'b']) expect(actorOf(session, item).getSnapshot().value).not.to.equal('saving');
        }
      }),
      { numRuns: 150 },
    );
  });
});
