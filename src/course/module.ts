/** A module as it is compiled: `module.json`. Format 1. */
import * as v from 'valibot';
import { AssessmentPolicySchema, type AssessmentPolicy } from './assessment-policy.js';
import { BlockSchema, type Block } from './block.js';
import { IdSchema } from './id.js';
import { ItemSchema, type Item } from './item.js';
import { isGraded, itemKinds } from './judge.js';
import { ProseSchema } from './prose.js';
import { ScenarioSchema, scenarioOutline, type Scenario, type ScenarioOutline } from './scenario/scenario.js';

export const ObjectiveSchema = v.object({ id: IdSchema, text: v.string() });
/** What a learner can do after a module. */
export type Objective = v.InferOutput<typeof ObjectiveSchema>;

export const LessonSchema = v.object({
  id: IdSchema,
  title: v.string(),
  objectives: v.array(IdSchema),
  minutes: v.number(),
  contentNote: v.exactOptional(v.string()),
  blocks: v.array(BlockSchema),
  hash: v.string(),
});
/** A page-sized part of a module. */
export type Lesson = v.InferOutput<typeof LessonSchema>;

/** A reference as it is printed: formatted at compile time, `text` in runs of plain and emphasised words. */
export const ReferenceSchema = v.object({
  id: v.string(),
  /** "Berman et al., 2000" */
  short: v.string(),
  text: v.array(v.object({ value: v.string(), emphasis: v.boolean() })),
  url: v.exactOptional(v.string()),
});
/** A source that is cited, formatted. */
export type Reference = v.InferOutput<typeof ReferenceSchema>;

export const TermSchema = v.object({ id: IdSchema, name: v.string(), definition: v.array(ProseSchema) });
/** A word of the glossary, with what it means. */
export type Term = v.InferOutput<typeof TermSchema>;

/** Checks a compiled module, as `module.json` of a site holds it. */
export const ModuleSchema = v.object({
  format: v.literal(1),
  id: IdSchema,
  title: v.string(),
  edition: v.string(),
  language: v.string(),
  summary: v.string(),
  objectives: v.array(ObjectiveSchema),
  lessons: v.array(LessonSchema),
  /** Items that only the assessment uses. */
  bank: v.array(ItemSchema),
  /** Absent where the module has none. */
  scenarios: v.exactOptional(v.array(ScenarioSchema)),
  assessment: v.exactOptional(AssessmentPolicySchema),
  authors: v.array(v.object({ name: v.string(), role: v.string(), credentials: v.exactOptional(v.string()) })),
  disclosures: v.string(),
  /** ISO dates, YYYY-MM-DD. */
  reviewed: v.string(),
  reviewBy: v.string(),
  /** Those that the module cites, in alphabetical order. */
  references: v.array(ReferenceSchema),
  /** Those that the module links to, in alphabetical order. */
  terms: v.array(TermSchema),
  hash: v.string(),
});
/** A compiled module: the unit that is launched, reported and completed. */
export type Module = v.InferOutput<typeof ModuleSchema>;

/** What the status of a module is worked out from; the texts stay behind. */
export interface ModuleOutline {
  id: string;
  title: string;
  edition: string;
  summary: string;
  objectives: Objective[];
  lessons: LessonOutline[];
  assessment?: AssessmentPolicy;
  /** The bank, without its content: what each item measures. */
  bank: ItemOutline[];
}
export interface LessonOutline {
  id: string;
  title: string;
  objectives: string[];
  minutes: number;
  hash: string;
  /**
   * Every group of items that the lesson holds, with how many of each must be answered. A lone item is a group of one; a
   * scenario, of which an end must be reached, is a group without items.
   */
  practice: { items: ItemOutline[]; need: number; scenario?: ScenarioOutline }[];
}
export interface ItemOutline {
  id: string;
  objective: string;
  hash: string;
  /** Nothing in it is right or wrong, so it measures nothing. */
  isUngraded?: true;
}

export function isItem(block: Block): block is Item {
  return (itemKinds as readonly string[]).includes(block.kind);
}

/** The items that stand in a lesson, in reading order, those of sets included. */
export function itemsOf(lesson: Lesson): Item[] {
  return lesson.blocks.flatMap((block) => (block.kind === 'set' ? block.items : isItem(block) ? [block] : []));
}

/** The scenarios that have their place in a lesson, in reading order. */
export function scenariosIn(
  { blocks }: Pick<Lesson, 'blocks'>,
  { scenarios = [] }: Pick<Module, 'scenarios'>,
): Scenario[] {
  return blocks.flatMap((block) => (block.kind === 'scenario' ? scenarios.filter(({ id }) => id === block.id) : []));
}

/** What a record is measured by: the ids and rules of a module, without its text. */
export function outlineOf(module: Module): ModuleOutline {
  const item = ({ id, kind, objective, hash }: Item): ItemOutline => ({
    id,
    objective,
    hash,
    ...(!isGraded(kind) && { isUngraded: true }),
  });
  const practiceOf = (block: Block): LessonOutline['practice'] => {
    if (block.kind === 'set') return [{ items: block.items.map(item), need: block.need }];
    if (isItem(block)) return [{ items: [item(block)], need: 1 }];
    const scenario = block.kind === 'scenario' && module.scenarios?.find(({ id }) => id === block.id);
    return scenario ? [{ items: [], need: 1, scenario: scenarioOutline(scenario) }] : [];
  };
  return {
    id: module.id,
    title: module.title,
    edition: module.edition,
    summary: module.summary,
    objectives: module.objectives,
    lessons: module.lessons.map((lesson) => ({
      id: lesson.id,
      title: lesson.title,
      objectives: lesson.objectives,
      minutes: lesson.minutes,
      hash: lesson.hash,
      practice: lesson.blocks.flatMap(practiceOf),
    })),
    ...(module.assessment && { assessment: module.assessment }),
    bank: module.bank.map(item),
  };
}
