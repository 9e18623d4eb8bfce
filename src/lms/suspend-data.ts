/**
 * A record as the text that an LMS keeps for the next launch (SCORM 1.2 RTE 3.4.4, `cmi.suspend_data`, CMIString4096; SCORM
 * 2004 4th Ed. RTE 4.2.21, 64,000 characters). Version 1.
 *
 * It is a list of parts, each whole: where there is not room for all, parts are left out in a fixed order, and none is changed.
 * So what is read again is never more than what was there, and merging it changes nothing in the record that it came from.
 * ASCII only: LMSs count bytes, characters or UTF-16 units.
 */
import type { ModuleOutline } from '../course/module.js';
import { merge } from '../record/merge.js';
import type { LearnerRecord } from '../record/record.js';
import { upgrade } from '../record/upgrade.js';
import { keptParts } from './kept-parts.js';
import { fromTuple, toTuple } from './kept-tuple.js';

/** Characters that each version is sure to hold. */
export const suspendLimits = { scorm12: 4096, scorm2004: 64_000 } as const;

const version = 1;

export interface SuspendData {
  text: string;
  /** How many parts there was no room for. */
  leftOut: number;
}

export type Suspended =
  /** `leftOut`: how many parts could not be read. */
  | { record: LearnerRecord; revision: number; leftOut: number }
  /** `newer-version`: written by a newer edition of the software, and to be left alone. The others are none of ours. */
  | { problem: 'newer-version' | 'other-module' | 'broken' };

/**
 * As much of a record as fits into `limit` characters. `revision` grows with each text that the LMS is given: an LMS that lost
 * one is found out by it, and Moodle does not send a value again that has not changed.
 */
export function toSuspendData(
  record: LearnerRecord,
  { outline, revision, limit }: { outline: ModuleOutline; revision: number; limit: number },
): SuspendData {
  let text = ascii([version, revision, record.version, record.module]).slice(0, -1);
  // Not even what it is has room: a limit that no LMS has.
  if (text.length >= limit) return { text: '', leftOut: keptParts(record, outline).length };
  let leftOut = 0;
  for (const part of keptParts(record, outline)) {
    const more = `,${ascii(toTuple(part))}`;
    // A part that is too long does not keep shorter ones out.
    if (text.length + more.length < limit) text += more;
    else leftOut += 1;
  }
  return { text: `${text}]`, leftOut };
}

/** Reads such a text again. Never throws. */
export function fromSuspendData(text: string, module: string): Suspended {
  const data = parsed(text);
  if (!Array.isArray(data)) return { problem: 'broken' };
  const [written, revision, recordVersion, name, ...tuples] = data as readonly unknown[];
  if (typeof written !== 'number' || typeof revision !== 'number') return { problem: 'broken' };
  if (written > version) return { problem: 'newer-version' };
  if (name !== module) return { problem: typeof name === 'string' ? 'other-module' : 'broken' };
  const responses = new Map(tuples.flatMap((tuple) => (isResponses(tuple) ? [[tuple[1], tuple[2]] as const] : [])));
  const base = upgrade({ version: recordVersion, module });
  if ('problem' in base) return { problem: base.problem };
  let { record } = base;
  let leftOut = 0;
  for (const tuple of tuples) {
    if (isResponses(tuple)) continue;
    const part = fromTuple(tuple, (sitting) => responses.get(sitting));
    const read = upgrade({ version: recordVersion, module, ...part });
    if (!part || 'problem' in read || read.leftOut.length > 0) leftOut += 1;
    if ('record' in read) record = merge(record, read.record);
  }
  return { record, revision, leftOut };
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
