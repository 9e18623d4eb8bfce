import type { Report } from '../diagnostics/diagnostic.js';
import type { DraftModule } from '../files/read-module.js';

/** A module has lessons, and each of them serves an objective. */
export function checkLessons({ file, lessons }: DraftModule, report: Report): void {
  if (lessons.length === 0) {
    report('no-lessons', file.place(0, 0), {
      message: 'This module has no lessons.',
      expected: 'Files such as lessons/01-words.md in its folder.',
    });
  }
  for (const { head, yaml } of lessons) {
    if (!head || !yaml || head.objectives.length > 0) continue;
    report('lesson-without-objective', yaml.place(['objectives']), {
      message: 'This lesson names no objective.',
      expected: 'The id of one objective of module.yaml at least.',
    });
  }
}
