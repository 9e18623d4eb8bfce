import type { Answer, Pattern, Shape } from './interaction.js';

/**
 * How a kind of item is told to an LMS, and read again. All are deterministic and never throw, whatever a record holds.
 *
 * What comes back from `answerOf` through `responseOf` is the response in its normal form: what has no order in the author's
 * order, each part once, what is empty left out.
 */
export interface ItemInteraction<Item, Response> {
  shapeOf(item: Item): Shape;
  /** What a response says; undefined where it says nothing. */
  answerOf(item: Item, response: Response): Answer | undefined;
  /** The response that an answer is; undefined where it is none of this kind. `isCut`: a text of it may be a beginning only. */
  responseOf(item: Item, answer: Answer, isCut: boolean): Response | undefined;
  /** The right answers, as far as they can be listed. Empty where nothing is right or wrong. */
  patternsOf(item: Item): Pattern[];
  /** Whether a response names something that the item does not have any more. */
  isOlder(item: Item, response: Response): boolean;
}
