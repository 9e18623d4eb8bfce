import type { CourseFile } from '../files/course-file.js';
import type { Place, Report } from '../diagnostics/diagnostic.js';
import type { DraftModule } from '../files/read-module.js';

/** Every object of JavaScript answers to these. */
const ofTheLanguage: readonly string[] = ['constructor', 'prototype'];
/** Pages that each module has beside its lessons. */
const pages: readonly string[] = ['assessment', 'results'];

/** No id is a name that something else answers to already. */
export function checkReservedIds({ meta, yaml, lessons, bank }: DraftModule, report: Report): void {
  meta?.objectives.forEach(({ id }, index) => {
    if (yaml) check(id, yaml.place(['objectives', index, 'id']), report);
  });
  for (const { head, yaml: matter } of lessons) {
    if (head && matter) check(head.id, matter.place(['id']), report, pages);
  }
  for (const { ids } of [...lessons.map(({ page }) => page), ...bank]) {
    for (const { id, place } of ids) check(id, place, report);
  }
}

/** The same for modules, which are listed in course.yaml. */
export function checkReservedModules({ entries }: CourseFile, report: Report): void {
  for (const { id, place } of entries) {
    if (id === 'assets')
      report('reserved-id', place, {
        message: '"assets" is the name of a folder that every site has.',
        expected: 'Another id: servers keep for ever what lies in that folder.',
      });
    else check(id, place, report);
  }
}

function check(id: string, place: Place, report: Report, more: readonly string[] = []): void {
  if (more.includes(id)) {
    report('reserved-id', place, {
      message: `"${id}" is the name of a page that every module has.`,
      expected: 'Another id: this lesson would take the place of that page.',
    });
  } else if (ofTheLanguage.includes(id)) {
    report('reserved-id', place, {
      message: `"${id}" is a word that browsers keep for themselves.`,
      expected: 'Another id.',
    });
  }
}
