/** Total orders, by which both sides of a merge choose alike. */

/** Negative where `a` comes first. */
export type Compare<T> = (a: T, b: T) => number;

export function first<T>(compare: Compare<T>, a: T, b: T): T {
  return compare(a, b) <= 0 ? a : b;
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
