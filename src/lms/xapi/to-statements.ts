/**
 * What an LRS is told of a change: the statements that cmi5 defines (AICC/CMI-5_Spec_Current, Quartz, section 9), and those
 * that it allows between them. Pure; who sends them, and when, is the outbox's affair.
 */
import type { LearnerRecord } from '../../record/record.js';
import { toDuration } from '../times.js';
import { cmi5Category, contextWith, masteryScoreExtension, moveOnCategory } from './statement-context.js';
import { statementStart } from './statement-start.js';
import type { StatementSubject } from './statement-subject.js';
import type { Activity, StandingVerb, Statement, StatementResult } from './statement.js';
import { toAnswered, type Said } from './to-answered.js';
import type { Judged, XapiState, XapiTold } from './xapi-state.js';
import type { XapiSession } from './xapi-session-state.js';

/** cmi5 9.5.5.1: a whole number from 0 to 100. */
const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/**
 * Initialized first, terminated last (cmi5 9.3, 7.1), in between by the time of what is told. What was told is not told
 * again, and what is told twice all the same, by another tab or after a crash, has the same id.
 */
export function toStatements(
  before: XapiTold,
  after: XapiState,
  session: XapiSession,
  subject: StatementSubject,
): Statement[] {
  const isNews = (verb: StandingVerb) => after[verb] !== undefined && !before.verbs.includes(verb);
  const { initialized, passed, completed, failed, terminated } = after;
  const between: Said[] = [
    ...toAnswered(before.record, after.record, session, subject),
    ...toProgressed(before, after, session, subject),
    // Said when they happen, not at the end of the session.
    ...(passed && isNews('passed') ? [{ at: passed.at, statement: judged('passed', passed, []) }] : []),
    ...(completed && isNews('completed')
      ? [{ at: completed.at, statement: defined('completed', completed, [], { completion: true }) }]
      : []),
  ];
  return [
    ...(isNews('initialized') ? [defined('initialized', initialized, [session.id])] : []),
    ...between.sort((a, b) => a.at - b.at).map(({ statement }) => statement),
    ...(failed && isNews('failed') ? [judged('failed', failed, [failed.sitting])] : []),
    ...(terminated && isNews('terminated') ? [defined('terminated', terminated, [session.id])] : []),
  ];

  /** cmi5 9.3.4 and 9.3.5; 9.5.1: only these two have a score; 9.5.2: and success. */
  function judged(verb: 'passed' | 'failed', { score, ...when }: Judged, names: readonly string[]): Statement {
    return defined(verb, when, names, { success: verb === 'passed', score: { scaled: score } });
  }

  function defined(
    verb: StandingVerb,
    { at, duration }: { at: number; duration?: number },
    names: readonly string[],
    news: StatementResult = {},
  ): Statement {
    // 9.5.4.1: a duration in terminated, completed, passed and failed.
    const result = { ...news, ...(duration !== undefined && { duration: toDuration(duration) }) };
    return {
      ...statementStart(session, verb, at, ...names),
      object: launched(session, subject),
      ...(Object.keys(result).length > 0 && { result }),
      context: contextWith(session, definedContext(session, verb)),
    };
  }
}

function definedContext({ rules, pass }: XapiSession, verb: StandingVerb) {
  if (rules === 'xapi') return {};
  const decides = verb === 'completed' || verb === 'passed' || verb === 'failed';
  const goesByMark = (verb === 'passed' || verb === 'failed') && pass !== undefined;
  return {
    category: [cmi5Category, ...(decides ? [moveOnCategory] : [])],
    ...(goesByMark && { extensions: { [masteryScoreExtension]: pass } }),
  };
}

/** cmi5 9.4: the id that the LMS gave. A plain LRS may know nothing more of it than we say. */
function launched({ rules, activity }: XapiSession, { module }: StatementSubject): Activity {
  if (rules === 'cmi5') return { id: activity };
  const name = { [module.language]: module.title };
  return { id: activity, definition: { type: 'http://adlnet.gov/expapi/activities/module', name } };
}

/**
 * The share of the lessons that were finished with each, as it was then. Not of all of them, when the module is completed or waits for
 * its assessment alone (cmi5 9.5.5.1: none in completed or after it).
 */
function toProgressed(before: XapiTold, after: XapiState, session: XapiSession, subject: StatementSubject): Said[] {
  if (before.verbs.includes('completed')) return [];
  const finished = finishedLessons(after.record, subject);
  const of = subject.module.lessons.length;
  return finished.flatMap(({ lesson, at }, index): Said[] => {
    if (before.record.lessons[lesson]?.finished !== undefined || index + 1 >= of) return [];
    const progress = Math.floor(((index + 1) / of) * 100);
    return [
      {
        at,
        statement: {
          ...statementStart(session, 'progressed', at, lesson),
          object: launched(session, subject),
          result: { extensions: { [progressExtension]: progress } },
          context: contextWith(session, {}),
        },
      },
    ];
  });
}

function finishedLessons(record: LearnerRecord, { module }: StatementSubject): { lesson: string; at: number }[] {
  return module.lessons
    .flatMap(({ id }) => {
      const at = record.lessons[id]?.finished;
      return at === undefined ? [] : [{ lesson: id, at }];
    })
    .sort((a, b) => a.at - b.at);
}
