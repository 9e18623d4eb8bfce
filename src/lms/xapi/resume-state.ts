import * as v from 'valibot';
import { merge } from '../../record/merge.js';
import type { LearnerRecord } from '../../record/record.js';
import { upgrade } from '../../record/upgrade.js';
import type { StandingVerb } from './statement.js';

/**
 * What an LMS keeps for the next launch, as a document of its State resource (cmi5 10, xAPI 1.0.3 Part 3 2.3). Version 1.
 */
export interface Resume {
  record: LearnerRecord;
  /** What the LRS is known to have: once in a registration, whatever the device. */
  verbs: readonly StandingVerb[];
  /** Milliseconds that the sessions of the registration took so far. */
  spent: number;
  /** See `Launch.attempt`. */
  attempt?: string | undefined;
}

/** `newer-version`: written by a newer edition of the software, and to be left alone. */
export type ResumeRead = Resume | { problem: 'newer-version' | 'none' };

const ResumeSchema = v.object({
  version: v.number(),
  record: v.unknown(),
  verbs: v.fallback(v.array(v.string()), []),
  spent: v.fallback(v.pipe(v.number(), v.minValue(0)), 0),
  attempt: v.fallback(v.optional(v.string()), undefined),
});

export function toResumeDocument({ record, verbs, spent, attempt }: Resume): unknown {
  return { version: 1, record, verbs: verbs.filter(isLasting), spent, attempt };
}

/** Reads such a document, or anything else. */
export function fromResumeDocument(document: unknown, module: string): ResumeRead {
  const read = v.safeParse(ResumeSchema, document);
  if (!read.success) return { problem: 'none' };
  const { version, verbs, spent, attempt } = read.output;
  if (version > 1) return { problem: 'newer-version' };
  const upgraded = upgrade(read.output.record);
  if ('problem' in upgraded) return { problem: upgraded.problem === 'newer-version' ? 'newer-version' : 'none' };
  if (upgraded.record.module !== module) return { problem: 'none' };
  return { record: upgraded.record, verbs: verbs.filter(isLasting), spent, attempt };
}

/** What two devices know together. Time is not added up: both have counted the sessions before. */
export function joinResumes(a: Resume, b: Resume): Resume {
  return {
    record: merge(a.record, b.record),
    verbs: [...new Set([...a.verbs, ...b.verbs])],
    spent: Math.max(a.spent, b.spent),
    attempt: a.attempt ?? b.attempt,
  };
}

/** Those of a registration, not of a session. */
export function isLasting(verb: string): verb is 'completed' | 'passed' {
  return verb === 'completed' || verb === 'passed';
}
