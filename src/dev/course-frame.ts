import type { FilePlace } from './dev-state.js';
import { holdPlace, placeIn, type KeptPlace } from './kept-place.js';

/** What the frame knows of the preview around it. */
export interface FrameWorld {
  window: () => Window | null | undefined;
  /** A page has come. */
  came: () => void;
  /** A line of a file was clicked. */
  asked: (place: FilePlace) => void;
}

/**
 * The page of the course in view, and where it stands. Where it is another by now it is loaded again, and stands there again; what
 * was answered is kept by the page itself.
 */
export class CourseFrame {
  readonly #taken = new WeakSet<Document>();
  /** Where the page stood that is loaded again. */
  #place: (KeptPlace & { url: string }) | undefined;

  constructor(private readonly world: FrameWorld) {}

  /** The window of the page in view: in a launch page, that of the page in its frame. */
  get innermost(): Window | undefined {
    const window = this.world.window();
    const inner = window?.document.querySelector<HTMLIFrameElement>('#launch-frame')?.contentWindow;
    // Before a page comes, there is an empty one of its own.
    return [inner, window].find((each) => each && each.location.protocol !== 'about:') ?? undefined;
  }

  /** Takes over a page that came: clicks on a line of a file, and pages that come into the frame of a launch page. */
  take(window: Window): void {
    this.world.came();
    this.#watch(window);
    // It may have been changed while it came.
    if (tagIn(window.document) !== undefined) void this.swap();
  }

  /** Loads the page in view again, where it is another by now. */
  async swap(): Promise<void> {
    const page = this.innermost;
    if (!page || !(await hasChanged(page))) return;
    const place = placeIn(page);
    this.#place = place && { ...place, url: page.location.pathname };
    // A launch is made anew as a whole: what its page knows of the module has changed, too.
    this.world.window()?.location.reload();
  }

  #watch(window: Window): void {
    const { document } = window;
    if (this.#taken.has(document)) return;
    this.#taken.add(document);
    if (this.#place?.url === window.location.pathname) {
      holdPlace(window, this.#place);
      this.#place = undefined;
    }
    document.addEventListener('click', (event) => {
      // Of another window, so it is no `Element` of this one.
      const link = (event.target as Element | null)?.closest<HTMLElement>('[data-file]');
      if (!link) return;
      event.preventDefault();
      const { file = '', line, column } = link.dataset;
      this.world.asked({ file, line: Number(line), column: Number(column) });
    });
    const inner = document.querySelector<HTMLIFrameElement>('#launch-frame');
    inner?.addEventListener('load', () => {
      if (inner.contentWindow) this.take(inner.contentWindow);
    });
  }
}

/** Whether the server would send another page now. False where it does not answer. */
async function hasChanged({ document, location }: Window): Promise<boolean> {
  const tag = tagIn(document);
  try {
    const answer = await fetch(location.pathname, {
      cache: 'no-store',
      headers: tag === undefined ? {} : { 'If-None-Match': tag },
    });
    void answer.body?.cancel();
    return answer.status !== 304;
  } catch {
    return false;
  }
}

/** By which the server knows what it has sent: it stands at the page's end. Undefined in a page that has not come whole. */
function tagIn(document: Document): string | undefined {
  const end = document.lastChild;
  return end?.nodeType === Node.COMMENT_NODE ? (end.textContent ?? undefined) : undefined;
}
