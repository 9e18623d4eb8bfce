/** When a claim is to be checked again: facts about law and labels age faster than the result of a trial. */
import type { Grade, Inline } from './prose.js';

export type Claim = Extract<Inline, { type: 'claim' }>;

/** Months after which a claim is checked again, where its author says nothing else. */
export const monthsByGrade: Readonly<Record<Grade, number>> = {
  regulatory: 3,
  guideline: 6,
  // "We know of no trial": new ones appear all the time.
  review: 3,
  trial: 12,
  observational: 12,
  historical: 24,
  expert: 12,
};

/** The last day on which a claim still counts as checked, YYYY-MM-DD. A month counts to its end. */
export function nextCheck({ checked, grade, every = monthsByGrade[grade] }: Omit<Claim, 'type' | 'children'>): string {
  const [year = 0, month = 1, day = 31] = checked.split('-').map(Number);
  const months = year * 12 + month - 1 + every;
  const dueYear = Math.floor(months / 12);
  const dueMonth = (months % 12) + 1;
  const last = daysIn(dueYear, dueMonth);
  return [`${dueYear}`.padStart(4, '0'), twoDigits(dueMonth), twoDigits(Math.min(day, last))].join('-');
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

function twoDigits(value: number): string {
  return `${value}`.padStart(2, '0');
}
