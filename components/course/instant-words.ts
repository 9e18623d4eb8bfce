import { dayOf } from '../../src/course/day-of.js';

/** "26 November 2026, 14:05 (UTC+01:00)" from "2026-11-26T14:05:09+01:00"; anything else as it stands. */
export function instantWords(text: string): string {
  const [, day, time, zone] = /^([\d-]{10})T(\d\d:\d\d):\d\d([+-]\d\d:\d\d)$/.exec(text) ?? [];
  if (!day || !time || !zone) return text;
  return `${dayOf(day)}, ${time} (UTC${zone === '+00:00' ? '' : zone.replace('-', '−')})`;
}
