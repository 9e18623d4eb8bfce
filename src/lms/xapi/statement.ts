/** A statement as far as we make any (xAPI 1.0.3 Part 2 2.4). What an LMS gives us of one is passed on as it is. */
import type { InteractionDefinition, InteractionResult } from '../interactions/xapi-interaction.js';

/** 2.4.2.1. The same in every request, exactly as the LMS gave it (cmi5 8.1.3). */
export interface Agent {
  objectType?: 'Agent';
  name?: string;
  mbox?: string;
  mbox_sha1sum?: string;
  openid?: string;
  account?: { homePage: string; name: string };
}

/** 2.4.4.1. */
export interface Activity {
  objectType?: 'Activity';
  id: string;
  definition?:
    | InteractionDefinition
    | { type: string; name?: Readonly<Record<string, string>>; description?: Readonly<Record<string, string>> };
}

/** 2.4.6.2. A list of one may come as that one. */
export type ContextActivities = Partial<
  Record<'parent' | 'grouping' | 'category' | 'other', Activity | readonly Activity[]>
>;

/** 2.4.6. A template may hold more than is named here. */
export interface StatementContext {
  registration?: string;
  contextActivities?: ContextActivities;
  extensions?: Readonly<Record<string, unknown>>;
  [more: string]: unknown;
}

export interface StatementResult extends Omit<InteractionResult, 'score'> {
  score?: { scaled: number };
  completion?: boolean;
  extensions?: Readonly<Record<string, unknown>>;
}

export interface Statement {
  id: string;
  actor: Agent;
  verb: { id: string; display: Readonly<Record<string, string>> };
  object: Activity;
  result?: StatementResult;
  context?: StatementContext;
  timestamp: string;
}

const adl = 'http://adlnet.gov/expapi/verbs/';
const verb = (id: string, word: string) => ({ id, display: { en: word } });

/** Of cmi5 9.3 and of ADL's vocabulary, which cmi5 takes its own from. */
export const verbs = {
  initialized: verb(`${adl}initialized`, 'initialized'),
  terminated: verb(`${adl}terminated`, 'terminated'),
  completed: verb(`${adl}completed`, 'completed'),
  passed: verb(`${adl}passed`, 'passed'),
  failed: verb(`${adl}failed`, 'failed'),
  answered: verb(`${adl}answered`, 'answered'),
  progressed: verb(`${adl}progressed`, 'progressed'),
  scored: verb(`${adl}scored`, 'scored'),
} as const;

/** The verbs that say where a session, or a registration, stands. */
export type StandingVerb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';
