import type { FrameMessage, HostMessage, Said } from '../lms/host/host-protocol.js';
import type { About, EmbeddedModule, EmbedOptions, Problem } from './embed-options.js';
import { frameMessage, version } from './frame-message.js';
import { Keeping } from './keeping.js';

/** How long the last word is waited for, in milliseconds. */
const patience = 5000;

/**
 * Shows a module in a frame: in `target`, or in one made as its last child.
 * @throws {TypeError} where there is no address to show.
 */
export function embed(target: Element, options: EmbedOptions): EmbeddedModule {
  return new FramedModule(target, options);
}

class FramedModule implements EmbeddedModule {
  readonly frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #isOurs: boolean;
  readonly #keeping: Keeping;
  readonly #name = crypto.getRandomValues(new Uint32Array(2)).join('-');
  #messages = 0;
  #about: About | undefined;
  #hasShown = false;
  /** Of the module's page, in CSS pixels. */
  #height = 0;
  #closing: Promise<void> | undefined;
  #hasClosed = false;
  #hasParted: () => void = () => undefined;

  constructor(
    target: Element,
    private readonly options: EmbedOptions,
  ) {
    this.#isOurs = !(target instanceof HTMLIFrameElement);
    this.frame = target instanceof HTMLIFrameElement ? target : document.createElement('iframe');
    const src = options.src ?? this.frame.getAttribute('src');
    if (!src) throw new TypeError('embed: say which launch page to show, as src.');
    const { href, origin } = new URL(src, document.baseURI);
    this.#origin = options.origin ?? origin;
    this.#keeping = new Keeping(
      options,
      (message) => {
        this.#post(message);
      },
      (code, words, cause) => {
        this.#tell(code, words, cause);
      },
      () => {
        this.#hasParted();
      },
    );
    addEventListener('message', this.#receive);
    addEventListener('resize', this.#fit);
    this.#show(target, href);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #show(target: Element, href: string): void {
    const { frame, options } = this;
    if (!this.#isOurs) {
      if (frame.src !== href) frame.src = href;
      // The module may have been there first. It holds nothing, and the frame may be of no origin yet.
      this.#post({ type: 'hello' }, '*');
      return;
    }
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0' });
    if (options.height !== 'fixed') frame.style.height = `${options.maxHeight ?? innerHeight}px`;
    frame.allow = 'fullscreen';
    frame.src = href;
    target.append(frame);
  }

  readonly #receive = ({ data, source, origin }: MessageEvent<unknown>): void => {
    // A window that is gone has no name any more, and a frame that is gone no window.
    if (!source || source !== this.frame.contentWindow) return;
    const message = frameMessage(data);
    const isWord = typeof message === 'object';
    // A frame without an origin can be heard of nothing but that.
    if (origin === 'null' && isWord && message.type === 'problem') this.#tell('sandbox', message.words);
    else if (origin !== this.#origin || message === undefined) return;
    else if (isWord) this.#hear(message);
    else if (message === 'version')
      this.#tell('version', 'The module and kapstone-host.js are of different editions: take both from one package.');
    else this.#tell('shape', 'The module said something that is not as it has to be.');
  };

  #hear(message: FrameMessage): void {
    const { frame, options } = this;
    switch (message.type) {
      case 'ready':
        this.#meet({ course: message.course, module: message.module });
        return;
      case 'report':
        this.#call(() => options.onProgress?.(message.standing));
        void this.#keeping.take(message);
        return;
      case 'page':
        this.#call(() => options.onPage?.(message.title));
        // The learner went on at the end of a high frame, and the next page begins at its top.
        if (this.#hasShown && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
        this.#hasShown = true;
        return;
      case 'height':
        this.#height = message.height;
        this.#fit();
        this.#call(() => options.onHeight?.(message.height));
        return;
      case 'problem':
        this.#tell(message.code, message.words);
        return;
      case 'closing':
        this.#hasClosed = true;
        this.#hasParted();
    }
  }

  /** The frame asks to begin, for the first time or because it was loaded again. */
  #meet(about: About): void {
    const isFirst = !this.#about;
    this.#about = about;
    if (!this.frame.title) this.frame.title = about.module.title;
    if (isFirst) this.#call(() => this.options.onReady?.(about));
    if (this.#keeping.hasRead) this.#begin();
    // Reading may take a while, and the frame should know that somebody is here.
    else if (
      this.#keeping.read(() => {
        this.#begin();
      })
    )
      this.#post({ type: 'hello' });
  }

  #begin(): void {
    const { name, learner, registration, actor, mode, pass, languages, preferences, height = 'content' } = this.options;
    const { kept: state, unkept } = this.#keeping;
    const known = { name, learner, registration, actor, mode, pass, languages, preferences, height, state, unkept };
    const said = Object.entries(known).filter(([, value]) => value !== undefined);
    this.#post({ type: 'init', ...Object.fromEntries(said) });
  }

  readonly #fit = (): void => {
    const { frame, options } = this;
    if (options.height === 'fixed' || this.#height === 0) return;
    const border = frame.offsetHeight - frame.clientHeight;
    frame.style.height = `${Math.min(this.#height + border, options.maxHeight ?? innerHeight)}px`;
  };

  async #close(): Promise<void> {
    this.#keeping.close();
    if (this.#about && this.#keeping.hasRead && this.frame.isConnected) {
      const parted = new Promise<void>((resolve) => {
        setTimeout(resolve, patience);
        this.#hasParted = () => {
          if (this.#hasClosed && !this.#keeping.isBusy) resolve();
        };
      });
      this.#hasClosed = false;
      this.#post({ type: 'end' });
      await parted;
    }
    removeEventListener('message', this.#receive);
    removeEventListener('resize', this.#fit);
    if (this.#isOurs) this.frame.remove();
  }

  #post(message: Said<HostMessage>, to = this.#origin): void {
    this.#messages += 1;
    const id = `${this.#name}-${this.#messages}`;
    this.frame.contentWindow?.postMessage({ kapstone: version, id, ...message }, to);
  }

  #tell(code: Problem['code'], words: string, cause?: unknown): void {
    const { onProblem } = this.options;
    if (onProblem) onProblem({ code, words, ...(cause !== undefined && { cause }) });
    else console.warn(`Kapstone: ${words}`, cause ?? '');
  }

  /** A callback that nobody waits for. */
  #call(run: () => void): void {
    try {
      run();
    } catch (cause) {
      this.#tell('callback', 'A function of the page failed.', cause);
    }
  }
}
