import { isSureButWrong } from '../../src/course/confidence.js';
import type { ItemRecord } from '../../src/record/record.js';
import { verdictKind, type VerdictKind } from '../items/verdict.js';

/** How the latest answer to an item turned out; `open` where there is none, `kept` where it is not judged. */
export type Standing = 'open' | VerdictKind;

export function standingOf(record: ItemRecord | undefined): Standing {
  return record ? verdictKind(record.latest.outcome) : 'open';
}

/** Whether the latest answer was sure and not right. */
export function isToLookAt(record: ItemRecord | undefined): boolean {
  return record !== undefined && isSureButWrong(record.latest.confidence, record.latest.outcome);
}

export const standingWords: Record<Standing, string> = {
  open: 'not answered',
  right: 'right',
  partly: 'partly right',
  'not-yet': 'not yet right',
  kept: 'kept',
};

export interface Tally {
  group: string;
  right: number;
  answered: number;
  total: number;
}

/** Counts standings by group, in the order in which the groups come up; items without a group count as "Other". */
export function tally(entries: readonly { group: string | undefined; standing: Standing }[]): Tally[] {
  const groups = new Map<string, Standing[]>();
  for (const { group = 'Other', standing } of entries) groups.set(group, [...(groups.get(group) ?? []), standing]);
  return [...groups].map(([group, standings]) => ({ group, ...counts(standings) }));
}

export function counts(standings: readonly Standing[]): Omit<Tally, 'group'> {
  return {
    right: standings.filter((standing) => standing === 'right').length,
    answered: standings.filter((standing) => standing !== 'open').length,
    total: standings.length,
  };
}
