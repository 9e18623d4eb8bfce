/**
 * The port to where the journal is kept: what a learner writes for nobody else. It is no part of the record, and stands here,
 * behind the fence of this folder, so that nothing which reports can reach it. Every adapter passes
 * `tests/contracts/journal-store.ts`.
 */
import * as v from 'valibot';

const VersionSchema = v.object({
  id: v.string(),
  text: v.string(),
  /** What it was written to, in the words of that day. */
  prompt: v.string(),
  /** Milliseconds since 1970-01-01 UTC. */
  at: v.number(),
});
export type JournalVersion = v.InferOutput<typeof VersionSchema>;

/** One version, as it is kept: a row of its own, so that a write reads nothing first. */
export const JournalRowSchema = v.object({
  /** Ids of the module and of the reflection. */
  module: v.string(),
  block: v.string(),
  /** The titles of that day, for whoever reads it when the course has changed. */
  moduleTitle: v.string(),
  lessonTitle: v.string(),
  version: VersionSchema,
});
export type JournalRow = v.InferOutput<typeof JournalRowSchema>;

/** What was written to one reflection. */
export interface JournalEntry extends Omit<JournalRow, 'version'> {
  /** One, or more where two tabs wrote from the same text. Newest first, never empty. */
  versions: JournalVersion[];
}

/** A text that was written. */
export interface Writing extends JournalRow {
  /** Ids of the versions that it was made of, which it takes the place of. */
  replaces: readonly string[];
}

/** Keeps what a learner writes for nobody else. */
export interface JournalStore {
  /** All entries that can be read, by the time of their newest version, oldest first. */
  entries(): Promise<JournalEntry[]>;
  /**
   * Keeps a text in place of those that it replaces; any other is kept beside it. Resolves with the entry once that is durable;
   * undefined where it has become empty, and so is gone. It hands everything over before it waits for anything: a page that
   * is being left has no second chance.
   */
  write(writing: Writing): Promise<JournalEntry | undefined>;
  /** Forgets one entry, all of a module, or everything. */
  erase(what: { module?: string; block?: string }): Promise<void>;
  /** Calls back when another tab has written or erased; returns the way to stop. */
  watch(changed: () => void): () => void;
  close(): void;
}

/** Whether there is something to keep. */
export function isFilled({ version }: JournalRow): boolean {
  return version.text.trim() !== '';
}

/** Entries from their rows, by the time of their newest version, oldest first. */
export function entriesOf(rows: readonly JournalRow[]): JournalEntry[] {
  const entries = new Map<string, JournalEntry>();
  for (const { version, ...about } of [...rows].sort(newestFirst)) {
    const key = JSON.stringify([about.module, about.block]);
    const known = entries.get(key);
    if (known) known.versions.push(version);
    else entries.set(key, { ...about, versions: [version] });
  }
  return [...entries.values()].reverse();
}

function newestFirst(a: JournalRow, b: JournalRow): number {
  return b.version.at - a.version.at || (a.version.id < b.version.id ? 1 : -1);
}
