/**
 * Time of study, and the hours of credit that a provider may make of it. A certificate prints the first as planned study time
 * and claims nothing by it: hours of credit are claimed by an approved provider, who works them out from a pilot or by a formula,
 * and stand on the certificate only in the words of its approval. The dossier shows both, side by side, under these names.
 *
 * The formulas count words and questions. None of them measures anything: the median of a pilot with learners is better
 * evidence. Where a formula comes from is said at each.
 */

import type { ModuleOutline } from './module.js';
import { studyRates } from './study-time.js';

/** What certificate and dossier call the minutes that authors plan for. */
export const plannedTime = {
  name: 'Planned study time',
  meaning: 'the minutes that the authors plan for the lessons, assessments not included; no hours of credit',
} as const;

/** What a module's lessons are planned for. */
export function plannedMinutes({ lessons }: Pick<ModuleOutline, 'lessons'>): number {
  return lessons.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** "1 h 35 min" */
export function timeOf(minutes: number): string {
  return [minutes >= 60 && `${Math.floor(minutes / 60)} h`, minutes % 60 > 0 && `${minutes % 60} min`]
    .filter(Boolean)
    .join(' ');
}

/** Hours as credit is counted: rounded down to a quarter. */
export function quarterHours(minutes: number): number {
  return Math.floor(minutes / 15) / 4;
}

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
