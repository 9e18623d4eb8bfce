import type { Report } from '../diagnostics/diagnostic.js';
import type { SourceText } from './source-text.js';

/** Where the front matter's YAML stands, and where the body begins. */
export interface FrontMatter {
  start: number;
  end: number;
  body: number;
}

/** Finds the YAML between a first line of three hyphens and the next such line; undefined where there is none. */
export function frontMatterOf({ text }: SourceText): FrontMatter | undefined {
  const opening = /^---[ \t]*(\r\n|\r|\n)/.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const fence = /^---[ \t]*(\r\n|\r|\n|$)/gm;
  fence.lastIndex = start;
  const closing = fence.exec(text);
  return closing ? { start, end: closing.index, body: closing.index + closing[0].length } : undefined;
}

/**
 * Says why a file has no front matter, and where its body seems to begin: what looks like keys is no text.
 * @param keys Those that it needs, as a list in words.
 */
export function reportNoFrontMatter(source: SourceText, noun: string, keys: string, report: Report): number {
  const { text } = source;
  const [first = ''] = /^[^\r\n]*/.exec(text) ?? [];
  if (text.trim() === '') {
    report('no-front-matter', source.place(0, 0), {
      message: 'This file is empty.',
      expected: `A ${noun}: "kapstone new ${noun}" makes one to begin with.`,
    });
  } else if (/^---[ \t]*$/.test(first)) {
    report('no-front-matter', source.place(0, first.length), {
      message: 'The front matter that begins here does not end.',
      expected: 'A line of three hyphens, "---", after its last key.',
    });
  } else if (isNearlyFence(first.trim())) {
    report('no-front-matter', source.place(0, first.length), {
      message: `The first line is "${first.trim()}", which does not begin front matter.`,
      expected: 'Three hyphens and nothing else: "---".',
    });
  } else if (/^\s+---[ \t]*[\r\n]/.test(text)) {
    report('no-front-matter', source.place(0, 0), {
      message: 'Something stands before the front matter.',
      expected: 'The line "---" as the very first of the file.',
    });
  } else {
    report('no-front-matter', source.place(0, 0), {
      message: `This ${noun} does not begin with front matter.`,
      expected: `A line "---", then ${keys}, then a line "---".`,
    });
  }
  return seemingBody(text);
}

/** Behind the lines of keys, comments and hyphens that the text begins with; 0 where there are no keys. */
function seemingBody(text: string): number {
  let at = 0;
  let hasKeys = false;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const words = line.trim();
    const isFence = isNearlyFence(words);
    const isKey = /^[\w-]+:(?:\s|$)/.test(line);
    const isPart = isFence || isKey || /^(?:#(?!#)|[ \t]+\S|- )/.test(line);
    if (hasKeys ? !isPart : words !== '' && !isPart) break;
    at += line.length;
    if (isFence && hasKeys) break;
    hasKeys ||= isKey;
  }
  return hasKeys ? at : 0;
}

/** What becomes of three hyphens in Word, or under a hasty finger. */
function isNearlyFence(words: string): boolean {
  return /^[-\u2010-\u2015_*=+~]+$/.test(words);
}
