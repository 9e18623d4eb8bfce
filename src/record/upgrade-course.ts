import * as v from 'valibot';
import { CourseRecordSchema, emptyCourseRecord, type CourseRecord } from './course-record.js';
import type { LeftOut } from './upgrade.js';

export type UpgradedCourse =
  | { record: CourseRecord; leftOut: LeftOut[] }
  /** Written by a newer edition of the software: to be left alone. */
  | { problem: 'newer-version'; version: number }
  /** Not the record of a course; `path` is where it stops being one. */
  | { problem: 'broken'; path: string };

const VersionedSchema = v.looseObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  course: v.string(),
});
const { draft, acknowledged, evaluation, attestation, certificate, correction } = CourseRecordSchema.entries;
const once = { acknowledged, evaluation, attestation, certificate, correction };

/**
 * Data of any version, from storage or a file, as a course's record of the current version. A part that is broken is left out
 * and named; the rest is kept.
 */
export function upgradeCourse(data: unknown): UpgradedCourse {
  const versioned = v.safeParse(VersionedSchema, data);
  if (!versioned.success) return { problem: 'broken', path: v.getDotPath(versioned.issues[0]) ?? '' };
  const { version, course, ...parts } = versioned.output;
  if (version > 1) return { problem: 'newer-version', version };
  const leftOut: LeftOut[] = [];

  function keptOf<T>(schema: v.GenericSchema<unknown, T>, value: unknown, path: string): T | undefined {
    const read = v.safeParse(schema, value);
    if (read.success) return read.output;
    leftOut.push({ path: [path, v.getDotPath(read.issues[0])].filter(Boolean).join('.') });
    return undefined;
  }

  const fields = keptOf(v.record(v.string(), v.unknown()), parts.draft ?? {}, 'draft') ?? {};
  const answers = Object.entries(fields).flatMap(([id, value]) => {
    const answer = keptOf(draft.value, value, `draft.${id}`);
    return answer ? [[id, answer] as const] : [];
  });
  const set = Object.entries(once).flatMap(([name, schema]) => {
    if (parts[name] === undefined) return [];
    const part = keptOf<unknown>(schema.wrapped, parts[name], name);
    return part === undefined ? [] : [[name, part] as const];
  });
  const record = { ...emptyCourseRecord(course), draft: Object.fromEntries(answers), ...Object.fromEntries(set) };
  return { record, leftOut };
}
