/**
 * What a place in a lesson can be: a heading or a block that has an id. What is inside a set, a stepper or a scenario moves,
 * so that is the place.
 */
const anchors =
  ':is(h2, h3, h4, figure, .timeline, .cards, .set, .stepper, .checklist, .comparison, .dialogue, .reflection, .scenario, kap-item)[id]';

/**
 * Watches how far a text has been read: the place is the last anchor that has passed a line near the top of the window.
 * No scroll events: the browser says when an anchor crosses the line.
 */
export class Places {
  readonly #observer: IntersectionObserver;
  readonly #anchors: HTMLElement[];
  readonly #passed = new Set<Element>();

  /** Calls back with the place where the reader is, at first and at each change; undefined at the top. */
  constructor(text: Element, reached: (anchor: string | undefined) => void) {
    this.#anchors = [...text.querySelectorAll<HTMLElement>(anchors)].filter(
      (anchor) => !anchor.parentElement?.closest('.set, .stepper, .scenario'),
    );
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#passed.add(target);
          else this.#passed.delete(target);
        }
        reached(this.#anchors.findLast((anchor) => this.#passed.has(anchor))?.id);
      },
      // All that lies above the line. With an explicit root, margins also count in an LMS's frame.
      { root: document, rootMargin: '10000000px 0px -88% 0px' },
    );
    for (const anchor of this.#anchors) this.#observer.observe(anchor);
    if (this.#anchors.length === 0) reached(undefined);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
