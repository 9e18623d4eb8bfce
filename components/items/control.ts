import { directive, Directive } from 'lit/directive.js';
import { hasJudge } from '../../src/course/blocks/custom.js';
import type { Item, Response } from '../../src/course/item.js';
import type { Outcome } from '../../src/course/outcome.js';

export interface Shown {
  response: Response | undefined;
  readonly: boolean;
  outcome: Outcome | undefined;
  seed?: number | undefined;
}

/** What an `ItemElement` takes. */
type ItemControl = HTMLElement & Shown & { item: Item };

/** Whether the page brings the element for an item's kind, and the judge where that is an author's own. */
export function isKnown(item: Item): boolean {
  return customElements.get(tagOf(item)) !== undefined && (item.kind !== 'custom' || hasJudge(item));
}

/** Keeps the element while the item is the same. */
class Control extends Directive {
  #element: ItemControl | undefined;

  render(item: Item, { response, readonly, outcome, seed }: Shown): HTMLElement {
    if (this.#element?.localName !== tagOf(item) || this.#element.item.id !== item.id)
      this.#element = document.createElement(tagOf(item)) as ItemControl;
    return Object.assign(this.#element, { item, response, readonly, outcome, seed });
  }
}

/** The element for an item's kind, with what it shows: one for each item. The page must bring it, see `isKnown`. */
export const control = directive(Control);

function tagOf({ kind }: Item): string {
  return `kap-${kind}`;
}
