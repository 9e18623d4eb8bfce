/**
 * Likert: how far one agrees with statements. Nothing is right or wrong. QTI 3: a matchInteraction, or several
 * choiceInteractions, without a response declaration's correct value; SCORM: likert.
 */
import * as v from 'valibot';
import { InlineSchema, ProseSchema } from '../prose.js';
import { neutralOutcome } from '../outcome.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const LikertSchema = v.object({
  kind: v.literal('likert'),
  ...itemBase,
  /** From one end to the other. */
  scale: v.array(v.object({ id: v.string(), text: v.string() })),
  statements: v.array(v.object({ id: v.string(), content: v.array(InlineSchema) })),
  /** Shown to everyone after the answer; may be empty. */
  rationale: v.array(ProseSchema),
});
export type Likert = v.InferOutput<typeof LikertSchema>;

/** `answers` maps statement id to the id of a point of the scale. */
export const LikertResponseSchema = v.object({ kind: v.literal('likert'), answers: v.record(v.string(), v.string()) });
export type LikertResponse = v.InferOutput<typeof LikertResponseSchema>;

export const likertJudge: ItemJudge<Likert, LikertResponse> = {
  isUngraded: true,
  judge: () => neutralOutcome,
  isComplete: ({ statements, scale }, { answers }) =>
    statements.every((statement) => scale.some(({ id }) => id === answers[statement.id])),
};
