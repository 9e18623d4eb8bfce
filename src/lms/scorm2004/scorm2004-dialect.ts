/** SCORM 2004 4th Edition as `ScormLms` speaks it. Its functions are those of RTE 3.1.3, its elements those of RTE 4.2. */
import type { CmiPair } from '../cmi-pair.js';
import type { Launch } from '../lms.js';
import { ownMark } from '../own-mark.js';
import { learnerPreferences } from '../scorm/learner-preferences.js';
import { numberIn } from '../scorm/number-in.js';
import { objectivesOf } from '../scorm/objectives-of.js';
import { otherDigits } from '../scorm/other-digits.js';
import type { FunctionNames, ScormApi } from '../scorm/scorm-api.js';
import type { Dialect } from '../scorm/scorm-lms.js';
import { suspendLimits } from '../suspend-data.js';
import { toScorm2004State, type Scorm2004State } from './scorm2004-state.js';
import { toScorm2004Cmi } from './to-scorm2004-cmi.js';

export const scorm2004Api = 'API_1484_11';

export const scorm2004Functions: FunctionNames = {
  initialize: 'Initialize',
  terminate: 'Terminate',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  lastError: 'GetLastError',
};

export const scorm2004Dialect: Dialect<Scorm2004State> = {
  limit: suspendLimits.scorm2004,
  // RTE 3.1.7: before the beginning or after the end, of each function.
  ended: new Set([104, 112, 113, 122, 123, 132, 133, 142, 143]),
  // Undefined and unimplemented.
  unsupported: new Set([401, 402]),
  read,
  opening: ({ completion }, { credit }) => [
    ['cmi.exit', 'suspend'],
    ...(credit && completion === undefined ? ([['cmi.completion_status', 'incomplete']] as const) : []),
  ],
  stateOf: toScorm2004State,
  toPairs: (before, after, interactions, api) =>
    toScorm2004Cmi(before, after, { interactions, objectives: objectivesOf(api) }),
  again,
  // SN 4.4: takes the learner back to the LMS. Not exitAll, also when all is done: it ends the attempt, and with the next launch the
  // learner would begin anew in place of looking at what they did.
  closing: (as) => (as === 'finish' ? [['adl.nav.request', 'suspendAll']] : []),
  // RTE 3.1.4.2: Terminate keeps what was said, and some LMSs take a Commit before it for an error.
  commitsBeforeEnd: false,
};

function read(api: ScormApi): { launch: Launch; told: Partial<Scorm2004State> } {
  const name = api.get('cmi.learner_name');
  const mode = api.get('cmi.mode');
  const entry = api.get('cmi.entry');
  const resumeData = api.get('cmi.suspend_data');
  const completion = api.get('cmi.completion_status');
  const success = api.get('cmi.success_status');
  const score = numberIn(api.get('cmi.score.scaled'));
  const progress = numberIn(api.get('cmi.progress_measure'));
  const location = api.get('cmi.location');
  const pass = ownMark(numberIn(api.get('cmi.scaled_passing_score')));
  const level = numberIn(api.get('cmi.learner_preference.audio_level'));
  return {
    launch: {
      learner: { id: api.get('cmi.learner_id'), ...(name && { name }) },
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      credit: api.get('cmi.credit') !== 'no-credit',
      entry: entry === 'ab-initio' ? 'new' : entry === 'resume' ? 'resume' : 'unknown',
      ...(resumeData && { resumeData }),
      ...(pass !== undefined && { pass }),
      ...learnerPreferences({
        language: api.get('cmi.learner_preference.language'),
        isSilent: level === 0,
        captions: api.get('cmi.learner_preference.audio_captioning'),
      }),
    },
    told: {
      ...((completion === 'incomplete' || completion === 'completed') && { completion }),
      ...((success === 'failed' || success === 'passed') && { success }),
      ...(score !== undefined && { score }),
      ...(progress !== undefined && { progress }),
      ...(location && { location }),
      ...(resumeData && { suspendData: resumeData }),
    },
  };
}

function again(pairs: readonly CmiPair[]): { first: CmiPair[]; then: CmiPair[] } {
  const other = (element: string) => {
    if (element === 'cmi.exit' || element === 'cmi.location') return '';
    if (element.endsWith('.success_status')) return 'unknown';
    return element === 'cmi.completion_status' ? 'incomplete' : undefined;
  };
  return {
    first: pairs.flatMap(([element, value]) => {
      const word = other(element);
      return word === undefined || word === value ? [] : [[element, word] as const];
    }),
    then: pairs.map(([element, value]) => [
      element,
      /\.score\.|progress_measure/.test(element) ? otherDigits(value) : value,
    ]),
  };
}
