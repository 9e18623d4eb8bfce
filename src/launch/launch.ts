/**
 * The composition root of a launch page. It owns the session with the LMS for as long as the page is open, gives the module's
 * pages in its frame their store, and hands the LMS what comes of them. The page is `packaging/launch-page.ts`.
 */
import type { LaunchData } from '../course/launch-data.js';
import type { Module } from '../course/module.js';
import { pathOf } from '../course/page-data.js';
import type { Launch, Lms } from '../lms/lms.js';
import { fromSuspendData } from '../lms/suspend-data.js';
import { merge } from '../record/merge.js';
import { emptyRecord, type Attempt, type LearnerRecord } from '../record/record.js';
import { since } from '../record/since.js';
import { openSittings } from '../record/sittings.js';
import { idbStore } from '../storage/idb-store.js';
import { memoryStore } from '../storage/memory-store.js';
import { StoreError, type RecordStore } from '../storage/record-store.js';
import { databaseName } from './database-name.js';
import { later } from './later.js';
import { launchedStore } from './launched-store.js';
import { LmsLoop } from './lms-loop.js';
import { whereaboutsOf } from './whereabouts.js';

/** What an adapter is made from. */
export interface Launching {
  data: LaunchData;
  /** The whole module, for what is told of each answer; undefined where it could not be read, and then no answer is told. */
  module: Promise<Module | undefined>;
  now(): number;
}

/** Finds the LMS; undefined where there is none. */
export type Connect = (launching: Launching) => Promise<Lms | undefined>;

/** What of an LMS is not the adapter's affair. Asked for when it is needed, since who it is may only be known by then. */
export interface Around {
  /** What the learner calls it. */
  name(): string;
  /** Says that there is none. What becomes of the work is said beside it. */
  missing(): string;
  /** Keeps those apart whose learners may have the same ids. */
  scope?(): string;
  /** One that answers after it was given up. */
  late?(launching: Launching): Promise<Lms> | undefined;
  /** The module's pages are about to come into the frame. */
  shown?(frame: HTMLIFrameElement): void;
}

const anLms: Around = {
  name: () => 'your LMS',
  missing: () => 'No LMS was found, so none hears of what you do here.',
};

/** Begins the session, and shows the module where the learner left it. The parts `launch-<format>` export this as `launch`. */
export async function launchWith(connect: Connect, around: Around = anLms): Promise<void> {
  const data = JSON.parse(document.querySelector('#kap-launch')?.textContent ?? '') as LaunchData;
  const launching: Launching = {
    data,
    module: data.tellsAnswers ? wholeModule(data.content) : Promise.resolve(undefined),
    now: () => Date.now(),
  };
  const begun = launching.now();
  const lms = await connect(launching);
  const { kept, isTouched } = await begin(data, lms, around);
  if (!lms) say(`${around.missing()} ${kept.isDurable ? 'Your work is kept on this device.' : notKept}`);
  const late = lms ? undefined : around.late?.(launching);
  if (!late) return;
  const found = await late;
  // Whoever has begun says when: what is typed and not checked goes with the page.
  const asks = isTouched();
  if (asks) await agreed(around.name());
  const known = await kept.store.load(data.module.id).catch(() => kept.record);
  await begin(data, found, around, known && since(known, begun));
  kept.store.close();
  say('');
  // The button is gone that was pressed.
  if (asks) document.querySelector<HTMLIFrameElement>('#launch-frame')?.focus();
}

const notKept = 'This browser keeps nothing here either: your work ends with this visit.';

/** Shows the module with an LMS, or without one. `brought` is what the learner did before the LMS was there. */
async function begin(
  data: LaunchData,
  lms: Lms | undefined,
  around: Around,
  brought?: LearnerRecord,
): Promise<{ kept: Kept; isTouched: () => boolean }> {
  const launch = await lms?.launch();
  const kept = await openStore(data.module.id, launch, around.scope?.() ?? '', brought);
  const loop = lms && launch?.mode === 'normal' ? new LmsLoop(lms, later) : undefined;
  if (loop) loop.report(kept.record, data.module.id);
  window.kapstoneLaunch = {
    version: 1,
    store: launchedStore(kept.store, data.module.id, (record) => loop?.report(record, data.module.id)),
    headStart: (module) =>
      kept.store.load(module).then(
        (record) => ({ module, version: 0, record, erasures: 0 }),
        () => undefined,
      ),
    ...(launch?.learner.id !== '' && { database: kept.database }),
    keepsAnswers: kept.isDurable,
    get whereabouts() {
      return whereaboutsOf(loop?.state ?? (lms ? 'untold' : 'none'), kept.isDurable, around.name());
    },
    watch: (changed) => loop?.watch(changed),
  };
  if (lms) closeInTime(lms, loop);
  return { kept, isTouched: show(data, kept, around, loop) };
}

/** Shows the module's pages; gives a way to ask whether the learner has begun with them. */
function show(data: LaunchData, kept: Kept, around: Around, loop: LmsLoop | undefined): () => boolean {
  const former = document.querySelector<HTMLIFrameElement>('#launch-frame');
  if (!former) return () => false;
  // Another frame, where it shows something: pages of the session before must not go on with its store.
  const frame = former.src === '' ? former : (former.cloneNode() as HTMLIFrameElement);
  if (frame !== former) former.replaceWith(frame);
  let isTouched = false;
  frame.addEventListener('load', () => {
    const { contentWindow, contentDocument } = frame;
    // A page that was left would be kept in memory by what it watches.
    contentWindow?.addEventListener('pagehide', () => loop?.forget());
    for (const event of ['pointerdown', 'keydown'])
      contentDocument?.addEventListener(event, () => {
        isTouched = true;
      });
    contentDocument?.addEventListener('click', openOutside, { capture: true });
  });
  around.shown?.(frame);
  frame.src = startOf(data, kept.record);
  return () => isTouched;
}

/** The policy of this page lets nothing of another site into its frame: a link to one opens beside it. */
function openOutside({ target }: Event): void {
  const link = (target as Element | null)?.closest<HTMLAnchorElement>('a[href]');
  if (link && /^https?:$/.test(link.protocol) && link.origin !== location.origin) link.target = '_blank';
}

/** Resolves when the learner wants to go on with the LMS that answers now. */
function agreed(name: string): Promise<void> {
  say(`${name} answers now.`);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Save there too';
  const line = document.createElement('p');
  line.className = 'launch-line';
  line.append(button);
  document.querySelector('#launch-line')?.after(line);
  return new Promise((resolve) => {
    button.addEventListener('click', () => {
      line.remove();
      resolve();
    });
  });
}

/** `pagehide` is the one event that every browser has for a page that goes; `unload` is none (see Chrome's permissions policy). */
function closeInTime(lms: Lms, loop: LmsLoop | undefined): void {
  addEventListener('pagehide', () => {
    if (loop) loop.close('suspend');
    else lms.close('suspend');
  });
  // The session is over, and cannot be taken up again by going back: begin another one.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') loop?.hurry();
  });
  addEventListener('online', () => loop?.hurry());
}

interface Kept {
  store: RecordStore;
  isDurable: boolean;
  database: string;
  /** What this device and the LMS know together. */
  record: LearnerRecord;
}

/** What the LMS kept is merged into what this device has. Where the learner only looks, or nothing can be kept, it stays in memory. */
async function openStore(
  module: string,
  launch: Launch | undefined,
  scope: string,
  brought: LearnerRecord | undefined,
): Promise<Kept> {
  const database = databaseName(scope + location.pathname, launch ?? { learner: { id: '' } });
  const told = recordOf(launch?.resumeData, module);
  const resumed = told && brought && launch?.mode === 'normal' ? merge(told, brought) : (told ?? brought);
  const store = idbStore(database);
  let known: LearnerRecord | undefined;
  try {
    // Whoever has no name shares it with all who have none.
    if (launch?.learner.id === '') throw new StoreError('unavailable');
    known = await store.load(module);
    if (!launch || launch.mode === 'normal') {
      const record = resumed ? await store.save(resumed, attemptsIn(resumed)) : known;
      return { store, isDurable: true, database, record: record ?? emptyRecord(module) };
    }
  } catch {
    // Storage is blocked or full, or of a newer edition: the LMS keeps what it can.
  }
  store.close();
  const record = [known, resumed].reduce((all, each) => (all && each ? merge(all, each) : (all ?? each)));
  const memory = memoryStore();
  if (record) await memory.save(record, attemptsIn(record));
  return { store: memory, isDurable: false, database, record: record ?? emptyRecord(module) };
}

function recordOf(text: string | undefined, module: string): LearnerRecord | undefined {
  const read = text ? fromSuspendData(text, module) : undefined;
  return read && 'record' in read ? read.record : undefined;
}

function attemptsIn({ items }: LearnerRecord): Attempt[] {
  return Object.values(items).flatMap(({ first, best, latest }) => [first, best, latest]);
}

/** The assessment that is under way, or the lesson that the learner was in. */
function startOf({ module, start }: LaunchData, record: LearnerRecord): string {
  if (module.assessment && openSittings(record).length > 0) return pathOf.assessment(module.id);
  const lesson = module.lessons.find(({ id }) => id === record.bookmark?.lesson);
  return lesson ? pathOf.lesson(module.id, lesson.id) : start;
}

async function wholeModule(path: string): Promise<Module | undefined> {
  try {
    const answer = await fetch(path);
    return answer.ok ? ((await answer.json()) as Module) : undefined;
  } catch {
    return undefined;
  }
}

function say(words: string): void {
  const line = document.querySelector('#launch-line');
  if (line) line.textContent = words;
}
