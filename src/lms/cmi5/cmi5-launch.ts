import { readAgent } from '../xapi/read-agent.js';
import type { Agent } from '../xapi/statement.js';

/** What the address of a launch says (cmi5 8.1). */
export interface Cmi5Launch {
  endpoint: string;
  fetch: string;
  actor: Agent;
  registration: string;
  activityId: string;
}

/** In any order, among others (8.1.0). Undefined where one is missing: then it is no launch. */
export function readCmi5Launch(search: string): Cmi5Launch | undefined {
  const given = new URLSearchParams(search);
  const [endpoint, fetch, registration, activityId] = ['endpoint', 'fetch', 'registration', 'activityId'].map((name) =>
    given.get(name),
  );
  const actor = readAgent(given.get('actor'));
  if (!endpoint || !fetch || !registration || !activityId || !actor) return undefined;
  return URL.canParse(endpoint) && URL.canParse(fetch)
    ? { endpoint, fetch, actor, registration, activityId }
    : undefined;
}
