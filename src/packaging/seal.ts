import { base64 } from './base64.js';

/**
 * Encodes data as base64 of its JSON, so that nobody reads an answer key by accident in a page's source. It hides, it
 * does not protect: whoever wants to can decode it, since the learner's browser must be able to.
 *
 * The JSON is ASCII, other characters being written as \u escapes: `JSON.parse(atob(sealed))` opens it.
 */
export function seal(data: unknown): string {
  const json = JSON.stringify(data).replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return base64(Uint8Array.from(json, (character) => character.charCodeAt(0)));
}
