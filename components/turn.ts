import type { ReactiveElement } from 'lit';
import { idle } from './idle.js';

/**
 * An element's turn to draw for the first time. Where many elements of a page become ready at once, each waits for a moment
 * in which the browser has nothing better to do, in the order of the page: so the first of them answers soonest, and
 * scrolling and typing are never held up by the rest.
 */
export class Turn {
  #hasCome = false;
  #coming: Promise<void> | undefined;

  constructor(private readonly host: ReactiveElement) {}

  /** Whether the element may draw. The first look puts it in line; it updates when its turn has come. */
  get hasCome(): boolean {
    this.#coming ??= idle().then(() => {
      this.#hasCome = true;
      this.host.requestUpdate();
    });
    return this.#hasCome;
  }

  /** Resolves when the turn has come; at once for an element that is not in line. */
  get passed(): Promise<void> {
    return this.#coming ?? Promise.resolve();
  }
}
