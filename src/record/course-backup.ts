import * as v from 'valibot';
import { objectiveId, detailId, type EvaluationForm } from '../course/evaluation.js';
import type { Course } from '../course/course.js';
import type { Records } from './completion.js';
import type { BackupProblem } from './backup.js';
import type { CourseRecord } from './course-record.js';
import type { LearnerRecord } from './record.js';
import { upgradeCourse } from './upgrade-course.js';
import { upgrade, type LeftOut } from './upgrade.js';

/**
 * All that a learner has to show for a course, as a file: the course's record with the certificate, and where they stand in
 * each module. What is not in it are attempts other than the first, best and latest of an item: a module's backup has those.
 */
export interface CourseBackup {
  format: 'kapstone-course';
  course: { id: string; title: string; hash: string };
  record: CourseRecord;
  modules: { title: string; edition: string; record: LearnerRecord }[];
}

export type CourseBackupRead =
  /** `leftOut` names the parts that could not be read. */
  { record: CourseRecord; modules: LearnerRecord[]; leftOut: LeftOut[] } | { problem: BackupProblem };

const CourseBackupSchema = v.object({
  format: v.literal('kapstone-course'),
  record: v.unknown(),
  modules: v.optional(v.array(v.object({ record: v.unknown() })), []),
});

export function courseBackupOf(
  { id, title, hash, modules }: Course,
  record: CourseRecord,
  records: Records,
): CourseBackup {
  return {
    format: 'kapstone-course',
    course: { id, title, hash },
    record,
    modules: modules.flatMap(({ outline }) => {
      const own = outline && records.get(outline.id);
      return own ? [{ title: outline.title, edition: outline.edition, record: own }] : [];
    }),
  };
}

/** Reads the file of a course; undefined where it is of another kind, or none at all. */
export function readCourseBackup(text: string): CourseBackupRead | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), CourseBackupSchema), text);
  if (!read.success) return undefined;
  const upgraded = upgradeCourse(read.output.record);
  if ('problem' in upgraded) return { problem: upgraded.problem };
  const leftOut = upgraded.leftOut.map(({ path }) => ({ path: `record.${path}` }));
  const modules = read.output.modules.flatMap(({ record }, index) => {
    const own = upgrade(record);
    if ('problem' in own) {
      leftOut.push({ path: `modules.${index}` });
      return [];
    }
    leftOut.push(...own.leftOut.map(({ path }) => ({ path: `modules.${index}.${path}` })));
    return own.record;
  });
  return { record: upgraded.record, modules, leftOut };
}

/** An evaluation that was handed in, as a file for the provider: questions and answers, and no name. */
export interface EvaluationFile {
  format: 'kapstone-evaluation';
  course: { id: string; title: string; hash: string };
  at: string;
  answers: { id: string; question: string; answer: number | string }[];
}

/** Undefined while nothing was handed in. Answers to questions that the course no longer asks come last, by their id. */
export function evaluationFileOf(course: Course, form: EvaluationForm, own: CourseRecord): EvaluationFile | undefined {
  const { evaluation } = own;
  if (!evaluation) return undefined;
  const questions = new Map<string, string>([
    ...form.modules.flatMap(({ id, title, objectives }) =>
      objectives.map((objective) => [objectiveId(id, objective.id), `${title}: ${objective.text}`] as const),
    ),
    ...form.questions.flatMap(({ id, text, detail }) => [
      [id, text] as const,
      ...(detail ? [[detailId(id), detail.text] as const] : []),
    ]),
  ]);
  const ids = [
    ...questions.keys(),
    ...Object.keys(evaluation.answers)
      .filter((id) => !questions.has(id))
      .sort(),
  ];
  return {
    format: 'kapstone-evaluation',
    course: { id: course.id, title: course.title, hash: evaluation.hash },
    at: new Date(evaluation.at).toISOString(),
    answers: ids.flatMap((id) => {
      const answer = evaluation.answers[id];
      return answer === undefined ? [] : [{ id, question: questions.get(id) ?? id, answer }];
    }),
  };
}
