/** SCORM 1.2's identifiers: one character of a to z and 0 to 9 each (RTE 3.4.4, CMIFeedback), by the author's order. */
import type { Part } from './interaction.js';

const lettersFirst = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** The first of a pair: "1.a". */
const digitsFirst = '1234567890abcdefghijklmnopqrstuvwxyz';

type Alphabet = typeof lettersFirst | typeof digitsFirst;
export const codesOf = { choice: lettersFirst, target: lettersFirst, source: digitsFirst } as const;

/** How many parts have codes of one character. */
export const singleCodes = lettersFirst.length;

/** Two characters each where there are more than 36 parts; undefined for what is no part, or is none of the first 1,296. */
export function toCode(parts: readonly Part[], id: string, alphabet: Alphabet): string | undefined {
  const index = parts.findIndex((part) => part.id === id);
  if (index === -1) return undefined;
  if (parts.length <= singleCodes) return alphabet[index];
  const first = alphabet[Math.floor(index / singleCodes)];
  const second = alphabet[index % singleCodes];
  return first === undefined || second === undefined ? undefined : `${first}${second}`;
}

/** The id of the part with this code; undefined where there is none. */
export function fromCode(parts: readonly Part[], code: string, alphabet: Alphabet): string | undefined {
  const places = Array.from(code, (character) => alphabet.indexOf(character));
  if (places.length !== (parts.length <= singleCodes ? 1 : 2) || places.includes(-1)) return undefined;
  return parts[places.reduce((number, place) => number * singleCodes + place, 0)]?.id;
}
