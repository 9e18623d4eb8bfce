import type { AssessmentPolicy, Feedback } from '../../course/assessment-policy.js';
import { count, durationOf, mark } from './words.js';

/** What a learner should know before starting: name and text of each rule. */
export function assessmentRules(policy: AssessmentPolicy): [string, string][] {
  const { items, mustPass, attempts, pause, feedback, minutes, retake } = policy;
  return [
    ['Items', `${items}, drawn anew for each sitting from what the lessons teach.`],
    ['To pass', `${passSentence(policy)} ${marking(policy)}`],
    ...rule(
      'Critical',
      mustPass.length > 0 && `${count(mustPass.length, 'item')} must be right in any case, whatever the total.`,
    ),
    ['Feedback', feedbackWords[feedback]],
    [
      'Sittings',
      [
        attempts === undefined ? 'As many as you like.' : `${count(attempts, 'sitting')} at most.`,
        ...(pause === undefined ? [] : [`After one that was not passed, the next opens ${durationOf(pause)} later.`]),
        ...(retake === 'missed' ? ['It asks only what was missed; what was right counts on.'] : []),
      ].join(' '),
    ],
    [
      'Time',
      minutes === undefined
        ? 'No limit. You can leave and come back: your answers are kept as you give them.'
        : `${minutes} minutes, or as much more as you choose before you start, or no limit. When the time is up, what you have answered is handed in, also while you are away.`,
    ],
  ];
}

/** What the rule on passing begins with: the part of it that an LMS can set otherwise. */
export function passSentence({ pass }: AssessmentPolicy): string {
  return `${mark(pass)} of the points.`;
}

function rule(name: string, text: string | false): [string, string][] {
  return text === false ? [] : [[name, text]];
}

const feedbackWords: Readonly<Record<Feedback, string>> = {
  now: 'After each item, and by objective at the end.',
  end: 'When you have handed in: by objective, with the right answers and their reasons.',
  'after-pass':
    'When you have handed in: by objective, with links to the lessons. Reasons and right answers come with a pass.',
};

function marking({ certainty, partial, negative, confidence }: AssessmentPolicy): string {
  if (certainty) {
    return 'Each item also asks how sure you are: right brings 1 as a guess, 2 when fairly sure, 3 when sure; not right takes 0, 2 or 6. Guess when you guess: knowing what you do not know gains points.';
  }
  return [
    'Every item counts the same;',
    partial === false ? 'an item is right in full or not at all.' : 'some can be partly right.',
    ...(negative ? [`A wrong answer takes ${negative} of an item’s points off; no answer takes nothing.`] : []),
    ...(confidence ? ['Each item also asks how sure you are, which changes no points.'] : []),
  ].join(' ');
}
