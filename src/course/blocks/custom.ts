/**
 * Custom: an item of a kind that an author wrote, see `src/course/kinds/item-kind.ts`. What it draws and what is right in it was
 * worked out when it was compiled; only its judge is code, and comes with the page.
 */
import * as v from 'valibot';
import { IdSchema } from '../id.js';
import { DrawnSchema } from '../kinds/drawn.js';
import { outcomeOf } from '../outcome.js';
import { ProseSchema } from '../prose.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';
import { numberIn } from './numeric.js';

export const AttributeValueSchema = v.union([v.number(), v.string(), v.boolean(), v.array(v.string())]);
/** The attributes of a block, as the kind's own list of them reads what the author wrote. */
export const AttributeValuesSchema = v.record(v.string(), AttributeValueSchema);
export type AttributeValues = v.InferOutput<typeof AttributeValuesSchema>;

/** What a response is made of. */
export const ResponseFormSchema = v.variant('type', [
  v.strictObject({ type: v.literal('number'), unit: v.exactOptional(v.string()) }),
  v.strictObject({ type: v.literal('text') }),
  v.strictObject({
    type: v.picklist(['choice', 'choices']),
    options: v.pipe(v.array(v.strictObject({ id: IdSchema, text: v.string() })), v.minLength(2)),
  }),
]);
export type ResponseForm = v.InferOutput<typeof ResponseFormSchema>;

export const GivenSchema = v.union([v.number(), v.string(), v.array(v.string())]);
/** A response as a judge gets it: a number, words without the space around them, an option's id, or several in the author's order. */
export type Given = v.InferOutput<typeof GivenSchema>;

export const CustomSchema = v.object({
  kind: v.literal('custom'),
  ...itemBase,
  /** What the author calls the kind: the name of its file. */
  name: IdSchema,
  attributes: AttributeValuesSchema,
  response: ResponseFormSchema,
  /** Responses that are right, the usual one first. */
  right: v.array(GivenSchema),
  /** All numbers that are right, the ends among them. */
  range: v.exactOptional(v.strictObject({ min: v.number(), max: v.number() })),
  /** What is right, in a sentence. */
  answer: v.string(),
  /** What is said where there is nothing yet to judge. */
  missing: v.string(),
  control: v.array(DrawnSchema),
  /** Shown to everyone after the answer. */
  rationale: v.array(ProseSchema),
});
export type Custom = v.InferOutput<typeof CustomSchema>;

/** `given` is what was typed, as it was typed, or the ids of what was chosen. */
export const CustomResponseSchema = v.object({
  kind: v.literal('custom'),
  given: v.union([v.string(), v.array(v.string())]),
});
export type CustomResponse = v.InferOutput<typeof CustomResponseSchema>;

/** The score of what was given, 0 to 1. */
export type GivenJudge = (attributes: AttributeValues, given: Given) => number;

/** JSON has no code: what was read from it gets its judge by `withJudge`. */
const judgeOf = Symbol('judge');
interface Judged {
  readonly [judgeOf]?: GivenJudge;
}

export function withJudge(item: Custom, judge: GivenJudge): Custom {
  const judged: Custom & Judged = { ...item, [judgeOf]: judge };
  return judged;
}

export function hasJudge(item: Custom & Judged): boolean {
  return item[judgeOf] !== undefined;
}

/** The normal form of a response; undefined where there is nothing to judge. */
export function givenIn(form: ResponseForm, { given }: CustomResponse): Given | undefined {
  if (form.type === 'choices') {
    const chosen = form.options.map(({ id }) => id).filter((id) => given.includes(id));
    return Array.isArray(given) && chosen.length > 0 ? chosen : undefined;
  }
  if (typeof given !== 'string') return undefined;
  if (form.type === 'number') return numberIn(given, form.unit ?? '');
  if (form.type === 'choice') return form.options.some(({ id }) => id === given) ? given : undefined;
  return given.trim() || undefined;
}

/** As the author's judge says. It is code of somebody else: what it throws, and what is no number, is 0. */
export const customJudge: ItemJudge<Custom & Judged, CustomResponse> = {
  judge(item, response) {
    const given = givenIn(item.response, response);
    try {
      return outcomeOf((given !== undefined && Number(item[judgeOf]?.(item.attributes, given))) || 0);
    } catch {
      return outcomeOf(0);
    }
  },
  isComplete: ({ response: form }, response) => givenIn(form, response) !== undefined,
};
