import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Dialogue } from '../../course/blocks/dialogue.js';
import { Attributes } from '../markdown/attributes.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { blockId } from './block-id.js';
import { checkFilled } from './check-filled.js';
import { readLabel } from './label.js';
import { quotesIn } from './split-quote.js';
import { reportStray } from './stray-text.js';

/** A turn: what its speaker says, and the quotes on it. */
interface DraftTurn {
  speaker: string;
  first: Paragraph;
  more: RootContent[];
  quotes: RootContent[];
}

const form = 'A turn begins with its speaker in bold and a colon: "**Client:** …".';

/** Paragraphs that begin with a speaker; a quote below a turn is a comment on it. */
export function readDialogue(node: ContainerDirective, page: Page): Dialogue | undefined {
  const attributes = new Attributes(node, page.source, page.report, ['id', 'reveal']);
  const id = attributes.get('id') && blockId(attributes, page);
  const title = readLabel(node, page);
  const turns: DraftTurn[] = [];
  const before: RootContent[] = [];
  for (const part of bodyOf(node)) {
    const begun = part.type === 'paragraph' ? beginTurn(part, page) : undefined;
    const turn = turns.at(-1);
    if (begun) turns.push(begun);
    else if (!turn) before.push(part);
    else if (part.type === 'blockquote') turn.quotes.push(part);
    else turn.more.push(part);
  }
  reportStray(before, form, page);
  checkFilled(turns, attributes, page, form);
  reportPlainSpeakers(turns, page);
  const reveal = readReveal(attributes, page);
  if (turns.length === 0) return undefined;
  return {
    kind: 'dialogue',
    ...(id && { id: id.id }),
    title,
    reveal,
    turns: turns.map((turn) => readTurn(turn, page)),
  };
}

/** "**Client:** …" or "**Client**: …" */
function beginTurn(paragraph: Paragraph, page: Page): DraftTurn | undefined {
  const [name, next, ...rest] = paragraph.children;
  if (name?.type !== 'strong') return undefined;
  const words = plainText(inlinesOf(name.children, page)).trim();
  const text = next?.type === 'text' ? next : undefined;
  const isInside = words.endsWith(':');
  if (!isInside && !page.source.text.startsWith(':', page.source.rangeOf(name).end)) return undefined;
  const speaker = isInside ? words.slice(0, -1).trimEnd() : words;
  if (!speaker) return undefined;
  const children = [...(text ? spoken(text, isInside) : next ? [next] : []), ...rest];
  return { speaker, first: { ...paragraph, children }, more: [], quotes: [] };
}

/** The text behind a speaker's name, its place kept in step. */
function spoken(text: Extract<PhrasingContent, { type: 'text' }>, isInside: boolean): PhrasingContent[] {
  const skipped = (isInside ? /^\s*/ : /^:\s*/).exec(text.value)?.[0].length ?? 0;
  const value = text.value.slice(skipped);
  if (!value) return [];
  const { position } = text;
  const start = position && {
    line: position.start.line,
    column: position.start.column + skipped,
    offset: (position.start.offset ?? 0) + skipped,
  };
  return [{ type: 'text', value, ...(position && start && { position: { start, end: position.end } }) }];
}

function readTurn({ speaker, first, more, quotes }: DraftTurn, page: Page): Dialogue['turns'][number] {
  const content = proseOf([first, ...more], page);
  if (content.length === 0) {
    page.report('turn-without-words', page.source.placeOf(first), {
      message: `${speaker} says nothing here.`,
      expected: 'Words behind the name, in the same paragraph.',
    });
  }
  return { speaker, content, comment: quotesIn(quotes, page) };
}

/** A name that is known as a speaker's, without its bold, would be read as words of the one before. */
function reportPlainSpeakers(turns: readonly DraftTurn[], { report, source }: Page): void {
  const names = new Set(turns.map(({ speaker }) => speaker.toLowerCase()));
  for (const part of turns.flatMap(({ more }) => more)) {
    const [, name = ''] = part.type === 'paragraph' ? (/^([^:\n]+):/.exec(source.sliceOf(part)) ?? []) : [];
    const plain = name.replace(/[*_]/g, '').trim();
    if (!names.has(plain.toLowerCase())) continue;
    const { start } = source.rangeOf(part);
    report('speaker-not-bold', source.place(start, start + name.length + 1), {
      message: `This is read as words of the speaker before.`,
      expected: form,
      mend: `Write "**${plain}:**".`,
    });
  }
}

function readReveal(attributes: Attributes, { report }: Page): boolean {
  const reveal = attributes.get('reveal');
  if (reveal?.value) {
    report('bad-attribute', reveal.place, {
      message: `"reveal" takes no value.`,
      expected: 'The word alone, {reveal}, or nothing where all lines are shown at once.',
    });
  }
  return reveal !== undefined;
}
