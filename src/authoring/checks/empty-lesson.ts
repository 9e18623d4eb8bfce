import { frontMatterOf } from '../sources/front-matter.js';
import type { Page } from '../page.js';

/** What was written but could not be read has a diagnostic of its own. */
export function checkEmptyLesson({ source, tree, report }: Page): void {
  // An empty file lacks its front matter, which is enough to say.
  if (source.text.trim() === '' || tree.children.some(({ type }) => type !== 'heading')) return;
  const isBlank = source.text.slice(frontMatterOf(source)?.body).trim() === '';
  const end = isBlank ? source.text.length : source.text.trimEnd().length;
  if (isBlank || tree.children.length > 0)
    report('empty-lesson', source.place(end, end), { message: 'This lesson has no text.' });
}
