import { v5 } from 'uuid';

/** Of Kapstone's statements alone. */
const namespace = 'f0c5f3a2-6c0f-4a55-9a0b-52a1d8f8e5c1';

/**
 * The id of a statement, from what it says: a name-based UUID (RFC 9562 5.5; xAPI 1.0.3 Part 2 2.4.1 asks for a UUID). Whoever
 * says the same again, in another tab, on another device or after a crash, says it under the same id, and an LRS keeps it once
 * (Part 3 2.1.2: 409, or nothing changed).
 */
export function statementId(...names: readonly (string | number)[]): string {
  return v5(JSON.stringify(names), namespace);
}
