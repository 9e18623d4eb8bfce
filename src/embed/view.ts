/** The part of the embed that shows a page: what every page needs, and what each brings beside. Loaded with the first page. */
import '../../components/embed/kap-ground.js';
import '../../components/player/kap-due.js';
import '../../components/player/kap-player.js';
import '../../components/player/kap-rail.js';
import '../../components/player/kap-reading-settings.js';
import '../../components/player/kap-save-state.js';
import type { KapGround } from '../../components/embed/kap-ground.js';
import { applyReadingSettings, readingSettings } from '../../components/player/reading-settings.js';
import { toDom } from '../../components/to-dom.js';
import type { EmbeddedPage } from '../course/embedded.js';
import type { Markup } from '../course/markup/element.js';
import type { Brought } from '../main/brought.js';
import type { aside } from '../main/with-aside.js';
import type { courseRecord } from '../main/with-course.js';
import type { journal } from '../main/with-journal.js';
import type { SessionActor } from '../session/session-machine.js';
import { endSession, type Desk } from './desk.js';
import { placedPage } from './placed-page.js';
import { EmbedError } from './read-course.js';
import { runsCodeOf } from './runs-code-of.js';
import type { Shown } from './shown.js';
import * as lesson from './parts/lesson.js';

export { Desk } from './desk.js';
export { firstPage } from './first-page.js';
export { watchProgress } from './watch-progress.js';

/** What a part gives beside its elements. */
interface Part {
  brought?: Brought;
  journal?: typeof journal;
  courseRecord?: typeof courseRecord;
  aside?: typeof aside;
}

/** Pages with one of these elements bring the part. Most pages are lessons: what those need comes along. */
const parts: readonly { of: readonly string[]; load: () => Promise<Part> }[] = [
  { of: ['kap-reflection'], load: () => import('./parts/reflection.js') },
  { of: ['kap-scenario'], load: () => import('./parts/scenario.js') },
  { of: ['kap-pk-explorer', 'kap-trial-plot'], load: () => import('./parts/plots.js') },
  { of: ['kap-assessment', 'kap-results'], load: () => import('./parts/assessment.js') },
  { of: ['kap-course-scope'], load: () => import('./parts/course.js') },
  { of: ['kap-aside'], load: () => import('./parts/aside.js') },
];

export interface View {
  ground: KapGround;
  /** One for the page's module; on the front page one for each that is written. */
  sessions: readonly SessionActor[];
  /** Puts the page into view and starts its sessions. */
  start(): Promise<void>;
  /** Stops the sessions when all is kept. */
  close(): Promise<void>;
}

/** Makes a page of a course, by its path, ready to be shown. What it needs is there when this resolves. */
export async function prepareView(written: EmbeddedPage, path: string, shown: Shown, desk: Desk): Promise<View> {
  const withKinds = written.kinds !== undefined && runsCodeOf(shown.root);
  const page = placedPage(written, path, shown, withKinds);
  const tags = tagsIn(page.body);
  const needed = parts.filter(({ of }) => of.some((tag) => tags.has(tag)));
  const given: Part[] = [lesson, ...(await Promise.all(needed.map(({ load }) => load().catch(noScript))))];
  const ground = document.createElement('kap-ground');
  ground.lang = page.language;
  ground.dir = 'ltr';
  ground.setAttribute('role', 'region');
  ground.setAttribute('aria-label', page.title);
  ground.append(toDom(page.body));
  if (withKinds) {
    const { ownKinds } = await import('./parts/kinds.js').catch(noScript);
    given.push({ brought: await ownKinds(page.kinds ?? {}, shown.root, ground) });
  }
  applyReadingSettings(readingSettings(), ground);
  return new PageView(page, desk, ground, given);
}

class PageView implements View {
  sessions: readonly SessionActor[] = [];
  #started = Promise.resolve();

  constructor(
    private readonly page: EmbeddedPage,
    private readonly desk: Desk,
    readonly ground: KapGround,
    private readonly given: readonly Part[],
  ) {}

  start(): Promise<void> {
    this.#started = this.#start();
    return this.#started;
  }

  async #start(): Promise<void> {
    const { page, desk, ground, given } = this;
    const player = ground.querySelector('kap-player');
    if (!page.data || !player) return;
    const brought = [...new Set(given.flatMap((part) => part.brought ?? []))];
    const openRecord = given.find((part) => part.courseRecord)?.courseRecord;
    const openJournal = given.find((part) => part.journal)?.journal;
    const scope = ground.querySelector('kap-course-scope');
    const openAside = given.find((part) => part.aside)?.aside;
    const told = ground.querySelector('kap-aside');
    if (told && openAside) told.store = desk.openAside(openAside);
    if (scope && openRecord) scope.startRecord = (about) => desk.openRecord(openRecord, about);
    if (openJournal) player.startJournal = () => desk.openJournal(openJournal);
    player.world = { page: page.data, startSession: (content) => desk.startSession(content, brought) };
    await player.updateComplete;
    this.sessions = [...player.sessions.values()];
  }

  async close(): Promise<void> {
    await this.#started;
    await Promise.all(this.sessions.map(endSession));
  }
}

function noScript(cause: unknown): never {
  throw new EmbedError('no-script', import.meta.url, { cause });
}

function tagsIn(markup: readonly Markup[], tags = new Set<string>()): Set<string> {
  for (const part of markup) {
    if (typeof part === 'string') continue;
    tags.add(part.tag);
    tagsIn(part.children ?? [], tags);
  }
  return tags;
}
