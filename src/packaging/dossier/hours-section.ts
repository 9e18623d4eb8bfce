import {
  mergener,
  mergenerMinutes,
  nasba,
  nasbaCredits,
  nasbaMinutes,
  plannedTime,
  quarterHours,
  timeOf,
} from '../../course/contact-hours.js';
import { el, type Markup } from '../../course/markup/element.js';
import type { Module } from '../../course/module.js';
import { partHead, type DossierSection, type DossierSource } from './dossier-section.js';
import { table, type Cell } from './table.js';
import { countedLoad, lessonWorkload, workloadOf, type Workload } from './workload.js';

/** Words, questions and the hours that two formulas make of them, every number of the sum in print. */
export function hoursSection({ course, modules }: DossierSource): DossierSection {
  const whole = workloadOf(modules);
  return {
    id: 'hours',
    title: 'Hours of study',
    content: [
      el(
        'p',
        {},
        'A count is an estimate. The best measure is a pilot: five or more learners of the intended kind, and the median of their times. The course records no pilot; the result of one should replace what stands here.',
      ),
      partHead('What is counted'),
      countTable(modules, whole),
      el(
        'ul',
        {},
        el(
          'li',
          {},
          'Words: of the lessons’ text. Questions, citations, references, glossary and long descriptions of figures are not counted.',
        ),
        el(
          'li',
          {},
          'Practice: scored questions that must be answered to finish the lesson; of a set, as many as it asks for. Assessment: the items of one sitting, not the whole bank.',
        ),
        el(
          'li',
          {},
          'Difficulty, 1 (very easy) to 5 (very difficult): the mean, to one decimal place, over all scored items of the lessons and the bank. Each item states its own, which is its author’s estimate and not a statistic.',
        ),
        el(
          'li',
          {},
          'Branching cases are not counted, neither as words nor as questions: only a pilot can say how long they take. Their authors’ estimate stands in the last column and goes into no formula.',
        ),
        el(
          'li',
          {},
          `Planned: ${plannedTime.meaning}. Cases are included. The certificate prints their sum as “${plannedTime.name}”, whatever the formulas below come to.`,
        ),
      ),
      el(
        'p',
        {},
        'Hours of credit are for an approved provider to claim: from a pilot, or by the formula that its body prescribes. They stand on the certificate only with an approval that is in force on the day of completion, as the provider states them; without one it says that no credit is awarded.',
      ),
      el('p', {}, ethicsWords(course.ethicsMinutes)),
      partHead('By the formula of Mergener'),
      ...mergenerWords(whole),
      mergenerTable(modules, whole),
      el(
        'p',
        {},
        'A module that is offered by itself has the hours of its row. Offered as one course, all modules together have the hours of the last row: it is worked out once from the sums, so it is not the sum of the rows.',
      ),
      partHead('For comparison: the word count formula of NASBA'),
      el(
        'p',
        {},
        `Minutes = words ÷ ${nasba.wordsPerMinute} + minutes of audio and video (none here) + ${nasba.minutesPerQuestion} × questions. A credit is ${nasba.minutesPerCredit} minutes, rounded down to a half.`,
      ),
      nasbaTable(modules, whole),
    ],
  };
}

function ethicsWords(minutes: number | undefined): string {
  return minutes === undefined
    ? 'How much of it is on ethics is not stated. A provider whose body asks for hours of ethics states it.'
    : `On ethics: ${timeOf(minutes)} of the planned study time of the whole course, as its authors state it.`;
}

const nowhere = '–';

function countTable(modules: readonly Module[], whole: Workload): Markup {
  const cells = ({ words, practice, asked, difficulty, planned, cases }: Workload): (string | number)[] => [
    words,
    practice,
    asked || nowhere,
    difficulty?.toFixed(1) ?? nowhere,
    planned,
    cases || nowhere,
  ];
  const rows = modules.flatMap((module) => [
    ...module.lessons.map((lesson) => [lesson.title, ...cells(lessonWorkload(lesson, module))]),
    [[el('strong', {}, module.title)], ...cells(workloadOf([module])).map(strong)],
  ]);
  return table({
    caption: 'Words, questions and planned minutes, lesson by lesson',
    columns: [
      { head: 'Lesson, module', isWide: true },
      { head: 'Words', isNumber: true },
      { head: 'Practice', isNumber: true },
      { head: 'Assessment', isNumber: true },
      { head: 'Difficulty', isNumber: true },
      { head: 'Planned, min', isNumber: true },
      { head: 'Cases, min', isNumber: true },
    ],
    rows,
    ...(modules.length > 1 && { foot: [['All modules', ...cells(whole)]] }),
  });
}

const strong = (cell: string | number): Cell => [el('strong', {}, String(cell))];

function mergenerWords(whole: Workload): Markup[] {
  const { factor, constant, word, question, difficulty } = mergener;
  const load = countedLoad(whole);
  return [
    el(
      'p',
      {},
      `Minutes = ${factor} × (${minus(constant)} + ${word} × words + ${question} × questions + ${difficulty} × difficulty). `,
      'Mergener MA (1991). A preliminary study to determine the amount of continuing education credit to award home study programs. ',
      el('em', {}, 'American Journal of Pharmaceutical Education'),
      ', 55, 263–266. At least one copy of the formula in print has lost the minus sign; its own example comes out only with it.',
    ),
    ...(load
      ? [
          el(
            'p',
            {},
            `Here: ${factor} × (${minus(constant)} + ${word} × ${load.words} + ${question} × ${load.questions} + ${difficulty} × ${load.difficulty}) = ${mergenerMinutes(load).toFixed(1)} minutes.`,
          ),
        ]
      : [el('p', {}, 'No item is scored, so there is no difficulty to work with.')]),
  ];
}

const minus = (number: number): string => String(number).replace('-', '−');

function mergenerTable(modules: readonly Module[], whole: Workload): Markup {
  const cells = (workload: Workload): Cell[] => {
    const load = countedLoad(workload);
    if (!load) return [workload.words, workload.practice + workload.asked, nowhere, nowhere, nowhere];
    const minutes = mergenerMinutes(load);
    return [load.words, load.questions, load.difficulty.toFixed(1), minutes.toFixed(1), hours(minutes)];
  };
  return table({
    caption: 'Hours by Mergener, rounded down to a quarter of an hour',
    columns: [
      { head: 'Module', isWide: true },
      { head: 'Words', isNumber: true },
      { head: 'Questions', isNumber: true },
      { head: 'Difficulty', isNumber: true },
      { head: 'Minutes', isNumber: true },
      { head: 'Hours', isNumber: true },
    ],
    rows: modules.map((module) => [module.title, ...cells(workloadOf([module]))]),
    ...(modules.length > 1 && { foot: [['As one course', ...cells(whole)]] }),
  });
}

function nasbaTable(modules: readonly Module[], whole: Workload): Markup {
  const cells = ({ words, practice, asked, planned }: Workload): Cell[] => {
    const minutes = nasbaMinutes({ words, questions: practice + asked });
    return [minutes.toFixed(1), nasbaCredits(minutes).toFixed(1), hours(minutes), planned, hours(planned)];
  };
  return table({
    caption: 'The same by NASBA, and what the authors plan for',
    columns: [
      { head: 'Module', isWide: true },
      { head: 'Minutes by NASBA', isNumber: true },
      { head: 'Credits of 50 min', isNumber: true },
      { head: 'Hours of 60 min', isNumber: true },
      { head: 'Planned, min', isNumber: true },
      { head: 'Planned, hours', isNumber: true },
    ],
    rows: modules.map((module) => [module.title, ...cells(workloadOf([module]))]),
    ...(modules.length > 1 && { foot: [['As one course', ...cells(whole)]] }),
  });
}

const hours = (minutes: number): string => quarterHours(minutes).toFixed(2);
