import type { EmbeddedPage } from '../course/embedded.js';
import { el, type ElementNode, type Markup } from '../course/markup/element.js';
import { safeMarkup } from '../course/markup/safe-markup.js';
import type { PageData } from '../course/page-data.js';
import { pathIn, type Shown } from './shown.js';

type Attributes = NonNullable<ElementNode['attributes']>;
type Value = Attributes[string];

/** They are of the document, and the document is the host's. */
const hosts: Readonly<Record<string, string>> = { main: 'kap-main', header: '', footer: '' };

/**
 * A page of a course as it can stand in a document of another address: what is not known is left out, links and pictures
 * have their whole address, and links to pages of the course that are not shown here become plain words.
 * @param withKinds Whether the code of the authors' own kinds runs here.
 */
export function placedPage(page: EmbeddedPage, path: string, shown: Shown, withKinds = false): EmbeddedPage {
  const base = shown.root + path;
  const { data } = page;
  return {
    ...page,
    body: safeMarkup(page.body, withKinds).flatMap((part) => placed(part, base, shown)),
    ...(data && { data: { ...placedData(data, base), root: shown.root } }),
  };
}

function placed(part: Markup, base: string, shown: Shown): Markup[] {
  if (typeof part === 'string') return [part];
  const { tag, attributes = {}, children = [] } = part;
  const isFooter = attributes.class === 'foot-links';
  // A way past the header of a document; of those the host's page has its own.
  if (attributes.class === 'skip') return [];
  const inner = children.filter((child) => !isFooter || !isLeft(child, base, shown));
  const content = inner.flatMap((child) => placed(child, base, shown));
  if (isLeft(part, base, shown)) return [el('span', {}, ...content)];
  const own: Attributes = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, addressOf(part, name, value, base, shown)]),
  );
  const role = hosts[tag];
  if (role === undefined) return [el(tag, own, ...content)];
  const classes = [attributes.class, role].filter(Boolean).join(' ');
  return [el('div', { ...own, class: classes || undefined }, ...content)];
}

/** Whether it is a link to a page of the course that is not shown. */
function isLeft(part: Markup, base: string, shown: Shown): boolean {
  if (typeof part === 'string' || part.tag !== 'a' || typeof part.attributes?.href !== 'string') return false;
  return !isShown(part.attributes.href, base, shown);
}

function isShown(href: string, base: string, shown: Shown): boolean {
  const path = pathIn(shown, new URL(href, base));
  return path === undefined || !path.endsWith('.html') || shown.pages.includes(path);
}

function addressOf({ tag }: ElementNode, name: string, value: Value, base: string, shown: Shown): Value {
  const isLink = ['href', 'src', 'next'].includes(name);
  // Where the first lesson is; elsewhere a lesson's id.
  const isFirst = name === 'lesson' && ['kap-acknowledge', 'kap-read-first'].includes(tag);
  if (typeof value !== 'string' || value.startsWith('#') || !(isLink || isFirst)) return value;
  if (isFirst && !isShown(value, base, shown)) return shown.root + shown.start;
  return new URL(value, base).href;
}

/** Items bring links and pictures along that are drawn when they are needed. */
function placedData(data: PageData, base: string): PageData {
  const whole = withAddresses(data, base) as PageData;
  if (whole.page !== 'assessment') return whole;
  return { ...whole, sealed: sealed(withAddresses(JSON.parse(atob(whole.sealed)), base)) };
}

function withAddresses(content: unknown, base: string): unknown {
  if (Array.isArray(content)) return content.map((part) => withAddresses(part, base));
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([name, value]: [string, unknown]) => [
      name,
      name === 'url' && typeof value === 'string' && !value.startsWith('#') && URL.canParse(value, base)
        ? new URL(value, base).href
        : withAddresses(value, base),
    ]),
  );
}

/** As `src/packaging/seal.ts` has it. */
function sealed(items: unknown): string {
  return btoa(
    JSON.stringify(items).replace(
      /[^\0-\x7f]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}
