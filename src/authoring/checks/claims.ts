import { monthsByGrade, nextCheck } from '../../course/next-check.js';
import type { PageSetting } from '../page.js';

/** Claims that age were checked, and not too long ago. `today` is YYYY-MM-DD. */
export function checkClaims({ claims, report }: PageSetting, today: string): void {
  for (const { claim, place } of claims) {
    const { checked, grade, every } = claim;
    const due = nextCheck(claim);
    if (checked > today.slice(0, checked.length)) {
      report('claim-from-future', place, {
        message: `This claim was checked in the future: today is ${today}.`,
        expected: 'The month or the day on which somebody last looked at the source.',
      });
    } else if (due < today) {
      const months = every ?? monthsByGrade[grade];
      report('claim-overdue', place, {
        message: `This claim was to be checked again by ${due}: ${every === undefined ? `"${grade}" is` : 'it is'} checked every ${months === 1 ? 'month' : `${months} months`}.`,
        expected: 'Look at the source, mend the words if they changed, then set checked.',
      });
    }
  }
}
