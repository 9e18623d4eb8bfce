/** What a host page is told of a change. Pure: who says it, and until when, is the adapter's affair. */
import type { StatementSubject } from '../xapi/statement-subject.js';
import { verbs } from '../xapi/statement.js';
import { toStatements } from '../xapi/to-statements.js';
import type { XapiSession } from '../xapi/xapi-session-state.js';
import type { XapiTold } from '../xapi/xapi-state.js';
import type { Report, Said } from './host-protocol.js';
import type { HostState } from './host-state.js';

export interface Telling {
  session: XapiSession;
  subject: StatementSubject;
  /** Whether the page is told of single answers. */
  tellsAnswers: boolean;
  /** Whether the page said who the learner is, in xAPI's words: then statements say it, too. */
  isSigned: boolean;
}

/** All of how things stand, and of the statements and news what the page was not told `before`. */
export function toHostReport(
  before: XapiTold,
  { standing, xapi }: HostState,
  { session, subject, tellsAnswers, isSigned }: Telling,
): Omit<Said<Report>, 'state'> {
  const isNews = (verb: 'completed' | 'passed') => xapi[verb] !== undefined && !before.verbs.includes(verb);
  const statements = toStatements(before, xapi, session, subject).filter(
    ({ verb }) => tellsAnswers || verb.id !== verbs.answered.id,
  );
  return {
    type: 'report',
    standing,
    statements: statements.map(({ actor, ...statement }) => (isSigned ? { actor, ...statement } : statement)),
    news: (['completed', 'passed'] as const).filter(isNews),
  };
}
