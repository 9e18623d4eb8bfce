import { el, type ElementNode, type Markup } from './element.js';
import { isSafeImage, isSafeLink } from './safe-url.js';

const words = (list: string): Set<string> => new Set(list.split(/\s+/));

/** What pages of a course are made of, beside elements of ours. */
const tags =
  words(`a abbr aside blockquote br button caption code dd del details div dl dt em fieldset figcaption figure
  footer form h1 h2 h3 h4 header hr img input label legend li main nav ol option p pre section select span strong summary
  sup table tbody td textarea th thead tr ul circle g line path rect svg text tspan`);

const attributes =
  words(`alt autocapitalize autocomplete autocorrect checked class cols decoding dir disabled for height
  hidden href id inputmode lang loading max maxlength min name preserveAspectRatio rel role rows scope size spellcheck src
  step tabindex title type value width cx cy d dx dy r rx text-anchor vector-effect viewBox x x1 x2 y y1 y2`);

/** Of elements of ours, beside those. */
const own = words('block course date hash item label lesson level modules need next of own refs scenario stays');

/** Attributes by which a page or a picture is found. */
const linkAttributes = words('href next');

/**
 * Markup from elsewhere with only that left in it which a page of a course can have: whoever wrote it can misinform, and not
 * run a script. What is not known is left out with all that it holds.
 * @param withKinds Whether the code of the authors' own kinds runs here. Then what they have drawn is taken as it is.
 */
export function safeMarkup(markup: unknown, withKinds = false): Markup[] {
  if (!Array.isArray(markup)) return [];
  return markup.flatMap((part: unknown) => (typeof part === 'string' ? part : (safeElement(part, withKinds) ?? [])));
}

function safeElement(part: unknown, withKinds: boolean): ElementNode | undefined {
  const { tag, attributes: given, children } = (part ?? {}) as Partial<Record<keyof ElementNode, unknown>>;
  if (typeof tag !== 'string') return undefined;
  if (withKinds && tag.startsWith('kind-')) return part as ElementNode;
  const isOurs = /^kap-(?!(course|module|ground)$)[a-z-]+$/.test(tag);
  if (!isOurs && !tags.has(tag)) return undefined;
  const kept = Object.entries(given ?? {}).filter(([name, value]) => isSafe(name, value, isOurs));
  return el(tag, Object.fromEntries(kept), ...safeMarkup(children, withKinds));
}

function isSafe(name: string, value: unknown, isOurs: boolean): boolean {
  if (!['string', 'number', 'boolean'].includes(typeof value)) return false;
  if (linkAttributes.has(name) && !isSafeLink(String(value))) return false;
  if (name === 'src' && !isSafeImage(String(value))) return false;
  return attributes.has(name) || /^(aria|data)-[a-z0-9-]+$/.test(name) || (isOurs && own.has(name));
}
