/**
 * Ways to work out contact hours from a count of words and questions. None of them measures anything: the median of a pilot
 * with learners is better evidence. Where a formula comes from is said at each.
 */

import { studyRates } from './study-time.js';

/** What is counted of a text to study. */
export interface CountedLoad {
  words: number;
  /** Questions that are scored. */
  questions: number;
  /** From 1, very easy, to 5, very difficult. */
  difficulty: number;
}

/**
 * M. A. Mergener, Am J Pharm Educ 1991;55:263-266. AORN prints the formula without the minus sign; its own example (3,774 words, 16
 * questions, difficulty 2.5: 61.9 minutes) only comes out with it.
 */
export const mergener = { factor: 0.9, constant: -22.3, word: 0.00209, question: 2.78, difficulty: 15.5 } as const;

/** Minutes by the formula of Mergener; never below 0. */
export function mergenerMinutes({ words, questions, difficulty }: CountedLoad): number {
  const { factor, constant, word, question, difficulty: grade } = mergener;
  return Math.max(0, factor * (constant + word * words + question * questions + grade * difficulty));
}

/** The word count formula of the NASBA/AICPA Statement on Standards for CPE Programs: a credit is 50 minutes. */
export const nasba = {
  wordsPerMinute: studyRates.wordsPerMinute,
  minutesPerQuestion: studyRates.minutesPerItem,
  minutesPerCredit: 50,
} as const;

/** Minutes by the formula of NASBA. */
export function nasbaMinutes({ words, questions }: Omit<CountedLoad, 'difficulty'>, mediaMinutes = 0): number {
  return words / nasba.wordsPerMinute + mediaMinutes + nasba.minutesPerQuestion * questions;
}

/** Credits by the formula of NASBA, rounded down to a half. */
export function nasbaCredits(minutes: number): number {
  return Math.floor((minutes / nasba.minutesPerCredit) * 2 + 1e-9) / 2;
}
