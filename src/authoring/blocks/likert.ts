import type { ListItem } from 'mdast';
import type { Likert } from '../../course/blocks/likert.js';
import { idsFromText, normalise } from '../content-hash.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkStem, completeItem, itemHead, type ItemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { quotesIn } from './split-quote.js';
import { reportStray } from './stray-text.js';

const agreement = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'];

/** What asks, then a list of statements; a quote after it is shown to everyone once they have answered. */
export function readLikert(node: ContainerDirective, page: Page) {
  const head = itemHead(node, 'likert', page, ['scale']);
  const words = readScale(head, page);
  const body = bodyOf(node);
  const split = body.findIndex(({ type }) => type === 'list');
  const list = body[split];
  const stem = proseOf(split === -1 ? body : body.slice(0, split), page);
  const rest = split === -1 ? [] : body.slice(split + 1);
  checkStem(stem, head, page);
  reportStray(
    rest.filter(({ type }) => type !== 'blockquote'),
    'What is shown to everyone after the answer stands last, as a quote: "> …".',
    page,
  );
  const statements = list?.type === 'list' ? readStatements(list.children, page) : [];
  if (statements.length === 0) {
    page.report('likert-without-statements', head.attributes.namePlace, {
      message: 'This likert has no statements.',
      expected: 'A list of them after what is asked: "- …".',
    });
  }
  if (!head.base || !words || statements.length === 0) return undefined;
  const { id, objective, difficulty, group } = head.base;
  const base = { id, objective, difficulty, stem, ...(group && { group }) };
  const ids = idsFromText('p', words);
  const scale = words.map((text, index) => ({ id: ids[index] ?? '', text }));
  return completeItem({ kind: 'likert', ...base, scale, statements, rationale: quotesIn(rest, page) }, head.draft);
}

function readScale({ attributes }: ItemHead, { report }: Page): string[] | undefined {
  const scale = attributes.get('scale');
  if (!scale) return agreement;
  const words = scale.value.split(',').map((word) => word.trim());
  const isClear = new Set(words.map(normalise)).size === words.length && words.every(Boolean);
  if (words.length >= 2 && isClear) return words;
  report('bad-scale', scale.place, {
    message: isClear ? 'A scale has two points at least.' : 'Each point of a scale has words of its own.',
    expected: 'The points from one end to the other, between commas: scale="Never, Sometimes, Always".',
  });
  return undefined;
}

function readStatements(items: readonly ListItem[], page: Page): Likert['statements'] {
  const read = items.flatMap(({ children: [words, ...others] }) => {
    reportStray(others, 'A statement is one line: nothing is right or wrong about it, so it has no reason.', page);
    if (words?.type !== 'paragraph') return [];
    return [{ content: inlinesOf(words.children, page), place: page.source.placeOf(words) }];
  });
  const texts = read.map(({ content }) => plainText(content));
  reportDuplicates(
    read.map(({ place }) => place),
    texts,
    'statements',
    page.report,
  );
  const ids = idsFromText('s', texts);
  return read.map(({ content }, index) => ({ id: ids[index] ?? '', content }));
}
