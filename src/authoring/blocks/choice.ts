import type { List, ListItem } from 'mdast';
import type { Choice } from '../../course/blocks/choice.js';
import { idsFromText } from '../content-hash.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../parse-markdown.js';
import { plainProse } from '../plain-text.js';
import { proseOf } from '../prose-of.js';
import { checkStem, completeItem, itemHead, type ItemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { splitQuote } from './split-quote.js';
import { reportStray } from './stray-text.js';

/** A task list, with what asks before it. */
export function readChoice(node: ContainerDirective, page: Page) {
  const head = itemHead(node, 'choice', page);
  const body = bodyOf(node);
  const first = body.findIndex((part) => part.type === 'list' && part.children.some(hasBox));
  const split = first === -1 ? body.findIndex((part) => part.type === 'list') : first;
  const stem = proseOf(split === -1 ? body : body.slice(0, split), page);
  const rest = split === -1 ? [] : body.slice(split);
  const lists = rest.filter((part): part is List => part.type === 'list');
  reportStray(
    rest.filter((part) => part.type !== 'list'),
    'What is asked stands before the options. The reason for an option is a quote below it, two spaces in: "  > …".',
    page,
  );
  checkStem(stem, head, page);
  const options = readOptions(
    lists.flatMap(({ children }) => children),
    head,
    page,
  );
  const rightOnes = options.filter(({ right }) => right).length;
  if (!head.base || rightOnes === 0 || options.length < 2) return undefined;
  const { id, objective, difficulty, group } = head.base;
  return completeItem(
    { kind: 'choice', id, objective, difficulty, stem, ...(group && { group }), multiple: rightOnes > 1, options },
    head.draft,
  );
}

function readOptions(items: readonly ListItem[], { attributes, draft }: ItemHead, page: Page): Choice['options'] {
  const { report, source } = page;
  const name = draft.id ? `"${draft.id.id}"` : 'this choice';
  const entries = items.map((item) => ({ ...splitQuote(item, page), item }));
  for (const { item, content, rationale, place } of entries) {
    if (!hasBox(item) || content.length === 0) {
      report('option-without-box', place, {
        message: content.length === 0 ? 'This option has no words.' : 'This option has no box.',
        expected: 'A box and words: "- [x] …" for a right option, "- [ ] …" for a wrong one.',
      });
    } else if (rationale.length === 0) {
      report('option-without-rationale', place, {
        message: 'Nothing is said about this option.',
        expected: 'Its reason as a quote below it, two spaces in: "  > …".',
      });
    }
  }
  if (items.length < 2) {
    report('too-few-options', items[0] ? source.placeOf(items[0]) : attributes.namePlace, {
      message: `The choice ${name} has ${items.length === 0 ? 'no options' : 'one option only'}.`,
      expected: 'Two options at least, as a task list: "- [x] …" and "- [ ] …".',
    });
  } else if (!items.some(({ checked }) => checked === true)) {
    report('choice-without-key', entries[0]?.place ?? attributes.namePlace, {
      message: `No option of ${name} is marked as right.`,
      expected: 'Mark at least one: "- [x] …".',
    });
  }
  const texts = entries.map(({ content }) => plainProse(content));
  reportDuplicates(
    entries.map(({ place }) => place),
    texts,
    'options',
    report,
  );
  const ids = idsFromText('o', texts);
  return entries.map(({ item, content, rationale }, index) => ({
    id: ids[index] ?? '',
    content,
    right: item.checked === true,
    rationale,
  }));
}

function hasBox({ checked }: ListItem): boolean {
  return typeof checked === 'boolean';
}
