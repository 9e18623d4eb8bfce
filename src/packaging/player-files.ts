import type { Part } from './link-script.js';
import type { Sheet } from './style-of.js';

/** The built player, as `npm run build` leaves it in `dist/player`. */
export interface PlayerFiles {
  /** `main`, which starts the player, a part for each element by its tag, and what they share. */
  parts: Readonly<Record<string, Part>>;
  /** What runs in the head of every page, before the first paint. */
  early: string;
  /** What runs behind the text of a lesson. */
  stand: string;
  /** Style sheets in their order. They name fonts as `url("kap-font:<name>")`. */
  styles: readonly Sheet[];
  /** The service worker of a site, which asks for `kapstoneOffline` before it. */
  worker: string;
  /** The script for other people's pages and what it brings, by their path from the root of a site. */
  embed: ReadonlyMap<string, string>;
  /** WOFF2 files by that name. */
  fonts: ReadonlyMap<string, Uint8Array>;
  /** Kapstone's licence and those of what is in the player, to go along with it. */
  licences: string;
  /** For whoever shows a module in a page of theirs: the script of `src/entries/host.ts`, and the example of `examples/embed`. */
  host: { script: string; example: string };
}

/** The SHA-256 of some bytes, or of a text's UTF-8, in base64. Comes from the platform: Node and browsers both have one. */
export type Digest = (content: string | Uint8Array) => Promise<string>;
