/**
 * The course's record: what one learner did about the course as a whole, before its start and after its end. Version 1.
 *
 * It stands beside the records of the modules, and like them every field of it is a join: see `mergeCourse`.
 */
import * as v from 'valibot';

const AnswerSchema = v.union([v.number(), v.string()]);

const DraftSchema = v.object({ answer: AnswerSchema, at: v.number() });
/** What was entered and not handed in yet. An empty text takes an answer back. */
export type DraftAnswer = v.InferOutput<typeof DraftSchema>;

/** That the page “Before you start” was read, and in which version of the course. */
const AcknowledgementSchema = v.object({ at: v.number(), hash: v.string() });

const EvaluationSchema = v.object({
  at: v.number(),
  /** Content hash of the course. */
  hash: v.string(),
  answers: v.record(v.string(), AnswerSchema),
});

const AttestationSchema = v.object({
  at: v.number(),
  name: v.string(),
  licence: v.exactOptional(v.string()),
  state: v.exactOptional(v.string()),
  /** What was attested, word for word; absent where the course asks only for the name. */
  statement: v.exactOptional(v.string()),
});
export type Attestation = v.InferOutput<typeof AttestationSchema>;

const CertificateSchema = v.object({
  id: v.string(),
  at: v.number(),
  hash: v.string(),
  /** What it says, in its order: nothing works it out again. */
  fields: v.array(v.object({ id: v.string(), label: v.string(), value: v.array(v.string()) })),
});
/** A certificate as it was issued. */
export type Certificate = v.InferOutput<typeof CertificateSchema>;

export const CourseRecordSchema = v.object({
  version: v.literal(1),
  course: v.string(),
  acknowledged: v.exactOptional(AcknowledgementSchema),
  /** What was entered into the forms, by the id of its field. */
  draft: v.record(v.string(), DraftSchema),
  /** These are set once. */
  evaluation: v.exactOptional(EvaluationSchema),
  attestation: v.exactOptional(AttestationSchema),
  certificate: v.exactOptional(CertificateSchema),
  /** The name as it reads on the certificate, put right. */
  correction: v.exactOptional(v.object({ name: v.string(), at: v.number() })),
});
export type CourseRecord = v.InferOutput<typeof CourseRecordSchema>;

export function emptyCourseRecord(course: string): CourseRecord {
  return { version: 1, course, draft: {} };
}

/** Something that the learner did: the only way in which a course's record changes. */
export type CourseEntry =
  | { type: 'disclosures.acknowledged'; at: number; hash: string }
  | { type: 'answer.given'; field: string; answer: number | string; at: number }
  | { type: 'evaluation.submitted'; evaluation: NonNullable<CourseRecord['evaluation']> }
  | { type: 'attestation.given'; attestation: Attestation }
  | { type: 'certificate.issued'; certificate: Certificate }
  | { type: 'name.corrected'; name: string; at: number };

/** Whether nothing is in it. */
export function isCourseRecordEmpty({ version: _version, course: _course, draft, ...rest }: CourseRecord): boolean {
  return Object.keys(draft).length === 0 && Object.keys(rest).length === 0;
}

/** What is entered in each field now; what was taken back is not there. */
export function draftAnswers({ draft }: CourseRecord): Record<string, number | string> {
  const filled = Object.entries(draft).filter(([, { answer }]) => answer !== '');
  return Object.fromEntries(filled.map(([field, { answer }]) => [field, answer]));
}

/** The certificate as it reads today: with the name put right. */
export function shownFields({ certificate, correction }: CourseRecord): Certificate['fields'] {
  const fields = certificate?.fields ?? [];
  return correction
    ? fields.map((field) => (field.id === 'name' ? { ...field, value: [correction.name] } : field))
    : fields;
}
