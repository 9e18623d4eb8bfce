/** The rules that stand on their own: one file each. What only a reader can see is reported where it is read. */
import type { CourseFile } from '../files/course-file.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Page } from '../page.js';
import type { DraftModule } from '../files/read-module.js';
import { checkAbsoluteWords } from './absolute-words.js';
import { checkAssessment } from './assessment.js';
import { checkBlueprint } from './blueprint.js';
import { checkCatchAllOptions } from './catch-all-options.js';
import { checkDuplicateIds } from './duplicate-ids.js';
import { checkEmptyLesson } from './empty-lesson.js';
import { checkFences } from './fences.js';
import { checkHeadings } from './headings.js';
import { checkKeys } from './keys.js';
import { checkLeafDirectives } from './leaf-directives.js';
import { checkLessons } from './lessons.js';
import { checkLinkText } from './link-text.js';
import { checkListedModules } from './listed-modules.js';
import { checkMissingAlt } from './missing-alt.js';
import { checkModuleId } from './module-id.js';
import { checkNegativeStems } from './negative-stems.js';
import { checkObjectives } from './objectives.js';
import { checkOptionLengths } from './option-lengths.js';
import { checkOverlappingOptions } from './overlapping-options.js';
import { checkPictureKinds } from './picture-kinds.js';
import { checkRawHtml } from './raw-html.js';
import { checkReadingEase } from './reading-ease.js';
import { checkRelease } from './release.js';
import { checkRequirements } from './requirements.js';
import { checkReservedIds, checkReservedModules } from './reserved-ids.js';
import { checkReviewDates } from './review-dates.js';
import { checkScenarios } from './scenarios.js';
import { checkStemEchoes } from './stem-echoes.js';
import { checkStigmatisingWords } from './stigmatising-words.js';
import { checkTableHeaders } from './table-headers.js';
import { checkTranscripts } from './transcripts.js';
import { checkStudyTime } from './study-time.js';
import { checkUncitedNumbers } from './uncited-numbers.js';
import { checkUngradedInBank } from './ungraded-in-bank.js';
import { checkUnusedFootnotes } from './unused-footnotes.js';

export { checkAnchors } from './anchors.js';
export { checkFiles } from './files.js';
export { checkClaims } from './claims.js';
export { checkCompetencies } from './competencies.js';

/** Any file of Markdown. */
export function checkPage(page: Page): void {
  for (const check of pageChecks) check(page);
}

const pageChecks: readonly ((page: Page) => void)[] = [
  checkRawHtml,
  checkMissingAlt,
  checkPictureKinds,
  checkFences,
  checkLeafDirectives,
  checkUnusedFootnotes,
  checkLinkText,
  checkTranscripts,
  checkTableHeaders,
];

/** How an item is worded. */
const itemChecks: readonly ((page: Page) => void)[] = [
  checkAbsoluteWords,
  checkCatchAllOptions,
  checkNegativeStems,
  checkOverlappingOptions,
  checkOptionLengths,
  checkStemEchoes,
];

/** A file that teaches: a lesson, a file of the bank, the glossary. In a case, numbers belong to the story. */
export function checkTeaching(page: Page): void {
  checkPage(page);
  checkUncitedNumbers(page);
}

/** A file of the bank, or a lesson, which holds items too. */
export function checkBankPage(page: Page): void {
  checkTeaching(page);
  checkStigmatisingWords(page);
  for (const check of itemChecks) check(page);
}

export function checkLesson(page: Page): void {
  checkBankPage(page);
  checkReadingEase(page);
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
  checkStudyTime(module, report);
  checkKeys(module, report);
}

/** `folders` are those that hold a module.yaml. */
export function checkCourse(course: CourseFile, folders: readonly string[], today: string, report: Report): void {
  checkListedModules(course, folders, report);
  checkReservedModules(course, report);
  checkRequirements(course, report);
  checkRelease(course, today, report);
}
