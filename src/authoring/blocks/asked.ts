import type { List, RootContent } from 'mdast';
import type { Prose } from '../../course/prose.js';
import type { DiagnosticCode } from '../diagnostics/diagnostic-codes.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkStem, type ItemHead } from './item-head.js';
import { quotesIn } from './split-quote.js';
import { reportStray } from './stray-text.js';

export interface Asked {
  stem: Prose[];
  /** What the quotes behind the question say. */
  rationale: Prose[];
  /** The lists behind the question, where it can have such. */
  lists: List[];
}

/** Lists that may stand behind the question. */
interface Lists {
  /** Whether a list belongs there: one before it is the question's. */
  begins: (part: RootContent) => boolean;
  /** What may stand there, for what is stray. */
  expected: string;
}

/** Reads an item in which the question comes first, and the reason as a quote behind it. */
export function readAsked(node: ContainerDirective, head: ItemHead, page: Page, behind?: Lists): Asked {
  const body: readonly RootContent[] = bodyOf(node);
  const split = body.findIndex((part) => part.type === 'blockquote' || behind?.begins(part));
  const stem = proseOf(split === -1 ? body : body.slice(0, split), page);
  const rest = split === -1 ? [] : body.slice(split);
  checkStem(stem, head, page);
  reportStray(
    rest.filter(({ type }) => type !== 'blockquote' && !(behind && type === 'list')),
    behind?.expected ?? 'The reason is a quote, and it stands last.',
    page,
  );
  const lists = behind ? rest.filter((part) => part.type === 'list') : [];
  return { stem, rationale: quotesIn(rest, page), lists };
}

export function checkReason(rationale: readonly Prose[], code: DiagnosticCode, head: ItemHead, page: Page): void {
  if (rationale.length > 0) return;
  page.report(code, head.attributes.namePlace, {
    message: 'Nothing is said about the answer.',
    expected: 'The reason as a quote after the question: "> …".',
  });
}
