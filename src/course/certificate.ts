/**
 * What a certificate of completion says, in its order. The sheet on the screen, the one on paper and the file say the same; the
 * sheets give its instants in words.
 * It speaks of credit only where a provider's approval was in force on the day of completion.
 */
import { plannedMinutes, plannedTime, timeOf } from './contact-hours.js';
import type { Course } from './course.js';
import { dayOf } from './day-of.js';
import { approvalsOn, type Provider } from './imprint.js';
import type { ModuleOutline } from './module.js';

export interface CertificateFacts {
  course: Course;
  /** The modules that were completed, in the order of the course. */
  modules: CompletedModule[];
  /** Of the modules, each once: "Ann Example, PhD". */
  authors: string[];
  learner: Learner;
  /** Whether the evaluation and the attestation were handed in. */
  evaluated: boolean;
  attested: boolean;
  /** ISO 8601 with the offset of the learner's zone: "2026-11-25T21:04:00+01:00". */
  completed: string;
  issued: string;
  /** Random, and not to be guessed. */
  id: string;
}

export interface CompletedModule {
  outline: ModuleOutline;
  /** Of the best sitting that was passed, and what it had to reach: 0 to 1. Absent where the module has no assessment. */
  score?: number;
  pass?: number;
}

export interface Learner {
  /** As typed. */
  name: string;
  /** Type and number. */
  licence?: string;
  /** State or country of the licence. */
  state?: string;
}

export interface CertificateField {
  id: CertificateFieldId;
  label: string;
  /** One line each. */
  value: string[];
}

export type CertificateFieldId =
  | 'name'
  | 'licence'
  | 'course'
  | 'version'
  | 'modules'
  | 'format'
  | 'level'
  | 'completed'
  | 'hours'
  | 'awarded'
  | 'scores'
  | 'evaluation'
  | 'attestation'
  | 'provider'
  | 'approval'
  | 'jurisdiction'
  | 'administrator'
  | 'authors'
  | 'id'
  | 'verification'
  | 'issued'
  | 'scope';

export const certificateTitle = 'Certificate of completion';
export const noCredit = 'No continuing-education credit is awarded.';

/** The fields that apply, in their order. Those that the course or the learner has left open are not there. */
export function certificateFields(facts: CertificateFacts): CertificateField[] {
  const { course, modules, learner, authors } = facts;
  const approvals = approvalsOn(facts.completed.slice(0, 10), course);
  const awarded = approvals.flatMap(({ hours, body }) =>
    hours === undefined ? [] : [`${hours} ${hours === 1 ? 'hour' : 'hours'} (${body})`],
  );
  const minutes = modules.reduce((sum, { outline }) => sum + plannedMinutes(outline), 0);
  const scores = modules.flatMap(({ outline, score, pass }) =>
    score === undefined
      ? []
      : [`${outline.title}: ${percent(score)}${pass === undefined ? '' : ` (${percent(pass)} to pass)`}`],
  );
  const { provider } = course;
  const fields: [CertificateFieldId, string, string[]][] = [
    ['name', 'Name', [learner.name]],
    ['licence', 'Licence', [[learner.licence, learner.state].filter(Boolean).join(', ')].filter(Boolean)],
    ['course', 'Course', [course.title]],
    ['version', 'Version', [versionOf(course)]],
    [
      'modules',
      'Modules',
      modules.map(({ outline }) => `${outline.title}, edition ${outline.edition}: ${timeOf(plannedMinutes(outline))}`),
    ],
    ['format', 'Format', ['Asynchronous, text-based with interactive cases, without an instructor']],
    ['level', 'Level', course.level ? [capital(course.level)] : []],
    ['completed', 'Completed', [facts.completed]],
    ['hours', plannedTime.name, [`${timeOf(minutes)}: ${plannedTime.meaning}`]],
    ['awarded', 'Hours of continuing education awarded', awarded.length > 0 ? awarded : [`0. ${noCredit}`]],
    ['scores', 'Assessments', scores],
    ['evaluation', 'Evaluation', facts.evaluated ? ['Completed'] : []],
    ['attestation', 'Attestation', facts.attested ? ['Completed'] : []],
    ['provider', 'Provider', provider ? addressOf(provider) : []],
    [
      'approval',
      'Approval',
      approvals.map(({ text, number, from, to }) =>
        [text, number && `Provider number: ${number}.`, termOf(from, to)].filter(Boolean).join(' '),
      ),
    ],
    ['jurisdiction', 'Acceptance', ['Boards are the final authority on what they accept.']],
    [
      'administrator',
      'Programme administrator',
      provider?.administrator ? [nameWith(provider.administrator.name, provider.administrator.credentials)] : [],
    ],
    ['authors', 'Authors', authors.length > 0 ? [authors.join('; ')] : []],
    ['id', 'Certificate', [facts.id]],
    [
      'verification',
      'Verification',
      [
        'The course ran in the learner’s browser, and no server holds a copy. The learner keeps the record and can show it as a file with this number.',
      ],
    ],
    ['issued', 'Issued', [facts.issued]],
    [
      'scope',
      'Scope',
      [
        'Knowledge course. Not a licence, certification or practicum in ketamine-assisted psychotherapy.',
        'Not medical advice, not a dosing guide. Ketamine for mental health is off-label except for esketamine in its approved uses. Only a licensed prescriber may order ketamine; only authorised staff may give it.',
      ],
    ],
  ];
  return fields.flatMap(([id, label, value]) => (value.length > 0 ? [{ id, label, value }] : []));
}

/** "Ann Example, PhD" */
export function nameWith(name: string, credentials: string | undefined): string {
  return [name, credentials].filter(Boolean).join(', ');
}

function versionOf({ released, hash }: Course): string {
  return [released && `Released ${dayOf(released)}`, `content ${hash}`].filter(Boolean).join(', ');
}

/** Rounded down: nobody reads 80% who did not reach it. */
function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`;
}

function addressOf({ name, address, email }: Provider): string[] {
  return [name, address, email].filter((line) => line !== undefined);
}

function termOf(from: string | undefined, to: string | undefined): string {
  if (from && to) return `In force from ${dayOf(from)} to ${dayOf(to)}.`;
  return from ? `In force from ${dayOf(from)}.` : to ? `In force until ${dayOf(to)}.` : '';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
