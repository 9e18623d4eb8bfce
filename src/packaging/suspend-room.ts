import type { Module } from '../course/module.js';
import { formatName, type PackageFormat } from './package-format.js';

/** How many characters a module needs of an LMS to be taken up again, when a learner has done all that can be done in it. */
export type WorstCase = (module: Module, format: 'scorm12' | 'scorm2004') => number;

/** What `cmi.suspend_data` holds: SCORM 1.2 RTE 3.4.4, CMIString4096; SCORM 2004 4th Ed. RTE 4.2.23, 64,000. The others have no limit. */
const room: Partial<Record<PackageFormat, number>> = { scorm12: 4096, scorm2004: 64_000 };

export interface Overfull {
  module: Module;
  needs: number;
  holds: number;
}

/** The modules that a format's LMS might not be able to keep. */
export function overfull(format: PackageFormat, modules: readonly Module[], worstCase: WorstCase): Overfull[] {
  const holds = room[format];
  if (holds === undefined || (format !== 'scorm12' && format !== 'scorm2004')) return [];
  return modules
    .map((module) => ({ module, needs: worstCase(module, format), holds }))
    .filter(({ needs }) => needs > holds);
}

/** Why a module is refused, and what can be done. */
export function refusal({ module, needs, holds }: Overfull, format: PackageFormat): string {
  return (
    `“${module.title}” can need ${grouped(needs)} characters to be taken up again, and ${formatName[format]} keeps ${grouped(holds)}. ` +
    `Package it as ${format === 'scorm12' ? 'SCORM 2004 or cmi5' : 'cmi5'}, or make two modules of it.`
  );
}

/** "4,096" */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
