import type { SnapshotFrom } from 'xstate';
import type { Response } from '../course/item.js';
import type { ItemActor } from '../machines/item-machine.js';
import type { DraftStore } from '../storage/draft-store.js';
import type { SessionActor } from './session-machine.js';

/** Milliseconds for which typing is gathered before it is kept. */
const pause = 400;

const leaving = ['pagehide', 'visibilitychange'];

/**
 * Keeps what is typed into a session's items and not checked yet, and brings it back on the next visit. It only follows the
 * session: a draft is in the way of nothing, and goes when its attempt is durable or the module is erased. A page that is
 * being left or hidden keeps at once what is still to be kept, and so does a session that is stopped.
 */
export function keepDrafts(session: SessionActor, store: DraftStore): void {
  const module = session.getSnapshot().context.module.id;
  let items: Readonly<Record<string, ItemActor>> | undefined;
  /** What the store holds or is about to hold, by item id. */
  const kept = new Map<string, Response>();
  const due = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    timer = undefined;
    for (const item of due) store.keep(module, item, kept.get(item));
    due.clear();
  };

  const restore = (item: string, draft: Response) => {
    kept.set(item, draft);
    session.send({ type: 'item.retried', item });
    session.send({ type: 'response.changed', item, response: draft });
  };

  const follow = (item: string, draft: Response | undefined, isSaved: boolean) => {
    if (draft === kept.get(item)) return;
    if (draft && isTyped(draft)) kept.set(item, draft);
    else if (draft ?? isSaved) kept.delete(item);
    else return;
    due.add(item);
    timer ??= setTimeout(write, pause);
  };

  const next = (snapshot: SnapshotFrom<SessionActor>) => {
    const { context } = snapshot;
    if (!snapshot.matches('learning')) return;
    if (items && items !== context.items) {
      // New ones: everything was erased.
      kept.clear();
      due.clear();
      store.erase(module);
    }
    const waiting = items ? undefined : store.drafts(module);
    items = context.items;
    for (const [id, actor] of Object.entries(items)) {
      const { item, draft } = actor.getSnapshot().context;
      const waits = waiting?.[id];
      if (waits?.kind === item.kind) restore(id, waits);
      else follow(id, draft, context.saving === 'saved');
    }
  };
  const complete = () => {
    for (const event of leaving) removeEventListener(event, write);
    clearTimeout(timer);
    write();
  };
  session.subscribe({ next, complete });
  for (const event of leaving) addEventListener(event, write);
}

/** Whether words or numbers of the learner's own are in it: what one would have to write again. */
function isTyped(response: Response): boolean {
  const texts = 'text' in response ? [response.text] : response.kind === 'cloze' ? Object.values(response.gaps) : [];
  return texts.some((text) => text.trim() !== '');
}
