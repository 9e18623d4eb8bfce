import type { Markup } from '../course/markup/element.js';
import type { SitePage } from './pages/site-page.js';

/**
 * The custom elements of a page by tag, outer before inner: those in its markup, and those that its sealed items will ask for.
 * `kap-` begins Kapstone's own, `kind-` those of its authors' own kinds.
 */
export function elementsOf({ body, sealed = [] }: SitePage): string[] {
  const tags = new Set<string>();
  const walk = (markup: readonly Markup[]) => {
    for (const part of markup) {
      if (typeof part === 'string') continue;
      if (/^(kap|kind)-/.test(part.tag)) tags.add(part.tag);
      walk(part.children ?? []);
    }
  };
  walk(body);
  for (const item of sealed) {
    tags.add(`kap-${item.kind}`);
    if (item.kind === 'custom') tags.add(`kind-${item.name}`);
  }
  return [...tags];
}
