/** Text as it is read, and where each character of it stands in its file. */
export interface TextRun {
  value: string;
  /** Offset in the file of each UTF-16 unit. */
  offsets: number[];
  /** Units that were written with a backslash or as a character reference: they have no special meaning. */
  escaped: Set<number>;
  /** Offset behind the last unit. */
  end: number;
}

/** Joins runs that follow each other. */
export function joinRuns(runs: readonly TextRun[]): TextRun {
  const joined: TextRun = { value: '', offsets: [], escaped: new Set(), end: 0 };
  for (const { value, offsets, escaped, end } of runs) {
    for (const index of escaped) joined.escaped.add(joined.value.length + index);
    joined.value += value;
    for (const offset of offsets) joined.offsets.push(offset);
    joined.end = end;
  }
  return joined;
}

/** A run for words that stand in the file as they are read. */
export function literalRun(value: string, start: number): TextRun {
  return {
    value,
    offsets: Array.from({ length: value.length }, (_, index) => start + index),
    escaped: new Set(),
    end: start + value.length,
  };
}

/**
 * Lines up a text node's value with its source, which may hold escapes, character references, and the marks of a quote or a
 * list at the beginning of a line.
 */
export function alignRun(value: string, raw: string, start: number): TextRun {
  const offsets: number[] = [];
  const escaped = new Set<number>();
  let at = 0;
  for (let index = 0; index < value.length;) {
    const unit = value[index] ?? '';
    const reference =
      raw[at] === '&'
        ? /^&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/i.exec(raw.slice(at, at + 40))?.[0]
        : undefined;
    if (raw[at] === '\\' && raw[at + 1] === unit && /[!-/:-@[-`{-~]/.test(unit)) {
      escaped.add(index);
      offsets.push(start + at);
      at += 2;
      index += 1;
    } else if (reference && !value.startsWith(reference, index)) {
      const length = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
      for (let part = 0; part < length; part += 1) {
        escaped.add(index + part);
        offsets.push(start + at);
      }
      at += reference.length;
      index += length;
    } else {
      const found = raw.indexOf(unit, at);
      at = found === -1 ? at : found;
      offsets.push(start + Math.min(at, raw.length));
      at += 1;
      index += 1;
    }
  }
  return { value, offsets, escaped, end: start + raw.length };
}
