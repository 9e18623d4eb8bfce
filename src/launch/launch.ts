/**
 * The composition root of a launch page. It owns the session with the LMS for as long as the page is open, gives the module's
 * pages in its frame their store, and hands the LMS what comes of them. The page is `packaging/launch-page.ts`.
 */
import type { LaunchData } from '../course/launch-data.js';
import type { Module } from '../course/module.js';
import { pathOf } from '../course/page-data.js';
import type { Launch, Lms } from '../lms/lms.js';
import { toldStatus } from '../lms/told-status.js';
import type { LearnerRecord } from '../record/record.js';
import { since } from '../record/since.js';
import { openSittings } from '../record/sittings.js';
import type { LaunchedPage } from '../session/launched-page.js';
import type { RecordStore } from '../storage/record-store.js';
import { idbAttempts } from '../storage/attempt-store.js';
import { downloadEarlier } from './download-work.js';
import { later } from './later.js';
import { LaunchBar } from './launch-bar.js';
import { dayOf, doneWords, languageWords, modeWords } from './launch-words.js';
import { launchedStore } from './launched-store.js';
import { leave } from './leave.js';
import { LmsLoop } from './lms-loop.js';
import { openWork, type Work } from './open-work.js';
import { leadBeside, watchFrame } from './watch-frame.js';
import { atStart, whereaboutsOf } from './whereabouts.js';

/** What an adapter is made from. */
export interface Launching {
  data: LaunchData;
  /** The whole module, for what is told of each answer; undefined where it could not be read, and then no answer is told. */
  module: Promise<Module | undefined>;
  /** See `ScormInput`. */
  newAttempt: string;
  bar: LaunchBar;
  now(): number;
}

/** An LMS that has a place for the learner to go to when the session has ended. */
export interface LmsWithReturn extends Lms {
  readonly returnUrl?: string | undefined;
  /** Resolves when the LMS has heard the last word. */
  readonly parted?: Promise<unknown>;
  /** Whether it begins no second session before it launches the module again. */
  readonly isOnce?: boolean;
}

/** Finds the LMS; undefined where there is none. */
export type Connect = (launching: Launching) => Promise<LmsWithReturn | undefined>;

/** What of an LMS is not the adapter's affair. Asked for when it is needed, since who it is may only be known by then. */
export interface Around {
  /** What the learner calls it. */
  name(): string;
  /** Says that there is none. What becomes of the work is said beside it. */
  missing(): string;
  /** Whether the learner leaves it by the module, and does not see it around the module anyway. */
  hasWayOut: boolean;
  /** Keeps those apart whose learners may have the same ids. */
  scope?(): string;
  /** One that answers after it was given up. */
  late?(): Promise<Lms> | undefined;
  /** The module's pages are about to come into the frame. */
  shown?(frame: HTMLIFrameElement): void;
}

const anLms: Around = {
  name: () => 'your LMS',
  missing: () => 'No LMS was found, so none hears of what you do here.',
  hasWayOut: true,
};

/** A session that has begun, or work that begins without one. */
export interface Begun {
  lms?: LmsWithReturn;
  launch?: Launch;
  /** Absent where nothing is reported. */
  loop?: LmsLoop;
  work: Work;
  /** Whether the module is completed, as the LMS hears it. */
  isCompleted(): boolean;
  /** What the pages in the frame work with. */
  store: RecordStore;
}

/** How long an empty page is bearable, in milliseconds. */
const moment = 1000;

/** Begins the session, and shows the module where the learner left it. The parts `launch-<format>` export this as `launch`. */
export async function launchWith(connect: Connect, around: Around = anLms): Promise<void> {
  const data = JSON.parse(document.querySelector('#kap-launch')?.textContent ?? '') as LaunchData;
  const bar = new LaunchBar(document);
  const frame = document.querySelector<HTMLIFrameElement>('#launch-frame');
  let hasPage = false;
  bar.standAlone(true);
  const show = (page: string) => {
    if (!frame || hasPage) return;
    hasPage = true;
    bar.standAlone(false);
    watchFrame(frame, bar);
    around.shown?.(frame);
    frame.src = page;
  };
  let begun: Begun | undefined;
  const started = Date.now();
  const beginning = begin(data, connect, bar, around).then((session) => {
    begun = session;
    bar.say('waiting', undefined);
    return session;
  });
  let touches = 0;
  const opened = (page: Window) => {
    leadBeside(page);
    for (const event of ['pointerdown', 'keydown'])
      page.addEventListener(event, () => {
        touches += 1;
      });
    page.addEventListener('pagehide', ({ persisted }) => {
      // What the browser keeps may come back, and has to be told how it stands then.
      if (!persisted) begun?.loop?.forget();
    });
  };
  window.kapstoneLaunch = pageOf(data, around, beginning, () => begun, opened);
  const calm = later(moment, () => {
    bar.say('waiting', `Waiting for ${around.name()}, which has your answers and your place.`, [
      {
        label: 'Read meanwhile',
        go: () => {
          show(data.start);
        },
      },
    ]);
  });
  const session = await beginning;
  calm();
  show(startOf(data, session.work.record));
  const late = session.lms ? undefined : around.late?.();
  if (!late || !frame) return;
  const found = await late;
  // Whoever has begun says when: what is typed and not checked goes with the page.
  const asks = touches > 0;
  if (asks) await agreed(bar, around.name());
  const { store, record } = session.work;
  const known = await store.load(data.module.id).catch(() => record);
  begun = await begin(data, () => Promise.resolve(found), bar, around, known && since(known, started));
  store.close();
  bar.say('trouble', undefined);
  frame.src = startOf(data, begun.work.record);
  // The button is gone that was pressed.
  if (asks) frame.focus();
}

/** Resolves when the learner wants to go on with the LMS that answers now. */
function agreed(bar: LaunchBar, name: string): Promise<void> {
  return new Promise((resolve) => {
    bar.say('trouble', `${atStart(name)} answers now.`, [{ label: 'Save there too', go: resolve }]);
  });
}

/** `brought`: what the learner did in this visit before the LMS was there. */
async function begin(
  data: LaunchData,
  connect: Connect,
  bar: LaunchBar,
  around: Around,
  brought?: LearnerRecord,
): Promise<Begun> {
  const now = () => Date.now();
  const newAttempt = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36);
  const module = data.tellsAnswers ? wholeModule(data.content) : Promise.resolve(undefined);
  const lms = await connect({ data, module, newAttempt, bar, now });
  const launch = await lms?.launch();
  const work = await openWork(data.module.id, launch, {
    path: `${around.scope?.() ?? ''}${location.pathname}`,
    attempts: idbAttempts('kapstone-attempts'),
    now,
    ask: (from) => askWhich(bar, from, around.name()),
    ...(brought && { brought }),
  });
  if (!lms) bar.say('trouble', `${around.missing()} ${work.isDurable ? 'Your work is kept on this device.' : notKept}`);
  let known: LearnerRecord | undefined = work.record;
  const isCompleted = () =>
    launch?.credit === true &&
    known !== undefined &&
    toldStatus(data.module, known, launch.pass).completion === 'completed';
  const loop =
    lms && launch?.mode === 'normal'
      ? new LmsLoop(lms, later, () => {
          work.said();
          const isDone = loop?.state === 'kept' && isCompleted();
          bar.say('done', isDone ? doneWords(around.name(), around.hasWayOut) : undefined);
        })
      : undefined;
  loop?.report(work.record, data.module.id);
  const store = launchedStore(work.store, data.module.id, (record) => {
    known = record;
    loop?.report(record, data.module.id);
    // What was still being kept here when the page went out of sight: nobody knows whether it comes back.
    if (document.visibilityState === 'hidden') loop?.hurry();
  });
  const begun: Begun = {
    work,
    store,
    isCompleted,
    ...(lms && { lms }),
    ...(launch && { launch }),
    ...(loop && { loop }),
  };
  if (launch) {
    bar.say('mode', modeWords(launch));
    bar.say('language', languageWords(launch.languages, data.course.language));
  }
  if (work.earlier.length > 0) offerEarlier(bar, data.module.id, work);
  if (lms) {
    closeInTime(begun);
    if (around.hasWayOut) leave(begun, bar);
  }
  return begun;
}

const notKept = 'This browser keeps nothing here either: your work ends with this visit.';

/** What the pages in the frame find of all this. */
function pageOf(
  data: LaunchData,
  around: Around,
  beginning: Promise<Begun>,
  begun: () => Begun | undefined,
  opened: LaunchedPage['opened'],
): LaunchedPage {
  const { id } = data.module;
  // Pages work with the rest when `ready` has come.
  const now = (): Begun => {
    const known = begun();
    if (!known) throw new Error('The session has not begun.');
    return known;
  };
  return {
    version: 1,
    opened,
    ready: beginning.then(() => undefined),
    headStart: (module) => {
      const known = begun();
      // Whoever reads meanwhile is not taken to another place.
      if (!known) return Promise.resolve(undefined);
      return known.work.store.load(module).then(
        (record) => ({ module, version: 0 as const, record, erasures: 0 as const }),
        () => undefined,
      );
    },
    get store() {
      return now().store;
    },
    get database() {
      return now().work.database;
    },
    get keepsAnswers() {
      return now().work.isDurable;
    },
    get passMark() {
      const pass = now().launch?.pass;
      return pass === undefined ? undefined : { module: id, pass };
    },
    get whereabouts() {
      const { lms, launch, loop, work } = now();
      return whereaboutsOf(loop?.state ?? (lms ? 'untold' : 'none'), work.isDurable, launch, around.name());
    },
    watch: (changed) => {
      now().loop?.watch(changed);
    },
  };
}

/** `pagehide` is the one event that every browser has for a page that goes; `unload` is none (see Chrome's permissions policy). */
function closeInTime({ lms, loop }: Begun): void {
  addEventListener('pagehide', () => {
    if (loop) loop.close('suspend');
    else lms?.close('suspend');
  });
  // The session is over, and cannot be taken up again by going back. Where another one can begin, it does; where not, the learner has
  // their work in view, and reads that the module is to be opened again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !lms?.isOnce) location.reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') loop?.hurry();
  });
  addEventListener('online', () => loop?.hurry());
}

function askWhich(bar: LaunchBar, from: number, name: string): Promise<'go-on' | 'begin'> {
  bar.say('waiting', undefined);
  return new Promise((resolve) => {
    const choose = (choice: 'go-on' | 'begin') => () => {
      bar.say('attempt', undefined);
      resolve(choice);
    };
    bar.say(
      'attempt',
      `${atStart(name)} opens this module as new, and this device has work of yours from ${dayOf(from)}: go on with it, or start anew?`,
      [
        { label: 'Go on with it', go: choose('go-on') },
        { label: 'Start anew', go: choose('begin') },
      ],
    );
  });
}

/** Whoever is to begin again loses nothing by it. */
function offerEarlier(bar: LaunchBar, module: string, { earlier, hasBegun }: Work): void {
  if (hasBegun)
    bar.say(
      'attempt',
      'This is a new attempt. Your earlier work is kept on this device, and no longer counts in your LMS.',
    );
  bar.offer({ label: 'Download earlier work', go: () => void downloadEarlier(earlier, module) });
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
