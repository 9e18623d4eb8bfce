/** Blocks: what a lesson is made of, one after the other. */
import * as v from 'valibot';
import { IdSchema } from './id.js';
import { ItemSchema } from './item.js';
import { InlineSchema, ProseSchema } from './prose.js';

export const ProseBlockSchema = v.object({ kind: v.literal('prose'), nodes: v.array(ProseSchema) });

export const calloutKinds = ['note', 'key', 'safety', 'unknown'] as const;
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
  /** `url` is relative to the module's folder. Width and height in CSS pixels keep its place before it loads. */
  image: v.object({
    url: v.string(),
    alt: v.string(),
    width: v.exactOptional(v.number()),
    height: v.exactOptional(v.number()),
  }),
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

export const ItemSetSchema = v.object({
  kind: v.literal('set'),
  id: IdSchema,
  title: v.array(InlineSchema),
  intro: v.array(ProseSchema),
  /** How many of the items must be answered before the lesson counts as done. */
  need: v.number(),
  items: v.array(ItemSchema),
});
export type ItemSet = v.InferOutput<typeof ItemSetSchema>;

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
  ]),
]);
export type Block = v.InferOutput<typeof BlockSchema>;
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
