import type { Outcome } from '../outcome.js';

/** How many parts of an item are right: "3 of 5", with what is counted where it is not the item's own parts. */
export interface Tally {
  right: number;
  of: number;
  /** Such as "pairs in the right order". */
  what?: string;
}

/** How a kind of item is judged. All three are deterministic and never throw, whatever a record holds. */
export interface ItemJudge<Item, Response> {
  judge(item: Item, response: Response): Outcome;
  /** Whether there is enough to judge. */
  isComplete(item: Item, response: Response): boolean;
  /** For the words of a partly right outcome; absent for a kind that is right or not. */
  tally?(item: Item, response: Response): Tally;
  /** Nothing is right or wrong: the outcome is always `neutralOutcome`. */
  isUngraded?: true;
}
