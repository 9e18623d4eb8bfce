/** What the assessment machine knows, and how each thing that happens changes it. */
import type { AssessmentPolicy } from '../course/assessment-policy.js';
import type { Confidence } from '../course/confidence.js';
import type { Item, Response } from '../course/item.js';
import type { ModuleOutline } from '../course/module.js';
import type { Outcome } from '../course/outcome.js';
import { apply } from '../record/apply.js';
import type { Instant, LearnerRecord, Sitting } from '../record/record.js';
import { finishedPretest, finishedSittings, isPretest, openPretests, openSittings } from '../record/sittings.js';
import { lessonStatus } from '../record/status.js';
import { opensAt } from './assessment-time.js';
import { answeredOutcomes, resultOf } from './sitting-result.js';
import { startedSitting, type Start } from './sitting-start.js';

export interface AssessmentInput {
  policy: AssessmentPolicy;
  outline: ModuleOutline;
  bank: Item[];
  record: LearnerRecord;
}

export interface AssessmentContext extends AssessmentInput {
  /** The open or the just finished one, without items that the bank no longer has. */
  sitting?: Sitting | undefined;
  /** Place in `sitting.items` of the item in view. */
  index: number;
  /** What does not count yet in the open sitting, by item id. */
  drafts: Readonly<Record<string, Draft>>;
  /** Outcomes that may be shown, by item id: with feedback "now" those of saved answers, else none before the end. */
  outcomes: Record<string, Outcome>;
  /** Sittings that may still be started; absent where there is no limit. */
  attemptsLeft?: number;
  /** Lessons to be finished before the assessment opens. */
  lessonsLeft: number;
  /** The latest time that was told. */
  now: Instant;
  /** When the next sitting may start; absent where nothing has to be waited for. */
  opensAt?: Instant | undefined;
}

/** What was entered and counts for nothing yet: an answer to be checked, or how sure the learner is of an answer to come. */
export interface Draft {
  response?: Response | undefined;
  confidence?: Confidence | undefined;
}

export interface Answer {
  item: string;
  response: Response;
  at: Instant;
  confidence?: Confidence;
}

type Change = Partial<AssessmentContext>;

export function toAssessmentContext(input: AssessmentInput): AssessmentContext {
  return { ...input, index: 0, drafts: {}, outcomes: {}, now: 0, ...withRecord(input, input.record) };
}

/** Takes the record over, and from it where the open sitting and the limits stand. */
export function withRecord(
  context: AssessmentInput & Pick<AssessmentContext, 'sitting'>,
  record: LearnerRecord,
): Change & Pick<AssessmentContext, 'record' | 'lessonsLeft'> {
  const { policy, outline, bank, sitting } = context;
  const used = finishedSittings(record).length + askable(openSittings(record), bank).length;
  const kept = sitting && record.sittings[sitting.id];
  return {
    record,
    ...(kept && { sitting: inBank(kept, bank) }),
    lessonsLeft: outline.lessons.filter((lesson) => lessonStatus(lesson, record).state !== 'finished').length,
    ...(policy.attempts !== undefined && { attemptsLeft: Math.max(0, policy.attempts - used) }),
    opensAt: opensAt(policy, record),
  };
}

/** Open sittings with an item left to ask, oldest first; before the lessons are finished, open pre-tests. */
export function sittingsToResume({ bank, record, lessonsLeft }: AssessmentContext): Sitting[] {
  return askable(lessonsLeft > 0 ? openPretests(record) : openSittings(record), bank);
}

/** Whether a pre-test can still be taken: before the lessons are finished, and once. */
export function isPretestOffered({ policy, record, lessonsLeft }: AssessmentContext): boolean {
  return (
    policy.pretest === true && lessonsLeft > 0 && !finishedPretest(record) && finishedSittings(record).length === 0
  );
}

/** With feedback "now" an answer is final when it is checked. A pre-test says nothing before its end. */
export function isFinalWhenAnswered({ policy, sitting }: AssessmentContext): boolean {
  return policy.feedback === 'now' && !(sitting && isPretest(sitting));
}

export function isTimeUp({ sitting }: AssessmentContext, at: Instant): boolean {
  return sitting?.due !== undefined && at >= sitting.due;
}

export function resumed(context: AssessmentContext): Change {
  const [sitting] = sittingsToResume(context);
  const index = sitting?.items.findIndex((id) => !sitting.responses[id]) ?? 0;
  return { sitting, index: Math.max(0, index) };
}

export function started(context: AssessmentContext, start: Start): Change {
  const sitting = startedSitting(context, start);
  return { ...changed({ ...context, sitting }, sitting), index: 0, drafts: {}, outcomes: {} };
}

export function drafted({ drafts }: AssessmentContext, item: string, { response, confidence }: Draft): Change {
  return { drafts: { ...drafts, [item]: { response, confidence } } };
}

export function answered(context: AssessmentContext, { item, response, at, confidence }: Answer): Change {
  const kept = keptSitting(context);
  if (!kept) return {};
  const entered = { response, at, ...(confidence && { confidence }) };
  const { [item]: _, ...drafts } = context.drafts;
  return { ...changed(context, { ...kept, responses: { ...kept.responses, [item]: entered } }), drafts };
}

/** A sitting whose time is up was handed in when it was. */
export function submitted(context: AssessmentContext, at: Instant): Change {
  const kept = keptSitting(context);
  if (!kept) return {};
  const { policy, bank } = context;
  return changed(context, { ...kept, result: resultOf(kept, policy, bank, Math.min(at, kept.due ?? at)) });
}

export function moved({ sitting }: AssessmentContext, to: number): Change {
  return { index: Math.min(Math.max(0, Math.trunc(to)), Math.max(0, (sitting?.items.length ?? 0) - 1)) };
}

export function shownOutcomes(context: AssessmentContext): Record<string, Outcome> {
  const { bank, sitting } = context;
  if (!sitting) return {};
  return sitting.result?.outcomes ?? (isFinalWhenAnswered(context) ? answeredOutcomes(sitting, bank) : {});
}

/** The sitting as it is recorded: with all that was drawn. */
function keptSitting({ record, sitting }: AssessmentContext): Sitting | undefined {
  return sitting && record.sittings[sitting.id];
}

function changed(context: AssessmentContext, sitting: Sitting): Change {
  return withRecord(context, apply(context.record, { type: 'sitting.changed', sitting }));
}

function askable(sittings: readonly Sitting[], bank: readonly Item[]): Sitting[] {
  return sittings.map((sitting) => inBank(sitting, bank)).filter((sitting) => sitting.items.length > 0);
}

function inBank(sitting: Sitting, bank: readonly Item[]): Sitting {
  return { ...sitting, items: sitting.items.filter((id) => bank.some((item) => item.id === id)) };
}
