/** What only the browser can tell. */
export function now(): number {
  return Date.now();
}

/** 128 random bits. */
export function newId(): string {
  return [...chance(4)].map((part) => part.toString(36)).join('-');
}

export function newSeed(): number {
  return chance(1)[0] ?? 0;
}

/** Works on plain http too, where `crypto.randomUUID` does not. */
function chance(words: number): Uint32Array {
  return crypto.getRandomValues(new Uint32Array(words));
}
