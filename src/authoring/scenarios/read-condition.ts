import { comparisons, type Condition } from '../../course/scenario/condition.js';
import type { WrittenAttribute } from '../markdown/attribute-list.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import type { CaseNames } from './case-names.js';

interface Token {
  text: string;
  /** Offset in the condition. */
  at: number;
}

const depthLimit = 20;

/** Ends the reading of a condition: the first thing that stops it is the one that is reported. */
class Unread extends Error {}

/**
 * A condition as an author writes it: `trust >= 2`, joined by `and`, `or`, `not` and round brackets. `and` binds closer than
 * `or`. Undefined where it cannot be read, which is reported at the very word.
 */
export function readCondition(attribute: WrittenAttribute, names: CaseNames, page: Page): Condition | undefined {
  const { value = '', start, whole } = attribute;
  const tokens = tokensOf(value);
  let index = 0;
  const next = (): Token | undefined => tokens[index];
  const take = (text: string): boolean => {
    if (next()?.text !== text) return false;
    index += 1;
    return true;
  };

  const complain = (code: 'bad-condition' | 'unknown-variable', message: string, mend?: string): never => {
    const token = next();
    const from = start + (token?.at ?? value.length);
    const place = value === '' ? whole : page.source.place(from, from + (token?.text.length ?? 0));
    page.report(code, place, {
      message,
      expected:
        code === 'unknown-variable'
          ? `Values: ${names.names.join(', ')}.`
          : 'Comparisons such as trust >= 2, joined by and, or, not and round brackets.',
      mend,
    });
    throw new Unread();
  };

  function either(depth: number): Condition {
    return joined('or', () => both(depth));
  }
  function both(depth: number): Condition {
    return joined('and', () => single(depth));
  }
  function joined(kind: 'and' | 'or', read: () => Condition): Condition {
    const parts = [read()];
    while (take(kind)) parts.push(read());
    const [first] = parts;
    return parts.length === 1 && first ? first : { kind, parts };
  }
  function single(depth: number): Condition {
    if (depth > depthLimit) complain('bad-condition', 'This condition nests too deeply.');
    if (take('not')) return { kind: 'not', part: single(depth + 1) };
    if (!take('(')) return comparison();
    const inner = either(depth + 1);
    if (!take(')')) complain('bad-condition', 'A round bracket does not close.');
    return inner;
  }
  function comparison(): Condition {
    const name = next()?.text ?? '';
    if (!/^[a-z]/.test(name) || ['and', 'or'].includes(name))
      complain('bad-condition', name ? `"${name}" is not the name of a value.` : 'This condition ends too early.');
    if (names.isWhole && !names.names.includes(name))
      complain('unknown-variable', `There is no value "${name}".`, didYouMean(name, names.names));
    index += 1;
    const is = comparisons.find((sign) => sign === next()?.text);
    if (!is) return complain('bad-condition', `"${name}" is compared with nothing.`);
    index += 1;
    const than = next()?.text ?? '';
    if (!/^-?\d/.test(than)) complain('bad-condition', than ? `"${than}" is not a number.` : 'A number is missing.');
    index += 1;
    return { kind: 'compare', value: name, is, than: Number(than) };
  }

  try {
    const condition = either(0);
    if (next()) complain('bad-condition', `"${next()?.text ?? ''}" stands where the condition should end.`);
    return condition;
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}

function tokensOf(text: string): Token[] {
  const pattern = /[a-z][a-z0-9-]*|-?\d+(?:\.\d+)?|[<>!]=|[<>=()]|[^\s]/gi;
  return [...text.matchAll(pattern)].map(({ 0: token, index }) => ({ text: token, at: index }));
}
