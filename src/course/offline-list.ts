/** What a site says to its service worker, in front of its code, as `kapstoneOffline`. */
export interface OfflineList {
  /** Files that are kept from the first visit on, by their path from the site's root. */
  files: readonly { url: string; revision: string; integrity: string }[];
  /** What all of them weigh, in bytes. */
  bytes: number;
  /** Whether the other pages are kept as they are visited. */
  keepsVisited: boolean;
  /** The page that stands where a page is not kept and cannot be reached. */
  missing: string;
}
