import type { Instant } from '../../record/record.js';
import { toTimestamp } from '../times.js';
import { statementId } from './statement-id.js';
import { verbs, type Statement } from './statement.js';
import { scopeOf, type XapiSession } from './xapi-session-state.js';

/** What every statement begins with. `names` say what it says, apart from all others of this learner, registration and module. */
export function statementStart(
  session: XapiSession,
  word: keyof typeof verbs,
  at: Instant,
  ...names: readonly (string | number)[]
): Pick<Statement, 'id' | 'actor' | 'verb' | 'timestamp'> {
  return {
    id: statementId(...scopeOf(session), word, ...names),
    actor: session.actor,
    verb: verbs[word],
    // cmi5 9.7: in UTC. When it was done, whenever it is sent (xAPI 1.0.3 Part 2 2.4.7).
    timestamp: toTimestamp(at),
  };
}
