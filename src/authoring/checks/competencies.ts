import type { Place, Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { CompetenciesFile } from '../files/read-competencies.js';
import type { DraftModule } from '../files/read-module.js';

/** Each competency leads to objectives that exist, and each objective belongs to a competency. */
export function checkCompetencies(
  { yaml, competencies }: CompetenciesFile,
  modules: readonly DraftModule[],
  report: Report,
): void {
  const known = new Map<string, Place>();
  for (const { folder, meta, yaml: own } of modules) {
    meta?.objectives.forEach(({ id }, index) => {
      if (own) known.set(`${folder}/${id}`, own.place(['objectives', index, 'id']));
    });
  }
  const ids = new Set<string>();
  const named = new Set<string>();
  competencies.forEach(({ id, title, objectives }, index) => {
    if (ids.has(id)) {
      report('duplicate-id', yaml.place([index, 'id']), {
        message: `"${id}" is already the id of another competency.`,
        expected: 'Another id.',
      });
    }
    ids.add(id);
    if (objectives.length === 0) {
      report('competency-without-objective', yaml.place([index, 'objectives']), {
        message: `No objective leads to "${title}".`,
        expected: 'Objectives, each as module/objective.',
      });
    }
    objectives.forEach(({ module, objective }, at) => {
      const path = `${module}/${objective}`;
      named.add(path);
      if (known.has(path)) return;
      report('unknown-objective', yaml.place([index, 'objectives', at]), {
        message: `There is no objective "${path}".`,
        expected: 'The folder of a module, a slash, and the id of one of its objectives.',
        mend: didYouMean(path, known.keys()),
      });
    });
  });
  for (const [path, place] of known) {
    if (named.has(path)) continue;
    report('objective-without-competency', place, {
      message: `No competency names "${path}".`,
      expected: `${path} below a competency of competencies.yaml.`,
    });
  }
}
