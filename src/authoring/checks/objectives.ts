import type { Place, Report } from '../diagnostic.js';
import { didYouMean } from '../nearest.js';
import type { DraftModule } from '../read-module.js';

/** Lessons and items name objectives that exist, and each objective is measured by an item. */
export function checkObjectives({ meta, yaml, lessons, bank }: DraftModule, report: Report): void {
  if (!meta || !yaml) return;
  const known = meta.objectives.map(({ id }) => id);
  const check = (id: string, place: Place) => {
    if (known.includes(id)) return;
    report('unknown-objective', place, {
      message: `"${id}" is not an objective of this module.`,
      expected: 'The id of an objective of module.yaml.',
      mend: didYouMean(id, known),
    });
  };
  for (const lesson of lessons) {
    lesson.head?.objectives.forEach((id, index) => {
      if (lesson.yaml) check(id, lesson.yaml.place(['objectives', index]));
    });
  }
  const items = [...lessons.map(({ page }) => page), ...bank].flatMap((page) => page.items);
  for (const { objective } of items) if (objective) check(objective.id, objective.place);
  const measured = new Set(items.map(({ objective }) => objective?.id));
  meta.objectives.forEach(({ id }, index) => {
    if (measured.has(id)) return;
    report('objective-not-measured', yaml.place(['objectives', index, 'id']), {
      message: `No item measures "${id}".`,
      expected: `An item with objective=${id}, in a lesson or in items/.`,
    });
  });
}
