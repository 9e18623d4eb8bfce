/** The real session over a store in memory, for one page of practice items. A test can hold back loading and saving. */
import { createActor, waitFor } from 'xstate';
import type { Item, Response } from '../../src/course/item.js';
import { judge } from '../../src/course/judge.js';
import type { ModuleOutline } from '../../src/course/module.js';
import type { Scenario } from '../../src/course/scenario/scenario.js';
import { apply } from '../../src/record/apply.js';
import { emptyRecord, type Attempt, type LearnerRecord, type Run } from '../../src/record/record.js';
import { sessionMachine, type SessionActor } from '../../src/session/session-machine.js';
import { storeActors } from '../../src/session/store-actors.js';
import { workActors } from '../../src/session/work-actors.js';
import { memoryStore } from '../../src/storage/memory-store.js';
import type { RecordStore } from '../../src/storage/record-store.js';

export interface PracticeSession {
  actor: SessionActor;
  /** Lets a session that was made with `holdsLoad` go on, and waits until it has. */
  load(): Promise<void>;
  /** Lets the saves of a session that was made with `holdsSaves` go on. */
  save(): void;
  /** Waits until nothing is being saved. */
  settled(): Promise<void>;
  record(): LearnerRecord;
}

interface Holds {
  /** What was done on an earlier visit. */
  attempts?: readonly Attempt[];
  /** The scenarios of the page. */
  scenarios?: readonly Scenario[];
  /** Runs from an earlier visit. */
  runs?: readonly Run[];
  holdsLoad?: boolean;
  holdsSaves?: boolean;
}

const module: ModuleOutline = {
  id: 'test',
  title: 'Test',
  edition: '1.0',
  summary: '',
  objectives: [],
  lessons: [],
  bank: [],
};

export async function practiceSession(
  items: readonly Item[],
  { attempts = [], scenarios = [], runs = [], holdsLoad = false, holdsSaves = false }: Holds = {},
): Promise<PracticeSession> {
  const loading = gate(holdsLoad);
  const saving = gate(holdsSaves);
  const kept = memoryStore();
  const earlier = attempts.reduce(
    (record, attempt) => apply(record, { type: 'attempt.made', attempt }),
    runs.reduce((record, run) => apply(record, { type: 'run.changed', run }), emptyRecord(module.id)),
  );
  await kept.save(earlier, attempts);
  const store: RecordStore = {
    load: (id) => loading.passed.then(() => kept.load(id)),
    save: (record, made) => saving.passed.then(() => kept.save(record, made)),
    attempts: (id) => kept.attempts(id),
    erase: (id) => kept.erase(id),
    watch: (id, changed) => kept.watch(id, changed),
    close: () => {
      kept.close();
    },
  };
  let count = 0;
  const next = () => (count += 1);
  const input = {
    module,
    items: [...items],
    scenarios: [...scenarios],
    now: () => 1_000_000 + next(),
    newId: () => `id-${next()}`,
    newSeed: next,
  };
  const actor = createActor(sessionMachine.provide({ actors: { ...storeActors(store), ...workActors } }), {
    input,
  }).start();
  const hasLoaded = async () => {
    await waitFor(actor, (session) => session.matches('learning'));
  };
  if (!holdsLoad) await hasLoaded();
  return {
    actor,
    load: () => {
      loading.open();
      return hasLoaded();
    },
    save: saving.open,
    settled: async () => {
      await waitFor(actor, ({ context }) => context.saving !== 'saving');
    },
    record: () => actor.getSnapshot().context.record,
  };
}

function gate(isShut: boolean): { passed: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  if (!isShut) open();
  return { passed, open };
}

/** An attempt as it would have been made on the item as it is, or on an older content of it. */
export function attemptOf(item: Item, response: Response, { at = 100, hash = item.hash } = {}): Attempt {
  return { id: `attempt-${at}`, item: item.id, response, outcome: judge(item, response), at, hash };
}
