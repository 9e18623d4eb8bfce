import type { List, ListItem, RootContent } from 'mdast';
import type { ShortText } from '../../course/blocks/short-text.js';
import { matches } from '../../course/text-match.js';
import type { Place } from '../diagnostics/diagnostic.js';
import type { Page } from '../page.js';
import type { ContainerDirective } from '../markdown/parse-markdown.js';
import { readAnswers, shownAnswer } from './answers-in.js';
import { checkReason, readAsked } from './asked.js';
import { isStrict } from './is-strict.js';
import { completeItem, itemHead } from './item-head.js';
import { quotesIn } from './split-quote.js';
import { reportStray } from './stray-text.js';

/** An entry of the list: `[x]` is accepted, `[ ]` was foreseen and is wrong. */
interface Entry {
  isRight: boolean;
  answers: string[];
  rationale: ShortText['rationale'];
  place: Place;
}

/** What asks, then the reason as a quote and a task list of answers. */
export function readShortText(node: ContainerDirective, page: Page) {
  const { report } = page;
  const head = itemHead(node, 'short-text', page, ['strict']);
  const strict = isStrict(head.attributes, page);
  const asked = readAsked(node, head, page, {
    begins: isAnswers,
    expected:
      'The reason is a quote; the answers are a task list: "- [x] …" for what is right, "- [ ] …" for what is foreseen and wrong.',
  });
  const items = asked.lists.flatMap((list) => list.children);
  const entries = items.flatMap((item) => readEntry(item, page) ?? []);
  // An answer that cannot be read was reported; whether it is the one that is missing nobody can say.
  const isRead = entries.length === items.length;
  const right = entries.filter(({ isRight }) => isRight);
  const wrong = entries.filter(({ isRight }) => !isRight);
  const accepted = right.flatMap(({ answers }) => answers);
  const answer = shownAnswer(accepted);
  const rationale = [...asked.rationale, ...right.flatMap((entry) => entry.rationale)];
  if (answer === undefined && isRead) {
    report('short-text-without-answer', right[0]?.place ?? head.attributes.namePlace, {
      message: right.length > 0 ? 'No right answer is spelled out.' : 'No answer is marked as right.',
      expected: 'One right answer at least without a *, as it is usually spelled: "- [x] …".',
    });
  } else if (isRead) checkReason(rationale, 'answer-without-rationale', head, page);
  checkWrong(wrong, accepted, page);
  if (!head.base || answer === undefined) return undefined;
  const { id, objective, difficulty, group } = head.base;
  const foreseen = wrong.map((entry) => ({ answers: entry.answers, rationale: entry.rationale }));
  return completeItem(
    {
      kind: 'short-text',
      id,
      objective,
      difficulty,
      stem: asked.stem,
      ...(group && { group }),
      answer,
      accepted,
      strict,
      rationale,
      foreseen,
    },
    head.draft,
  );
}

function isAnswers(part: RootContent): part is List {
  return part.type === 'list' && part.children.some(({ checked }) => typeof checked === 'boolean');
}

function readEntry(item: ListItem, page: Page): Entry | undefined {
  const { report, source } = page;
  const [first] = item.children;
  const place = source.placeOf(first ?? item);
  if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') {
    report('option-without-box', place, {
      message: first?.type === 'paragraph' ? 'This answer has no box.' : 'This answer has no words.',
      expected: 'A box and words: "- [x] …" for what is right, "- [ ] …" for what is foreseen and wrong.',
    });
    return undefined;
  }
  reportStray(
    item.children.slice(1).filter(({ type }) => type !== 'blockquote'),
    'An answer is a few words; what is said about it is a quote below it, two spaces in: "  > …".',
    page,
  );
  // From its first word on: before a mark, such as a *, the parser counts the box as part of the paragraph.
  const { end } = source.rangeOf(first);
  const { start } = source.rangeOf(first.children[0] ?? first);
  const answers = readAnswers(source.text.slice(start, end), place, report);
  return answers && { isRight: item.checked, answers, rationale: quotesIn(item.children, page), place };
}

function checkWrong(wrong: readonly Entry[], accepted: readonly string[], { report }: Page): void {
  for (const { answers, rationale, place } of wrong) {
    if (rationale.length === 0) {
      report('slip-without-reason', place, {
        message: 'Nothing is said to this answer.',
        expected: 'A quote below it, two spaces in: "  > …".',
      });
    }
    const both = answers.find((answer) => accepted.some((right) => matches(answer, right)));
    if (both !== undefined) {
      report('answer-also-wrong', place, {
        message: `"${both}" is listed as wrong, but it would count as right.`,
        expected: 'Right answers that leave it out; case, accents, punctuation and spaces make no difference.',
      });
    }
  }
}
