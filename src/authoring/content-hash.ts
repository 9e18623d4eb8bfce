import { cyrb53 } from '../course/cyrb53.js';

/** Hashes of content: the same words give the same hash everywhere and always. Not for secrets. */

/** Of anything that JSON can hold; the order of keys does not matter. 11 characters of base 36. */
export function contentHash(content: unknown): string {
  return hashOf(canonicalJson(content));
}

/** Of what a compile has put together, keys in its own order: a whole lesson or module, all of which every edit of a course has hashed. */
export function compiledHash(content: unknown): string {
  return hashOf(JSON.stringify(content));
}

/** Of a text as it stands. 11 characters of base 36. */
export function hashOf(text: string): string {
  return cyrb53(text).toString(36).padStart(11, '0');
}

/**
 * Ids for the parts of an item, from their words: a part that is left alone keeps its id when others change. Parts with the
 * same words are told apart by a suffix, in their order.
 */
export function idsFromText(prefix: string, texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const id = `${prefix}${contentHash(normalise(text)).slice(-6)}`;
    let unique = id;
    for (let count = 2; taken.has(unique); count += 1) unique = `${id}-${count}`;
    taken.add(unique);
    return unique;
  });
}

/** Words as they are compared: white space and case make no difference. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = pairs.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}
