/** A rule of a style sheet: its selector or at-rule, and its declarations or the rules that stand in it. */
export interface CssRule {
  prelude: string;
  body: string | CssRule[];
}

const nesting = /^@(media|supports|container|layer)\b/;

/** Reads a sheet. What is no block, such as `@charset`, is left out, and so are comments. */
export function parseCss(sheet: string): CssRule[] {
  const css = sheet.replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[^]*?\*\//g, (_, text?: string) => text ?? '');
  const rules: CssRule[] = [];
  for (let at = 0; at < css.length;) {
    const open = next(css, at, '{');
    if (open < 0) break;
    const close = next(css, open + 1, '}');
    if (close < 0) throw new RangeError(`A block of this style sheet has no end: ${css.slice(at, at + 40)}`);
    const prelude = css
      .slice(at, open)
      .replace(/^[^{]*;/, '')
      .trim();
    const content = css.slice(open + 1, close);
    rules.push({ prelude, body: nesting.test(prelude) ? parseCss(content) : content });
    at = close + 1;
  }
  return rules;
}

/** What holds nothing is left out. */
export function writeCss(rules: readonly CssRule[]): string {
  return rules
    .flatMap(({ prelude, body }) => {
      const inner = typeof body === 'string' ? body : writeCss(body);
      return inner === '' ? [] : `${prelude}{${inner}}`;
    })
    .join('\n');
}

/** Where a brace stands that belongs to no inner block and to no text; -1 where there is none. */
function next(css: string, from: number, brace: '{' | '}'): number {
  let depth = 0;
  for (let at = from; at < css.length; at += 1) {
    const character = css[at];
    if (character === '"' || character === "'") {
      for (at += 1; at < css.length && css[at] !== character; at += 1) if (css[at] === '\\') at += 1;
    } else if (character === brace && depth === 0) return at;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
  }
  return -1;
}
