/** How an embed is dressed: sheets that are made by script, so that a host's policy needs no exception for style. */

/** Of what the embed says before, or instead of, a page: it needs nothing of the course. */
const plain = `
  :host { display: block; }
  :host([hidden]) { display: none; }
  .news {
    all: initial; display: block; visibility: inherit; color-scheme: inherit; position: sticky; inset-block-end: 1rem;
    z-index: 3; max-inline-size: 40em; margin-block: 0.5em; padding: 0.75em 1em; border: 1px solid;
    border-radius: 0.375em; background: Canvas; color: CanvasText; font: 400 medium / 1.5 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  .news:empty { position: static; margin: 0; padding: 0; border: 0; }
  .news button { font: inherit; min-block-size: 2.75em; padding-inline: 1em; cursor: pointer; }
`;

export function plainStyle(): CSSStyleSheet {
  return sheetOf(plain);
}

/** The course's own style, and the base of its sizes. */
export function courseStyle(css: string): CSSStyleSheet {
  return sheetOf(hasLengths() ? css : css.replace('--kap-base:1em', '--kap-base:16px'));
}

/** Gives the document the fonts, since a shadow root cannot have any. Two embeds of a course need them once. */
export function bringFonts(rules: string, root: string): void {
  const css = rules.replace(/url\((["']?)/g, `url($1${root}`);
  const isThere = [...document.adoptedStyleSheets].some(({ cssRules }) =>
    [...cssRules].some((rule) => rule instanceof CSSFontFaceRule && rule.cssText.includes(root)),
  );
  if (!isThere) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheetOf(css)];
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * Makes `--kap-base` a length: `1em` is then that of the host element, not of each that asks for it. What is registered holds
 * for the document; a second embed finds it done.
 */
function hasLengths(): boolean {
  if (!('registerProperty' in CSS)) return false;
  try {
    CSS.registerProperty({ name: '--kap-base', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch {
    // It is registered.
  }
  return true;
}
