/**
 * Straight quotes as a typesetter would set them, over compiled content. It comes last: ids, hashes and answer keys are made
 * from what the author wrote, so that setting a quote well never makes an item look revised. A library for this works on
 * Markdown's tree, before those are made.
 */

/** Text that stands by itself, by the name that it has in compiled content. */
const ownText = new Set(['title', 'summary', 'acknowledgement', 'contentNote', 'disclosures', 'alt']);

/** Approval statements are printed in the words of the body that gave them; attributes are what an author's own code goes by. */
const verbatim = new Set(['provider', 'attributes']);

const inline = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'term', 'claim']);
const word = new Set(['inlineCode', 'image', 'footnoteReference', 'citation']);

/** A copy of the content with curly quotes. For English only: other languages set them otherwise. */
export function typographic<T>(content: T, language: string): T {
  return (/^en\b/i.test(language) ? new Setter().set(content) : copyOf(content)) as T;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
}

/** Goes through content in reading order and keeps the sign before what it looks at, which may stand in another node. */
class Setter {
  #before = '';

  set(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((part) => this.set(part));
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Record<string, unknown>;
    const { type } = node;
    if (type === 'text' && typeof node.value === 'string') return { ...node, value: this.words(node.value) };
    if ('gap' in node || node.part === 'mark') this.#before = 'x';
    const goesOn = isOf(inline, type) || 'gap' in node || 'words' in node || 'part' in node;
    const set: Record<string, unknown> = {};
    for (const key of Object.keys(node)) {
      // Of all else, each part begins anew: the reason of a row is no part of the row's own sentence.
      if (!goesOn) this.#before = '';
      set[key] = this.#setPart(node, key, node[key]);
    }
    if (isOf(word, type)) this.#before = 'x';
    return set;
  }

  words(text: string): string {
    let last = { at: -1, set: this.#before };
    const set = text.replace(/["']/g, (sign, at: number) => {
      const before = at === last.at + 1 ? last.set : text.charAt(at - 1);
      last = { at, set: curly(sign, before, text.charAt(at + 1)) };
      return last.set;
    });
    this.#before = set.at(-1) ?? this.#before;
    return set;
  }

  #setPart(node: Record<string, unknown>, key: string, part: unknown): unknown {
    if (verbatim.has(key)) return part;
    const isOwn = ownText.has(key) || (key === 'text' && node.type === undefined);
    if (typeof part !== 'string' || !isOwn) return this.set(part);
    this.#before = '';
    return this.words(part);
  }
}

function isOf(types: ReadonlySet<string>, type: unknown): boolean {
  return typeof type === 'string' && types.has(type);
}

/** Opens at the beginning, after a space, a bracket, a dash and another quote that opens; else it closes, or is an apostrophe. */
function curly(sign: string, before: string, after: string): string {
  const opens = /^[\s([{\u2013\u2014/\u201c\u2018-]?$/.test(before) && !/^\s/.test(after);
  if (sign === '"') return opens ? '\u201c' : '\u201d';
  // Left out figures: '70s.
  return opens && !/^\d/.test(after) ? '\u2018' : '\u2019';
}
