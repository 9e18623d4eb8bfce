import type { Module } from '../course/module.js';
import { formatName, type PackageFormat } from './package-format.js';

/** How many characters an LMS must keep of a module at most: what status, score and place are worked out from. */
export type WorstCase = (module: Module) => number;

/** What `cmi.suspend_data` holds: SCORM 1.2 RTE 3.4.4, CMIString4096; SCORM 2004 4th Ed. RTE 4.2.23, 64,000. The others have no limit. */
const room: Partial<Record<PackageFormat, number>> = { scorm12: 4096, scorm2004: 64_000 };

export interface Overfull {
  module: Module;
  needs: number;
  holds: number;
}

/** How many characters an LMS of this format keeps; undefined where it sets no limit. */
export function roomOf(format: PackageFormat): number | undefined {
  return room[format];
}

/** The modules that a format's LMS might not be able to keep. */
export function overfull(format: PackageFormat, modules: readonly Module[], worstCase: WorstCase): Overfull[] {
  const holds = room[format];
  if (holds === undefined) return [];
  return modules.map((module) => ({ module, needs: worstCase(module), holds })).filter(({ needs }) => needs > holds);
}

/** Why a module is refused, and what can be done. */
export function refusal({ module, needs, holds }: Overfull, format: PackageFormat): string {
  return (
    `“${module.title}” can need ${grouped(needs)} characters to be taken up again, and ${formatName[format]} keeps ${grouped(holds)}. ` +
    `Package it as ${format === 'scorm12' ? 'SCORM 2004 or cmi5' : 'cmi5'}, or make two modules of it.`
  );
}

/** "4,096" */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
