import type { StatusPolicy } from '../../course/launch-data.js';
import type { ModuleOutline } from '../../course/module.js';
import { merge } from '../../record/merge.js';
import type { Instant, LearnerRecord } from '../../record/record.js';
import { finishedSittings, type FinishedSitting } from '../../record/sittings.js';
import { moduleStatus } from '../../record/status.js';
import { agrees } from '../told-status.js';
import type { StandingVerb } from './statement.js';
import type { XapiSession } from './xapi-session-state.js';

/** How things stand with a learner and a module, in the words of cmi5. What is absent is not told. */
export interface XapiState {
  /** What is to be told one by one: answers, decisions, sittings, lessons. */
  record: LearnerRecord;
  initialized: { at: Instant };
  passed?: Judged;
  completed?: { at: Instant; duration: number };
  /** Said when the session ends, since nothing else may be said of passing in a session that said it (cmi5 9.3). */
  failed?: Judged & { sitting: string };
  terminated?: { at: Instant; duration: number };
}

/** What came of a sitting. `duration` is in milliseconds. */
export interface Judged {
  at: Instant;
  /** 0 to 1, four decimals. */
  score: number;
  duration: number;
}

/** What an LMS was told so far: all that this record holds, and these. */
export interface XapiTold {
  record: LearnerRecord;
  verbs: readonly StandingVerb[];
}

export interface XapiInput {
  told: XapiTold;
  outline: ModuleOutline;
  record: LearnerRecord;
  session: Pick<XapiSession, 'mode' | 'pass'>;
  policy: StatusPolicy;
  begun: Instant;
  /** Milliseconds that earlier sessions of the registration took. */
  spent: number;
  /** When the session ends; absent while it goes on. */
  ended?: Instant;
}

/** Where a module is only looked at, nothing but the session itself is told (cmi5 10.2.2). */
export function toXapiState({ told, outline, record, session, policy, begun, spent, ended }: XapiInput): XapiState {
  const terminated = ended !== undefined && { terminated: { at: ended, duration: since(begun, ended) } };
  if (session.mode !== 'normal') return { record: told.record, initialized: { at: begun }, ...terminated };
  const sittings = finishedSittings(record);
  const verdicts = sittings.map((sitting) => ({ sitting, verdict: verdictOn(sitting, session.pass) }));
  const pass = outline.assessment && verdicts.find(({ verdict }) => verdict === 'passed')?.sitting;
  const completed = completedAt(outline, record, pass);
  const last = verdicts.at(-1);
  // By completion alone, an LMS is told of neither passing nor failing, as its manifest has it.
  const saysPassed = policy !== 'completion';
  const isFailed =
    ended !== undefined &&
    !pass &&
    !told.verbs.includes('passed') &&
    last?.verdict === 'failed' &&
    isNews(last.sitting);
  return {
    record,
    initialized: { at: begun },
    ...(pass && saysPassed && { passed: judged(pass) }),
    // cmi5 9.5.4.1: the time that it took the learner to get there.
    ...(completed !== undefined && { completed: { at: completed, duration: spent + since(begun, completed) } }),
    ...(isFailed && saysPassed && { failed: { ...judged(last.sitting), sitting: last.sitting.id } }),
    ...terminated,
  };

  /** Failing in an earlier session was that session's to tell. */
  function isNews({ result }: FinishedSitting): boolean {
    return result.at >= begun;
  }
}

/** What was told once this is. An erased record makes nothing untold. */
export function toldBy(told: XapiTold, state: XapiState): XapiTold {
  const said = (['initialized', 'passed', 'completed', 'failed', 'terminated'] as const).filter((verb) => state[verb]);
  return { record: merge(told.record, state.record), verbs: [...new Set([...told.verbs, ...said])] };
}

/** What the learner was shown; neither, where the LMS's own mark (cmi5 10.2.4) speaks against it, see `agrees`. */
function verdictOn({ result }: FinishedSitting, mark: number | undefined): 'passed' | 'failed' | undefined {
  if (mark !== undefined && !agrees(result, mark)) return undefined;
  return result.passed ? 'passed' : 'failed';
}

/**
 * When all that the module asks was done: its lessons finished and, where it has an assessment, that passed (cmi5 9.3.3: the
 * learner has experienced all relevant material). Passed is as the LMS may be told, so that both go together.
 */
function completedAt(outline: ModuleOutline, record: LearnerRecord, pass?: FinishedSitting): Instant | undefined {
  const { lessonsFinished, lessons, completion } = moduleStatus(outline, record);
  const isDone = outline.assessment ? lessonsFinished === lessons && pass !== undefined : completion === 'completed';
  if (!isDone) return undefined;
  const finished = outline.lessons.map(({ id }) => record.lessons[id]?.finished ?? 0);
  return Math.max(...finished, pass?.result.at ?? 0);
}

function judged(sitting: FinishedSitting): Judged {
  const { started, result } = sitting;
  return { at: result.at, score: scoreOf(sitting), duration: since(started, result.at) };
}

/**
 * Cut to the four decimals that a mark may have (cmi5 13.1.4), not rounded: 0.79996 does not pass at 0.8. The guard band is
 * for binary fractions.
 */
function scoreOf({ result }: FinishedSitting): number {
  return Math.min(1, Math.max(0, Math.floor(result.score * 10_000 + 1e-6) / 10_000));
}

function since(start: Instant, end: Instant): number {
  return Math.max(0, end - start);
}
