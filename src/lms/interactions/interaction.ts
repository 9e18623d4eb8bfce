/**
 * What an LMS is told of one answered item or decision, before a protocol puts it into its own words. The types are those
 * that SCORM 2004 and xAPI share (SCORM 2004 4th Ed. RTE 4.2.9, `cmi.interactions.n.type`; xAPI 1.0.3 Part 2 2.4.4.1).
 */
import type { Outcome } from '../../course/outcome.js';
import type { Instant } from '../../record/record.js';

/** Something that can be chosen, placed or put in order. */
export interface Part {
  id: string;
  /** In plain words. */
  text: string;
}

/** What there is to answer. Parts stand in the author's order. */
export type Shape =
  | { type: 'true-false' }
  | { type: 'choice' | 'sequencing'; choices: readonly Part[] }
  | { type: 'likert'; scale: readonly Part[] }
  /** `most` is the largest number of pairs that a response can hold. */
  | { type: 'matching'; source: readonly Part[]; target: readonly Part[]; most: number }
  | { type: 'fill-in'; blanks: number }
  /** `levels` are those by which a text was rated, on so many criteria. */
  | { type: 'long-fill-in'; criteria: number; levels: readonly Part[] }
  | { type: 'numeric' };

/** What was answered, by the ids of the parts. */
export type Answer =
  | { says: 'truth'; truth: boolean }
  | { says: 'parts'; ids: readonly string[] }
  | { says: 'pairs'; pairs: readonly (readonly [source: string, target: string])[] }
  /** One for each blank, empty where nothing stands in it. */
  | { says: 'texts'; texts: readonly string[] }
  /** `levels` holds a level's id for each criterion, empty where there is none; nothing at all where nothing was rated. */
  | { says: 'essay'; text: string; levels: readonly string[] }
  | { says: 'number'; number: number };

/** An answer that is right, or a range of numbers that are, its ends among them; `usual` is the author's own. */
export type Pattern = Answer | { says: 'range'; min: number; max: number; usual: number };

/** A text as a protocol has it. */
export interface Said {
  text: string;
  /** The protocol's limit did not hold all of it. */
  isCut: boolean;
}

/** What was read out of it again. */
export interface Heard {
  answer: Answer;
  /** A text ends where the protocol's limit was. */
  isCut: boolean;
}

export interface Interaction {
  /** See `interactionId`. */
  id: string;
  shape: Shape;
  /** What was asked, in plain words. */
  description: string;
  /** Id of the objective that it counts for. */
  objective?: string;
  /** The usual one first. Empty where nothing is right or wrong, or where it was judged by another edition's key. */
  patterns: readonly Pattern[];
  /** Absent where nothing of it can be said: a response of another kind, a number that is none. */
  answer?: Answer;
  outcome: Outcome;
  at: Instant;
  /** Milliseconds that it took. */
  latency?: number;
}

/**
 * An id from the ids of what it names: letters, digits, `-` and `_`, 250 at most, which both SCORMs take (1.2 RTE 3.4.4,
 * CMIIdentifier; 2004 4th Ed. RTE 4.2.9, long_identifier_type). Our ids have no `_`, so two that differ stay different:
 * `first-target`, and `first-target_2` when it is answered again.
 */
export function interactionId(...names: readonly (string | number)[]): string {
  return names
    .join('_')
    .replace(/[^\w-]/g, '-')
    .slice(0, 250);
}
