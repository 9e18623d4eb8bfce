import { idsFromText } from '../content-hash.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainProse } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkStem, completeItem, itemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { splitQuote } from './split-quote.js';
import { reportStray } from './stray-text.js';

/** A numbered list in the right order, with what asks before it. */
export function readOrder(node: ContainerDirective, page: Page) {
  const { report } = page;
  const head = itemHead(node, 'order', page);
  const body = bodyOf(node);
  const split = body.findIndex((part) => part.type === 'list' && part.ordered === true);
  const list = body[split];
  const stem = proseOf(split === -1 ? body : body.slice(0, split), page);
  checkStem(stem, head, page);
  if (split !== -1) {
    reportStray(
      body.slice(split + 1),
      'One numbered list stands last. The reason for an entry is a quote below it, three spaces in: "   > …".',
      page,
    );
  }
  const parts = list?.type === 'list' ? list.children.map((item) => splitQuote(item, page)) : [];
  if (parts.length < 2) {
    report('too-few-entries', parts[0]?.place ?? head.attributes.namePlace, {
      message: `This order has ${parts.length === 0 ? 'no entries' : 'one entry only'}.`,
      expected: 'A numbered list with two entries at least, in the right order: "1. …".',
    });
  }
  for (const { content, rationale, place } of parts) {
    if (rationale.length > 0 && content.length > 0) continue;
    report('entry-without-reason', place, {
      message: content.length === 0 ? 'This entry has no words.' : 'Nothing is said about this entry.',
      expected: 'Its words, and its reason as a quote below it, three spaces in: "   > …".',
    });
  }
  const texts = parts.map(({ content }) => plainProse(content));
  reportDuplicates(
    parts.map(({ place }) => place),
    texts,
    'entries',
    report,
  );
  if (!head.base || parts.length < 2) return undefined;
  const { id, objective, difficulty, group } = head.base;
  const ids = idsFromText('e', texts);
  const entries = parts.map(({ content, rationale }, index) => ({ id: ids[index] ?? '', content, rationale }));
  return completeItem({ kind: 'order', id, objective, difficulty, stem, ...(group && { group }), entries }, head.draft);
}
