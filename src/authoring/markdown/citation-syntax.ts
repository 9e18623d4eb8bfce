import type { CitationItem } from 'citeproc';

/** One cited work, and where its key stands in the words that were read. */
interface Cite {
  item: CitationItem;
  index: number;
}

/** A citation in brackets: its place in a text, and its works; undefined works where it cannot be read. */
export interface CitationGroup {
  start: number;
  end: number;
  cites: Cite[] | undefined;
}

const key = String.raw`[A-Za-z0-9_](?:[\w:.#$%&+?<>~/-]*\w)?`;
const part = new RegExp(String.raw`^(?<prefix>[^@]*?)(?<bare>-?)@(?<id>${key})(?<rest>.*)$`, 's');

/** Labels of locators as authors write them. https://docs.citationstyles.org/en/stable/specification.html#locators */
const labels: readonly [RegExp, string][] = [
  [/^(?:pp?\.|pages?)\s*/i, 'page'],
  [/^(?:chaps?\.|ch\.|chapters?)\s*/i, 'chapter'],
  [/^(?:secs?\.|sections?|§{1,2})\s*/i, 'section'],
  [/^(?:figs?\.|figures?)\s*/i, 'figure'],
  [/^(?:paras?\.|paragraphs?|¶{1,2})\s*/i, 'paragraph'],
  [/^(?:vols?\.|volumes?)\s*/i, 'volume'],
  [/^(?:tables?|tbls?\.)\s*/i, 'table'],
  [/^(?=\d)/, 'page'],
];

/** Finds Pandoc's citations, `[@key]`, `[see @key, p. 3; @other]`, in a text whose `escaped` brackets are plain signs. */
export function citationGroupsIn(text: string, escaped: ReadonlySet<number> = new Set()): CitationGroup[] {
  const groups: CitationGroup[] = [];
  for (const { index, 0: all } of text.matchAll(/\[[^[\]]*\]/g)) {
    const inner = all.slice(1, -1);
    const sign = /(?:^|[\s;-])(@)\w/.exec(inner);
    if (!sign || escaped.has(index) || escaped.has(index + all.length - 1)) continue;
    if (escaped.has(index + 1 + inner.indexOf('@', sign.index))) continue;
    groups.push({ start: index, end: index + all.length, cites: citesIn(inner, index + 1) });
  }
  return groups;
}

function citesIn(inner: string, start: number): Cite[] | undefined {
  const cites: Cite[] = [];
  let index = start;
  for (const words of inner.split(';')) {
    const groups = part.exec(words)?.groups;
    if (!groups) return undefined;
    const { prefix = '', bare = '', id = '', rest = '' } = groups;
    const tail = tailOf(rest);
    if (!tail) return undefined;
    cites.push({
      item: {
        id,
        ...(prefix.trim() && { prefix: `${prefix.trim()} ` }),
        ...(bare && { 'suppress-author': true }),
        ...tail,
      },
      index: index + prefix.length + bare.length,
    });
    index += words.length + 1;
  }
  return cites;
}

/** Locator and suffix: ", p. 684", ", Table 2", " for a review". */
function tailOf(rest: string): Partial<CitationItem> | undefined {
  if (rest.includes('@')) return undefined;
  const words = rest.replace(/^\s*,?\s*/, '').trim();
  if (!words) return {};
  for (const [pattern, label] of labels) {
    const found = pattern.exec(words);
    if (!found) continue;
    const [, locator = '', suffix = ''] =
      /^([\divxlc]+[a-z]?(?:\s*[-–,&.]\s*[\divxlc]+[a-z]?)*)(.*)$/is.exec(words.slice(found[0].length)) ?? [];
    if (locator) return { locator, label, ...(suffix.trim() && { suffix }) };
  }
  return { suffix: `, ${words}` };
}
