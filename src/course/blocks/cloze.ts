/** Cloze: a text with gaps, to type into or to choose from. QTI 3: textEntryInteraction and inlineChoiceInteraction. */
import * as v from 'valibot';
import { InlineSchema, ProseSchema } from '../prose.js';
import { outcomeOf } from '../outcome.js';
import { fold, judgeText, type TextVerdict } from '../text-match.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

const gapBase = {
  id: v.string(),
  /** What is right, as it is usually spelled. */
  answer: v.string(),
  /** What to say about it after the answer; may be empty. */
  rationale: v.array(ProseSchema),
};

export const GapSchema = v.variant('type', [
  v.object({
    type: v.literal('typed'),
    ...gapBase,
    /** All that is right, the answer among them; see `matches`. */
    accepted: v.array(v.string()),
  }),
  v.object({
    type: v.literal('offered'),
    ...gapBase,
    /** What is offered, the right one first; shown shuffled. Plain text, since it stands in a native select. */
    options: v.array(v.object({ id: v.string(), text: v.string() })),
  }),
]);
export type Gap = v.InferOutput<typeof GapSchema>;

export const ClozeSchema = v.object({
  kind: v.literal('cloze'),
  ...itemBase,
  /** Paragraphs: runs of words, and gaps by their id. */
  text: v.array(v.array(v.union([v.object({ words: v.array(InlineSchema) }), v.object({ gap: v.string() })]))),
  /** In the order in which they stand in the text. */
  gaps: v.array(GapSchema),
  /** Whether a slip of typing is wrong. */
  strict: v.boolean(),
  /** Shown to everyone after the answer. */
  rationale: v.array(ProseSchema),
});
export type Cloze = v.InferOutput<typeof ClozeSchema>;

/** `gaps` maps gap id to what was typed, as it was typed, or to the id of the option that was chosen. */
export const ClozeResponseSchema = v.object({ kind: v.literal('cloze'), gaps: v.record(v.string(), v.string()) });
export type ClozeResponse = v.InferOutput<typeof ClozeResponseSchema>;

/** Gaps right ÷ gaps; a slip of typing is right unless the item is strict. */
export const clozeJudge: ItemJudge<Cloze, ClozeResponse> = {
  judge: (item, response) => outcomeOf(gapsRight(item, response) / item.gaps.length),
  isComplete: ({ gaps }, response) => gaps.every((gap) => isFilled(gap, response)),
  tally: (item, response) => ({ right: gapsRight(item, response), of: item.gaps.length }),
};

/** How what stands in a gap compares with its answers. */
export function gapVerdict(gap: Gap, { strict }: Pick<Cloze, 'strict'>, { gaps }: ClozeResponse): TextVerdict {
  const given = gaps[gap.id] ?? '';
  if (gap.type === 'typed') return judgeText(given, gap.accepted, { strict });
  return { is: given !== '' && given === gap.options[0]?.id ? 'right' : 'wrong' };
}

function gapsRight(item: Cloze, response: ClozeResponse): number {
  return item.gaps.filter((gap) => gapVerdict(gap, item, response).is !== 'wrong').length;
}

function isFilled(gap: Gap, { gaps }: ClozeResponse): boolean {
  const given = gaps[gap.id] ?? '';
  return gap.type === 'typed' ? fold(given) !== '' : gap.options.some(({ id }) => id === given);
}
