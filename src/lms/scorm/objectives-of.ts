import { numberIn } from './number-in.js';
import type { ScormApi } from './scorm-api.js';

/** Ids of the LMS's objectives, each at its index; undefined where it has none. */
export function objectivesOf(api: ScormApi): string[] | undefined {
  const count = numberIn(api.get('cmi.objectives._count'));
  return count === undefined
    ? undefined
    : Array.from({ length: count }, (_, index) => api.get(`cmi.objectives.${index}.id`));
}
