/** What is known of the course's record, and how each thing that happens changes it. */
import { certificateFields, type CertificateFacts } from '../course/certificate.js';
import { draftAnswers, emptyCourseRecord, type CourseEntry, type CourseRecord } from '../record/course-record.js';
import { applyToCourse, mergeCourse } from '../record/merge-course.js';
import { StoreError, type StoreErrorCode } from '../storage/record-store.js';

export interface CourseRecordInput {
  /** Id and content hash of the course. */
  course: string;
  hash: string;
  now(): number;
  newId(): string;
  /** Minutes by which the learner's clock is ahead of UTC at an instant. */
  zone(at: number): number;
}

export interface CourseRecordContext {
  input: CourseRecordInput;
  /** All that may be shown: what is kept, what is entered, and what cannot be kept. */
  record: CourseRecord;
  /** What is done once and not kept yet: it is kept before it is told. */
  untold: CourseRecord | undefined;
  /** Something is not known to be kept. */
  isUnsaved: boolean;
  /** It is to be written as soon as nothing else is. */
  isSaveDue: boolean;
  /** Somebody types, and a pause is waited for. */
  isTyping: boolean;
  isEraseDue: boolean;
  /** Why the last attempt to keep something failed; undefined after one that did not. */
  trouble: StoreErrorCode | undefined;
}

/** What a certificate is made of, without what only the moment of its issue gives. */
export type CertificateRequest = Omit<CertificateFacts, 'id' | 'issued' | 'completed'> & { completedAt: number };

type Change = Partial<CourseRecordContext>;

export function toCourseRecordContext(input: CourseRecordInput): CourseRecordContext {
  return {
    input,
    record: emptyCourseRecord(input.course),
    untold: undefined,
    isUnsaved: false,
    isSaveDue: false,
    isTyping: false,
    isEraseDue: false,
    trouble: undefined,
  };
}

/** What is entered shows at once; what is handed in, given or issued shows when it is kept. */
export function withCourseEntry(context: CourseRecordContext, entry: CourseEntry): Change {
  const { record, untold = emptyCourseRecord(record.course) } = context;
  const known =
    entry.type === 'answer.given' ? { record: applyToCourse(record, entry) } : { untold: applyToCourse(untold, entry) };
  return { ...known, isUnsaved: true, isSaveDue: true };
}

/** All that is known, told or not. */
export function knownOf({ record, untold }: CourseRecordContext): CourseRecord {
  return untold ? mergeCourse(record, untold) : record;
}

/** What is typed is kept in the first pause. */
export function withTyping({ record, input }: CourseRecordContext, field: string, answer: string): Change {
  const entry: CourseEntry = { type: 'answer.given', field, answer, at: input.now() };
  return { record: applyToCourse(record, entry), isUnsaved: true, isTyping: true };
}

export function withTypingPaused({ isTyping, isSaveDue }: CourseRecordContext): Change {
  return { isTyping: false, isSaveDue: isSaveDue || isTyping };
}

/** All that is entered and has an id of the form is handed in. */
export function evaluationOf({ record, input }: CourseRecordContext, ids: readonly string[]): CourseEntry {
  const answers = Object.entries(draftAnswers(record)).filter(([id]) => ids.includes(id));
  return {
    type: 'evaluation.submitted',
    evaluation: { at: input.now(), hash: input.hash, answers: Object.fromEntries(answers) },
  };
}

export function certificateOf({ input }: CourseRecordContext, request: CertificateRequest): CourseEntry {
  const { completedAt, ...facts } = request;
  const at = input.now();
  const id = input.newId();
  const completed = isoWithZone(completedAt, input.zone(completedAt));
  const fields = certificateFields({ ...facts, id, completed, issued: isoWithZone(at, input.zone(at)) });
  return { type: 'certificate.issued', certificate: { id, at, hash: input.hash, fields } };
}

/** "2026-11-25T21:04:00+01:00" */
export function isoWithZone(at: number, minutesAhead: number): string {
  const sign = minutesAhead < 0 ? '-' : '+';
  const two = (number: number) => String(number).padStart(2, '0');
  const offset = Math.abs(minutesAhead);
  const local = new Date(at + minutesAhead * 60_000).toISOString().slice(0, 19);
  return `${local}${sign}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}

export function withLoaded({ record }: CourseRecordContext, kept: CourseRecord | undefined): Change {
  return kept ? { record: mergeCourse(record, kept) } : {};
}

export function withBackup({ record }: CourseRecordContext, backup: CourseRecord): Change {
  return { record: mergeCourse(record, backup), isUnsaved: true, isSaveDue: true };
}

/** The store answers with what is kept; undefined where another tab has erased it in the meantime. */
export function withSaved(context: CourseRecordContext, kept: CourseRecord | undefined): Change {
  if (!kept) return withForgotten(context);
  return {
    record: mergeCourse(context.record, kept),
    untold: context.isSaveDue ? context.untold : undefined,
    isUnsaved: context.isSaveDue || context.isTyping,
    trouble: undefined,
  };
}

export function withForgotten({ input }: CourseRecordContext): Change {
  const { input: _input, ...empty } = toCourseRecordContext(input);
  return empty;
}

/** One goes on with what cannot be kept. */
export function withFailure(context: CourseRecordContext, error: unknown): Change {
  return {
    record: knownOf(context),
    untold: undefined,
    trouble: error instanceof StoreError ? error.code : 'failed',
  };
}
