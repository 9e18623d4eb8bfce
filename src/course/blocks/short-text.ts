/** Short text: a word or a few, typed. QTI 3: textEntryInteraction. */
import * as v from 'valibot';
import { ProseSchema } from '../prose.js';
import { outcomeOf } from '../outcome.js';
import { fold, judgeText, matches, nearestAnswer, type TextVerdict } from '../text-match.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const ShortTextSchema = v.object({
  kind: v.literal('short-text'),
  ...itemBase,
  /** The answer as it is usually spelled. */
  answer: v.string(),
  /** All that is right, the answer among them. `*` stands for any run of characters, see `matches`. */
  accepted: v.array(v.string()),
  /** Whether a slip of typing is wrong. */
  strict: v.boolean(),
  /** Shown to everyone after the answer. */
  rationale: v.array(ProseSchema),
  /** Wrong answers that the author foresaw, each with what to say to it. */
  foreseen: v.array(v.object({ answers: v.array(v.string()), rationale: v.array(ProseSchema) })),
});
export type ShortText = v.InferOutput<typeof ShortTextSchema>;

/** `text` is what was typed, as it was typed. */
export const ShortTextResponseSchema = v.object({ kind: v.literal('short-text'), text: v.string() });
export type ShortTextResponse = v.InferOutput<typeof ShortTextResponseSchema>;

/** 1 or 0; a slip of typing is right unless the item is strict. */
export const shortTextJudge: ItemJudge<ShortText, ShortTextResponse> = {
  judge: (item, response) => outcomeOf(textVerdict(item, response).is === 'wrong' ? 0 : 1),
  isComplete: (_, { text }) => fold(text) !== '',
};

/** How the typed words compare with the item's answers. */
export function textVerdict({ accepted, strict, foreseen }: ShortText, { text }: ShortTextResponse): TextVerdict {
  return judgeText(text, accepted, { strict, wrong: foreseen.flatMap(({ answers }) => answers) });
}

/** The wrong answer that was given, if it is one that the author foresaw, slips of typing included. */
export function foreseenOf(
  { foreseen }: ShortText,
  { text }: ShortTextResponse,
): ShortText['foreseen'][number] | undefined {
  const near = nearestAnswer(
    text,
    foreseen.flatMap(({ answers }) => answers),
  );
  return (
    foreseen.find(({ answers }) => answers.some((answer) => matches(text, answer))) ??
    foreseen.find(({ answers }) => near !== undefined && answers.includes(near.answer))
  );
}
