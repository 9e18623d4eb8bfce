import type { LmsFormat } from './package-format.js';

/** What is known of an LMS: what it takes, what it leaves to whoever sets it up, and what to set there. */
export interface Preset {
  name: string;
  takes: readonly LmsFormat[];
  /** In packages of a whole course in these formats it is known to keep a module closed until those that it waits for are completed. */
  locks: readonly LmsFormat[];
  /** A sentence or two: what to set there for such packages. */
  advice: (packages: Advised) => string;
}

/** What an LMS has to be set up for. */
export interface Advised {
  format: LmsFormat;
  /** One package of several modules. */
  isWhole: boolean;
  /** The status that modules have when they are done: with an assessment, and without; absent where there are none of these. */
  ends: { assessed?: EndStatus; others?: EndStatus };
}

export type EndStatus = 'Passed' | 'Completed';

export const presets = {
  moodle: {
    name: 'Moodle',
    takes: ['scorm12', 'scorm2004'],
    // It reads the prerequisites of SCORM 1.2, and does not carry out the sequencing of SCORM 2004.
    locks: ['scorm12'],
    // Without "all scos" an activity is complete with the first module that is. A failed SCORM 1.2 is to Moodle as done as a passed one
    // (mod/scorm/lib.php, scorm_check_mode).
    advice: ({ format, isWhole, ends }) =>
      `In the activity’s settings choose “${isWhole ? 'Average' : 'Highest'} grade” as the grading method, leave “Force completed” off, and under “Activity completion” ask for the status ${endWords(ends, isWhole)}${isWhole ? ', and for “Require all scos to return completion status”: or the first module completes the whole course' : ''}.${format === 'scorm12' && ends.assessed === 'Passed' ? ' By SCORM 1.2 it opens the module for review alone once somebody has failed: take SCORM 2004, or pack it with --status completion.' : ''}`,
  },
  canvas: {
    name: 'Canvas',
    takes: ['scorm12', 'scorm2004'],
    locks: [],
    advice: () =>
      'Upload it under “SCORM” in the course’s navigation, as a graded assignment where the module has an assessment, and set the order of the modules in Canvas’s own modules.',
  },
  blackboard: {
    name: 'Blackboard',
    takes: ['scorm12', 'scorm2004'],
    locks: [],
    advice: () =>
      'Create it as a “SCORM package”, and choose before the import how it is graded, for that cannot be changed afterwards: as a percentage where the module has an assessment, as complete or incomplete where it has none.',
  },
  'scorm-cloud': {
    name: 'SCORM Cloud',
    takes: ['scorm12', 'scorm2004', 'cmi5', 'xapi'],
    locks: ['scorm2004'],
    advice: () => 'Upload it with “Add Content”, launch it once yourself, and share it with “Share” and “Invite”.',
  },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof presets;
export const presetIds = Object.keys(presets) as readonly PresetId[];

function endWords({ assessed, others }: Advised['ends'], isWhole: boolean): string {
  const [first, second] = [assessed ?? others, others ?? assessed];
  if (first === second) return `“${first}”`;
  return isWhole
    ? `“${first}” or “${second}”`
    : `“${first}” where the module has an assessment and “${second}” where it has none`;
}
