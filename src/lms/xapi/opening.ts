import type { Launch } from '../lms.js';
import type { Lrs } from './lrs.js';
import type { XapiSession } from './xapi-session-state.js';

/** A session that can begin, or why it cannot. */
export type Opening = Opened | NotOpened;

export interface Opened {
  session: XapiSession;
  lrs: Lrs;
  launch: Launch;
  /** Where the learner goes when the session ends (cmi5 10.2.6). */
  returnUrl?: string;
}

export interface NotOpened {
  /** `offline`: it may go well with the next try. `ended`: it will not, with this launch. */
  problem: 'offline' | 'ended';
  /** What the launch says by itself. */
  launch: Launch;
  reason: OpeningTrouble;
}

/**
 * `offline`: nobody answers. `link-used`: the address was opened before, and each works once. `denied`: the LMS opens no session.
 * `session-over`: the session has ended, and this is a reload of its page.
 */
export type OpeningTrouble = 'offline' | 'link-used' | 'denied' | 'session-over';
