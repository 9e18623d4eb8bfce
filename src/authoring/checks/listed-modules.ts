import { idPattern } from '../../course/id.js';
import type { CourseFile } from '../files/course-file.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { slugOf } from '../markdown/slug.js';
import { fileStart } from '../sources/source-text.js';

/** Each module stands in the course once and has its folder; each folder with a module stands in the course. */
export function checkListedModules({ entries, named }: CourseFile, folders: readonly string[], report: Report): void {
  entries.forEach(({ id, place, planned }, index) => {
    if (entries.findIndex((entry) => entry.id === id) < index) {
      report('duplicate-module', place, { message: `"${id}" stands in the course twice.` });
    } else if (!planned && !folders.includes(id)) {
      report('module-missing', place, {
        message: `There is no ${id}/module.yaml.`,
        expected: 'The name of a folder with a module.yaml, or planned: true and a title.',
        mend: didYouMean(id, folders),
      });
    }
  });
  for (const folder of folders) {
    if (named.has(folder)) continue;
    report('module-not-listed', fileStart(`${folder}/module.yaml`), {
      message: `course.yaml does not list "${folder}", so the course does not show it.`,
      expected: idPattern.test(folder)
        ? `"- ${folder}" under modules.`
        : `A folder named "${slugOf(folder, 'module')}", the same id in its module.yaml, and "- ${slugOf(folder, 'module')}" under modules.`,
    });
  }
}
