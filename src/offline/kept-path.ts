/**
 * The address that a page is kept by, whichever of its addresses it is asked for by: with a query, as a folder, or without the
 * ending, as some servers have it. Undefined where none of them is kept.
 */
export function keptPath(url: string, scope: string, isKept: (url: string) => boolean): string | undefined {
  const { origin, pathname } = new URL(url, scope);
  const address = origin + pathname;
  const candidates = address.endsWith('/') ? [`${address}index.html`] : [address, `${address}.html`];
  return candidates.find(isKept);
}
