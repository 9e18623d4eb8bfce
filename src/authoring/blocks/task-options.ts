import type { ListItem, RootContent } from 'mdast';
import type { Page } from '../page.js';
import type { ItemHead } from './item-head.js';
import { splitQuote, type Quoted } from './split-quote.js';
import { reportStray } from './stray-text.js';

/** An option of a task list: its words, whether its box is ticked, and what the quote under it says about it. */
export interface TaskOption extends Quoted {
  right: boolean;
  item: ListItem;
}

/** What stands before the task list of an item, and the entries of the list. What stands behind it is reported. */
export function splitTaskList(
  body: readonly RootContent[],
  page: Page,
): { before: readonly RootContent[]; entries: ListItem[] } {
  const first = body.findIndex((part) => part.type === 'list' && part.children.some(hasBox));
  const split = first === -1 ? body.findIndex((part) => part.type === 'list') : first;
  if (split === -1) return { before: body, entries: [] };
  const rest = body.slice(split);
  reportStray(
    rest.filter((part) => part.type !== 'list'),
    'What is asked stands before the options. The reason for an option is a quote below it, two spaces in: "  > …".',
    page,
  );
  return { before: body.slice(0, split), entries: rest.flatMap((part) => (part.type === 'list' ? part.children : [])) };
}

/** Options as they are read: two at least, each with a box, words and a reason, and one of them right, or it is reported. */
export function readTaskOptions(
  entries: readonly ListItem[],
  { attributes, draft }: ItemHead,
  page: Page,
): TaskOption[] {
  const { report, source } = page;
  const name = draft.id ? `"${draft.id.id}"` : `this ${draft.kind}`;
  const options = entries.map((item) => ({ ...splitQuote(item, page), right: item.checked === true, item }));
  for (const { item, content, rationale, place } of options) {
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
  if (entries.length < 2) {
    report('too-few-options', entries[0] ? source.placeOf(entries[0]) : attributes.namePlace, {
      message: `The ${draft.kind} ${name} has ${entries.length === 0 ? 'no options' : 'one option only'}.`,
      expected: 'Two options at least, as a task list: "- [x] …" and "- [ ] …".',
    });
  } else if (!options.some(({ right }) => right)) {
    report('choice-without-key', options[0]?.place ?? attributes.namePlace, {
      message: `No option of ${name} is marked as right.`,
      expected: 'Mark at least one: "- [x] …".',
    });
  }
  return options;
}

function hasBox({ checked }: ListItem): boolean {
  return typeof checked === 'boolean';
}
