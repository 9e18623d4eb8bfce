import type { CompiledCourse } from '../../course/compiled-course.js';
import type { Course } from '../../course/course.js';
import { outlineOf } from '../../course/module.js';
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

/** All pages of a course, the front page first. Paths are relative, so the site can stand in any folder. */
export function sitePages(compiled: CompiledCourse, { launcher }: Pick<Course, 'launcher'> = {}): SitePage[] {
  const course = { ...courseOf(compiled), ...(launcher && { launcher }) };
  const modules = compiled.entries.flatMap(({ module }) => module ?? []);
  return [
    homePage(course),
    startPage(course, modules),
    ...modules.flatMap((module) => [
      ...module.lessons.map((lesson) => lessonPage(course, module, lesson)),
      ...(module.assessment ? [assessmentPage(course, module, module.assessment)] : []),
      resultsPage(course, module),
    ]),
    ...(modules.length > 0 ? [finishPage(course, modules)] : []),
    glossaryPage(course, compiled.glossary),
    referencesPage(course, compiled.references),
    evidencePage(course, modules, compiled.references),
    competenciesPage(course, modules, compiled),
  ];
}

/** The course without the texts: what the pages are framed with. */
export function courseOf(compiled: CompiledCourse): Course {
  const {
    entries,
    glossary: _glossary,
    references: _references,
    competencies: _competencies,
    theme: _theme,
    ...about
  } = compiled;
  const modules = entries.map(({ module, ...entry }) => ({ ...entry, ...(module && { outline: outlineOf(module) }) }));
  return { ...about, modules };
}
