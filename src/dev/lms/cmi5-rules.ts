/**
 * What an LMS of cmi5 refuses, by the ids of the requirements in CATAPULT's list (`@cmi5/requirements`; "(d)" are its
 * deductions). Written from them and from the specification, not from the code.
 */

export interface Said {
  id?: string;
  actor?: unknown;
  verb?: { id?: string };
  object?: { id?: string; objectType?: string };
  result?: {
    score?: { scaled?: number; raw?: number; min?: number; max?: number };
    success?: boolean;
    completion?: boolean;
    duration?: string;
    extensions?: Record<string, unknown>;
  };
  context?: {
    registration?: string;
    contextActivities?: Record<string, { id: string } | { id: string }[] | undefined>;
    extensions?: Record<string, unknown>;
  } & Record<string, unknown>;
  timestamp?: string;
}

export interface SessionFacts {
  actor: unknown;
  activityId: string;
  registration: string;
  sessionId: string;
  template: NonNullable<Said['context']>;
  mode: 'Normal' | 'Browse' | 'Review';
  mastery: number | undefined;
  /** Verbs of cmi5-defined statements, in this session and in the registration. */
  said: string[];
  saidEver: string[];
  hasReadPreferences: boolean;
  isAbandoned: boolean;
}

const adl = 'http://adlnet.gov/expapi/verbs/';
export const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const sessionIdName = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const masteryName = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const decisive = ['completed', 'passed', 'failed'];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+]00:?00)$/;
const duration = /^P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?!$)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

/** The verb of a statement that cmi5 defines; undefined of one that it allows. */
export function definedVerb(said: Said): string | undefined {
  return idsIn(said, 'category').includes(cmi5Category) ? said.verb?.id?.replace(adl, '') : undefined;
}

/** Id of the requirement that the statement breaks; undefined where it breaks none. */
export function brokenRule(said: Said, facts: SessionFacts): string | undefined {
  const verb = definedVerb(said);
  const { result = {}, context = {}, timestamp } = said;
  const is = (...words: string[]) => verb !== undefined && words.includes(verb);
  const rules: [string, boolean][] = [
    ['9.1.0.0-1 (d)', !uuid.test(said.id ?? '')],
    ['9.7.0.0-1 (d)', timestamp === undefined],
    ['9.7.0.0-2 (d)', !utc.test(timestamp ?? '')],
    ['8.1.3.0-3 (d)', !isEqual(said.actor, facts.actor)],
    ['9.3.6.0-2 (d2)', facts.isAbandoned],
    ['9.3.0.0-5 (d2)', facts.said.includes('terminated')],
    ['9.3.0.0-4 (d2)', !is('initialized') && !facts.said.includes('initialized')],
    ['11.0.0.0-3 (d2)', is('initialized') && !facts.hasReadPreferences],
    ['9.6.3.1-4 (d)', context.extensions?.[sessionIdName] !== facts.sessionId],
    ['10.2.1.0-7 (d)', !holds(context, facts.template)],
    ['9.6.1.0-1 (d)', context.registration !== facts.registration],
    ['9.5.1.0-3 (d1)', result.score?.raw !== undefined && result.score.min === undefined],
    ['9.5.1.0-3 (d2)', result.score?.raw !== undefined && result.score.max === undefined],
    ['9.6.2.2-2 (d)', idsIn(said, 'category').includes(moveOnCategory) && !is(...decisive)],
    ['9.3.0.0-1', verb !== undefined && !is('initialized', 'terminated', ...decisive)],
    ['8.1.5.0-6 (d)', verb !== undefined && said.object?.id !== facts.activityId],
    ['10.2.2.0-5 (d)', facts.mode !== 'Normal' && is(...decisive)],
    ['9.3.0.0-6 (d2)', is('completed') && facts.saidEver.includes('completed')],
    ['9.3.0.0-7 (d2)', is('passed') && facts.saidEver.includes('passed')],
    ['9.3.0.0-8 (d)', is('failed') && facts.saidEver.includes('passed')],
    ['9.3.0.0-3 (d)', is('passed', 'failed') && facts.said.some((word) => ['passed', 'failed'].includes(word))],
    ['9.3.0.0-2 (d)', verb !== undefined && facts.said.includes(verb)],
    ['9.3.4.0-2 (d2)', is('passed') && (result.score?.scaled ?? 1) < (facts.mastery ?? -1)],
    ['9.3.5.0-2 (d)', is('failed') && (result.score?.scaled ?? -1) >= (facts.mastery ?? 2)],
    ['9.5.1.0-2 (d)', verb !== undefined && result.score !== undefined && !is('passed', 'failed')],
    ['9.5.2.0-1 (d1)', is('passed') && result.success !== true],
    ['9.5.2.0-2 (d)', is('failed') && result.success !== false],
    ['9.5.2.0-3 (d)', verb !== undefined && result.success !== undefined && !is('passed', 'failed')],
    ['9.5.3.0-1 (d1)', is('completed') && result.completion !== true],
    ['9.5.3.0-2 (d)', verb !== undefined && result.completion !== undefined && !is('completed')],
    ['9.5.4.1-1 (d)', is('terminated') && !duration.test(result.duration ?? '')],
    ['9.5.4.1-2 (d)', is('completed') && !duration.test(result.duration ?? '')],
    ['9.5.4.1-3 (d)', is('passed') && !duration.test(result.duration ?? '')],
    ['9.5.4.1-4 (d)', is('failed') && !duration.test(result.duration ?? '')],
    ['9.6.2.2-1 (d1)', is(...decisive) && !idsIn(said, 'category').includes(moveOnCategory)],
    [
      '9.6.3.2-2 (d)',
      is('passed', 'failed') &&
        result.score !== undefined &&
        facts.mastery !== undefined &&
        context.extensions?.[masteryName] !== facts.mastery,
    ],
  ];
  return rules.find(([, isBroken]) => isBroken)?.[0];
}

function idsIn(said: Said, list: string): string[] {
  const given = said.context?.contextActivities?.[list];
  return given === undefined ? [] : [given].flat().map(({ id }) => id);
}

/** Whether all that the template has is there, and as it was. Lists may be longer. */
function holds(context: NonNullable<Said['context']>, template: NonNullable<Said['context']>): boolean {
  return Object.entries(template).every(([name, value]) => {
    if (name === 'contextActivities')
      return Object.keys(template.contextActivities ?? {}).every((list) => {
        const given = idsIn({ context }, list);
        return idsIn({ context: template }, list).every((id) => given.includes(id));
      });
    if (name === 'extensions')
      return Object.entries(template.extensions ?? {}).every(([id, known]) => isEqual(context.extensions?.[id], known));
    return isEqual(context[name], value);
  });
}

export function isEqual(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${key}:${canonical(field)}`).join()}}`;
}
