import { idsFromText } from '../content-hash.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainProse } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkStem, completeItem, itemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { readTaskOptions, splitTaskList } from './task-options.js';

/** A task list, with what asks before it. `say-count` tells the learner how many options are right. */
export function readChoice(node: ContainerDirective, page: Page) {
  const head = itemHead(node, 'choice', page, ['say-count']);
  const { before, entries } = splitTaskList(bodyOf(node), page);
  const stem = proseOf(before, page);
  checkStem(stem, head, page);
  const read = readTaskOptions(entries, head, page);
  const texts = read.map(({ content }) => plainProse(content));
  reportDuplicates(
    read.map(({ place }) => place),
    texts,
    'options',
    page.report,
  );
  const ids = idsFromText('o', texts);
  const options = read.map(({ content, right, rationale }, index) => ({
    id: ids[index] ?? '',
    content,
    right,
    rationale,
  }));
  const rightOnes = options.filter(({ right }) => right).length;
  if (!head.base || rightOnes === 0 || options.length < 2) return undefined;
  const { id, objective, difficulty, group } = head.base;
  const multiple = rightOnes > 1;
  const saysCount = multiple && head.attributes.get('say-count') !== undefined;
  return completeItem(
    {
      kind: 'choice',
      id,
      objective,
      difficulty,
      stem,
      ...(group && { group }),
      multiple,
      ...(saysCount && { saysCount }),
      options,
    },
    head.draft,
  );
}
