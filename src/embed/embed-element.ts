import type { EmbeddedCourse } from '../course/embedded.js';
import { plainStyle } from './embed-style.js';
import type { HostHistory, Stand } from './host-history.js';
import { openCourse, type Opened, type Source } from './opened-course.js';
import { isSame, type ModuleProgress } from './progress.js';
import { EmbedError } from './read-course.js';
import { pathIn, type Shown } from './shown.js';
import type { View } from './view.js';
import { openingWords, troubleWords, tryAgain } from './words.js';

/** How a page comes into view: by itself, by a link or the host, or by Back and Forward. */
type Way = 'first' | 'link' | 'history';

/** Milliseconds before a wait is spoken of. */
const patience = 500;

/**
 * A course, or a module of one, in somebody else's page: in one shadow root, with what is kept in that page's own database.
 * It shows its own children until there is something to show.
 *
 * @fires kap-page-opened - A page came into view. `detail`: `page`, its path, and `title`.
 * @fires kap-progress - A module stands otherwise than before. `detail` is a `ModuleProgress`.
 * @fires kap-completed - A module was completed here and now. `detail` is a `ModuleProgress`.
 * @fires kap-failed - The course or a page cannot be shown. `detail`: `code` and `address`.
 */
export abstract class EmbedElement extends HTMLElement {
  static readonly observedAttributes = ['src', 'page'];

  readonly #shadow = this.attachShadow({ mode: 'open' });
  readonly #news = document.createElement('div');
  #opened: Promise<Opened> | undefined;
  #view: View | undefined;
  #path = '';
  #progress = new Map<string, ModuleProgress>();
  /** Counts what was begun: what comes late is dropped. */
  #turn = 0;

  constructor() {
    super();
    this.#news.className = 'news';
    this.#news.setAttribute('role', 'status');
    this.#shadow.adoptedStyleSheets = [plainStyle()];
    this.#shadow.append(this.#news, document.createElement('slot'));
  }

  connectedCallback(): void {
    addEventListener('popstate', this.#onPopState);
    if (!this.#opened) void this.#begin();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#onPopState);
    // An element that is moved is connected again at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#opened) return;
    if (name === 'page') {
      if (now && now !== this.#path) this.open(now);
      return;
    }
    this.#end();
    this.#path = '';
    if (this.isConnected) void this.#begin();
  }

  /** Address of the course, or of the module. */
  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  set src(address: string) {
    this.setAttribute('src', address);
  }

  /** Path of the page in view, from the root of the course; '' while there is none. */
  get page(): string {
    return this.#path;
  }

  /** How the modules stand of which something is known: those of the pages that were in view. */
  get progress(): readonly ModuleProgress[] {
    return [...this.#progress.values()];
  }

  /** Shows a page, by its path from the root of the course: `history/words.html`. */
  open(page: string): void {
    // Before there is a course, it is where to begin.
    if (!this.#opened) this.setAttribute('page', page);
    const [path = '', anchor] = page.split('#');
    void this.#show({ page: path, ...(anchor && { anchor }) }, 'link');
  }

  abstract sourceOf(address: URL): Source;

  /** Which pages of the course are shown. */
  abstract pagesOf(course: EmbeddedCourse, source: Source): readonly string[];

  async #begin(): Promise<void> {
    const turn = ++this.#turn;
    const opened = openCourse(this);
    this.#opened = opened;
    try {
      const { history, source, shown, files, code, desk, course } = await this.#waitFor(opened);
      if (turn !== this.#turn) return;
      const named = [this.#path, history.stand?.page, this.getAttribute('page'), source.page];
      const page = named.find((path) => path && shown.pages.includes(path));
      const first = page ?? (source.module ? await code.firstPage(course, source, files, desk) : shown.start);
      const anchor = history.stand?.page === first ? history.stand.anchor : undefined;
      if (turn === this.#turn) await this.#show({ page: first, ...(anchor && { anchor }) }, 'first');
    } catch (error) {
      if (turn === this.#turn) this.#fail(error, () => void this.#restart());
    }
  }

  async #show(stand: Stand, way: Way): Promise<void> {
    const turn = ++this.#turn;
    const { page: path } = stand;
    try {
      const opened = await this.#opened;
      if (!opened) return;
      const { code, course, files, style, shown, desk, history } = opened;
      if (!shown.pages.includes(path)) throw new EmbedError('missing', shown.root + path);
      const page = await this.#waitFor(files.read(path));
      const view = await code.prepareView(page, path, shown, desk);
      const sheet = await style;
      if (turn !== this.#turn) return;
      if (way === 'link') this.#note(history);
      const { ground } = view;
      ground.address = shown.root + path;
      ground.follow = (url) => this.#follow(url, shown);
      ground.standing = way === 'first' ? 'offer' : way === 'link' && !stand.anchor ? 'bring' : 'leave';
      const before = this.#put(view, sheet);
      this.#path = path;
      if (way === 'link') {
        history.push(stand);
        ground.scrollIntoView({ block: 'start', behavior: 'instant' });
      }
      if (way !== 'first') ground.enter();
      ground.top = scrollY;
      // What was typed and done on the page before is kept by then.
      await before?.close();
      if (turn !== this.#turn) return;
      await view.start();
      if (turn !== this.#turn) return;
      code.watchProgress(view.sessions, course.id, this.#tell);
      if (stand.anchor) ground.point(stand.anchor);
      else if (way === 'history' && stand.edge !== undefined)
        scrollBy({ top: ground.getBoundingClientRect().top - stand.edge, behavior: 'instant' });
      this.#fire('kap-page-opened', { page: path, title: page.title });
      if (page.next && shown.pages.includes(page.next)) files.read(page.next).catch(() => undefined);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error, () => void (this.#view ? this.#show(stand, way) : this.#restart()));
    }
  }

  /** Puts a page into the place of the one before, and gives that one. */
  #put(view: View, style: CSSStyleSheet): View | undefined {
    const before = this.#view;
    this.#view = view;
    this.#say();
    this.#shadow.adoptedStyleSheets = [plainStyle(), style];
    this.#shadow.replaceChildren(view.ground, this.#news);
    return before;
  }

  /** Whether an address is one of a page to be shown here. Then it is, soon. */
  #follow(url: URL, shown: Shown): boolean {
    const path = pathIn(shown, url);
    if (path === undefined || !shown.pages.includes(path)) return false;
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (path === this.#path && anchor) this.#view?.ground.point(anchor);
    else void this.#show({ page: path, ...(anchor && { anchor }) }, 'link');
    return true;
  }

  readonly #onPopState = (): void => {
    void this.#opened?.then(
      ({ history, shown }) => {
        const { stand } = history;
        if (stand && stand.page !== this.#path && shown.pages.includes(stand.page)) void this.#show(stand, 'history');
      },
      () => undefined,
    );
  };

  #note(history: HostHistory): void {
    if (!this.#view || !this.#path) return;
    history.note({ page: this.#path, edge: Math.round(this.#view.ground.getBoundingClientRect().top) });
  }

  readonly #tell = (now: ModuleProgress): void => {
    const before = this.#progress.get(now.module);
    this.#progress.set(now.module, now);
    if (!before || isSame(before, now)) return;
    this.#fire('kap-progress', now);
    if (now.completion === 'completed' && before.completion !== 'completed') this.#fire('kap-completed', now);
  };

  async #waitFor<T>(coming: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      this.#say(openingWords);
    }, patience);
    try {
      return await coming;
    } finally {
      clearTimeout(timer);
    }
  }

  #fail(cause: unknown, again: () => void): void {
    const error = cause instanceof EmbedError ? cause : new EmbedError('broken', this.src, { cause });
    if (error !== cause) reportError(cause);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = tryAgain;
    button.addEventListener('click', again);
    this.#say(troubleWords(error, this.localName), ...(isMendedHere(error) ? [' ', button] : []));
    this.#fire('kap-failed', { code: error.code, address: error.address });
  }

  #say(...words: (string | Node)[]): void {
    this.#news.replaceChildren(...words);
  }

  #restart(): Promise<void> {
    this.#end();
    return this.#begin();
  }

  /** What was typed or done is kept before the stores are closed. */
  #end(): void {
    this.#turn += 1;
    const view = this.#view;
    const opened = this.#opened;
    this.#view = undefined;
    this.#opened = undefined;
    this.#progress = new Map();
    this.#say();
    this.#shadow.replaceChildren(this.#news, document.createElement('slot'));
    void Promise.all([opened, view?.close()]).then(
      ([open]) => open?.desk.close(),
      () => undefined,
    );
  }

  #fire(name: keyof EmbedEvents, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** A browser does not ask twice for a script that it could not have. */
function isMendedHere({ code }: EmbedError): boolean {
  return code !== 'no-src' && code !== 'no-script';
}

/** What an embed tells its host. */
export interface EmbedEvents {
  'kap-page-opened': CustomEvent<{ page: string; title: string }>;
  'kap-progress': CustomEvent<ModuleProgress>;
  'kap-completed': CustomEvent<ModuleProgress>;
  'kap-failed': CustomEvent<{ code: EmbedError['code']; address: string }>;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into the platform's
  interface GlobalEventHandlersEventMap extends EmbedEvents {}
}
