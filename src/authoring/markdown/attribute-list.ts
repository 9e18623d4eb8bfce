import type { Place } from '../diagnostics/diagnostic.js';
import type { SourceText } from '../sources/source-text.js';

/** An attribute as it was written between braces: `#id`, `.class`, `name=value`, `name="two words"`, `name`. */
export interface WrittenAttribute {
  /** `id` for `#…`, `class` for `.…`. */
  name: string;
  /** Undefined for a bare name. */
  value: string | undefined;
  whole: Place;
  /** Of the value's own words; of the whole where there are none. */
  words: Place;
  /** Offset of the words. */
  start: number;
}

/** The attributes from an offset on, and the offset behind the last that can be read. */
export function readAttributes(source: SourceText, from: number): { attributes: WrittenAttribute[]; end: number } {
  const attributes: WrittenAttribute[] = [];
  const pattern =
    /\s*(?:#([^\s#.}"'<=>`]+)|\.([^\s#.}"'<=>`]+)|([\w:][\w:.-]*)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<=>`}]+)))?)/y;
  pattern.lastIndex = from;
  let end = from;
  for (let found = pattern.exec(source.text); found; found = pattern.exec(source.text)) {
    const [all, id, className, named, assigned, double, single, bare] = found;
    const name = id !== undefined ? 'id' : className !== undefined ? 'class' : (named ?? '');
    const wholeStart = found.index + (all.length - all.trimStart().length);
    end = found.index + all.length;
    const value = id ?? className ?? double ?? single ?? bare;
    const quote = double !== undefined || single !== undefined ? 1 : 0;
    const hasValue = value !== undefined && (assigned !== undefined || named === undefined);
    const valueStart = hasValue ? end - quote - value.length : wholeStart;
    const words = source.place(valueStart, hasValue ? valueStart + value.length : end);
    attributes.push({ name, value, whole: source.place(wholeStart, end), words, start: valueStart });
  }
  return { attributes, end };
}
