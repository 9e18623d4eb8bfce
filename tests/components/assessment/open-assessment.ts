/** The assessment's page, opened after the lessons, and what is done on it. */
import '../../../components/items/item-elements.js';
import '../../../components/assessment/kap-assessment.js';
import '../../../components/assessment/kap-pass-mark.js';
import '../../../components/assessment/kap-pretest-offer.js';
import type { AssessmentPolicy } from '../../../src/course/assessment-policy.js';
import { apply } from '../../../src/record/apply.js';
import type { LearnerRecord, Sitting } from '../../../src/record/record.js';
import { button } from '../../helpers/stage.js';
import { finished, openPage, passed, recordOf, type Opening } from '../player/open-page.js';
import { smallCourse } from '../../helpers/small-course.js';

export const minute = 60_000;
export const studied = recordOf(finished('words'), finished('wave'));

export async function open(policy: Partial<AssessmentPolicy> = {}, given: Opening = {}) {
  const course = smallCourse(policy);
  const page = await openPage('history/assessment.html', { course, record: studied, ...given });
  const element = page.player.querySelector('kap-assessment')!;
  const press = async (name: string | RegExp) => {
    button(element, name).click();
    await page.settled();
  };
  const click = async (selector: string) => {
    element.querySelector<HTMLElement>(selector)!.click();
    await page.settled();
  };
  const choose = (option: string) => click(`[data-item] kap-choice input[value="${option}"]`);
  const say = (level: 1 | 2 | 3) => click(`.confidence input[value="${level}"]`);
  const handIn = async () => {
    await press('Review and hand in');
    await press('Hand in');
  };
  const sitting = () => Object.values(page.session.getSnapshot().context.record.sittings).at(-1)!;
  return { ...page, element, press, click, choose, say, handIn, sitting };
}
export const withSitting = (given: Partial<Sitting>, record: LearnerRecord = studied): LearnerRecord => {
  if (passed.type !== 'sitting.changed') throw new Error('not a sitting');
  return apply(record, { type: 'sitting.changed', sitting: { ...passed.sitting, ...given } });
};
export const failedResult: NonNullable<Sitting['result']> = {
  at: 90,
  score: 2 / 3,
  passed: false,
  outcomes: {
    'bank-one': { score: 0, correct: false },
    'bank-two': { score: 1, correct: true },
    'bank-three': { score: 1, correct: true },
  },
  hashes: {},
  rules: { pass: 0.9, critical: ['bank-one'], feedback: 'after-pass' },
};
