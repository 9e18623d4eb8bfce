import * as v from 'valibot';
import { verdictOf } from '../http-verdict.js';
import type { Launch } from '../lms.js';
import { retryAfter } from '../retry-after.js';
import { agentQuery, Lrs, patience, type Answer } from '../xapi/lrs.js';
import type { NotOpened, Opening, OpeningTrouble } from '../xapi/opening.js';
import type { SessionNotes } from '../xapi/session-notes.js';
import { agentKey } from '../xapi/xapi-session-state.js';
import type { Cmi5Launch } from './cmi5-launch.js';

/** cmi5 9.6.3.1. */
const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/**
 * cmi5 10.2. What is broken in it is as if it were not there. Two of its fields are read by nobody: `launchParameters` (10.2.3) are
 * words of the publisher to itself, and the packages say none; `entitlementKey` (10.2.5) opens content that is licensed, and this
 * is free. `moveOn` is for the LMS to go by.
 */
const LaunchDataSchema = v.object({
  contextTemplate: v.looseObject({ extensions: v.fallback(v.record(v.string(), v.unknown()), {}) }),
  launchMode: v.fallback(v.picklist(['Normal', 'Browse', 'Review']), 'Normal'),
  masteryScore: v.fallback(v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), undefined),
  returnURL: v.fallback(v.optional(v.pipe(v.string(), v.url())), undefined),
});

/** cmi5 11. */
const PreferencesSchema = v.object({
  languagePreference: v.fallback(v.optional(v.string()), undefined),
  audioPreference: v.fallback(v.optional(v.picklist(['on', 'off'])), undefined),
});

/**
 * Begins a session at an LMS of cmi5: the token, which is to be had once (8.2), then what the LMS says of the launch (10), then what
 * the learner prefers (11). A reload of the page goes on with the token that its notes have.
 */
export async function openCmi5(
  { endpoint, fetch: tokenUrl, actor, registration, activityId }: Cmi5Launch,
  notes: SessionNotes,
  send: typeof fetch,
): Promise<Opening> {
  const { token: kept, verbs, mode: knownMode = 'normal' } = notes.read();
  const id = agentKey(actor);
  const base: Launch = {
    learner: { id, ...(actor.name !== undefined && { name: actor.name }) },
    registration,
    mode: knownMode,
    credit: true,
    entry: 'unknown',
    languages: [],
    preferences: {},
  };
  const over = (reason: OpeningTrouble): NotOpened => ({ trouble: { problem: 'ended' }, reason, launch: base });
  const away = (trouble: NotOpened['trouble']): NotOpened => ({ trouble, reason: 'away', launch: base });
  if (verbs.includes('terminated')) return over('session-over');

  const asked = kept === undefined ? await askForToken(tokenUrl, send) : { token: kept };
  if ('problem' in asked) return away(asked);
  if ('reason' in asked) return over(asked.reason);
  notes.write({ token: asked.token });

  const lrs = new Lrs({ endpoint, authorization: `Basic ${asked.token}` }, send);
  const agent = agentQuery(actor);
  // 10: the document is the LMS's, and is never written.
  const data = await lrs.get('activities/state', { stateId: 'LMS.LaunchData', activityId, agent, registration });
  const read = v.safeParse(LaunchDataSchema, data.body);
  if (data.status !== 200 || !read.success) {
    const trouble = passing(data);
    return trouble ? away(trouble) : over(kept === undefined ? 'denied' : 'session-over');
  }
  // 11: at every start. That there are none is no error.
  const preferred = await lrs.get('agents/profile', { profileId: 'cmi5LearnerPreferences', agent });
  const preferences = v.safeParse(PreferencesSchema, preferred.status === 200 ? preferred.body : {});
  const { languagePreference = '', audioPreference } = preferences.success ? preferences.output : {};
  const { contextTemplate, launchMode, masteryScore, returnURL } = read.output;
  const mode = ({ Normal: 'normal', Browse: 'browse', Review: 'review' } as const)[launchMode];
  const session = contextTemplate.extensions[sessionExtension];
  return {
    lrs,
    session: {
      rules: 'cmi5',
      actor,
      activity: activityId,
      registration,
      id: typeof session === 'string' ? session : tokenUrl,
      template: contextTemplate,
      mode,
      ...(masteryScore !== undefined && { pass: masteryScore }),
    },
    launch: {
      ...base,
      mode,
      ...(masteryScore !== undefined && { pass: masteryScore }),
      // 11.1: a list, the most wanted first.
      languages: languagePreference
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
      preferences: audioPreference ? { audio: audioPreference } : {},
    },
    ...(returnURL !== undefined && { returnUrl: returnURL }),
  };
}

/** 8.2: a POST, once. Trouble comes with the status 200, too, and says so in `error-code` (8.2.3); 1 is that it was asked before. */
async function askForToken(
  url: string,
  send: typeof fetch,
): Promise<{ token: string } | NotOpened['trouble'] | { reason: 'link-used' | 'denied' }> {
  try {
    const answer = await send(url, { method: 'POST', cache: 'no-store', signal: AbortSignal.timeout(patience) });
    const trouble = passing({
      status: answer.status,
      wait: retryAfter(answer.headers.get('Retry-After'), Date.now()),
    });
    if (trouble) return trouble;
    const body = (await answer.json().catch(() => undefined)) as Record<string, unknown> | null | undefined;
    const token = body?.['auth-token'];
    if (typeof token === 'string') return { token };
    return { reason: String(body?.['error-code']) === '1' ? 'link-used' : 'denied' };
  } catch {
    return { problem: 'offline' };
  }
}

/** What may go well with the next try. */
function passing({ status, wait }: Pick<Answer, 'status' | 'wait'>): NotOpened['trouble'] | undefined {
  const verdict = verdictOf(status);
  if (verdict !== 'offline' && verdict !== 'busy') return undefined;
  return { problem: verdict, ...(wait !== undefined && { wait }) };
}
