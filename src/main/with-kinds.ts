/** What a page with blocks of its authors' own kinds brings for `startPlayer` of `src/main.ts`. */
import { withJudge } from '../course/blocks/custom.js';
import type { Item } from '../course/item.js';
import { isItemKind, type ItemKind, type OwnKind } from '../course/kinds/own-kind.js';
import type { Brought } from './brought.js';

/**
 * Runs the files of the kinds, by their names. They are code of somebody else: what one of them throws is reported, and its
 * items cannot be shown, or its element stays away; the rest of the page is not affected.
 */
export function bring(files: Readonly<Record<string, () => OwnKind>>): Brought {
  const kinds = new Map<string, ItemKind>();
  for (const [name, run] of Object.entries(files)) {
    try {
      const kind = run();
      if (isItemKind(kind)) kinds.set(name, kind);
      if (kind.element) define(`kind-${name}`, kind.element() as CustomElementConstructor);
    } catch (error) {
      reportError(error);
    }
  }
  const judged = (item: Item): Item => {
    const kind = item.kind === 'custom' ? kinds.get(item.name) : undefined;
    return item.kind === 'custom' && kind
      ? withJudge(item, (attributes, given) => kind.judge(attributes, given))
      : item;
  };
  return {
    prepare: (content) => ({
      ...content,
      items: content.items.map(judged),
      ...(content.bank && { bank: content.bank.map(judged) }),
    }),
  };
}

/** Buttons of blocks wait for their element; those of items are `kap-custom`'s. */
function define(tag: string, element: CustomElementConstructor): void {
  customElements.define(tag, element);
  for (const control of document.querySelectorAll<HTMLButtonElement>(`.custom-block > ${tag} :disabled`))
    control.disabled = false;
}
