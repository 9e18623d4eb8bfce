/**
 * A record as the text that an LMS keeps for the next launch (SCORM 1.2 RTE 3.4.4, `cmi.suspend_data`, CMIString4096; SCORM
 * 2004 4th Ed. RTE 4.2.21, 64,000 characters). Version 2.
 *
 * It is a list of parts, each whole: where there is not room for all, parts are left out in a fixed order, and none is changed.
 * So what is read again is never more than what was there, and merging it changes nothing in the record that it came from.
 * ASCII only: LMSs count bytes, characters or UTF-16 units.
 *
 * Version 1 is the JSON of [1, revision, version of the record, module, ...parts]. Version 2 is [2, revision, text], where the text is
 * the rest of such a list, deflated (RFC 1951), in base64. The shorter one is written, so none is longer than by version 1: the
 * worst case of a module is worked out by that. Any version begins with its number and the revision, so that an older edition can
 * tell.
 *
 * A part ["n", id] names the attempt: an LMS that begins another one has forgotten it. Editions before it leave the part out.
 */
import type { ModuleOutline } from '../course/module.js';
import { merge } from '../record/merge.js';
import type { LearnerRecord } from '../record/record.js';
import { upgrade } from '../record/upgrade.js';
import { keptParts } from './kept-parts.js';
import { fromTuple, toTuple } from './kept-tuple.js';
import { pack, unpack } from './packed-text.js';

/** Characters that each version is sure to hold. */
export const suspendLimits = { scorm12: 4096, scorm2004: 64_000 } as const;

const version = 2;

export interface SuspendData {
  text: string;
  /** How many parts there was no room for. */
  leftOut: number;
}

export type Suspended =
  /** `leftOut`: how many parts could not be read. */
  | { record: LearnerRecord; revision: number; leftOut: number; attempt?: string }
  /** `newer-version`: written by a newer edition of the software, and to be left alone. The others are none of ours. */
  | { problem: 'newer-version' | 'other-module' | 'broken' };

/**
 * As much of a record as fits into `limit` characters. `revision` grows with each text that the LMS is given: an LMS that lost
 * one is found out by it, and Moodle does not send a value again that has not changed.
 */
export function toSuspendData(
  record: LearnerRecord,
  { outline, revision, limit, attempt }: { outline: ModuleOutline; revision: number; limit: number; attempt?: string },
): SuspendData {
  const head = headOf(record, attempt);
  const parts = keptParts(record, outline).map((part) => ascii(toTuple(part)));
  const write = (kept: readonly string[]) => {
    const plain = plainText(head, kept, revision);
    const packed = `[${version},${revision},"${pack(`[${[...head, ...kept].join()}]`)}"]`;
    return packed.length < plain.length ? packed : plain;
  };
  const bare = write([]);
  // Not even what it is has room: a limit that no LMS has.
  if (bare.length > limit) return { text: '', leftOut: parts.length };
  const { kept, text } = fitting(parts, write, limit, bare);
  return { text, leftOut: parts.length - kept.length };
}

/** The same text with another revision. */
export function withRevision(text: string, revision: number): string {
  return text.replace(/^(\[\d+),\d+/, (_, head: string) => `${head},${revision}`);
}

/** By version 1, with all parts: the most that any text of such a record can have. */
export function longestSuspendData(record: LearnerRecord, outline: ModuleOutline, revision: number): string {
  const parts = keptParts(record, outline).map((part) => ascii(toTuple(part)));
  return plainText(headOf(record, 'z'.repeat(attemptLength)), parts, revision);
}

/** Characters of an attempt's id: letters and digits. */
export const attemptLength = 7;

function plainText(head: readonly string[], parts: readonly string[], revision: number): string {
  return `[1,${revision},${[...head, ...parts].join()}]`;
}

/** What comes before the parts that may be left out. */
function headOf({ version: recordVersion, module }: LearnerRecord, attempt: string | undefined): string[] {
  return [String(recordVersion), ascii(module), ...(attempt === undefined ? [] : [ascii(['n', attempt])])];
}

/** How often a text is written to find out what has room: each time takes a phone some milliseconds. */
const mostTries = 48;

/**
 * All parts that fit, from the first on. A part that is too long does not keep shorter ones out. How long a text gets is only known
 * when it is written, so halves are tried, and halves of those that do not fit.
 */
function fitting(
  parts: readonly string[],
  write: (kept: readonly string[]) => string,
  limit: number,
  bare: string,
): { kept: readonly string[]; text: string } {
  let found: { kept: readonly string[]; text: string } = { kept: [], text: bare };
  let tries = 0;
  const take = (more: readonly string[]) => {
    if (more.length === 0 || tries >= mostTries) return;
    tries += 1;
    const kept = [...found.kept, ...more];
    const text = write(kept);
    if (text.length <= limit) found = { kept, text };
    else if (more.length > 1) {
      const half = Math.ceil(more.length / 2);
      take(more.slice(0, half));
      take(more.slice(half));
    }
  };
  take(parts);
  return found;
}

/** Reads such a text again. Never throws. */
export function fromSuspendData(text: string, module: string): Suspended {
  const data = parsed(text);
  if (!Array.isArray(data)) return { problem: 'broken' };
  const [written, revision, ...rest] = data as readonly unknown[];
  if (typeof written !== 'number' || typeof revision !== 'number') return { problem: 'broken' };
  if (written > version) return { problem: 'newer-version' };
  const list = written === 1 ? rest : parsed(unpack(rest[0]) ?? '');
  if (!Array.isArray(list)) return { problem: 'broken' };
  const [recordVersion, name, ...tuples] = list as readonly unknown[];
  if (name !== module) return { problem: typeof name === 'string' ? 'other-module' : 'broken' };
  const responses = new Map(tuples.flatMap((tuple) => (isResponses(tuple) ? [[tuple[1], tuple[2]] as const] : [])));
  const base = upgrade({ version: recordVersion, module });
  if ('problem' in base) return { problem: base.problem };
  let { record } = base;
  let leftOut = 0;
  let attempt: string | undefined;
  for (const tuple of tuples) {
    if (isResponses(tuple)) continue;
    if (isAttempt(tuple)) {
      [, attempt] = tuple;
      continue;
    }
    const part = fromTuple(tuple, (sitting) => responses.get(sitting));
    const read = upgrade({ version: recordVersion, module, ...part });
    if (!part || 'problem' in read || read.leftOut.length > 0) leftOut += 1;
    if ('record' in read) record = merge(record, read.record);
  }
  return { record, revision, leftOut, ...(attempt !== undefined && { attempt }) };
}

function isAttempt(tuple: unknown): tuple is readonly ['n', string] {
  return Array.isArray(tuple) && tuple[0] === 'n' && typeof tuple[1] === 'string';
}

function isResponses(tuple: unknown): tuple is readonly ['q', unknown, unknown] {
  return Array.isArray(tuple) && tuple[0] === 'q';
}

function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
