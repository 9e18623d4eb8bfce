import { hashOf } from '../content-hash.js';
import type { Place } from '../diagnostics/diagnostic.js';

/** An author's file, and where in it an offset stands. */
export class SourceText {
  /** Offsets of the first character of each line, once a place was asked for. */
  #lines: number[] | undefined;
  #hash: string | undefined;

  constructor(
    readonly file: string,
    readonly text: string,
  ) {}

  /** Differs where the text does. */
  get hash(): string {
    return (this.#hash ??= hashOf(this.text));
  }

  /** The place from `start` up to `end`; both are kept within the text. */
  place(start: number, end: number = start): Place {
    const from = this.#position(start);
    const to = this.#position(Math.max(start, end));
    return { file: this.file, ...from, endLine: to.line, endColumn: to.column };
  }

  /** The place of a Markdown node. */
  placeOf(node: Positioned): Place {
    const { start, end } = this.rangeOf(node);
    return this.place(start, end);
  }

  rangeOf({ position }: Positioned): { start: number; end: number } {
    return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
  }

  sliceOf(node: Positioned): string {
    const { start, end } = this.rangeOf(node);
    return this.text.slice(start, end);
  }

  #position(offset: number): { line: number; column: number } {
    const at = Math.min(Math.max(0, offset), this.text.length);
    const lines = (this.#lines ??= lineStarts(this.text));
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lines[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (lines[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
}

/** The first place of a file, whether or not there is one. */
export function fileStart(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

interface Positioned {
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}
