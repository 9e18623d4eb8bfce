/**
 * A number as a plain decimal, for SCORM 2004's real(10,7): up to ten digits before the point and seven behind it, no
 * exponent. What is smaller is rounded; undefined for what is larger.
 */
export function decimalOf(number: number): string | undefined {
  if (!(Math.abs(number) < 1e10)) return undefined;
  const rounded = Number(number.toFixed(7)) || 0;
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(7) : text;
}

/** The number of a plain decimal; undefined where it is none. */
export function numberOf(text: string): number | undefined {
  return /^-?\d{1,10}(\.\d{1,18})?$/.test(text) ? Number(text) : undefined;
}
