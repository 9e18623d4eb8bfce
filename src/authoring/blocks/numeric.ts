import type { List, RootContent } from 'mdast';
import { numberIn, type Numeric } from '../../course/blocks/numeric.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../parse-markdown.js';
import { plainProse } from '../plain-text.js';
import { proseOf } from '../prose-of.js';
import { checkStem, completeItem, itemHead, type ItemHead } from './item-head.js';
import { quotesIn, splitQuote } from './split-quote.js';
import { reportStray } from './stray-text.js';

/** What asks, then the reason as a quote, then common slips as a list. */
export function readNumeric(node: ContainerDirective, page: Page) {
  const { report } = page;
  const head = itemHead(node, 'numeric', page, ['answer', 'unit', 'tolerance']);
  const answer = readAnswer(head, page);
  const unit = readUnit(head, page);
  const tolerance = readTolerance(head, page);
  const body: readonly RootContent[] = bodyOf(node);
  const isAnswering = (part: RootContent) => part.type === 'blockquote' || isSlips(part, page);
  const split = body.findIndex(isAnswering);
  const stem = proseOf(split === -1 ? body : body.slice(0, split), page);
  const rest = split === -1 ? [] : body.slice(split);
  checkStem(stem, head, page);
  reportStray(
    rest.filter((part) => part.type !== 'blockquote' && part.type !== 'list'),
    'The reason is a quote; common slips are a list of numbers, each with a quote.',
    page,
  );
  const rationale = quotesIn(rest, page);
  if (rationale.length === 0) {
    report('numeric-without-rationale', head.attributes.namePlace, {
      message: 'Nothing is said about the answer.',
      expected: 'The reason as a quote after the question: "> …".',
    });
  }
  const slips = rest.flatMap((part) => (part.type === 'list' ? readSlips(part, page) : []));
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

function readAnswer({ attributes }: ItemHead, { report }: Page): number | undefined {
  const answer = attributes.get('answer');
  if (!answer?.value) {
    report('numeric-without-answer', attributes.namePlace, {
      message: 'This item has no answer.',
      expected: 'answer= and a number.',
    });
    return undefined;
  }
  const number = numberIn(answer.value, '');
  if (number === undefined) {
    report('not-a-number', answer.place, {
      message: `"${answer.value}" is not a number.`,
      expected: 'A number, such as 1.55.',
    });
  }
  return number;
}

function readUnit({ attributes }: ItemHead, { report }: Page): string | undefined {
  const unit = attributes.get('unit')?.value.trim();
  if (unit) return unit === 'none' ? '' : unit;
  report('numeric-without-unit', attributes.namePlace, {
    message: 'This item has no unit.',
    expected: 'unit= and a unit, such as unit=mg, or unit=none for a bare number.',
  });
  return undefined;
}

function readTolerance({ attributes }: ItemHead, { report }: Page): number | undefined {
  const tolerance = attributes.get('tolerance');
  if (!tolerance) return 0;
  const number = numberIn(tolerance.value, '');
  if (number !== undefined && number >= 0) return number;
  report('not-a-number', tolerance.place, {
    message: `"${tolerance.value}" is not a tolerance.`,
    expected: 'The largest distance from the answer that is still right, such as 0.5.',
  });
  return undefined;
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
