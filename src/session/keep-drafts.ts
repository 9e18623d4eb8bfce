import type { SnapshotFrom } from 'xstate';
import type { Response } from '../course/item.js';
import type { ItemActor } from '../machines/item-machine.js';
import type { Attempt } from '../record/record.js';
import type { DraftStore } from '../storage/draft-store.js';
import { GatheredDrafts } from './gathered-drafts.js';
import type { SessionActor } from './session-machine.js';

/**
 * Keeps what is typed into a session's items and not checked yet, and ratings of it that are still on their way into the store;
 * brings both back on the next visit. It only follows the session: a draft is in the way of nothing, and goes when its attempt
 * is durable or the module is erased.
 */
export function keepDrafts(session: SessionActor, store: DraftStore): void {
  const module = session.getSnapshot().context.module.id;
  const drafts = new GatheredDrafts(module, store);
  let items: Readonly<Record<string, ItemActor>> | undefined;

  const restore = (item: string, draft: Response, attempt: Attempt | undefined) => {
    drafts.kept.set(item, draft);
    if (isSame(attempt?.response, draft)) drafts.drop(item);
    else if (isRated(attempt?.response, draft)) session.send({ type: 'response.revised', item, response: draft });
    else {
      session.send({ type: 'item.retried', item });
      session.send({ type: 'response.changed', item, response: draft });
    }
  };

  const follow = (item: string, draft: Response | undefined, isSaved: boolean) => {
    if (draft === drafts.kept.get(item)) return;
    if (draft && isTyped(draft)) drafts.keep(item, draft);
    else if (draft ?? isSaved) drafts.drop(item);
  };

  const next = (snapshot: SnapshotFrom<SessionActor>) => {
    const { context } = snapshot;
    if (!snapshot.matches('learning')) return;
    // New ones: everything was erased.
    if (items && items !== context.items) drafts.erase();
    const waiting = items ? undefined : store.drafts(module);
    items = context.items;
    for (const [id, actor] of Object.entries(items)) {
      const { item, attempt, draft, revision } = actor.getSnapshot().context;
      const waits = waiting?.[id];
      if (waits?.kind === item.kind) restore(id, waits, attempt);
      else follow(id, draft ?? revision?.response, context.saving === 'saved');
    }
  };
  const complete = () => {
    drafts.end();
  };
  session.subscribe({ next, complete });
}

/** Whether it was kept after all: the page was left before it heard so. A copy has its parts in the same order. */
function isSame(kept: Response | undefined, draft: Response): boolean {
  return JSON.stringify(kept) === JSON.stringify(draft);
}

/** Whether it is the text that was kept, rated anew. A text that is being written again has no ratings. */
function isRated(kept: Response | undefined, draft: Response): boolean {
  if (kept?.kind !== 'extended-text' || draft.kind !== 'extended-text') return false;
  return kept.text === draft.text && Object.keys(draft.ratings).length > 0;
}

/** Whether words or numbers of the learner's own are in it: what one would have to write again. */
function isTyped(response: Response): boolean {
  return textsIn(response).some((text) => text.trim() !== '');
}

/** What was typed. In an item of an author's own an option may stand there by its id: keeping that does no harm. */
function textsIn(response: Response): string[] {
  if ('text' in response) return [response.text];
  if (response.kind === 'custom') return typeof response.given === 'string' ? [response.given] : [];
  return response.kind === 'cloze' ? Object.values(response.gaps) : [];
}
