/**
 * How far a learner is on the way to a certificate of the whole course. It says that the course was completed by the course's own rule: where
 * an LMS asks for less, its status follows its mark, and the certificate does not.
 */
import type { CompletedModule } from '../course/certificate.js';
import type { Course } from '../course/course.js';
import type { ModuleOutline } from '../course/module.js';
import type { CourseRecord } from './course-record.js';
import { finishedSittings, isPassedByCourse } from './sittings.js';
import { moduleStatus } from './status.js';
import type { LearnerRecord } from './record.js';

export type Records = ReadonlyMap<string, LearnerRecord>;

/** What a certificate asks for, in the order in which it is done. */
export const requirements = ['disclosures', 'modules', 'evaluation', 'attestation'] as const;
export type Requirement = (typeof requirements)[number];

/** What is still missing for a certificate. A course without a written module is never complete. */
export function missingFor(course: Course, own: CourseRecord, records: Records): Requirement[] {
  const isMet: Record<Requirement, boolean> = {
    disclosures: own.acknowledged !== undefined,
    modules: completedAt(course, records) !== undefined,
    evaluation: course.evaluation === false || own.evaluation !== undefined,
    attestation: own.attestation !== undefined,
  };
  return requirements.filter((requirement) => !isMet[requirement]);
}

/** When the last thing that a certificate asks for was done; undefined while something is missing. */
export function allDoneAt(course: Course, own: CourseRecord, records: Records): number | undefined {
  if (missingFor(course, own, records).length > 0) return undefined;
  const { acknowledged, evaluation, attestation } = own;
  const instants = [acknowledged, evaluation, attestation].flatMap((part) => part?.at ?? []);
  return Math.max(completedAt(course, records) ?? 0, ...instants);
}

/** When the last of all written modules was completed; undefined while one is not. */
export function completedAt({ modules }: Course, records: Records): number | undefined {
  const outlines = modules.flatMap(({ outline }) => outline ?? []);
  const instants = outlines.map((outline) => {
    const record = records.get(outline.id);
    return record && moduleCompletedAt(outline, record);
  });
  return instants.reduce(
    (last, instant) => (last === undefined || instant === undefined ? undefined : Math.max(last, instant)),
    outlines.length > 0 ? 0 : undefined,
  );
}

/** When a module was completed, as a certificate counts it; undefined while it is not. */
export function moduleCompletedAt(outline: ModuleOutline, record: LearnerRecord): number | undefined {
  if (moduleStatus(outline, record).completion !== 'completed') return undefined;
  const lessons = outline.lessons.map(({ id }) => record.lessons[id]?.finished ?? 0);
  const pass = outline.assessment && finishedSittings(record).find(isPassedByCourse);
  if (outline.assessment && !pass) return undefined;
  return Math.max(...lessons, pass?.result.at ?? 0);
}

/** The completed modules with the best result that passed, and the mark that it was held to. */
export function completedModules({ modules }: Course, records: Records): CompletedModule[] {
  return modules.flatMap(({ outline }): CompletedModule[] => {
    const record = outline && records.get(outline.id);
    if (!outline || !record || moduleCompletedAt(outline, record) === undefined) return [];
    const passes = outline.assessment ? finishedSittings(record).filter(isPassedByCourse) : [];
    const [best] = passes.sort((a, b) => b.result.score - a.result.score);
    if (!best) return [{ outline }];
    const { pass = outline.assessment?.pass, coursePass = 0 } = best.result.rules ?? {};
    return [{ outline, score: best.result.score, ...(pass !== undefined && { pass: Math.max(pass, coursePass) }) }];
  });
}
