import type { ModuleStatus } from '../record/status.js';

/** 0 to 1: a part for each lesson, and one for the assessment. 1 is what is called completed. */
export function progressMeasure(
  { completion, success, lessons, lessonsFinished }: ModuleStatus,
  hasAssessment: boolean,
): number {
  if (completion === 'completed') return 1;
  const [done, all] = hasAssessment
    ? [lessonsFinished + (success === 'passed' ? 1 : 0), lessons + 1]
    : [lessonsFinished, lessons];
  return all === 0 ? 0 : done / all;
}
