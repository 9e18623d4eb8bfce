import type { Complaints } from '../../course/imprint.js';
import { count } from './words.js';

/** How complaints are dealt with, in sentences; none where the course does not say. */
export function complaintsWords(complaints: Complaints | undefined): string[] {
  if (!complaints) return [];
  const { days, second, refunds } = complaints;
  return [
    `A complaint is answered within ${count(days, 'day')}.`,
    ...(second === undefined ? [] : [`Who is not content can ask for a second look, by ${second.replace(/\.$/, '')}.`]),
    ...(refunds === undefined ? [] : [refunds]),
  ];
}
