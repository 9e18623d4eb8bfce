import { mistake, type Mistake } from './mistake.js';

const course = 'course.yaml';
const module = 'history/module.yaml';
const lesson = 'history/lessons/01-words.md';
const from = '  must-pass: [bank-choice]\n';
const lines = (...rules: string[]) => `${from}  blueprint:\n${rules.map((rule) => `    - ${rule}\n`).join('')}`;

export const assessmentMistakes: Mistake[] = [
  mistake('blueprint-unfilled', 'an objective with too few items', {
    file: module,
    from,
    to: lines('{ objective: classes, items: 1 }', '«{ objective: milestones, items: 2 }»').replace(
      '  must-pass: [bank-choice]\n',
      '',
    ),
    fine: lines('{ objective: classes, items: 1 }', '{ difficulty: 2-3, items: 1 }'),
  }),
  mistake('blueprint-unfilled', 'an item that two lines would need', {
    file: module,
    from,
    to: lines('{ difficulty: 3, items: 1 }', '«{ objective: milestones, items: 1 }»'),
    fine: lines('{ objective: classes, items: 1 }'),
  }),
  mistake('blueprint-unfilled', 'lines that ask for more than a sitting has', {
    file: module,
    from,
    to: lines('{ objective: classes, items: 2 }', '«{ objective: milestones, items: 1 }»'),
  }),
  mistake('blueprint-unfilled', 'no line for a critical item', {
    file: module,
    from: 'items: 2\n  pass: 0.8\n  must-pass: [bank-choice]\n',
    to: 'items: 1\n  pass: 0.8\n  must-pass: [bank-choice]\n  blueprint: \n    «- { objective: milestones, items: 1 }\n»',
    fine: 'items: 1\n  pass: 0.8\n  must-pass: [bank-choice]\n  blueprint: \n    - { difficulty: 2, items: 1 }\n',
  }),
  mistake('unknown-objective', 'of a blueprint', {
    file: module,
    from,
    to: lines('{ objective: «class», items: 1 }'),
    mend: 'Did you mean "classes"?',
    fine: lines('{ objective: classes, items: 1 }'),
  }),
  mistake('bad-value', 'a line of a blueprint for anything', { file: module, from, to: lines('«{ items: 1 }»') }),
  mistake('bad-value', 'a range that falls', {
    file: module,
    from,
    to: lines('{ difficulty: «3-2», items: 1 }'),
    fine: lines('{ difficulty: 2-2, items: 1 }'),
  }),
  mistake('bad-value', 'a pause without its unit', {
    file: module,
    from,
    to: `${from}  pause: «24»\n`,
    fine: `${from}  pause: 90 minutes\n`,
  }),
  mistake('bad-value', 'a kind of feedback that there is none of', {
    file: module,
    from,
    to: `${from}  feedback: «later»\n`,
    fine: `${from}  feedback: after-pass\n`,
  }),
  mistake('bank-too-small', 'for two sittings', {
    file: module,
    from: 'items: 2\n  pass: 0.8\n  must-pass: [bank-choice]\n',
    to: 'items: «2»\n  pass: 0.8\n',
    fine: 'items: 2\n  pass: 0.8\n  attempts: 1\n',
  }),
  mistake('bank-too-small', 'for a pre-test and a sitting', {
    file: module,
    from: 'items: 2\n  pass: 0.8\n  must-pass: [bank-choice]\n',
    to: 'items: «2»\n  pass: 0.8\n  attempts: 1\n  pretest: true\n',
    fine: 'items: 1\n  pass: 0.8\n  attempts: 1\n  pretest: true\n',
  }),
  mistake('bank-too-small', 'for a line of the blueprint', {
    file: module,
    from: 'items: 2\n  pass: 0.8\n  must-pass: [bank-choice]\n',
    to: 'items: «1»\n  pass: 0.8\n  blueprint:\n    - { difficulty: 3, items: 1 }\n',
    fine: 'items: 1\n  pass: 0.8\n  blueprint:\n    - { difficulty: 2, items: 1 }\n',
  }),
  mistake('rules-at-odds', 'certainty and points off', {
    file: module,
    from,
    to: `${from}  certainty: true\n  «negative»: 0.25\n`,
    fine: `${from}  certainty: true\n`,
  }),
  mistake('bad-attribute', 'confidence', {
    file: lesson,
    from: 'difficulty=2}',
    to: 'difficulty=2 confidence=«high»}',
    fine: 'difficulty=2 confidence}',
  }),
  mistake('reserved-id', 'of a lesson', { file: lesson, from: 'id: words', to: 'id: «results»', fine: 'id: result' }),
  mistake('reserved-id', 'of a block', {
    file: lesson,
    from: '#lesson-choice',
    to: '#«constructor»',
    fine: '#results',
  }),
  mistake('reserved-id', 'of an objective', {
    file: module,
    from: 'objectives:\n',
    to: 'objectives:\n  - id: «prototype»\n    text: Nobody asks.\n',
    also: ['objective-not-measured'],
  }),
  mistake('reserved-id', 'of a folder of every site', {
    file: course,
    from: 'id: later',
    to: 'id: «assets»',
  }),
  mistake('reserved-id', 'of a module', { file: course, from: 'id: later', to: 'id: «constructor»', fine: 'id: soon' }),
];
