import type { CourseFile } from '../files/course-file.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';

/** What a module waits for exists, and does not in the end wait for that module. */
export function checkRequirements({ entries }: CourseFile, report: Report): void {
  const ids = entries.map(({ id }) => id);
  const needs = new Map(entries.map(({ id, requires }) => [id, requires.map((needed) => needed.id)]));
  for (const { id, requires } of entries) {
    for (const needed of requires) {
      if (!ids.includes(needed.id)) {
        report('unknown-requirement', needed.place, {
          message: `The course has no module "${needed.id}".`,
          mend: didYouMean(
            needed.id,
            ids.filter((known) => known !== id),
          ),
        });
      } else if (waitsFor(needed.id, id, needs)) {
        report('circular-requirement', needed.place, {
          message: needed.id === id ? `"${id}" waits for itself.` : `"${id}" and "${needed.id}" wait for each other.`,
          expected: 'A module that can be completed before this one.',
        });
      }
    }
  }
}

function waitsFor(from: string, to: string, needs: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set([from]);
  for (const id of reached) for (const needed of needs.get(id) ?? []) reached.add(needed);
  return reached.has(to);
}
