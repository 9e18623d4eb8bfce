import { pathOf } from '../page-data.js';
import { el, type Markup } from './element.js';

/** Where a new learner is led first. */
export const startWords = {
  label: 'Start here',
  detail: 'What the course is, who wrote it, and how your work is kept · 4 minutes',
} as const;

export interface ReadFirst {
  /** Where the first lesson is. */
  lesson: string;
  /** Leads from the page to the root of the site. */
  root?: string;
  /** When the page “Before you start” was read, in words; absent where it was not. */
  day?: string | undefined;
  /** Whether anything of the course was begun. */
  begun?: boolean;
  /** Whether this is one module of several, without the certificate, which asks for it. */
  isPart?: boolean | undefined;
}

/** One line under the way on from the front page: whether “Before you start” was read. Nothing is locked by it. */
export function readFirstMarkup({ lesson, root = '', day, begun = false, isPart = false }: ReadFirst): Markup[] {
  const start = el('a', { href: root + pathOf.start }, 'Before you start');
  const content =
    day !== undefined
      ? ['You read “', start, `” on ${day}.`]
      : begun
        ? ['“', start, `” is still to be read${isPart ? '' : ': the certificate asks for it'}.`]
        : ['Or go straight to ', el('a', { href: lesson }, 'lesson 1'), '.'];
  return [el('p', { class: 'read-first' }, ...content)];
}
