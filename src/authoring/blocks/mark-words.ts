import type { RootContent } from 'mdast';
import type { Inline } from '../../course/prose.js';
import { idsFromText } from '../content-hash.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainProse, plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { compareSpots, overlap, passageOf, spotsOf, type Spot } from './find-words.js';
import { checkStem, completeItem, itemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { reportStray } from './stray-text.js';
import { readTaskOptions, splitTaskList, type TaskOption } from './task-options.js';

/** What asks, a text as a quote, and a task list of those of its words that can be marked. */
export function readMarkWords(node: ContainerDirective, page: Page) {
  const head = itemHead(node, 'mark-words', page);
  const { before, entries } = splitTaskList(bodyOf(node), page);
  const split = before.findLastIndex(({ type }) => type === 'blockquote');
  const stem = proseOf(split === -1 ? before : before.slice(0, split), page);
  checkStem(stem, head, page);
  if (split !== -1) reportStray(before.slice(split + 1), 'The list of words stands right after the text.', page);
  const paragraphs = paragraphsOf(before[split], page);
  if (paragraphs.length === 0) {
    page.report('mark-words-without-text', head.attributes.namePlace, {
      message: 'There is no text here in which words could be marked.',
      expected: 'The text as a quote before the list: "> …".',
    });
  }
  const options = readTaskOptions(entries, head, page);
  const texts = options.map(({ content }) => plainProse(content));
  const places = options.map(({ place }) => place);
  reportDuplicates(places, texts, 'words', page.report);
  const ids = idsFromText('w', texts);
  const found = findEach(options, texts, paragraphs, page);
  const marks = options
    .flatMap(({ right, rationale }, index) => {
      const spot = found[index];
      return spot ? [{ id: ids[index] ?? '', right, rationale, spot }] : [];
    })
    .sort((a, b) => compareSpots(a.spot, b.spot));
  if (!head.base || marks.length < 2 || !marks.some(({ right }) => right)) return undefined;
  const { id, objective, difficulty, group } = head.base;
  return completeItem(
    {
      kind: 'mark-words',
      id,
      objective,
      difficulty,
      stem,
      ...(group && { group }),
      passage: passageOf(paragraphs, marks),
      marks: marks.map(({ spot, ...mark }) => ({ ...mark, text: textAt(spot, paragraphs) })),
    },
    head.draft,
  );
}

function paragraphsOf(quote: RootContent | undefined, page: Page): Inline[][] {
  if (quote?.type !== 'blockquote') return [];
  reportStray(
    quote.children.filter(({ type }) => type !== 'paragraph'),
    'The text in which words are marked is made of paragraphs.',
    page,
  );
  return quote.children.flatMap((line) => (line.type === 'paragraph' ? [inlinesOf(line.children, page)] : []));
}

/** Where the words of each option stand in the text; undefined where that is not in one place, which is reported. */
function findEach(
  options: readonly TaskOption[],
  texts: readonly string[],
  paragraphs: readonly Inline[][],
  { report }: Page,
): (Spot | undefined)[] {
  const taken: Spot[] = [];
  return options.map(({ place }, index) => {
    const words = texts[index] ?? '';
    const [spot, ...others] = spotsOf(words, paragraphs);
    const isClear = spot && others.length === 0 && !taken.some((other) => overlap(other, spot));
    if (isClear) {
      taken.push(spot);
      return spot;
    }
    if (spot) {
      report('mark-ambiguous', place, {
        message: others.length > 0 ? 'These words stand in the text twice.' : 'These words overlap with others.',
        expected: 'Words that stand in the text once, and share none with other entries. More of them make it clear.',
      });
    } else if (words && paragraphs.length > 0) {
      const near = nearest(words, phrasesOf(paragraphs, words.split(/\s+/).length));
      report('mark-not-found', place, {
        message: 'These words do not stand in the text.',
        expected: 'Words as they stand in the quote, without emphasis, links or citations in them.',
        mend: near === undefined ? undefined : `Did you mean "${near}"?`,
      });
    }
    return undefined;
  });
}

/** All runs of so many words. */
function phrasesOf(paragraphs: readonly Inline[][], length: number): string[] {
  return paragraphs.flatMap((paragraph) => {
    const words = plainText(paragraph).split(/\s+/).filter(Boolean);
    const runs = words.map((_, index) => words.slice(index, index + length).join(' '));
    return runs.map((run) => run.replace(/[.,;:!?]+$/, ''));
  });
}

function textAt({ paragraph, node, start, end }: Spot, paragraphs: readonly Inline[][]): string {
  const inline = paragraphs[paragraph]?.[node];
  return inline?.type === 'text' ? inline.value.slice(start, end).replace(/\s+/g, ' ') : '';
}
