import { attestationStatement } from '../../course/attestation.js';
import type { CompiledCourse } from '../../course/compiled-course.js';
import { evaluationForm, objectiveScale, type EvaluationQuestion } from '../../course/evaluation.js';
import { el, type Markup } from '../../course/markup/element.js';
import { courseOf } from '../pages/site-pages.js';
import { count } from '../pages/words.js';
import { partHead, type DossierSection, type DossierSource } from './dossier-section.js';
import { table } from './table.js';

/** What learners fill in before the certificate: the form, and what they attest. */
export function evaluationSection(source: DossierSource): DossierSection {
  return {
    id: 'evaluation',
    title: 'Evaluation and attestation',
    content: [...formOf(source), ...attestationOf(source.course)],
  };
}

function formOf({ course, modules }: DossierSource): Markup[] {
  const form = evaluationForm(courseOf(course));
  if (!form) return [el('p', {}, 'The course asks for no evaluation.')];
  const objectives = modules.reduce((sum, module) => sum + module.objectives.length, 0);
  return [
    el('p', {}, 'Asked after the last module, and before the certificate.'),
    table({
      caption: 'Questions of the evaluation',
      columns: [{ head: 'No.' }, { head: 'Question', isWide: true }, { head: 'Answer' }],
      rows: [
        [
          1,
          `${objectiveScale.text}: asked of each of the ${count(objectives, 'objective')} that this dossier lists.`,
          scale(...objectiveScale.ends),
        ],
        ...form.questions.map((question, index) => [index + 2, wordsOf(question), answerOf(question)]),
      ],
    }),
  ];
}

function attestationOf({ attestation }: CompiledCourse): Markup[] {
  const statement = attestationStatement({
    name: '[name]',
    licence: '[licence]',
    state: '[state]',
    minutes: '[minutes]',
    day: '[day]',
  });
  return [
    partHead('Attestation'),
    ...(attestation === false
      ? [el('p', {}, 'The course asks for no attestation.')]
      : [
          el('p', {}, 'Confirmed with a typed name before the certificate; naming a licence is left to the learner:'),
          el('blockquote', {}, statement),
        ]),
  ];
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
