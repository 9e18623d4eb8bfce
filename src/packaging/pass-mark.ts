import type { StatusPolicy } from '../course/launch-data.js';
import type { Module } from '../course/module.js';

/** Whether the LMS is told that somebody has passed or failed. */
export function saysPassed({ assessment }: Pick<Module, 'assessment'>, status: StatusPolicy): boolean {
  return assessment !== undefined && status !== 'completion';
}

/**
 * The score that an LMS may be given as the one that passes, 0 to 1. None where critical items decide too: an LMS that
 * knows a pass mark passes by the score alone (SCORM 1.2 RTE 3.4.4, cmi.core.lesson_status; SCORM 2004 4th Ed. SN 4.2.1,
 * satisfiedByMeasure), and cmi5 forbids to fail somebody who reached it (cmi5 9.3.4). Then only the package says who has passed.
 */
export function passMark({ assessment }: Pick<Module, 'assessment'>, status: StatusPolicy): number | undefined {
  if (!assessment || !saysPassed({ assessment }, status) || assessment.mustPass.length > 0) return undefined;
  return Number(assessment.pass.toFixed(4));
}
