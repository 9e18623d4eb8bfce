import { merge } from '../../record/merge.js';
import { progressMeasure } from '../progress-measure.js';
import { statusBy } from '../status-policy.js';
import { toldStatus } from '../told-status.js';
import { toXapiState, type XapiInput, type XapiState } from '../xapi/xapi-state.js';
import type { Standing } from './host-protocol.js';

/** How things stand with a learner and a module, for a host page: at a glance, and what statements come of it. */
export interface HostState {
  standing: Standing;
  xapi: XapiState;
}

export type HostInput = XapiInput & { now: number };

/**
 * What was told stays so: whether it is completed and passed never falls, whatever an edition adds and whatever a device knows. Where
 * the page has a pass mark of its own, it hears nothing that this speaks against, see `toldStatus`.
 */
export function toHostState({ now, ...input }: HostInput): HostState {
  const { told, outline, session, policy, begun } = input;
  const record = merge(told.record, input.record);
  const xapi = toXapiState({ ...input, record });
  const known = toldStatus(outline, record, session.pass);
  const hasAssessment = outline.assessment !== undefined;
  const isPassed = told.verbs.includes('passed') || xapi.passed !== undefined;
  const isFailed = known.success !== 'unknown' && policy !== 'completion';
  const success = isPassed ? 'passed' : isFailed ? 'failed' : 'unknown';
  const isCompleted = told.verbs.includes('completed') || xapi.completed !== undefined;
  const completion = isCompleted ? 'completed' : 'incomplete';
  const status = { ...known, completion, success } as const;
  const lesson = input.record.bookmark?.lesson;
  return {
    xapi,
    standing: {
      // A clinic that goes by completion alone gets no word of passing; the table of `statusBy` is about what is.
      status: session.mode === 'normal' ? statusBy(policy, status, hasAssessment) : 'incomplete',
      completion,
      success,
      ...(hasAssessment && known.score !== undefined && { score: Math.min(1, Math.max(0, known.score)) }),
      progress: progressMeasure(status, hasAssessment),
      lessons: known.lessons,
      lessonsFinished: known.lessonsFinished,
      ...(lesson !== undefined && { lesson }),
      sessionTime: Math.max(0, now - begun),
    },
  };
}
