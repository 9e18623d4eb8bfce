import * as v from 'valibot';
import { RecordSchema, emptyRecord, type LearnerRecord } from './record.js';

/** A part of a record that could not be read, and so is not in the record that was made of it. */
export interface LeftOut {
  /** Where it stood, such as `items.first-target.best.at`. */
  path: string;
}

export type Upgraded =
  | { record: LearnerRecord; leftOut: LeftOut[] }
  /** Written by a newer edition of the software: to be left alone. */
  | { problem: 'newer-version'; version: number }
  /** Not a record; `path` is where it stops being one. */
  | { problem: 'broken'; path: string };

/** Append only: the upgrade at index n takes a record of version n + 1 to version n + 2. Each is pure and never throws. */
const upgrades: readonly ((record: Record<string, unknown>) => Record<string, unknown>)[] = [
  // 2: more kinds of item, and parts that a record may or may not have.
  (record) => ({ ...record, version: 2 }),
];

const currentVersion = upgrades.length + 1;

const VersionedSchema = v.looseObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  module: RecordSchema.entries.module,
});
const { items, lessons, sittings, runs, bookmark, checklists } = RecordSchema.entries;
const tick = checklists.wrapped.value.value;

const AnyFieldsSchema = v.record(v.string(), v.unknown());

/**
 * Data of any version, from storage or a file, as a record of the current version. A part that is broken is left out and
 * named; the rest is kept.
 */
export function upgrade(data: unknown): Upgraded {
  const versioned = v.safeParse(VersionedSchema, data);
  if (!versioned.success) return { problem: 'broken', path: v.getDotPath(versioned.issues[0]) ?? '' };
  const { version } = versioned.output;
  if (version > currentVersion) return { problem: 'newer-version', version };
  return salvage(
    versioned.output.module,
    upgrades.slice(version - 1).reduce<Record<string, unknown>>((old, raise) => raise(old), versioned.output),
  );
}

function salvage(module: string, data: { [part in keyof LearnerRecord]?: unknown }): Upgraded {
  const leftOut: LeftOut[] = [];

  function keptOf<T>(schema: v.GenericSchema<unknown, T>, value: unknown, path: string): T | undefined {
    const read = v.safeParse(schema, value);
    if (read.success) return read.output;
    leftOut.push({ path: [path, v.getDotPath(read.issues[0])].filter(Boolean).join('.') });
    return undefined;
  }

  function eachOf<T>(value: unknown, path: string, read: (field: unknown, path: string) => T | undefined) {
    const fields = keptOf(AnyFieldsSchema, value ?? {}, path) ?? {};
    const kept = Object.entries(fields).flatMap(([id, field]): [string, T][] => {
      const readable = read(field, `${path}.${id}`);
      return readable === undefined ? [] : [[id, readable]];
    });
    return Object.fromEntries(kept);
  }

  const by =
    <T>(schema: v.GenericSchema<unknown, T>) =>
    (field: unknown, path: string) =>
      keptOf(schema, field, path);
  const place = data.bookmark === undefined ? undefined : keptOf(bookmark.wrapped, data.bookmark, 'bookmark');
  const record: LearnerRecord = {
    ...emptyRecord(module),
    items: eachOf(data.items, 'items', by(items.value)),
    lessons: eachOf(data.lessons, 'lessons', by(lessons.value)),
    sittings: eachOf(data.sittings, 'sittings', by(sittings.value)),
    ...(data.runs !== undefined && { runs: eachOf(data.runs, 'runs', by(runs.wrapped.value)) }),
    ...(place && { bookmark: place }),
    ...(data.checklists !== undefined && {
      checklists: eachOf(data.checklists, 'checklists', (list, path) => eachOf(list, path, by(tick))),
    }),
  };
  return { record, leftOut };
}
