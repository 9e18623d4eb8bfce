import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Cloze } from '../../course/blocks/cloze.js';
import { fold } from '../../course/text-match.js';
import { idsFromText } from '../content-hash.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import { bodyOf, descendants, type ContainerDirective, type TextDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { gapOf, reportMisplacedGap, type OpenGap } from './gap-of.js';
import { isStrict } from './is-strict.js';
import { checkStem, completeItem, itemHead } from './item-head.js';
import { quotesIn } from './split-quote.js';
import { reportStray } from './stray-text.js';

type Reasons = { answer: string; rationale: Cloze['rationale'] }[];

/** What asks, then paragraphs with gaps, the reason as a quote, and a list of what is to be said about single gaps. */
export function readCloze(node: ContainerDirective, page: Page) {
  const { report } = page;
  const head = itemHead(node, 'cloze', page, ['strict']);
  const strict = isStrict(head.attributes, page);
  const body: readonly RootContent[] = bodyOf(node);
  const split = body.findIndex((part) => part.type === 'paragraph' && part.children.some(isGap));
  const stem = proseOf(split === -1 ? body : body.slice(0, split), page);
  const rest = split === -1 ? [] : body.slice(split);
  checkStem(stem, head, page);
  reportStray(
    rest.filter(({ type }) => type !== 'paragraph' && type !== 'blockquote' && type !== 'list'),
    'Paragraphs with gaps, then the reason as a quote, then a list of what is to be said about single gaps.',
    page,
  );
  if (split === -1) {
    report('cloze-without-gap', head.attributes.namePlace, {
      message: 'This text has no gaps.',
      expected: 'A paragraph with a gap, ":gap[NMDA]", after the paragraph that says what to do.',
    });
    return undefined;
  }
  const {
    text,
    gaps: open,
    isRead,
  } = readText(
    rest.filter((part) => part.type === 'paragraph'),
    page,
  );
  const rationale = quotesIn(rest, page);
  const reasons = rest.flatMap((part) =>
    part.type === 'list' ? part.children.flatMap((item) => readReason(item, open, isRead, page)) : [],
  );
  const gaps = open.map((gap) => ({
    ...gap,
    rationale: reasons.filter(({ answer }) => answer === gap.answer).flatMap((reason) => reason.rationale),
  }));
  if (rationale.length === 0 && gaps.some((gap) => gap.rationale.length === 0)) {
    report('answer-without-rationale', head.attributes.namePlace, {
      message: 'Nothing is said about the answers.',
      expected: 'The reason as a quote after the text, "> …", or a reason for every gap.',
    });
  }
  if (!head.base || gaps.length === 0) return undefined;
  const { id, objective, difficulty, group } = head.base;
  return completeItem(
    { kind: 'cloze', id, objective, difficulty, stem, ...(group && { group }), text, gaps, strict, rationale },
    head.draft,
  );
}

function isGap(node: PhrasingContent): node is TextDirective {
  return node.type === 'textDirective' && node.name === 'gap';
}

function readText(paragraphs: readonly Paragraph[], page: Page) {
  const open: OpenGap[] = [];
  let isRead = true;
  const drafts = paragraphs.map(({ children }) => {
    const parts: (PhrasingContent[] | OpenGap)[] = [];
    for (const child of children) {
      const last = parts.at(-1);
      if (isGap(child)) {
        const gap = gapOf(child, page);
        if (gap) open.push(gap);
        else isRead = false;
        parts.push(gap ?? []);
      } else if (Array.isArray(last)) last.push(child);
      else parts.push([child]);
    }
    return parts;
  });
  const ids = idsFromText(
    'g',
    open.map(({ answer }) => answer),
  );
  const text = drafts.map((parts): Cloze['text'][number] =>
    parts.map((part) =>
      Array.isArray(part) ? { words: inlinesOf(part, page) } : { gap: ids[open.indexOf(part)] ?? '' },
    ),
  );
  return { text, gaps: open.map((gap, index) => ({ ...gap, id: ids[index] ?? '' })), isRead };
}

/** An entry that begins with the answer of a gap and goes on with a quote. Where a gap could not be read, it may be the one. */
function readReason(item: ListItem, gaps: readonly OpenGap[], areAllRead: boolean, page: Page): Reasons {
  const { report, source } = page;
  const [first] = item.children;
  const place = source.placeOf(first ?? item);
  const inner = [...descendants(item)].map(({ node }) => node).filter((node) => node.type === 'textDirective');
  const misplaced = inner.filter(isGap);
  for (const gap of misplaced) reportMisplacedGap(gap, page);
  if (misplaced.length > 0) return [];
  const words = first?.type === 'paragraph' ? plainText(inlinesOf(first.children, page)).trim() : '';
  const named = gaps.find(({ answer }) => fold(answer) === fold(words));
  const rationale = quotesIn(item.children, page);
  if (!named && !areAllRead) return [];
  if (!named) {
    report('unknown-gap', place, {
      message: words ? `No gap has the answer "${words}".` : 'This entry names no gap.',
      expected: 'The answer of the gap that it speaks of, and a quote below it, two spaces in: "  > …".',
      mend: didYouMean(
        words,
        gaps.map(({ answer }) => answer),
      ),
    });
    return [];
  }
  if (rationale.length === 0) {
    report('entry-without-reason', place, {
      message: 'Nothing is said about this gap.',
      expected: 'A quote below it, two spaces in: "  > …".',
    });
  }
  return [{ answer: named.answer, rationale }];
}
