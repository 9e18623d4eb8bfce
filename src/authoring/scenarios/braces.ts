import { readAttributes, type WrittenAttribute } from '../markdown/attribute-list.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import type { CaseNames } from './case-names.js';

/** The attributes that stand in braces behind a scene's title or a decision's link, by name. */
export type Braces = ReadonlyMap<string, WrittenAttribute>;

/**
 * Reads the braces that open at the offset `from`. What cannot be read and what means nothing here is reported; `what` says
 * what it means nothing to. `end` is the offset behind them.
 */
export function readBraces(
  from: number,
  what: string,
  own: readonly string[],
  { names, isWhole }: CaseNames,
  { source, report }: Page,
): { braces: Braces; end: number } {
  const known = [...own, ...names];
  const { attributes, end } = readAttributes(source, from + 1);
  const closing = /\s*\}/y;
  closing.lastIndex = end;
  const isClosed = closing.test(source.text);
  const braces = new Map<string, WrittenAttribute>();
  for (const attribute of attributes) {
    if (known.includes(attribute.name)) braces.set(attribute.name, attribute);
    else if (isWhole) {
      report('unknown-attribute', attribute.whole, {
        message: `"${attribute.name}" means nothing to ${what}.`,
        expected: `It knows: ${known.join(', ')}.`,
        mend: didYouMean(attribute.name, known),
      });
    }
  }
  if (!isClosed) {
    const unread = end + source.text.slice(end).search(/\S|$/);
    report('unread-braces', source.place(unread, lineEnd(source.text, unread)), {
      message: 'These words in braces cannot be read.',
      expected: '{#id name=value name="two words"}, closed on the same line.',
    });
  }
  return { braces, end: isClosed ? closing.lastIndex : lineEnd(source.text, end) };
}

function lineEnd(text: string, from: number): number {
  const found = text.slice(from).search(/[\r\n]/);
  return found === -1 ? text.length : from + found;
}
