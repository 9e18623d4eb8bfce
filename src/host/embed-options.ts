import type { Init, Ready, Standing, UnsignedStatement } from '../lms/host/host-protocol.js';

export type { Standing, UnsignedStatement };

/** Of the module that is shown. */
export type About = Pick<Ready, 'course' | 'module'>;

/** What a page says of the learner and the visit, as `init` has it, and what it does for the module. */
export interface EmbedOptions extends Omit<Init, 'kapstone' | 'id' | 'type' | 'state' | 'unkept'> {
  /** Address of the module's launch page. May be left out where the target is a frame that has one. */
  src?: string;
  /** The only origin that is listened to. Without it, that of `src`. */
  origin?: string;
  /**
   * `content`: the frame is as high as its page, up to `maxHeight`, and scrolls beyond. `fixed`: as high as your style has it.
   * Without it, `content`.
   */
  height?: 'content' | 'fixed';
  /** In CSS pixels. Without it, the height of the window, so that the learner can see the whole frame. */
  maxHeight?: number;
  /**
   * Gives what `save` was given last for this learner and this module, or nothing. Where it fails it is asked again, and the
   * module does not begin before: it would write over what could not be read.
   */
  load: () => Kept | Promise<Kept>;
  /**
   * Keeps the state, a text of JSON that is of use to the module alone. What it throws means that nothing is kept: the learner
   * reads so, and it is given again. `{ conflict }` means the same, since another device has kept something by now: that state,
   * which is joined with this one and comes back.
   */
  save: (state: string) => Saved | Promise<Saved>;
  /** The module is there. */
  onReady?: (about: About) => void;
  /** How things stand, at first and after every change. */
  onProgress?: (standing: Standing) => void;
  /**
   * The module is completed: once, and in a later visit only if what `save` was given was lost. Where it throws it is told again,
   * as with `save`; so with `onPassed` and `onStatements`.
   */
  onCompleted?: (standing: Standing) => void | Promise<void>;
  onPassed?: (standing: Standing) => void | Promise<void>;
  /** Statements of xAPI, each once in a visit. One that comes again after all has the same id. */
  onStatements?: (statements: readonly UnsignedStatement[]) => void | Promise<void>;
  /** Another page of the module is shown. */
  onPage?: (title: string) => void;
  /** How high the module's page is, in CSS pixels; with `height: 'content'` only. */
  onHeight?: (height: number) => void;
  /** For whoever runs the page; without it, the console has it. The learner reads of it in the frame. */
  onProblem?: (problem: Problem) => void;
}

export type Kept = string | null | undefined;
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- What a function that only saves gives back.
export type Saved = void | { conflict: string };

export interface Problem {
  /**
   * `load`, `save`, `callback`: a function of yours failed, with `cause`. The others come of the frame: `origin`: it was not
   * packaged for this page; `sandbox`: it may not do what it has to; `version`; `shape`: something said is not as it has to be;
   * `state`: what `load` gave is of another module or a newer edition, and is not written over.
   */
  code: 'load' | 'save' | 'callback' | 'origin' | 'sandbox' | 'version' | 'shape' | 'state';
  words: string;
  cause?: unknown;
}

export interface EmbeddedModule {
  readonly frame: HTMLIFrameElement;
  /** Ends the visit: resolves when the last word is kept, or five seconds have passed. Takes away a frame that `embed` made. */
  close(): Promise<void>;
}
