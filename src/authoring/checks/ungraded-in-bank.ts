import { isGraded } from '../../course/judge.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { DraftModule } from '../files/read-module.js';

/** What nobody judges cannot count towards an assessment. */
export function checkUngradedInBank({ bank }: DraftModule, report: Report): void {
  for (const { kind, place } of bank.flatMap((page) => page.items)) {
    if (isGraded(kind)) continue;
    report('ungraded-in-bank', place, {
      message: `Nothing in a ${kind} is right or wrong, so an assessment cannot count it.`,
      expected: 'Put it into a lesson.',
    });
  }
}
