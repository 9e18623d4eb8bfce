import type { LmsFormat } from './package-format.js';

/** What is known of an LMS: what it takes, what it leaves to whoever sets it up, and what to set there. */
export interface Preset {
  name: string;
  takes: readonly LmsFormat[];
  /** In packages of a whole course in these formats it is known to keep a module closed until those that it waits for are completed. */
  locks: readonly LmsFormat[];
  /** One sentence. */
  advice: string;
}

export const presets = {
  moodle: {
    name: 'Moodle',
    takes: ['scorm12', 'scorm2004'],
    // It reads the prerequisites of SCORM 1.2, and does not carry out the sequencing of SCORM 2004.
    locks: ['scorm12'],
    advice:
      'In the activity’s settings choose “Highest grade” as the grading method (“Average grade” for a whole course), leave “Force completed” off, and under “Activity completion” ask for the status “Passed” where the module has an assessment and “Completed” where it has none.',
  },
  canvas: {
    name: 'Canvas',
    takes: ['scorm12', 'scorm2004'],
    locks: [],
    advice:
      'Upload it under “SCORM” in the course’s navigation, as a graded assignment where the module has an assessment, and set the order of the modules in Canvas’s own modules.',
  },
  blackboard: {
    name: 'Blackboard',
    takes: ['scorm12', 'scorm2004'],
    locks: [],
    advice:
      'Create it as a “SCORM package”, and choose before the import how it is graded, for that cannot be changed afterwards: as a percentage where the module has an assessment, as complete or incomplete where it has none.',
  },
  'scorm-cloud': {
    name: 'SCORM Cloud',
    takes: ['scorm12', 'scorm2004', 'cmi5', 'xapi'],
    locks: ['scorm2004'],
    advice: 'Upload it with “Add Content”, launch it once yourself, and share it with “Share” and “Invite”.',
  },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof presets;
export const presetIds = Object.keys(presets) as readonly PresetId[];
