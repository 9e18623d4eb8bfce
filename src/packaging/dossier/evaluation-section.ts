import { evaluationForm, objectiveScale, type EvaluationQuestion } from '../../course/evaluation.js';
import { el, type Markup } from '../../course/markup/element.js';
import { courseOf } from '../pages/site-pages.js';
import { count } from '../pages/words.js';
import type { DossierSection, DossierSource } from './dossier-section.js';
import { table } from './table.js';

/** The form that learners fill in before the certificate. */
export function evaluationSection({ course, modules }: DossierSource): DossierSection {
  const form = evaluationForm(courseOf(course));
  if (!form)
    return { id: 'evaluation', title: 'Evaluation form', content: [el('p', {}, 'The course asks for no evaluation.')] };
  const objectives = modules.reduce((sum, module) => sum + module.objectives.length, 0);
  const [low, high] = objectiveScale.ends;
  return {
    id: 'evaluation',
    title: 'Evaluation form',
    content: [
      el('p', {}, 'Asked after the last module, and before the certificate.'),
      table({
        caption: 'Questions',
        columns: [{ head: 'No.' }, { head: 'Question', isWide: true }, { head: 'Answer' }],
        rows: [
          [
            1,
            `${objectiveScale.text}: asked of each of the ${count(objectives, 'objective')} that this dossier lists.`,
            scale(low, high),
          ],
          ...form.questions.map((question, index) => [index + 2, wordsOf(question), answerOf(question)]),
        ],
      }),
    ],
  };
}

function wordsOf({ text, detail }: EvaluationQuestion): string {
  return detail ? `${text} (If ${detail.to}: ${detail.text})` : text;
}

function answerOf({ kind, ends: [low, high] = objectiveScale.ends, none }: EvaluationQuestion): Markup {
  switch (kind) {
    case 'scale':
      return `${scale(low, high)}${none ? ` ☐ ${none}` : ''}`;
    case 'yes-no':
      return '☐ yes ☐ no';
    case 'number':
      return 'a number';
    case 'text':
      return 'words, may be left empty';
  }
}

function scale(low: string, high: string): string {
  return `☐ 1 ${low} ☐ 2 ☐ 3 ☐ 4 ☐ 5 ${high}`;
}
