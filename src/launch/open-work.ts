import type { Launch } from '../lms/lms.js';
import { fromSuspendData } from '../lms/suspend-data.js';
import { merge } from '../record/merge.js';
import { emptyRecord, type Attempt, type LearnerRecord } from '../record/record.js';
import type { AttemptStore, KeptAttempt } from '../storage/attempt-store.js';
import { idbStore } from '../storage/idb-store.js';
import { memoryStore } from '../storage/memory-store.js';
import type { RecordStore } from '../storage/record-store.js';
import { attemptPlan } from './attempt-plan.js';
import { databaseName } from './database-name.js';

/** The learner's work, as this device and the LMS know it together. */
export interface Work {
  store: RecordStore;
  /** Whether it outlives the visit. */
  isDurable: boolean;
  /** Name of the database; absent where the LMS does not say who the learner is. */
  database?: string;
  record: LearnerRecord;
  /** Attempts before this one, whose work is kept beside it. */
  earlier: readonly KeptAttempt[];
  /** Whether this launch began another attempt. */
  hasBegun: boolean;
  /** The LMS says that it has all that it was told. */
  said(): void;
}

interface Device {
  path: string;
  attempts: AttemptStore;
  now(): number;
  /** Where only the learner can tell whether the LMS means another attempt. `since`: when they last worked in this one. */
  ask(since: number): Promise<'go-on' | 'begin'>;
  /** What the learner did in this visit before the LMS was there. */
  brought?: LearnerRecord;
}

/**
 * Opens the database of the learner's attempt, and merges into it what the LMS kept. Where the learner only looks, or nothing can
 * be kept here, it stays in memory.
 */
export async function openWork(module: string, launch: Launch | undefined, device: Device): Promise<Work> {
  const learner = databaseName(device.path, launch ?? { learner: { id: '' } });
  const told = recordOf(launch?.resumeData, module);
  const resumed = told && device.brought ? merge(told, device.brought) : (told ?? device.brought);
  // Whoever has no name would share it with all who have none.
  if (launch?.learner.id === '') return inMemory(module, [resumed]);
  let known: LearnerRecord | undefined;
  try {
    const attempts = await device.attempts.load(learner);
    if (launch && launch.mode !== 'normal') {
      known = await loadFrom(lookedAt(launch, attempts)?.database ?? learner, module);
    } else {
      const chosen = await choose(module, launch, learner, attempts, device);
      const { database } = chosen.attempt;
      const store = idbStore(database);
      try {
        known = await store.load(module);
        const record = resumed ? await store.save(resumed, attemptsIn(resumed)) : known;
        const earlier = attempts.filter((each) => each.database !== database);
        const said = () => void save(device, learner, withProof(chosen.attempt, launch));
        return {
          store,
          isDurable: true,
          database,
          record: record ?? emptyRecord(module),
          earlier,
          said,
          hasBegun: chosen.hasBegun,
        };
      } catch (error) {
        store.close();
        throw error;
      }
    }
  } catch {
    // Storage is blocked or full, or of a newer edition: the LMS keeps what it can.
  }
  return inMemory(module, [known, resumed], learner);
}

async function choose(
  module: string,
  launch: Launch | undefined,
  learner: string,
  known: readonly KeptAttempt[],
  device: Device,
): Promise<{ attempt: KeptAttempt; hasBegun: boolean }> {
  const last = known.at(-1);
  const since = last ? lastWork(await loadFrom(last.database, module)) : 0;
  const plan = attemptPlan(launch ?? {}, known, since > 0);
  const id = launch?.attempt && { id: launch.attempt.id };
  const isGoingOn = plan.plan === 'go-on' || (plan.plan === 'ask' && (await device.ask(since)) === 'go-on');
  const attempt: KeptAttempt = isGoingOn
    ? { ...plan.attempt, ...id, ...(isSeen(plan.attempt, launch) && { proof: 'seen' as const }) }
    : { ...id, database: last && id ? `${learner} ${id.id}` : learner, begun: device.now(), proof: 'none' };
  await save(device, learner, attempt);
  return { attempt, hasBegun: !isGoingOn && last !== undefined };
}

/** Whether the LMS gives back what it was told. What comes from the page that was told need never have left it. */
function isSeen({ id, pageOfLms }: KeptAttempt, launch: Launch | undefined): boolean {
  const { attempt, pageOfLms: page } = launch ?? {};
  return attempt?.isNew === false && attempt.id === id && (page === undefined || page !== pageOfLms);
}

function withProof(attempt: KeptAttempt, { pageOfLms }: Pick<Launch, 'pageOfLms'> = {}): KeptAttempt {
  const proof = attempt.proof === 'seen' ? 'seen' : 'said';
  return { ...attempt, proof, ...(pageOfLms !== undefined && { pageOfLms }) };
}

function lookedAt({ attempt }: Launch, known: readonly KeptAttempt[]): KeptAttempt | undefined {
  return attempt && !attempt.isNew ? known.find(({ id }) => id === attempt.id) : known.at(-1);
}

/** When somebody last did something that would be missed; 0 where nobody did. */
function lastWork(record: LearnerRecord | undefined): number {
  const { items, lessons, sittings, runs = {} } = record ?? emptyRecord('');
  return Math.max(
    0,
    ...Object.values(items).map(({ latest }) => latest.at),
    ...Object.values(lessons).map(({ finished }) => finished ?? 0),
    ...Object.values(sittings).map(({ started, result }) => result?.at ?? started),
    ...Object.values(runs).flatMap(({ decisions }) => decisions.map(({ at }) => at)),
  );
}

async function loadFrom(database: string, module: string): Promise<LearnerRecord | undefined> {
  const store = idbStore(database);
  try {
    return await store.load(module);
  } finally {
    store.close();
  }
}

/** That it cannot be kept changes nothing for this visit. */
async function save({ attempts }: Device, learner: string, attempt: KeptAttempt): Promise<void> {
  await attempts.save(learner, attempt).catch(() => undefined);
}

async function inMemory(
  module: string,
  found: readonly (LearnerRecord | undefined)[],
  database?: string,
): Promise<Work> {
  const record = found.reduce((all, each) => (all && each ? merge(all, each) : (all ?? each)));
  const store = memoryStore();
  if (record) await store.save(record, attemptsIn(record));
  return {
    store,
    isDurable: false,
    ...(database !== undefined && { database }),
    record: record ?? emptyRecord(module),
    earlier: [],
    hasBegun: false,
    said: () => undefined,
  };
}

function recordOf(text: string | undefined, module: string): LearnerRecord | undefined {
  const read = text ? fromSuspendData(text, module) : undefined;
  return read && 'record' in read ? read.record : undefined;
}

function attemptsIn({ items }: LearnerRecord): Attempt[] {
  return Object.values(items).flatMap(({ first, best, latest }) => [first, best, latest]);
}
