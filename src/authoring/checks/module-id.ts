import type { Report } from '../diagnostics/diagnostic.js';
import type { DraftModule } from '../files/read-module.js';

/** The folder's name is the module's id: other modules and the course know it by that name. */
export function checkModuleId({ meta, yaml, folder }: DraftModule, report: Report): void {
  if (!meta || !yaml || meta.id === folder) return;
  report('module-id-mismatch', yaml.place(['id']), {
    message: `The id is "${meta.id}", but the folder is "${folder}".`,
    expected: `id: ${folder}`,
  });
}
