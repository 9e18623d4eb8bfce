import { isGraded } from '../../course/judge.js';
import { scenarioOutline } from '../../course/scenario/scenario.js';
import type { Place, Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { DraftModule } from '../files/read-module.js';

/** Lessons, items and scenarios name objectives that exist, and each objective is measured by a scenario or an item that can be right or wrong. */
export function checkObjectives({ meta, yaml, lessons, bank, scenarios }: DraftModule, report: Report): void {
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
  for (const { head, yaml: own } of [...lessons, ...scenarios]) {
    head?.objectives.forEach((id, index) => {
      if (own) check(id, own.place(['objectives', index]));
    });
  }
  const items = [...lessons.map(({ page }) => page), ...bank].flatMap((page) => page.items);
  const named = [
    ...items.flatMap(({ objective }) => objective ?? []),
    ...scenarios.flatMap((scenario) => scenario.objectives),
  ];
  for (const { id, place } of named) check(id, place);
  const measured = new Set([
    ...items.filter(({ kind }) => isGraded(kind)).map(({ objective }) => objective?.id),
    ...scenarios.flatMap(({ scenario }) => (scenario ? scenarioOutline(scenario).objectives : [])),
  ]);
  // Where front matter is broken or names what does not exist, its own mistake is enough.
  const parts = [...lessons, ...scenarios];
  const isEachKnown =
    lessons.length > 0 &&
    parts.every(({ head }) => head && head.objectives.length > 0 && head.objectives.every((id) => known.includes(id)));
  const taught = isEachKnown ? new Set(parts.flatMap(({ head }) => head?.objectives ?? [])) : undefined;
  meta.objectives.forEach(({ id }, index) => {
    if (!measured.has(id)) {
      report('objective-not-measured', yaml.place(['objectives', index, 'id']), {
        message: `No item measures "${id}".`,
        expected: `An item with objective=${id}, in a lesson or in items/, that can be right or wrong.`,
      });
    } else if (taught && !taught.has(id)) {
      report('objective-without-lesson', yaml.place(['objectives', index, 'id']), {
        message: `No lesson or scenario serves "${id}".`,
        expected: `${id} among the objectives of a lesson.`,
      });
    }
  });
}
