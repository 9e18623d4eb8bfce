/** Levels of the revised taxonomy of Bloom (Anderson and Krathwohl 2001), the lowest first. */
export const levels = ['Remember', 'Understand', 'Apply', 'Analyse', 'Evaluate', 'Create'] as const;
export type Level = (typeof levels)[number];

/** Where a verb is usually placed. What follows the verb may ask for more or less. */
const verbs: Readonly<Record<Level, string>> = {
  Remember: 'define identify list match name order state',
  Understand: 'compare contrast describe distinguish explain interpret summarise',
  Apply: 'apply calculate correct handle respond rewrite select',
  Analyse: 'analyse differentiate organise',
  Evaluate: 'appraise critique evaluate justify prioritise rank',
  Create: 'design draft plan',
};

/** The verb that an objective begins with, and its level; no level for a verb that is not in the list. */
export function levelOf(objective: string): { verb: string; level?: Level } {
  const verb = /^\p{L}+/u.exec(objective)?.[0] ?? '';
  const level = levels.find((name) => verbs[name].split(' ').includes(verb.toLowerCase()));
  return { verb, ...(level && { level }) };
}

/** Whether it is at Apply or above. */
export function isApplied(level: Level | undefined): boolean {
  return level !== undefined && levels.indexOf(level) >= levels.indexOf('Apply');
}
