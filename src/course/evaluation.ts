/**
 * The evaluation form that a learner fills in after the last module: the questions that accrediting bodies ask for, and
 * those that the course adds.
 */
import type { Course } from './course.js';
import type { Objective } from './module.js';

export const questionKinds = ['scale', 'yes-no', 'number', 'text'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface EvaluationQuestion {
  /** Unique in its form. */
  id: string;
  /** `scale` runs from 1 to 5. `text` may always be left empty; the others are to be answered. */
  kind: QuestionKind;
  text: string;
  /** What 1 and 5 of a scale mean. */
  ends?: [low: string, high: string];
  /** What one says instead of a number where a scale does not apply. */
  none?: string;
  /** A text that one of the answers to yes or no opens. Its answer has the id of `detailId`. */
  detail?: { to: 'yes' | 'no'; text: string };
}

/** A scale gives 1 to 5, or "none"; yes or no "yes" or "no". */
export type Answer = number | string;
/** By the id of a question, or by `objectiveId`. */
export type Answers = Readonly<Record<string, Answer>>;

export interface EvaluationForm {
  /** The objectives of each written module, each to be rated on `objectiveScale`. */
  modules: { id: string; title: string; objectives: Objective[] }[];
  questions: EvaluationQuestion[];
}

export const scaleEnds: [low: string, high: string] = ['not at all', 'fully'];

/** How each objective is rated: "I can now …". */
export const objectiveScale = { text: 'The objective was met', ends: scaleEnds } as const;

const question = (
  id: string,
  kind: QuestionKind,
  text: string,
  more: Partial<EvaluationQuestion> = {},
): EvaluationQuestion => ({ id, kind, text, ...more });

export const standardQuestions: readonly EvaluationQuestion[] = [
  question('current', 'scale', 'The content is current and accurate.'),
  question('unbiased', 'yes-no', 'Was the content free of commercial bias?', {
    detail: { to: 'no', text: 'Where was it not?' },
  }),
  question('fits', 'scale', 'The content fits my practice.'),
  question('level', 'scale', 'The level was right for me.'),
  question('expertise', 'scale', 'The authors know their field.'),
  question('clarity', 'scale', 'The text, figures and cases were clear.'),
  question('technology', 'scale', 'The technology worked.'),
  question('access', 'scale', 'My needs for access were met.', { none: 'I have none' }),
  question('learned', 'scale', 'How much did you learn?', { ends: ['nothing new', 'a great deal'] }),
  question('minutes', 'number', 'How many minutes did the course take you in all?'),
  question('change', 'text', 'What will you change in your practice?'),
  question('missing', 'text', 'What is missing?'),
  question('harm', 'text', 'Did anything harm or distress you that the course had not warned you of?'),
  question('contact', 'yes-no', 'May you be asked again in 8 to 12 weeks what came of it?', {
    detail: { to: 'yes', text: 'Your e-mail address' },
  }),
];

/** What the form of a course asks; undefined where the course has none. */
export function evaluationForm({ evaluation, modules }: Course): EvaluationForm | undefined {
  if (evaluation === false) return undefined;
  return {
    modules: modules.flatMap(({ outline }) =>
      outline ? [{ id: outline.id, title: outline.title, objectives: outline.objectives }] : [],
    ),
    questions: [...standardQuestions, ...(evaluation ?? [])],
  };
}

/** No question's id holds a space, so none is taken for an objective's. */
export function objectiveId(module: string, objective: string): string {
  return `${module} ${objective}`;
}

export function detailId(question: string): string {
  return `${question} detail`;
}

/** Ids of all that is to be answered and is not yet, in the order of the form. */
export function unanswered({ modules, questions }: EvaluationForm, answers: Answers): string[] {
  return [
    ...modules.flatMap(({ id, objectives }) => objectives.map((objective) => objectiveId(id, objective.id))),
    ...questions.filter(({ kind }) => kind !== 'text').map(({ id }) => id),
  ].filter((id) => answers[id] === undefined || answers[id] === '');
}
