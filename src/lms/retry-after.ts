/** The wait that a `Retry-After` asks for (RFC 9110 10.2.3: seconds, or a date), in milliseconds; undefined where it asks for none. */
export function retryAfter(header: string | null, now: number): number | undefined {
  const words = header?.trim() ?? '';
  const wait = /^\d+$/.test(words) ? Number(words) * 1000 : Date.parse(words) - now;
  return wait > 0 ? wait : undefined;
}
