import type { Markup } from '../course/markup/element.js';
import type { SitePage } from './pages/site-page.js';

/** The custom elements of a page by tag, outer before inner: those in its markup, and those that its sealed items will ask for. */
export function elementsOf({ body, sealed = [] }: SitePage): string[] {
  const tags = new Set<string>();
  const walk = (markup: readonly Markup[]) => {
    for (const part of markup) {
      if (typeof part === 'string') continue;
      if (part.tag.startsWith('kap-')) tags.add(part.tag);
      walk(part.children ?? []);
    }
  };
  walk(body);
  for (const { kind } of sealed) tags.add(`kap-${kind}`);
  return [...tags];
}
