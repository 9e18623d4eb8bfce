import { vitalNames } from '../../course/scenario/vitals.js';
import type { ScenarioHead } from '../files/author-schemas.js';

/** The names of a case's values: what its scenes and decisions can change and ask about. */
export interface CaseNames {
  names: readonly string[];
  /** The one that is its clock. */
  unit: string;
  /** Whether these are all: not where the front matter cannot be read. */
  isWhole: boolean;
}

export function caseNames(head: ScenarioHead | undefined): CaseNames {
  const unit = head?.clock?.unit ?? 'minutes';
  const monitored = vitalNames.filter((name) => head?.monitor?.[name] !== undefined);
  return { names: [unit, ...monitored, ...Object.keys(head?.variables ?? {})], unit, isWhole: head !== undefined };
}
