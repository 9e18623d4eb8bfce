import { idsFromText } from '../content-hash.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../parse-markdown.js';
import { plainProse } from '../../course/plain-text.js';
import { proseOf } from '../prose-of.js';
import { checkStem, completeItem, itemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { readTaskOptions, splitTaskList } from './task-options.js';

/** A task list, with what asks before it. */
export function readChoice(node: ContainerDirective, page: Page) {
  const head = itemHead(node, 'choice', page);
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
  return completeItem(
    { kind: 'choice', id, objective, difficulty, stem, ...(group && { group }), multiple: rightOnes > 1, options },
    head.draft,
  );
}
