/** What the assessment machine knows, and how each thing that happens changes it. */
import type { Item, Response } from '../course/item.js';
import type { AssessmentPolicy, ModuleOutline } from '../course/module.js';
import type { Outcome } from '../course/outcome.js';
import { apply } from '../record/apply.js';
import type { LearnerRecord, Sitting } from '../record/record.js';
import { finishedSittings, openSittings } from '../record/sittings.js';
import { lessonStatus, objectiveStandings } from '../record/status.js';
import { draw } from './draw.js';
import { answeredOutcomes, resultOf } from './sitting-result.js';

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
  /** Outcomes that may be shown, by item id: with feedback "now" those of saved answers, else none before the end. */
  outcomes: Record<string, Outcome>;
  /** Sittings that may still be started; absent where there is no limit. */
  attemptsLeft?: number;
  /** Lessons to be finished before the assessment opens. */
  lessonsLeft: number;
}

type Change = Partial<AssessmentContext>;

export function toAssessmentContext(input: AssessmentInput): AssessmentContext {
  return { ...input, index: 0, outcomes: {}, ...withRecord(input, input.record) };
}

/** Takes the record over, and from it where the open sitting and the limits stand. */
export function withRecord(
  context: AssessmentInput & Pick<AssessmentContext, 'sitting'>,
  record: LearnerRecord,
): Change & Pick<AssessmentContext, 'record' | 'lessonsLeft'> {
  const { policy, outline, bank, sitting } = context;
  const used = finishedSittings(record).length + sittingsToResume(bank, record).length;
  const kept = sitting && record.sittings[sitting.id];
  return {
    record,
    ...(kept && { sitting: inBank(kept, bank) }),
    lessonsLeft: outline.lessons.filter((lesson) => lessonStatus(lesson, record).state !== 'finished').length,
    ...(policy.attempts !== undefined && { attemptsLeft: Math.max(0, policy.attempts - used) }),
  };
}

/** Open sittings with an item left to ask, oldest first. */
export function sittingsToResume(bank: readonly Item[], record: LearnerRecord): Sitting[] {
  return openSittings(record)
    .map((sitting) => inBank(sitting, bank))
    .filter((sitting) => sitting.items.length > 0);
}

export function resumed({ bank, record }: AssessmentContext): Change {
  const [sitting] = sittingsToResume(bank, record);
  const index = sitting?.items.findIndex((id) => !sitting.responses[id]) ?? 0;
  return { sitting, index: Math.max(0, index) };
}

export function started(
  context: AssessmentContext,
  { id, seed, at }: { id: string; seed: number; at: number },
): Change {
  const { policy, outline, bank, record } = context;
  const items = draw({
    policy,
    bank,
    past: finishedSittings(record).map((sitting) => sitting.items),
    weak: objectiveStandings(outline, record).flatMap(({ objective, standing }) =>
      standing === 'shown' ? [] : objective.id,
    ),
    seed,
  });
  const sitting = { id, seed, started: at, items, responses: {} };
  return { ...changed({ ...context, sitting }, sitting), index: 0, outcomes: {} };
}

export function answered(
  context: AssessmentContext,
  entered: { item: string; response: Response; at: number },
): Change {
  const kept = keptSitting(context);
  if (!kept) return {};
  const { item, response, at } = entered;
  return changed(context, { ...kept, responses: { ...kept.responses, [item]: { response, at } } });
}

export function submitted(context: AssessmentContext, at: number): Change {
  const kept = keptSitting(context);
  return kept ? changed(context, { ...kept, result: resultOf(kept, context.policy, context.bank, at) }) : {};
}

export function moved({ sitting }: AssessmentContext, to: number): Change {
  return { index: Math.min(Math.max(0, Math.trunc(to)), Math.max(0, (sitting?.items.length ?? 0) - 1)) };
}

export function shownOutcomes({ policy, bank, sitting }: AssessmentContext): Record<string, Outcome> {
  if (!sitting) return {};
  return sitting.result?.outcomes ?? (policy.feedback === 'now' ? answeredOutcomes(sitting, bank) : {});
}

/** The sitting as it is recorded: with all that was drawn. */
function keptSitting({ record, sitting }: AssessmentContext): Sitting | undefined {
  return sitting && record.sittings[sitting.id];
}

function changed(context: AssessmentContext, sitting: Sitting): Change {
  return withRecord(context, apply(context.record, { type: 'sitting.changed', sitting }));
}

function inBank(sitting: Sitting, bank: readonly Item[]): Sitting {
  return { ...sitting, items: sitting.items.filter((id) => bank.some((item) => item.id === id)) };
}
