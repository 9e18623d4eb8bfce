/** What the server of `kapstone dev` tells the page around the course: on `/dev/events`, after every change of a file. */
import type { LmsFormat } from '../packaging/package-format.js';

/** Where things stand on the server. */
export const devPaths = {
  events: '/dev/events',
  open: '/dev/open',
  launch: '/dev/launch',
  fault: '/dev/fault',
  /** The site, as `build` writes it. */
  site: '/site/',
  /** Packages, as `package` writes them: `/lms/<format>/<module>/`. */
  lms: '/lms/',
} as const;

/** A POST without it is refused: it is in the page that the server gives, and no other site can read that. */
export const tokenHeader = 'x-kapstone-dev';

/** Name of a record that no module has: that of what is tried out by itself. */
export const previewModule = 'preview';

/** A place in an author's file, named from the course's folder. */
export interface FilePlace {
  file: string;
  line: number;
  column: number;
}

export interface Problem extends FilePlace {
  code: string;
  severity: 'error' | 'warning';
  message: string;
  expected?: string;
  mend?: string;
  /** The line that is meant, with carets below its very words. */
  frame: string[];
}

/** What `kapstone explain` says of a code. */
export interface CodeWords {
  about: string;
  why: string;
  mend: string;
}

/** A place to jump to: a page from the site's root, with or without a place in it. */
export interface Place {
  label: string;
  /** What it is, in a word or two: "choice", "figure", "scene". */
  kind: string;
  path: string;
  inner: Place[];
}

export interface DevState {
  /** Grows with every change of a file. */
  version: number;
  title: string;
  /** All errors and warnings, by file and from top to bottom. */
  problems: Problem[];
  /** By code, of the codes that occur. */
  words: Record<string, CodeWords>;
  places: Place[];
  modules: { id: string; title: string }[];
  /** Why there is no new state: the folder cannot be read. */
  trouble?: string;
}

export const faults = ['none', 'refuses', 'slow', 'offline', 'full'] as const;
export type Fault = (typeof faults)[number];

export const playedFormats = ['scorm12', 'scorm2004', 'cmi5'] as const satisfies readonly LmsFormat[];
export type PlayedFormat = (typeof playedFormats)[number];

export interface LaunchRequest {
  format: PlayedFormat;
  module: string;
  /** Whoever learns: another one begins anew. */
  learner: string;
}

/** A request that the LRS had, as the log shows it. */
export interface LrsNews {
  what: string;
  status: number;
  /** In plain words. */
  words: string;
}

/** What the events are called. */
export interface DevEvents {
  state: DevState;
  lrs: LrsNews;
}
