import type { Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { DraftModule } from '../files/read-module.js';

/** The assessment can be drawn from the bank. */
export function checkAssessment({ meta, yaml, lessons, bank }: DraftModule, report: Report): void {
  const assessment = meta?.assessment;
  if (!assessment || !yaml) return;
  const idsIn = (pages: typeof bank) => pages.flatMap((page) => page.items.flatMap(({ id }) => id?.id ?? []));
  const banked = idsIn(bank);
  const practised = idsIn(lessons.map(({ page }) => page));
  const count = bank.reduce((sum, page) => sum + page.items.length, 0);
  const mustPass = assessment['must-pass'];
  mustPass.forEach((id, index) => {
    if (banked.includes(id)) return;
    report('must-pass-unknown', yaml.place(['assessment', 'must-pass', index]), {
      message: practised.includes(id) ? `"${id}" stands in a lesson, not in the bank.` : `There is no item "${id}".`,
      expected: 'The id of an item in items/.',
      mend: didYouMean(id, banked),
    });
  });
  if (assessment.items > count) {
    report('assessment-too-long', yaml.place(['assessment', 'items']), {
      message: `The assessment draws ${assessment.items} items, but the bank holds ${count}.`,
      expected: `A number up to ${count}, or more items in items/.`,
    });
  } else if (mustPass.length > assessment.items) {
    report('assessment-too-long', yaml.place(['assessment', 'must-pass']), {
      message: `${mustPass.length} items must be passed, but only ${assessment.items} are drawn.`,
      expected: 'No more must-pass items than items in all.',
    });
  }
  if (assessment.certainty) {
    for (const rule of ['negative', 'partial'] as const) {
      if (assessment[rule] === undefined) continue;
      report('rules-at-odds', yaml.keyPlace(['assessment', rule]), {
        message: `"${rule}" says nothing beside "certainty".`,
        expected: 'One of the two: certainty-based marking has marks of its own.',
      });
    }
  }
}
