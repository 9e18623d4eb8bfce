/** What a page with blocks of its authors' own kinds brings for its session: to `startPlayer` of `src/main.ts`, or into an embed. */
import { withJudge } from '../course/blocks/custom.js';
import type { Item } from '../course/item.js';
import { isItemKind, type ItemKind, type OwnKind } from '../course/kinds/own-kind.js';
import type { Brought } from './brought.js';

/**
 * Runs the files of the kinds, by their names. They are code of somebody else: what one of them throws is reported, and its
 * items cannot be shown, or its element stays away; the rest of the page is not affected. `page` is where its blocks stand.
 */
export function bring(files: Readonly<Record<string, () => OwnKind>>, page: ParentNode = document): Brought {
  const kinds = new Map<string, ItemKind>();
  for (const [name, run] of Object.entries(files)) {
    try {
      const kind = run();
      if (isItemKind(kind)) kinds.set(name, kind);
      if (kind.element) define(`kind-${name}`, kind, page);
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

/** Buttons of blocks wait for their element; those of items are `kap-custom`'s. In an embed it is there from the page before. */
function define(tag: string, kind: OwnKind, page: ParentNode): void {
  if (!customElements.get(tag)) customElements.define(tag, kind.element?.() as CustomElementConstructor);
  for (const control of page.querySelectorAll<HTMLButtonElement>(`.custom-block > ${tag} :disabled`))
    control.disabled = false;
}
