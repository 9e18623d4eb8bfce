import type { Launch, Trouble } from '../lms.js';
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
  /** With `offline` and `busy` it may go well with the next try, with `ended` it will not, with this launch. */
  trouble: Trouble & { problem: 'offline' | 'busy' | 'ended' };
  /** What the launch says by itself. */
  launch: Launch;
  reason: OpeningTrouble;
}

/**
 * `away`: nobody answers, or nobody has time. `link-used`: the address was opened before, and each works once. `denied`: the LMS opens no session.
 * `session-over`: the session has ended, and this is a reload of its page.
 */
export type OpeningTrouble = 'away' | 'link-used' | 'denied' | 'session-over';
