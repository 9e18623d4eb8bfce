import type { CompiledCourse } from '../../course/compiled-course.js';
import type { Course } from '../../course/course.js';
import { outlineOf } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';
import { assessmentPage } from './assessment-page.js';
import { competenciesPage } from './competencies-page.js';
import { evidencePage } from './evidence-page.js';
import { finishPage } from './finish-page.js';
import { homePage } from './home-page.js';
import { lessonPage } from './lesson-page.js';
import { glossaryPage, referencesPage } from './list-pages.js';
import { resultsPage } from './results-page.js';
import type { SitePage } from './site-page.js';
import { startPage } from './start-page.js';

/** A page that can be made. */
export interface PlannedPage {
  path: string;
  make: () => SitePage;
}

/** What of a course is not its own: of the package that it is in. */
export type Packaged = Pick<Course, 'launcher' | 'isPart'>;

/** All pages of a course, the front page first. Paths are relative, so the site can stand in any folder. */
export function sitePages(compiled: CompiledCourse, packaged: Packaged = {}): SitePage[] {
  return plannedPages(compiled, packaged).map(({ make }) => make());
}

/** The same, each to be made when it is asked for. */
export function plannedPages(compiled: CompiledCourse, packaged: Packaged = {}): PlannedPage[] {
  const course: Course = { ...courseOf(compiled), ...packaged };
  const modules = compiled.entries.flatMap(({ module }) => module ?? []);
  const plan = (path: string, make: () => SitePage): PlannedPage => ({ path, make });
  return [
    plan('index.html', () => homePage(course)),
    plan(pathOf.start, () => startPage(course, modules)),
    ...modules.flatMap((module) => {
      const { id, assessment } = module;
      return [
        ...module.lessons.map((lesson) => plan(pathOf.lesson(id, lesson.id), () => lessonPage(course, module, lesson))),
        ...(assessment ? [plan(pathOf.assessment(id), () => assessmentPage(course, module, assessment))] : []),
        plan(pathOf.results(id), () => resultsPage(course, module)),
      ];
    }),
    ...(modules.length > 0 && !course.isPart ? [plan(pathOf.finish, () => finishPage(course, modules))] : []),
    plan('glossary.html', () => glossaryPage(course, compiled.glossary)),
    plan('references.html', () => referencesPage(course, compiled.references)),
    plan('evidence.html', () => evidencePage(course, modules, compiled.references)),
    plan('competencies.html', () => competenciesPage(course, modules, compiled)),
  ];
}

/** The course without the texts: what the pages are framed with. */
export function courseOf(compiled: CompiledCourse): Course {
  const {
    entries,
    glossary: _glossary,
    references: _references,
    competencies: _competencies,
    theme,
    ...about
  } = compiled;
  const modules = entries.map(({ module, ...entry }) => ({ ...entry, ...(module && { outline: outlineOf(module) }) }));
  return { ...about, ...(theme?.logo && { logo: theme.logo }), modules };
}
