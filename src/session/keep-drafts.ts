import type { Response } from '../course/item.js';
import type { ItemActor } from '../machines/item-machine.js';
import type { DraftStore } from '../storage/draft-store.js';
import type { SessionActor } from './session-machine.js';

/** Milliseconds for which typing is gathered before it is kept. */
const pause = 400;

/**
 * Keeps what is typed into a session's items and not checked yet, and brings it back on the next visit. It only follows the
 * session: a draft is in the way of nothing, and goes when its attempt is durable or the module is erased. A page that is
 * being left or hidden keeps at once what is still to be kept.
 */
export function keepDrafts(session: SessionActor, store: DraftStore): void {
  const module = session.getSnapshot().context.module.id;
  let items: Readonly<Record<string, ItemActor>> | undefined;
  /** What the store holds or is about to hold, by item id. */
  let kept = new Map<string, Response>();
  const due = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const item of due) store.keep(module, item, kept.get(item));
    due.clear();
  };

  const restore = () => {
    const drafts = store.drafts(module);
    for (const [item, actor] of Object.entries(items ?? {})) {
      const draft = drafts[item];
      if (draft?.kind !== actor.getSnapshot().context.item.kind) continue;
      kept.set(item, draft);
      session.send({ type: 'item.retried', item });
      session.send({ type: 'response.changed', item, response: draft });
    }
  };

  const follow = (item: string, draft: Response | undefined, isSaved: boolean) => {
    if (draft === kept.get(item)) return;
    if (draft && isTyped(draft)) kept.set(item, draft);
    else if (draft ?? isSaved) kept.delete(item);
    else return;
    due.add(item);
    timer ??= setTimeout(write, pause);
  };

  const forget = () => {
    kept = new Map();
    due.clear();
    store.erase(module);
  };

  session.subscribe((snapshot) => {
    const { context } = snapshot;
    if (!snapshot.matches('learning')) return;
    if (items === context.items) {
      for (const [id, actor] of Object.entries(items))
        follow(id, actor.getSnapshot().context.draft, context.saving === 'saved');
      return;
    }
    // Others come at the start, and when everything was erased.
    const isStart = items === undefined;
    items = context.items;
    if (isStart) restore();
    else forget();
  });
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', write);
}

/** Whether words or numbers of the learner's own are in it: what one would have to write again. */
function isTyped(response: Response): boolean {
  const texts = 'text' in response ? [response.text] : response.kind === 'cloze' ? Object.values(response.gaps) : [];
  return texts.some((text) => text.trim() !== '');
}
