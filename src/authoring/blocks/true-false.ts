import type { List } from 'mdast';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainProse } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkStem, completeItem, itemHead } from './item-head.js';
import { splitQuote, type Quoted } from './split-quote.js';
import { reportStray } from './stray-text.js';

const shape = 'The statement, then "- [x] True" and "- [ ] False", or the other way round.';

type Side = Quoted & { checked: boolean };

/** A statement, then a task list of the words True and False. */
export function readTrueFalse(node: ContainerDirective, page: Page) {
  const head = itemHead(node, 'true-false', page);
  const body = bodyOf(node);
  const split = body.findIndex(({ type }) => type === 'list');
  const stem = proseOf(split === -1 ? body : body.slice(0, split), page);
  const list = body[split];
  checkStem(stem, head, page);
  if (split !== -1) reportStray(body.slice(split + 1), 'The list of True and False stands last.', page);
  if (list?.type !== 'list') {
    page.report('bad-true-false', head.attributes.namePlace, { message: 'Nothing can be chosen.', expected: shape });
    return undefined;
  }
  const sides = readSides(list, page);
  if (!head.base || !sides) return undefined;
  const { id, objective, difficulty, group } = head.base;
  return completeItem(
    {
      kind: 'true-false',
      id,
      objective,
      difficulty,
      stem,
      ...(group && { group }),
      answer: sides.true.checked,
      rationale: { true: sides.true.rationale, false: sides.false.rationale },
    },
    head.draft,
  );
}

function readSides(list: List, page: Page): { true: Side; false: Side } | undefined {
  const { report, source } = page;
  const found = new Map<string, Side>();
  for (const item of list.children) {
    const side = { ...splitQuote(item, page), checked: item.checked === true };
    const words = plainProse(side.content).toLowerCase();
    if ((words !== 'true' && words !== 'false') || found.has(words)) {
      report('bad-true-false', side.place, { message: 'Two answers can be given: True and False.', expected: shape });
      return undefined;
    }
    if (typeof item.checked !== 'boolean') {
      report('option-without-box', side.place, {
        message: 'This answer has no box.',
        expected: 'A box: "- [x] …" before the one that is right, "- [ ] …" before the other.',
      });
    }
    if (side.rationale.length === 0) {
      report('option-without-rationale', side.place, {
        message: 'Nothing is said about this answer.',
        expected: 'Its reason as a quote below it, two spaces in: "  > …".',
      });
    }
    found.set(words, side);
  }
  const [isTrue, isFalse] = [found.get('true'), found.get('false')];
  if (isTrue && isFalse && isTrue.checked !== isFalse.checked) return { true: isTrue, false: isFalse };
  report(
    'bad-true-false',
    found.size === 2 ? source.placeOf(list) : ([...found.values()][0]?.place ?? source.placeOf(list)),
    {
      message: found.size === 2 ? 'One of True and False is right, and only one.' : 'One of True and False is missing.',
      expected: shape,
    },
  );
  return undefined;
}
