import type { Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { DraftModule } from '../files/read-module.js';

/** Each scenario has its place in one lesson, and each place its scenario. */
export function checkScenarios({ lessons, scenarios }: DraftModule, report: Report): void {
  const known = scenarios.flatMap(({ head }) => head?.id ?? []);
  // Where front matter is broken, its own mistake is enough.
  const isEachKnown = known.length === scenarios.length;
  const placed = new Set<string>();
  for (const { id, place } of lessons.flatMap(({ page }) => page.scenarios)) {
    if (!known.includes(id) && !isEachKnown) continue;
    if (!known.includes(id)) {
      report('unknown-scenario', place, {
        message: `There is no scenario "${id}".`,
        expected: 'The id of a scenario in scenarios/.',
        mend: didYouMean(id, known),
      });
    } else if (placed.has(id)) {
      report('duplicate-id', place, {
        message: `The scenario "${id}" already has its place.`,
        expected: 'One place in the module. Elsewhere, a link to it.',
      });
    }
    placed.add(id);
  }
  for (const { head, yaml } of scenarios) {
    if (!head || !yaml || placed.has(head.id)) continue;
    report('scenario-not-placed', yaml.place(['id']), {
      message: `No lesson shows "${head.id}".`,
      expected: `:::scenario{#${head.id}} in a lesson.`,
    });
  }
}
