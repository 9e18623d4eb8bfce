import { emptyCourseRecord, type CourseEntry, type CourseRecord, type DraftAnswer } from './course-record.js';
import { byInstant, first, joined, later } from './join.js';

/**
 * Joins what two tabs, devices or backups know of the same course. Commutative, associative and idempotent. In a draft the
 * last word counts; what was handed in, given or issued first stands.
 */
export function mergeCourse(a: CourseRecord, b: CourseRecord): CourseRecord {
  const acknowledged = earlier(a.acknowledged, b.acknowledged);
  const evaluation = earlier(a.evaluation, b.evaluation);
  const attestation = earlier(a.attestation, b.attestation);
  const certificate = earlier(a.certificate, b.certificate);
  const correction = earlier(a.correction, b.correction);
  return {
    version: 1,
    course: a.course,
    ...(acknowledged && { acknowledged }),
    draft: joined(a.draft, b.draft, (x, y) => later(byInstant<DraftAnswer>, x, y)),
    ...(evaluation && { evaluation }),
    ...(attestation && { attestation }),
    ...(certificate && { certificate }),
    ...(correction && { correction }),
  };
}

/** The record after something was done: a join, so an entry that is applied twice or late changes nothing. */
export function applyToCourse(record: CourseRecord, entry: CourseEntry): CourseRecord {
  return mergeCourse(record, { ...emptyCourseRecord(record.course), ...whatIsKnownBy(entry) });
}

function whatIsKnownBy(entry: CourseEntry): Partial<CourseRecord> {
  switch (entry.type) {
    case 'disclosures.acknowledged':
      return { acknowledged: { at: entry.at, hash: entry.hash } };
    case 'answer.given':
      return { draft: { [entry.field]: { answer: entry.answer, at: entry.at } } };
    case 'evaluation.submitted':
      return { evaluation: entry.evaluation };
    case 'attestation.given':
      return { attestation: entry.attestation };
    case 'certificate.issued':
      return { certificate: entry.certificate };
    case 'name.corrected':
      return { correction: { name: entry.name, at: entry.at } };
  }
}

function earlier<T extends { at: number }>(a: T | undefined, b: T | undefined): T | undefined {
  return a && b ? first(byInstant<T>, a, b) : (a ?? b);
}
