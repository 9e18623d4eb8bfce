/** What of a course an embed shows. */
export interface Shown {
  /** Address of the course's site, with a slash at the end. */
  root: string;
  /** Paths of the pages that are shown, from there. */
  pages: readonly string[];
  /** Path of the page to begin with. */
  start: string;
}

/** The page of the course that an address leads to, by its path; undefined where it leads elsewhere. */
export function pathIn({ root }: Pick<Shown, 'root'>, url: URL): string | undefined {
  const address = url.origin + url.pathname;
  if (!address.startsWith(root)) return undefined;
  const path = address.slice(root.length);
  return path === '' ? 'index.html' : path;
}
