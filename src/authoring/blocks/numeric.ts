import type { List, RootContent } from 'mdast';
import { numberIn, type Numeric } from '../../course/blocks/numeric.js';
import type { Page } from '../page.js';
import type { ContainerDirective } from '../markdown/parse-markdown.js';
import { plainProse } from '../../course/plain-text.js';
import { checkReason, readAsked } from './asked.js';
import { completeItem, itemHead } from './item-head.js';
import { readAnswer, readTolerance, readUnit } from './number-attributes.js';
import { splitQuote } from './split-quote.js';

/** What asks, then the reason as a quote, then common slips as a list. */
export function readNumeric(node: ContainerDirective, page: Page) {
  const head = itemHead(node, 'numeric', page, ['answer', 'unit', 'tolerance']);
  const answer = readAnswer(head, page);
  const unit = readUnit(head, page);
  const tolerance = readTolerance(head, page);
  const { stem, rationale, lists } = readAsked(node, head, page, {
    begins: (part) => isSlips(part, page),
    expected: 'The reason is a quote; common slips are a list of numbers, each with a quote.',
  });
  checkReason(rationale, 'numeric-without-rationale', head, page);
  const slips = lists.flatMap((list) => readSlips(list, page));
  if (!head.base || answer === undefined || unit === undefined || tolerance === undefined) return undefined;
  const { id, objective, difficulty, group } = head.base;
  return completeItem(
    {
      kind: 'numeric',
      id,
      objective,
      difficulty,
      stem,
      ...(group && { group }),
      answer,
      unit,
      tolerance,
      rationale,
      slips,
    },
    head.draft,
  );
}

/** A list before the quote belongs to the question, unless it is one of numbers with quotes. */
function isSlips(part: RootContent, { source }: Page): boolean {
  return (
    part.type === 'list' &&
    part.children.every(
      ({ children: [first, second] }) =>
        first?.type === 'paragraph' &&
        second?.type === 'blockquote' &&
        numberIn(source.sliceOf(first), '') !== undefined,
    )
  );
}

function readSlips(list: List, page: Page): Numeric['slips'] {
  return list.children.flatMap((item) => {
    const { content, rationale, place } = splitQuote(item, page);
    const words = plainProse(content);
    const value = numberIn(words, '');
    if (value === undefined) {
      page.report('not-a-number', place, {
        message: `"${words}" is not a number.`,
        expected: 'A slip begins with the number that people arrive at: "- 4".',
      });
    }
    if (rationale.length === 0) {
      page.report('slip-without-reason', place, {
        message: 'Nothing is said to this slip.',
        expected: 'A quote below it, two spaces in: "  > …".',
      });
    }
    return value === undefined ? [] : [{ value, rationale }];
  });
}
