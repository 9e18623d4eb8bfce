/** A stepper: a mechanism that is walked through one step at a time. */
import * as v from 'valibot';
import { IdSchema } from '../id.js';
import { PictureSchema } from '../picture.js';
import { InlineSchema, ProseSchema } from '../prose.js';

export const certainties = ['low', 'moderate', 'high'] as const;
/** How sure one can be of a step. */
export type Certainty = (typeof certainties)[number];

export const StepperSchema = v.object({
  kind: v.literal('stepper'),
  id: IdSchema,
  steps: v.array(
    v.object({
      title: v.array(InlineSchema),
      picture: v.exactOptional(PictureSchema),
      /** In whom it was seen: "mouse", "human". */
      species: v.array(v.string()),
      certainty: v.exactOptional(v.picklist(certainties)),
      /** All other "Label: words" lines. */
      facts: v.array(v.object({ label: v.string(), content: v.array(InlineSchema) })),
      nodes: v.array(ProseSchema),
    }),
  ),
});
export type Stepper = v.InferOutput<typeof StepperSchema>;
