/** Things that a learner may do about a course as a whole. */
import fc from 'fast-check';
import { emptyCourseRecord, type CourseEntry, type CourseRecord } from '../../src/record/course-record.js';
import { applyToCourse } from '../../src/record/merge-course.js';

export const courseId = 'kap';

export function courseRecordOf(...entries: CourseEntry[]): CourseRecord {
  return entries.reduce(applyToCourse, emptyCourseRecord(courseId));
}

export const read = (at: number): CourseEntry => ({ type: 'disclosures.acknowledged', at, hash: 'h1' });
export const answered = (field: string, answer: number | string, at: number): CourseEntry => ({
  type: 'answer.given',
  field,
  answer,
  at,
});
export const evaluated = (at: number, answers: Record<string, number | string> = {}): CourseEntry => ({
  type: 'evaluation.submitted',
  evaluation: { at, hash: 'h1', answers },
});
export const attested = (at: number, name = 'Ann Example'): CourseEntry => ({
  type: 'attestation.given',
  attestation: { at, name, statement: `I, ${name}, attest …` },
});
export const certified = (at: number, name = 'Ann Example'): CourseEntry => ({
  type: 'certificate.issued',
  certificate: { id: `certificate-${at}`, at, hash: 'h1', fields: [{ id: 'name', label: 'Name', value: [name] }] },
});
export const corrected = (at: number, name: string): CourseEntry => ({ type: 'name.corrected', name, at });

/** Few values, so that times and words often meet. */
const instant = fc.integer({ min: 1, max: 4 });
const name = fc.constantFrom('x', 'y', 'z');
const entry: fc.Arbitrary<CourseEntry> = fc.oneof(
  instant.map(read),
  fc.tuple(name, fc.oneof(name, fc.constantFrom(1, 5, '')), instant).map((given) => answered(...given)),
  fc.tuple(instant, fc.dictionary(name, fc.constantFrom(1, 2))).map((given) => evaluated(...given)),
  fc.tuple(instant, name).map((given) => attested(...given)),
  fc.tuple(instant, name).map((given) => certified(...given)),
  fc.tuple(instant, name).map((given) => corrected(...given)),
);
export const courseHistories = fc.array(entry, { maxLength: 8 });
export const courseRecords = courseHistories.map((entries) => courseRecordOf(...entries));
