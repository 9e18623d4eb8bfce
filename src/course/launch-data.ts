import type { ModuleOutline } from './module.js';

/**
 * What decides the status that an LMS is told: having done everything, the assessment's score, or both. The manifest and the
 * launch page must be of one mind about it. Makes no difference to a module without an assessment.
 */
export const statusPolicies = ['both', 'completion', 'score'] as const;
export type StatusPolicy = (typeof statusPolicies)[number];

/**
 * What the launch page of a package knows of the module that it launches. It stands in that page as JSON, in
 * `#kap-launch`. Paths are relative to the page.
 */
export interface LaunchData {
  format: 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'embed';
  course: { id: string; title: string; language: string; iri: string };
  /** Of the module. */
  iri: string;
  module: ModuleOutline;
  status: StatusPolicy;
  /** Whether the LMS is told of each answer, and not of status, score and time alone. */
  tellsAnswers: boolean;
  /** The page that a learner begins with. */
  start: string;
  /** The whole module as data, items included: `module.json`. */
  content: string;
  /**
   * What the manifest calls the module itself among the objectives: `cmi.objectives` of SCORM 2004 holds it, and then the
   * module's own objectives by their ids. No author's id has an underscore.
   */
  primaryObjective: string;
  /** The score that the LMS was given as the one that passes, 0 to 1; absent where it was given none. */
  passMark?: number;
  /** Of `embed`: the origins, besides the package's own, whose pages may hear of what a learner does. */
  hosts?: readonly string[];
}
