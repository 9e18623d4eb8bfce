/**
 * The host library: shows a module in a frame of a page that is not Kapstone's, and keeps the learner's work there. It needs nothing
 * else, as a plain script (`kapstoneHost.embed`) or imported. What it says and hears is `lms/host/host-protocol.ts`.
 */
import type {
  FrameMessage,
  HostMessage,
  Init,
  Ready,
  Report,
  Said,
  Standing,
  UnsignedStatement,
} from './lms/host/host-protocol.js';

export type { Standing, UnsignedStatement };

/** Of the module that is shown. */
export type About = Pick<Ready, 'course' | 'module'>;

export interface EmbedOptions extends Omit<Init, 'kapstone' | 'id' | 'type' | 'state' | 'unkept'> {
  /** Address of the module's launch page. May be left out where the target is a frame that has one. */
  src?: string;
  /** The only origin that is listened to. Without it, that of `src`. */
  origin?: string;
  /**
   * `content`: the frame is as high as its page, up to `maxHeight`, and scrolls beyond. `fixed`: as high as your style has it.
   * Without it, `content`.
   */
  height?: 'content' | 'fixed';
  /** In CSS pixels. Without it, the height of the window, so that the learner sees the whole frame. */
  maxHeight?: number;
  /**
   * Gives what `save` was given last for this learner and this module, or nothing. Where it fails it is asked again, and the module
   * does not begin before: it would write over what could not be read.
   */
  load(): Kept | Promise<Kept>;
  /**
   * Keeps the state, a text of JSON that is of use to the module alone. What is thrown means that it is not kept: the learner reads so, and it is
   * given again. `{ conflict }` means the same, since another device has kept something by now: that state, which is joined
   * with this one and comes back.
   */
  save(state: string): Saved | Promise<Saved>;
  /** The module is there, and is called this. */
  onReady?(about: About): void;
  /** How things stand, at first and after every change. */
  onProgress?(standing: Standing): void;
  /**
   * The module is completed: once, and in a later visit only if what `save` was given was lost. What it throws, it is
   * told again, as with `save`; so with `onPassed` and `onStatements`.
   */
  onCompleted?(standing: Standing): void | Promise<void>;
  onPassed?(standing: Standing): void | Promise<void>;
  /** Statements of xAPI, each once in a visit. One that comes again after all has the same id. */
  onStatements?(statements: readonly UnsignedStatement[]): void | Promise<void>;
  /** Another page of the module is shown. */
  onPage?(title: string): void;
  /** How high the module's page is, in CSS pixels; with `height: 'content'` only. */
  onHeight?(height: number): void;
  /** For whoever runs the page. The learner reads of it by themselves. */
  onProblem?(problem: Problem): void;
}

type Kept = string | null | undefined;
// What a function that only saves gives back.
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type
type Saved = void | { conflict: string };

export interface Problem {
  /**
   * `load`, `save`, `callback`: a function of yours failed, with `cause`. The others come of the frame: `origin`: it was not packaged for this
   * page; `sandbox`: the frame may not do what it has to; `version`; `shape`: something said is not as it has to be; `state`:
   * what `load` gave is of another module or a newer edition, and is not written over.
   */
  code: 'load' | 'save' | 'callback' | 'origin' | 'sandbox' | 'version' | 'shape' | 'state';
  words: string;
  cause?: unknown;
}

export interface EmbeddedModule {
  readonly frame: HTMLIFrameElement;
  /** Ends the visit: resolves when the last word is kept, or five seconds have passed. Takes away a frame that `embed` made. */
  close(): Promise<void>;
}

const version = 1;
const longestState = 4_000_000;
const firstRetry = 1000;
const longestRetry = 30_000;
const lastWord = 5000;

/**
 * Shows a module in a frame: in `target`, or made as its last child.
 * @throws {TypeError} where there is no address to show.
 */
export function embed(target: Element, options: EmbedOptions): EmbeddedModule {
  const { load, save, src: given, origin: own, height = 'content', maxHeight, ...rest } = options;
  const isOurs = !(target instanceof HTMLIFrameElement);
  const frame = isOurs ? document.createElement('iframe') : target;
  const src = given ?? frame.getAttribute('src');
  if (!src) throw new TypeError('embed: say which launch page to show, as src.');
  const { href } = new URL(src, document.baseURI);
  const origin = own ?? new URL(href).origin;
  const ids = [crypto.getRandomValues(new Uint32Array(2)).join('-'), 0] as [string, number];
  const told = new Set<string>();
  let about: About | undefined;
  let isLoading = false;
  let isLoaded = false;
  let isClosed = false;
  /** What `load` gave or `save` took; what came after it. */
  let kept: string | undefined;
  let unkept: string | undefined;
  let pending: Report | undefined;
  let isBusy = false;
  let content = 0;
  let heard: () => void = () => undefined;

  const post = (message: Said<HostMessage>, to = origin) => {
    ids[1] += 1;
    frame.contentWindow?.postMessage({ kapstone: version, id: ids.join('-'), ...message }, to);
  };
  const tell = (code: Problem['code'], words: string, cause?: unknown) => {
    const problem = { code, words, ...(cause !== undefined && { cause }) };
    if (options.onProblem) options.onProblem(problem);
    else console.warn(`Kapstone: ${words}`, ...(cause === undefined ? [] : [cause]));
  };
  /** A callback that nobody waits for. */
  const call = (run: () => void) => {
    try {
      run();
    } catch (cause) {
      tell('callback', 'A function of the page failed.', cause);
    }
  };

  const begin = () => {
    const { name, learner, registration, actor, mode, pass, languages, preferences } = rest;
    const known = { name, learner, registration, actor, mode, pass, languages, preferences, state: kept, unkept };
    const said = Object.entries({ ...known, height }).filter(([, value]) => value !== undefined);
    post({ type: 'init', ...Object.fromEntries(said) });
  };
  const read = async (wait = firstRetry): Promise<void> => {
    if (isClosed) return;
    try {
      kept = (await load()) ?? undefined;
      isLoaded = true;
      begin();
    } catch (cause) {
      tell('load', 'What was kept of the learner could not be read, so the module waits.', cause);
      setTimeout(() => void read(Math.min(longestRetry, wait * 2)), wait);
    }
  };

  /** Hands over what the page was not told yet; true when all is kept, and another state where there is one. */
  const take = async ({ standing, state, statements, news }: Report): Promise<Saved> => {
    unkept = state === kept ? undefined : state;
    const fresh = statements.filter(({ id }) => !told.has(id));
    if (fresh.length > 0) await options.onStatements?.(fresh);
    for (const { id } of fresh) told.add(id);
    for (const [word, callback] of [
      ['passed', options.onPassed],
      ['completed', options.onCompleted],
    ] as const) {
      if (!news.includes(word) || told.has(word)) continue;
      await callback?.(standing);
      told.add(word);
    }
    if (state === undefined || state === kept) return undefined;
    const saved = await save(state);
    if (saved) return saved;
    kept = state;
    if (unkept === state) unkept = undefined;
    return undefined;
  };
  /** One at a time, and of several that wait the last, which says as much as all. */
  const work = async () => {
    if (isBusy) return;
    isBusy = true;
    for (let report = pending; report; report = pending) {
      pending = undefined;
      const { id: of } = report;
      try {
        const saved = await take(report);
        post(saved ? { type: 'not-kept', of, reason: 'conflict', state: saved.conflict } : { type: 'kept', of });
      } catch (cause) {
        tell('save', 'What the learner did could not be kept. It is tried again.', cause);
        post({ type: 'not-kept', of, reason: 'failed' });
      }
    }
    isBusy = false;
    heard();
  };

  const fit = () => {
    if (height !== 'content' || content === 0) return;
    const border = frame.offsetHeight - frame.clientHeight;
    frame.style.height = `${Math.min(content + border, maxHeight ?? innerHeight)}px`;
  };
  let hasClosed = false;
  const hear = (message: FrameMessage) => {
    switch (message.type) {
      case 'ready': {
        const isFirst = !about;
        about = { course: message.course, module: message.module };
        if (!frame.title) frame.title = message.module.title;
        if (isFirst) call(() => options.onReady?.({ course: message.course, module: message.module }));
        if (isLoaded) begin();
        else if (!isLoading) {
          isLoading = true;
          // It may take a while, and the frame should know that somebody is here.
          post({ type: 'hello' });
          void read();
        }
        return;
      }
      case 'report':
        call(() => options.onProgress?.(message.standing));
        pending = message;
        void work();
        return;
      case 'page':
        call(() => options.onPage?.(message.title));
        // The learner has gone on at the end of a high frame, and the next page begins at its top.
        if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
        return;
      case 'height':
        content = message.height;
        fit();
        call(() => options.onHeight?.(message.height));
        return;
      case 'problem':
        tell(message.code, message.words);
        return;
      case 'closing':
        hasClosed = true;
        heard();
    }
  };
  const receive = ({ data, source, origin: from }: MessageEvent<unknown>) => {
    if (!source || source !== frame.contentWindow) return;
    const message = messageIn(data);
    if (message === undefined) return;
    if (from === 'null' && typeof message === 'object' && message.type === 'problem') tell('sandbox', message.words);
    if (from !== origin) return;
    if (message === 'version')
      tell('version', 'The module and kapstone-host.js are of different editions: take both from one package.');
    else if (message === 'shape') tell('shape', 'The module said something that is not as it has to be.');
    else hear(message);
  };

  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    if (about && isLoaded && frame.isConnected) {
      const over = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, lastWord);
        heard = () => {
          if (!hasClosed || isBusy) return;
          clearTimeout(timer);
          resolve();
        };
      });
      hasClosed = false;
      post({ type: 'end' });
      await over;
    }
    removeEventListener('message', receive);
    removeEventListener('resize', fit);
    if (isOurs) frame.remove();
  };

  addEventListener('message', receive);
  addEventListener('resize', fit);
  if (isOurs) {
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0' });
    if (height === 'content') frame.style.height = `${maxHeight ?? innerHeight}px`;
    frame.allow = 'fullscreen';
  }
  if (isOurs || frame.src !== href) frame.src = href;
  if (isOurs) target.append(frame);
  // To a frame that was there first. It holds nothing, and the frame may be of no origin yet.
  else post({ type: 'hello' }, '*');
  return { frame, close };
}

/** What a module says, as far as it can be told apart from what anybody may say. */
function messageIn(data: unknown): FrameMessage | 'version' | 'shape' | undefined {
  const message = data as Partial<Report> | null;
  if (typeof message !== 'object' || message === null || typeof message.kapstone !== 'number') return undefined;
  if ((message.kapstone as number) !== version) return 'version';
  const { type, id, state, statements, standing, news } = message;
  const isReport =
    Array.isArray(statements) &&
    Array.isArray(news) &&
    typeof standing === 'object' &&
    (state === undefined || (typeof state === 'string' && state.length <= longestState));
  if (typeof id !== 'string' || (type === 'report' && !isReport)) return 'shape';
  return message as FrameMessage;
}
