import { property } from 'lit/decorators.js';
import type { Item, Response } from '../../src/course/item.js';
import type { Outcome } from '../../src/course/outcome.js';
import { LightElement } from '../light-element.js';
import { KapResponseChanged } from './kap-response-changed.js';

/**
 * What the elements for the kinds of item have in common. They are controlled: they show `response`, and a change is an
 * event, not a new state. Stem and button are drawn by whoever holds them.
 *
 * @event kap-response-changed - The learner changed the response.
 */
export abstract class ItemElement extends LightElement {
  /** An item of the element's kind. */
  abstract item: Item | undefined;

  /** What is shown as entered. */
  @property({ attribute: false }) response: Response | undefined;

  /** Whether the response can no longer be changed. */
  @property({ type: Boolean }) readonly = false;

  /** With an outcome come the marks and the rationales. */
  @property({ attribute: false }) outcome: Outcome | undefined;

  /** Shuffles what is offered. */
  @property({ type: Number }) seed: number | undefined;

  protected override get isReady(): boolean {
    return this.item !== undefined;
  }

  protected change(response: Response): void {
    this.dispatchEvent(new KapResponseChanged(response));
    // Where the holder did not take the change, the native control goes back to what is held.
    this.requestUpdate();
  }
}
