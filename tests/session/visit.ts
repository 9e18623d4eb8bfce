import { createActor, SimulatedClock } from 'xstate';
import type { Item } from '../../src/course/item.js';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import type { ModuleOutline } from '../../src/course/module.js';
import { sessionMachine, type SessionActor } from '../../src/session/session-machine.js';
import { storeActors } from '../../src/session/store-actors.js';
import { workActors } from '../../src/session/work-actors.js';
import type { RecordStore } from '../../src/storage/record-store.js';
import { itemOf } from '../machines/items.js';
import { heard } from './held-store.js';

export const moduleId = 'm';
const bank = ['x', 'y', 'z'].map((id) => itemOf(id));

export const moduleOf = (given: Partial<AssessmentPolicy> = {}): ModuleOutline => ({
  id: moduleId,
  title: 'M',
  edition: '1',
  summary: '',
  objectives: [{ id: 'o', text: 'O' }],
  lessons: [{ id: 'words', title: 'Words', objectives: ['o'], minutes: 1, hash: 'h', practice: [] }],
  assessment: { items: 2, pass: 1, mustPass: [], feedback: 'end', shuffle: true, ...given },
  bank,
});

interface Visit {
  session: SessionActor;
  clock: SimulatedClock;
}

let visits = 0;

/** One visit to a page with the items "a" and "b", or to the assessment's page. Time counts up by one at each look. */
export async function visit(
  store: RecordStore,
  {
    module = moduleOf(),
    page = 'lesson',
    from = 1,
    clock = new SimulatedClock(),
    isOnClock = false,
  }: {
    module?: ModuleOutline;
    page?: 'lesson' | 'assessment';
    from?: number;
    clock?: SimulatedClock;
    /** Whether the time is the clock's, not a count of looks. */
    isOnClock?: boolean;
  } = {},
): Promise<Visit> {
  visits += 1;
  const name = `visit-${visits}`;
  let time = from;
  let id = 0;
  const items: Item[] = page === 'lesson' ? [itemOf('a'), itemOf('b')] : [];
  const session = createActor(sessionMachine.provide({ actors: { ...storeActors(store), ...workActors } }), {
    clock,
    input: {
      module,
      items,
      ...(page === 'assessment' && { bank }),
      now: () => (isOnClock ? clock.now() : time++),
      newId: () => `${name}-${(id += 1)}`,
      newSeed: () => 7,
    },
  });
  session.start();
  await heard();
  return { session, clock };
}
