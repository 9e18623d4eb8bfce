import type { Place, Report } from '../diagnostics/diagnostic.js';
import type { DraftModule } from '../files/read-module.js';

/** An id is used once in its module, whatever it is the id of. */
export function checkDuplicateIds({ meta, yaml, lessons, bank, scenarios }: DraftModule, report: Report): void {
  const first = new Map<string, Place>();
  const note = (id: string, place: Place) => {
    const taken = first.get(id);
    if (!taken) first.set(id, place);
    else {
      report('duplicate-id', place, {
        message: `"${id}" is already the id of something else in this module.`,
        expected: `Another id. The first is at ${taken.file}:${taken.line}:${taken.column}.`,
      });
    }
  };
  meta?.objectives.forEach(({ id }, index) => {
    if (yaml) note(id, yaml.place(['objectives', index, 'id']));
  });
  for (const { head, yaml: own } of [...lessons, ...scenarios]) if (head && own) note(head.id, own.place(['id']));
  for (const { ids } of [...lessons.map(({ page }) => page), ...bank]) for (const { id, place } of ids) note(id, place);
}
