/** What joins are made of: of two values one is chosen, whichever side it came from and however often it comes. */

/** A total order: negative where `a` comes first. */
type Compare<T> = (a: T, b: T) => number;

export function joined<T>(a: Record<string, T>, b: Record<string, T>, join: (x: T, y: T) => T): Record<string, T> {
  const all = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const known = all.get(key);
    all.set(key, known === undefined ? value : join(known, value));
  }
  return Object.fromEntries(all);
}

export function first<T>(compare: Compare<T>, a: T, b: T): T {
  return compare(a, b) <= 0 ? a : b;
}

export function later<T>(compare: Compare<T>, a: T, b: T): T;
export function later<T>(compare: Compare<T>, a: T | undefined, b: T | undefined): T | undefined;
export function later<T>(compare: Compare<T>, a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compare(a, b) >= 0 ? a : b;
}

export function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

export function byInstant<T extends { at: number }>(a: T, b: T): number {
  return a.at - b.at || byText(a, b);
}

/** Breaks every tie between unequal values, whatever the order of their keys. */
export function byText(a: unknown, b: unknown): number {
  return a === b ? 0 : compareText(canonical(a), canonical(b));
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => compareText(a, b));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join()}}`;
}
