import { frontMatterOf } from '../front-matter.js';
import type { Page } from '../page.js';

/** What was written but could not be read has a diagnostic of its own. */
export function checkEmptyLesson({ source, report }: Page): void {
  if (source.text.slice(frontMatterOf(source)?.body).trim() !== '') return;
  const end = source.text.length;
  report('empty-lesson', source.place(end, end), { message: 'This lesson has no text.' });
}
