/** Blocks: what a lesson is made of, one after the other. */
import * as v from 'valibot';
import { ChecklistSchema } from './blocks/checklist.js';
import { ComparisonSchema } from './blocks/comparison.js';
import { CustomBlockSchema } from './blocks/custom-block.js';
import { DialogueSchema } from './blocks/dialogue.js';
import { ReflectionSchema } from './blocks/reflection.js';
import { StepperSchema } from './blocks/stepper.js';
import { IdSchema } from './id.js';
import { ItemSchema } from './item.js';
import { PictureSchema } from './picture.js';
import { InlineSchema, ProseSchema } from './prose.js';
import { TrialPlotSchema } from './trial-plot.js';

export const ProseBlockSchema = v.object({ kind: v.literal('prose'), nodes: v.array(ProseSchema) });

export const calloutKinds = ['note', 'key', 'safety', 'unknown', 'crisis'] as const;
export const CalloutSchema = v.object({
  kind: v.literal('callout'),
  tone: v.picklist(calloutKinds),
  title: v.array(InlineSchema),
  nodes: v.array(ProseSchema),
});

export const DetailsSchema = v.object({
  kind: v.literal('details'),
  summary: v.array(InlineSchema),
  nodes: v.array(ProseSchema),
});

export const FigureSchema = v.object({
  kind: v.literal('figure'),
  id: IdSchema,
  image: PictureSchema,
  caption: v.array(InlineSchema),
  description: v.array(ProseSchema),
});

export const TimelineSchema = v.object({
  kind: v.literal('timeline'),
  id: IdSchema,
  /** All tags that entries may carry, in the author's order; empty when there is no filter. */
  tags: v.array(v.string()),
  entries: v.array(v.object({ date: v.string(), tags: v.array(v.string()), content: v.array(ProseSchema) })),
});

export const CardsSchema = v.object({
  kind: v.literal('cards'),
  id: IdSchema,
  cards: v.array(
    v.object({
      title: v.array(InlineSchema),
      /** "Class: …" lines of the card. */
      facts: v.array(v.object({ label: v.string(), content: v.array(InlineSchema) })),
      nodes: v.array(ProseSchema),
    }),
  ),
});

/** Curves of ketamine in plasma to compare, see `pharmacokinetics.ts`. The author gives the words that lead to it. */
export const PkExplorerSchema = v.object({ kind: v.literal('pk-explorer'), id: IdSchema, intro: v.array(ProseSchema) });

export const ItemSetSchema = v.object({
  kind: v.literal('set'),
  id: IdSchema,
  title: v.array(InlineSchema),
  intro: v.array(ProseSchema),
  /** How many of the items must be answered before the lesson counts as done. */
  need: v.number(),
  items: v.array(ItemSchema),
});
/** Several items of which a learner answers as many as are needed. */
export type ItemSet = v.InferOutput<typeof ItemSetSchema>;

/** A place for a scenario of the module. */
export const ScenarioBlockSchema = v.object({
  kind: v.literal('scenario'),
  /** Id of the scenario. */
  id: IdSchema,
  intro: v.array(ProseSchema),
});

/** Checks a block of a lesson, of any kind. */
export const BlockSchema = v.union([
  ItemSchema,
  v.variant('kind', [
    ProseBlockSchema,
    CalloutSchema,
    DetailsSchema,
    FigureSchema,
    TimelineSchema,
    CardsSchema,
    ItemSetSchema,
    StepperSchema,
    ChecklistSchema,
    ComparisonSchema,
    DialogueSchema,
    ReflectionSchema,
    PkExplorerSchema,
    TrialPlotSchema,
    ScenarioBlockSchema,
    CustomBlockSchema,
  ]),
]);
/** One thing in a lesson: prose, a figure, a timeline, an item … `kind` says which. */
export type Block = v.InferOutput<typeof BlockSchema>;
/** A block of one kind: `BlockOf<'timeline'>`. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
