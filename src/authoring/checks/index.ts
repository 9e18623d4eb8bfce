/** The rules that stand on their own: one file each. What only a reader can see is reported where it is read. */
import type { CourseFile } from '../course-file.js';
import type { Report } from '../diagnostic.js';
import type { Page } from '../page.js';
import type { DraftModule } from '../read-module.js';
import { checkAssessment } from './assessment.js';
import { checkBlueprint } from './blueprint.js';
import { checkDuplicateIds } from './duplicate-ids.js';
import { checkEmptyLesson } from './empty-lesson.js';
import { checkFences } from './fences.js';
import { checkHeadings } from './headings.js';
import { checkLeafDirectives } from './leaf-directives.js';
import { checkLessons } from './lessons.js';
import { checkListedModules } from './listed-modules.js';
import { checkMissingAlt } from './missing-alt.js';
import { checkModuleId } from './module-id.js';
import { checkObjectives } from './objectives.js';
import { checkRawHtml } from './raw-html.js';
import { checkRequirements } from './requirements.js';
import { checkReservedIds, checkReservedModules } from './reserved-ids.js';
import { checkReviewDates } from './review-dates.js';
import { checkScenarios } from './scenarios.js';
import { checkUngradedInBank } from './ungraded-in-bank.js';
import { checkUnusedFootnotes } from './unused-footnotes.js';

export { checkAnchors } from './anchors.js';
export { checkFiles, type Unreadable } from './files.js';

/** Any file of Markdown. */
export function checkPage(page: Page): void {
  for (const check of [checkRawHtml, checkMissingAlt, checkFences, checkLeafDirectives, checkUnusedFootnotes])
    check(page);
}

export function checkLesson(page: Page): void {
  checkPage(page);
  checkHeadings(page);
  checkEmptyLesson(page);
}

export function checkModule(module: DraftModule, today: string, report: Report): void {
  checkModuleId(module, report);
  checkLessons(module, report);
  checkDuplicateIds(module, report);
  checkReservedIds(module, report);
  checkObjectives(module, report);
  checkScenarios(module, report);
  checkAssessment(module, report);
  checkUngradedInBank(module, report);
  checkBlueprint(module, report);
  checkReviewDates(module, today, report);
}

/** `folders` are those that hold a module.yaml. */
export function checkCourse(course: CourseFile, folders: readonly string[], report: Report): void {
  checkListedModules(course, folders, report);
  checkReservedModules(course, report);
  checkRequirements(course, report);
}
