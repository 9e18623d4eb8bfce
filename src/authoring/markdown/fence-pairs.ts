import type { SourceText } from '../sources/source-text.js';

/** A line of colons that begins a block, by its offset. */
interface Opening {
  at: number;
  /** Offset of the opening around it. */
  within?: number;
  isClosed: boolean;
}

export interface FencePairs {
  openings: ReadonlyMap<number, Opening>;
  /** Offsets of colons that have nothing to close. */
  strays: ReadonlySet<number>;
}

/**
 * Which colons an author meant to close which block: the last one that is open with as many, else the last that is open. The
 * parser closes the first that has no more, so that one line left out, or one colon too few, would be reported wherever it leads.
 */
export function fencePairs({ text }: SourceText): FencePairs {
  const openings = new Map<number, Opening>();
  const strays = new Set<number>();
  const open: (Opening & { colons: number })[] = [];
  let code: string | undefined;
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const tick = /^[ \t>]*(```|~~~)/.exec(line)?.[1];
    if (tick !== undefined) code = code === undefined ? tick : code === tick ? undefined : code;
    const [, before = '', fence = '', rest = ''] = /^([ \t>]*)(:{2,})[ \t]*(.*)$/.exec(line) ?? [];
    if (code !== undefined || !fence) continue;
    const at = index + before.length;
    const colons = fence.length;
    if (/^[A-Za-z]/.test(rest)) {
      const within = open.at(-1)?.at;
      const opening = { at, colons, isClosed: false, ...(within !== undefined && { within }) };
      openings.set(at, opening);
      open.push(opening);
    } else if (rest.trim() === '' && colons > 2) {
      const same = open.findLastIndex((each) => each.colons === colons);
      const [closed] = open.splice(same === -1 ? -1 : same);
      if (closed) closed.isClosed = true;
      else strays.add(at);
    }
  }
  return { openings, strays };
}
