import { parseCss, writeCss, type CssRule } from './css-rules.js';

/**
 * Comes first. Nothing of the host's page comes in but where it stands, whether it is seen, and its light or dark; what a
 * `rem` is to the course is the reader's own size of text, whatever the host makes of it.
 */
const before = [
  ':host{display:block;font-size:medium!important;--kap-base:1em;--kap-rem:var(--kap-base)}',
  ':host([hidden]){display:none}',
  'kap-ground{all:initial;display:block;visibility:inherit;color-scheme:inherit;container:kap/inline-size;' +
    'scroll-margin-block-start:var(--kap-offset,0px)}',
  // What takes the focus stays in sight of it, too.
  'kap-ground :where(a,button,input,select,textarea,summary,[tabindex]){scroll-margin-block-start:var(--kap-offset,0px)}',
].join('\n');

/** Comes last. What stands still in a window of its own stands still in the host's only while the course is in view. */
const after = [
  'kap-ground [id],.kap-main{scroll-margin-block-start:calc(var(--kap-offset,0px) + 1.5rem)}',
  '.return-note{position:sticky}',
  // A strip across the window would be the host's window: here it is a button in its corner. Where the course has no more room than a
  // phone's, that would lie on the text: there it is the strip, and what takes the focus stays above it.
  // Either keeps to the column that the course has, where the browser knows how.
  'kap-ground{anchor-name:--kap-ground}.pause-strip{position-anchor:--kap-ground;' +
    'inset-inline:anchor(left,0px) anchor(right,0px)}',
  '@container kap (min-width:48em){.pause-strip{inset-block-end:calc(var(--kap-rem)*.75);' +
    'inset-inline:auto calc(var(--kap-rem)*.75);inset-inline-end:calc(anchor(right,0px) + var(--kap-rem)*.75);block-size:auto;padding:0;border:1px solid var(--kap-line-strong);' +
    'border-radius:calc(var(--kap-rem)*1.375);overflow:clip}.pause-open{min-block-size:calc(var(--kap-rem)*2.75)}}',
  'kap-ground:has(.pause-strip) :is(a,button,input,select,textarea,summary,[tabindex])' +
    '{scroll-margin-block-end:var(--kap-pause-strip)}',
  'kap-ground[data-away] .pause-strip{display:none}',
  'kap-ground[data-ends]{position:relative}kap-ground[data-ends] .pause-strip{position:absolute}',
  '.frame>.rail{inset-block-start:var(--kap-offset,0px);max-block-size:calc(100vh - var(--kap-offset,0px))}',
].join('\n');

/** Of documents only: what says nothing in a shadow root, or something about the host's page, leads past its header, or lies at the window's edge. */
const left =
  /^\.skip\b|^html\[data-lesson\]|^@keyframes lesson-read|^@(font-face|page|view-transition)|::view-transition|^@media[^{]*prefers-color-scheme/;

/**
 * The player's style as a shadow root needs it: the page's root is `kap-ground` and its tokens stand on the host element,
 * where the host's page may set them; what goes by the window goes by the room that the element has; light and dark follow
 * the host's `color-scheme`, unless the reader has chosen.
 */
export function shadowStyle(css: string): string {
  const rules = parseCss(css);
  const dark = rules.flatMap(({ prelude, body }) =>
    prelude === ':root[data-theme=dark]' && typeof body === 'string' ? [body] : [],
  );
  const own = rules.filter(({ prelude }) => !left.test(prelude)).map((rule) => toShadow(rule, false));
  const sheet = writeCss([...own, ...bothSchemes(rules, dark.join(';'))]);
  return inRoom(`${before}\n${sheet}\n${after}`);
}

/**
 * The `@font-face` rules of a style, which a document must hold for its shadow roots. A font may come after the text: it is
 * asked for later than in a page of its own, and its stand-ins have its widths.
 */
export function fontFaces(css: string): string {
  const faces = parseCss(css).filter(({ prelude }) => prelude === '@font-face');
  return writeCss(faces).replaceAll('font-display:optional', 'font-display:swap');
}

function toShadow({ prelude, body }: CssRule, isPrint: boolean): CssRule {
  if (typeof body !== 'string') {
    const inner = body.filter((rule) => !left.test(rule.prelude));
    return {
      prelude: containerOf(prelude),
      body: inner.map((rule) => toShadow(rule, isPrint || /\bprint\b/.test(prelude))),
    };
  }
  if (prelude.startsWith('@')) return { prelude, body };
  return { prelude: selectorOf(prelude, isPrint), body: declarationsOf(prelude, body) };
}

/** A query of the window's width becomes one of the element's. Its `rem` is what the element's own text is measured by. */
function containerOf(prelude: string): string {
  if (!/^@media[^{]*width/.test(prelude)) return prelude;
  return prelude.replace(/^@media\s*(screen and )?/, '@container kap ').replace(/([\d.])rem\b/g, '$1em');
}

function selectorOf(selector: string, isPrint: boolean): string {
  if (selector === ':root' && !isPrint) return ':host';
  return selector
    .replace(/(?<![\w-])(:root|html|body)(?![\w-])/g, 'kap-ground')
    .replace(/(?<![\w.#-])main(?![\w-])/g, '.kap-main')
    .replace(/:target(?![\w-])/g, '[data-target]');
}

function declarationsOf(selector: string, body: string): string {
  const declarations = body.split(';').filter((declaration) => !declaration.startsWith('view-transition-name'));
  // Dark tokens stand beside the light ones, see `bothSchemes`.
  if (selector === ':root[data-theme=dark]') return 'color-scheme:dark';
  if (selector === ':root') return declarations.filter((one) => !one.startsWith('color-scheme')).join(';');
  if (selector.startsWith('html')) return declarations.map(sizeOf).join(';');
  return declarations.map(belowHead).join(';');
}

/** What is scrolled to comes below a header of the host's that stays. */
function belowHead(declaration: string): string {
  return declaration.replace(
    /^(scroll-margin-block(?:-start)?):(\S+)$/,
    (_, name: string, length: string) =>
      `${name}:calc(var(--kap-offset,0px) + ${length})${name.endsWith('start') ? '' : ` ${length}`}`,
  );
}

/** The size of the page's root is the course's `rem`. */
function sizeOf(declaration: string): string {
  return declaration
    .replace(/^font-size:([\d.]+)%$/, (_, share: string) => `--kap-rem:calc(var(--kap-base)*${Number(share) / 100})`)
    .replace(/^font-size:/, '--kap-rem:');
}

/**
 * Each token that has a dark value, as one value for both; of several the last counts, as in a page. A browser that does not know
 * `light-dark()` stays light.
 */
function bothSchemes(rules: readonly CssRule[], dark: string): CssRule[] {
  const light = rules.flatMap(({ prelude, body }) =>
    prelude === ':root' && typeof body === 'string' ? tokensIn(body) : [],
  );
  const both = tokensIn(dark).flatMap(([name, value]) => {
    const bright = light.findLast(([other]) => other === name)?.[1];
    return bright === undefined ? [] : `${name}:light-dark(${bright},${value})`;
  });
  if (both.length === 0) return [];
  return [{ prelude: '@supports (color:light-dark(#000,#fff))', body: [{ prelude: ':host', body: both.join(';') }] }];
}

function tokensIn(body: string): [name: string, value: string][] {
  return body.split(';').flatMap((declaration) => {
    const [, name, value] = /^(--[\w-]+):(.*)$/.exec(declaration) ?? [];
    return name !== undefined && value !== undefined ? [[name, value]] : [];
  });
}

/** Lengths that are the document's or the window's, as those of the course and of the room that it has. */
function inRoom(css: string): string {
  return css
    .replace(/(?<![\w.-])(-?\d*\.?\d+)rem\b/g, 'calc(var(--kap-rem)*$1)')
    .replace(/(?<![\w.-])(-?\d*\.?\d+)vw\b/g, '$1cqi');
}
