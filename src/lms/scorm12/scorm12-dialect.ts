/** SCORM 1.2 as `ScormLms` speaks it. Its functions are those of RTE 3.3.6, its elements those of RTE 3.4.4. */
import type { CmiPair } from '../cmi-pair.js';
import type { Launch } from '../lms.js';
import { ownMark } from '../own-mark.js';
import { learnerPreferences } from '../scorm/learner-preferences.js';
import { numberIn } from '../scorm/number-in.js';
import { objectivesOf } from '../scorm/objectives-of.js';
import { otherDigits } from '../scorm/other-digits.js';
import type { FunctionNames, ScormApi } from '../scorm/scorm-api.js';
import type { Dialect } from '../scorm/scorm-lms.js';
import { lessonStatuses } from '../status-policy.js';
import { suspendLimits } from '../suspend-data.js';
import { toScorm12State, type Scorm12State } from './scorm12-state.js';
import { toCmi } from './to-cmi.js';

export const scorm12Api = 'API';

export const scorm12Functions: FunctionNames = {
  initialize: 'LMSInitialize',
  terminate: 'LMSFinish',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  lastError: 'LMSGetLastError',
};

/** `zone` is the minutes by which the learner's clock is ahead of UTC. */
export function scorm12Dialect(zone: number): Dialect<Scorm12State> {
  return {
    limit: suspendLimits.scorm12,
    // RTE 3.3.7: not initialised.
    ended: new Set([301]),
    // Not implemented.
    unsupported: new Set([401]),
    read,
    opening: ({ status }, { credit }) => [
      ['cmi.core.exit', 'suspend'],
      // An LMS takes a session that set no status for a completed one.
      ...(credit && status === undefined ? ([['cmi.core.lesson_status', 'incomplete']] as const) : []),
    ],
    stateOf: toScorm12State,
    toPairs: (before, after, interactions, api) =>
      toCmi(before, after, {
        interactions,
        objectives: childrenOf(api, 'cmi.objectives').includes('status') ? objectivesOf(api) : undefined,
        zone,
      }),
    again,
    // Kept after completion, too: some LMSs drop the answers of a session that is not to go on, and they can be looked at again.
    closing: () => [],
    commitsBeforeEnd: true,
  };
}

function read(api: ScormApi): { launch: Launch; told: Partial<Scorm12State> } {
  const name = api.get('cmi.core.student_name');
  const mode = api.get('cmi.core.lesson_mode');
  const entry = api.get('cmi.core.entry');
  const resumeData = api.get('cmi.suspend_data');
  const status = lessonStatuses.find((known) => known === api.get('cmi.core.lesson_status'));
  const score = numberIn(api.get('cmi.core.score.raw'));
  const location = api.get('cmi.core.lesson_location');
  // Optional branches are asked for first (RTE 3.4.4, _children).
  const mastery = childrenOf(api, 'cmi.student_data').includes('mastery_score')
    ? numberIn(api.get('cmi.student_data.mastery_score'))
    : undefined;
  const pass = ownMark(mastery === undefined ? undefined : mastery / 100);
  const preferences = childrenOf(api, 'cmi.student_preference');
  const preference = (child: string) => (preferences.includes(child) ? api.get(`cmi.student_preference.${child}`) : '');
  return {
    launch: {
      learner: { id: api.get('cmi.core.student_id'), ...(name && { name }) },
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      credit: api.get('cmi.core.credit') !== 'no-credit',
      entry: entry === 'ab-initio' ? 'new' : entry === 'resume' ? 'resume' : 'unknown',
      ...(resumeData && { resumeData }),
      ...(pass !== undefined && { pass }),
      ...learnerPreferences({
        language: preference('language'),
        // A level below 0 is off.
        isSilent: (numberIn(preference('audio')) ?? 0) < 0,
        captions: preference('text'),
      }),
    },
    told: {
      ...(status && { status }),
      ...(score !== undefined && { score }),
      ...(location && { location }),
      ...(resumeData && { suspendData: resumeData }),
    },
  };
}

function again(pairs: readonly CmiPair[]): { first: CmiPair[]; then: CmiPair[] } {
  const others: Readonly<Record<string, string>> = {
    'cmi.core.exit': '',
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.lesson_location': '',
  };
  const isObjective = (element: string) => element.startsWith('cmi.objectives.');
  return {
    first: pairs.flatMap(([element, value]) => {
      const other = isObjective(element) && element.endsWith('.status') ? 'incomplete' : others[element];
      return other === undefined || other === value ? [] : [[element, other] as const];
    }),
    then: pairs.map(([element, value]) =>
      element.includes('.score.') ? [element, otherDigits(value)] : [element, value],
    ),
  };
}

function childrenOf(api: ScormApi, branch: string): string[] {
  return api
    .get(`${branch}._children`)
    .split(',')
    .map((child) => child.trim());
}
