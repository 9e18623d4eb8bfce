import type { Launch } from '../lms.js';
import type { Agent, StatementContext } from './statement.js';

/** What a launch settles, for every statement of the session. */
export interface XapiSession {
  /** cmi5 has rules of its own, for the statements of section 9. */
  rules: 'cmi5' | 'xapi';
  actor: Agent;
  /** By which the LMS calls what it launched. */
  activity: string;
  /** A Tin Can launch may come without. */
  registration?: string;
  /** Of this session, and of no other. */
  id: string;
  /** What every context begins with: cmi5's contextTemplate (10.2.1), which brings the session id. */
  template: StatementContext;
  mode: Launch['mode'];
  /** The score that passes, where the LMS gives one: cmi5's masteryScore (10.2.4). */
  pass?: number;
}

/**
 * The names that every id of the session's statements begins with: of one learner, one registration and one module, the same
 * on every device. Without a registration the learner's own name stands for it.
 */
export function scopeOf({ registration, activity, actor }: XapiSession): string[] {
  return [registration ?? agentKey(actor), activity];
}

/** What tells one agent from another (xAPI 1.0.3 Part 2 2.4.2.3, inverse functional identifiers). */
export function agentKey({ account, mbox, mbox_sha1sum, openid }: Agent): string {
  return account ? `${account.homePage} ${account.name}` : (mbox ?? mbox_sha1sum ?? openid ?? '');
}
