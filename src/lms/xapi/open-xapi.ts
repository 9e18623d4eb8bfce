import type { Launch } from '../lms.js';
import { Lrs } from './lrs.js';
import type { Opened } from './opening.js';
import { readOldAgent } from './read-agent.js';
import type { Agent, StatementContext } from './statement.js';
import { agentKey } from './xapi-session-state.js';

/** What the address of a Tin Can launch says (RusticiSoftware/launch, lms_lrs.md). */
export interface XapiLaunch {
  endpoint: string;
  authorization: string;
  actor: Agent;
  registration?: string;
  activityId?: string;
  platform?: string;
  grouping?: string;
  languages: string[];
  /** Goes back to the LRS with every request. */
  echo: Readonly<Record<string, string>>;
}

const named = [
  'endpoint',
  'auth',
  'actor',
  'registration',
  'activity_id',
  'activity_platform',
  'Accept-Language',
  'grouping',
];

/** Undefined where the endpoint, the actor or what lets one in is missing: then it is no launch. */
export function readXapiLaunch(search: string): XapiLaunch | undefined {
  const given = new URLSearchParams(search);
  const [endpoint, auth] = [given.get('endpoint'), given.get('auth')];
  const actor = readOldAgent(given.get('actor'));
  if (!endpoint || !auth || !actor || !URL.canParse(endpoint)) return undefined;
  const of = (name: string) => given.get(name) ?? undefined;
  const [registration, activityId, platform, grouping] = [
    of('registration'),
    of('activity_id'),
    of('activity_platform'),
    of('grouping'),
  ];
  const tags = (of('Accept-Language') ?? '').split(',').map((tag) => tag.split(';')[0]?.trim() ?? '');
  return {
    endpoint,
    // Old LMSs give the token without its scheme.
    authorization: /^\S+ /.test(auth) ? auth : `Basic ${auth}`,
    actor,
    ...(registration !== undefined && { registration }),
    ...(activityId !== undefined && { activityId }),
    ...(platform !== undefined && { platform }),
    ...(grouping !== undefined && { grouping }),
    languages: tags.filter(Boolean),
    echo: Object.fromEntries([...given].filter(([name]) => !named.includes(name))),
  };
}

/** A session with a plain LRS. There is nothing to ask: all is in the address. `iri` is the module's, `id` the session's. */
export function openXapi(launch: XapiLaunch, iri: string, id: string, send: typeof fetch): Opened {
  const {
    endpoint,
    authorization,
    actor,
    registration,
    activityId = iri,
    platform,
    grouping,
    languages,
    echo,
  } = launch;
  const template: StatementContext = {
    ...(platform !== undefined && { platform }),
    ...(grouping !== undefined && { contextActivities: { grouping: [{ id: grouping }] } }),
  };
  const told: Launch = {
    learner: { id: agentKey(actor), ...(actor.name !== undefined && { name: actor.name }) },
    ...(registration !== undefined && { registration }),
    mode: 'normal',
    credit: true,
    entry: 'unknown',
    languages,
    preferences: {},
  };
  return {
    lrs: new Lrs({ endpoint, authorization, echo }, send),
    session: {
      rules: 'xapi',
      actor,
      activity: activityId,
      ...(registration !== undefined && { registration }),
      id,
      template,
      mode: 'normal',
    },
    launch: told,
  };
}
