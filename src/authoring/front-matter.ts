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
