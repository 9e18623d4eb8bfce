/** The browser's composition root: joins the player to the page's data, the store, the clock and chance. */
import '../components/player/kap-player.js';
import { idle } from '../components/idle.js';
import type { PlayerWorld } from '../components/player/kap-player.js';
import type { PageData } from './course/page-data.js';
import type { Brought } from './main/brought.js';
import { judgedBy } from './main/judged-by.js';
import { newId, now, sessionStarter } from './main/start-session.js';
import type { aside } from './main/with-aside.js';
import type { courseRecord } from './main/with-course.js';
import type { journal } from './main/with-journal.js';
import { idbStore } from './storage/idb-store.js';

/**
 * Starts the player of the page in view, with what the page has brought. Resolves when there is time for what
 * else the page brings.
 */
export async function startPlayer(...brought: Brought[]): Promise<void> {
  const player = document.querySelector('kap-player');
  const data = document.querySelector('#kap-data')?.textContent;
  if (!player || !data) return;
  player.world = browserWorld(JSON.parse(data) as PageData, brought);
  const { launched } = globalThis.kapstone;
  const line = document.querySelector('kap-save-state');
  if (line && launched) {
    line.launched = launched;
    // The element may come with a later script, and what it finds then is how it stands.
    void customElements.whenDefined('kap-save-state').then(() => {
      launched.watch(() => {
        line.requestUpdate();
      });
    });
  }
  await player.updateComplete;
  // What can be answered now has stood in line since; the rest of the page comes after it.
  await new Promise((resolve) => setTimeout(resolve));
  await idle();
}

/** Gives the page its journal, which may come after the player. */
export function openJournal(bring: typeof journal): void {
  const player = document.querySelector('kap-player');
  if (player) player.startJournal = () => bring(ownDatabase(), { now, newId });
}

/** Gives the page what was put aside; where nothing is kept, nothing was. */
export function openAside(bring: typeof aside): void {
  const element = document.querySelector('kap-aside');
  const database = ownDatabase();
  if (element && database !== undefined) element.store = bring(database);
}

/** Gives the page the record of the course as a whole. */
export function openCourse(bring: typeof courseRecord): void {
  const course = document.querySelector('kap-course-scope');
  if (course) course.startRecord = (about) => bring(ownDatabase(), { ...about, now, newId });
}

function browserWorld(page: PageData, brought: readonly Brought[]): PlayerWorld {
  const { launched, headStart } = globalThis.kapstone;
  const store = launched?.store ?? idbStore('kapstone', { headStart });
  const database = launched?.keepsAnswers === false ? undefined : ownDatabase();
  const start = sessionStarter({ store, database }, brought);
  return {
    page,
    startSession: (content) => start({ ...content, module: judgedBy(content.module, launched?.passMark) }),
  };
}

/** Of the learner alone: all who use this browser, and all courses of an LMS, share its origin. */
function ownDatabase(): string | undefined {
  const { launched } = globalThis.kapstone;
  return launched ? launched.database : 'kapstone';
}
