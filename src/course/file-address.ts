/** A path as an address: signs that mean something else in one are written otherwise. Browsers see to all others. */
export function fileAddress(path: string): string {
  return path.replace(/[%#?]/g, encodeURIComponent);
}
