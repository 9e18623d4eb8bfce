/**
 * A scenario: a branching case. Its scenes are joined by decisions; each decision has its points and its reason. What a
 * decision or a scene changes are the values of the case: the clock, what the monitor shows, the author's own variables.
 */
import * as v from 'valibot';
import { IdSchema } from '../id.js';
import { ProseSchema } from '../prose.js';
import { ConditionSchema } from './condition.js';
import { vitalNames } from './vitals.js';

export const clockUnits = ['minutes', 'days'] as const;

/** What becomes of values, by name: changed by an amount, or set. */
const ChangesSchema = v.record(v.string(), v.union([v.object({ by: v.number() }), v.object({ to: v.number() })]));
export type Changes = v.InferOutput<typeof ChangesSchema>;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const DecisionSchema = v.object({
  id: v.string(),
  text: v.string(),
  /** Id of the scene that it leads to. */
  to: IdSchema,
  /** Absent where there is only one way on. */
  score: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  /** Name of the critical error that it is: the case is failed, whatever the score. */
  critical: v.exactOptional(IdSchema),
  /** Id of the objective that the points count for. */
  objective: v.exactOptional(IdSchema),
  /** It can be chosen where this holds. */
  if: v.exactOptional(ConditionSchema),
  changes: ChangesSchema,
  rationale: v.array(ProseSchema),
});
export type Decision = v.InferOutput<typeof DecisionSchema>;

const SceneSchema = v.object({
  id: IdSchema,
  title: v.string(),
  nodes: v.array(ProseSchema),
  /** On entry. */
  changes: ChangesSchema,
  /** Whether the case ends here. */
  isEnd: v.boolean(),
  /** Empty at an end. */
  decisions: v.array(DecisionSchema),
});
export type Scene = v.InferOutput<typeof SceneSchema>;

const vital = v.picklist(vitalNames);
const LimitSchema = v.object({ low: v.exactOptional(v.number()), high: v.exactOptional(v.number()) });

export const ScenarioSchema = v.object({
  id: IdSchema,
  title: v.string(),
  objectives: v.array(IdSchema),
  /** The author's estimate of the learner's time. */
  minutes: v.number(),
  contentNote: v.exactOptional(v.string()),
  /** The clock of the case. It counts from `start`; 0 is the moment that `zero` names: "the dose". */
  clock: v.object({
    unit: v.picklist(clockUnits),
    start: v.number(),
    zero: v.exactOptional(v.string()),
  }),
  /** Absent where nothing is monitored. */
  monitor: v.exactOptional(v.object({ start: v.record(vital, v.number()), limits: v.record(vital, LimitSchema) })),
  variables: v.record(IdSchema, v.number()),
  /** Share of the points that passes. */
  pass: share,
  /** When a reason is shown: at once, or when the case has ended. */
  feedback: v.picklist(['now', 'end']),
  /** Critical errors by name, each in a sentence. */
  critical: v.record(IdSchema, v.string()),
  /** Id of the scene that it begins with. */
  start: IdSchema,
  scenes: v.array(SceneSchema),
  /** Changes when the author changes anything that the learner sees or that counts. */
  hash: v.string(),
});
/** A branching case: scenes, the decisions that lead from one to the next, and the debrief that each path ends in. */
export type Scenario = v.InferOutput<typeof ScenarioSchema>;

/** What the status of a lesson is worked out from. */
export interface ScenarioOutline {
  id: string;
  /** Ids of the objectives that its decisions count for. */
  objectives: string[];
  hash: string;
}

export function scenarioOutline({ id, scenes, hash }: Scenario): ScenarioOutline {
  const objectives = scenes.flatMap(({ decisions }) => decisions.flatMap(({ objective }) => objective ?? []));
  return { id, objectives: [...new Set(objectives)], hash };
}
