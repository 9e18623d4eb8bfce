import { minutesOf, studyLoadOf, studyRates, type StudyLoad } from '../../course/study-time.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { DraftModule } from '../files/read-module.js';

/** Share of the counted minutes, and minutes, by which a lesson may be off: a count is no pilot. */
const tolerance = { share: 0.2, minutes: 5 };

/** The minutes that a lesson states are about those that it takes. */
export function checkStudyTime({ lessons, scenarios: drafts }: DraftModule, report: Report): void {
  const scenarios = drafts.flatMap(({ scenario }) => scenario ?? []);
  for (const { head, yaml, blocks } of lessons) {
    if (!head || !yaml) continue;
    const counted = minutesOf({ blocks }, { scenarios });
    if (Math.abs(head.minutes - counted) <= Math.max(tolerance.minutes, counted * tolerance.share)) continue;
    report('minutes-off', yaml.place(['minutes']), {
      message: `This lesson states ${head.minutes} minutes; counted, it takes ${Math.round(counted)}.`,
      expected: `Counted: ${inWords(studyLoadOf({ blocks }, { scenarios }))}. Set minutes to what a pilot took, or to about ${Math.round(counted)}.`,
    });
  }
}

/** The sum: how many of each, and how many minutes one takes. */
function inWords({ words, items, figures, explorers, writings, scenarioMinutes }: StudyLoad): string {
  const { wordsPerMinute, minutesPerItem, minutesPerFigure, minutesPerExplorer, minutesPerWriting } = studyRates;
  const parts = [
    [items, minutesPerItem, 'questions'],
    [figures, minutesPerFigure, 'figures'],
    [explorers, minutesPerExplorer, 'plots, steppers'],
    [writings, minutesPerWriting, 'own words'],
    [scenarioMinutes, 1, 'scenarios, as stated'],
  ] as const;
  const sums = parts.flatMap(([count, rate, name]) => (count > 0 ? [`${count} × ${rate} (${name})`] : []));
  return [`${words} ÷ ${wordsPerMinute} (words)`, ...sums].join(' + ');
}
