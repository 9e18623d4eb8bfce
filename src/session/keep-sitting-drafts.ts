import type { SnapshotFrom } from 'xstate';
import type { Sitting } from '../record/record.js';
import type { DraftStore } from '../storage/draft-store.js';
import { GatheredDrafts } from './gathered-drafts.js';
import type { SessionActor } from './session-machine.js';

/**
 * Keeps what is entered in a sitting whose answers count only when they are checked, of every kind, and brings it back on the
 * next visit. It only follows the session, and belongs to one sitting: it goes when the answer is durable or the sitting ends.
 */
export function keepSittingDrafts(session: SessionActor, store: DraftStore): void {
  const module = session.getSnapshot().context.module.id;
  const drafts = new GatheredDrafts(module, store);
  let followed: string | undefined;

  const restore = ({ id, items, responses }: Sitting) => {
    const waiting = store.drafts(module);
    const bank = session.getSnapshot().context.input.bank ?? [];
    for (const item of items.filter((each) => !responses[each])) {
      const response = waiting[nameOf(id, item)];
      if (response && response.kind === bank.find((each) => each.id === item)?.kind)
        session.send({ type: 'sitting.drafted', item, response });
    }
  };

  const next = (snapshot: SnapshotFrom<SessionActor>) => {
    const { assessment, saving } = snapshot.context;
    if (!snapshot.matches('learning') || !assessment) return;
    const { sitting, drafts: entered } = assessment.getSnapshot().context;
    const open = sitting?.result ? undefined : sitting;
    const now = new Map(
      open &&
        Object.entries(entered).flatMap(([item, { response }]) =>
          response ? [[nameOf(open.id, item), response]] : [],
        ),
    );
    for (const [name, draft] of now) if (draft !== drafts.kept.get(name)) drafts.keep(name, draft);
    if (saving === 'saved') for (const name of drafts.kept.keys()) if (!now.has(name)) drafts.drop(name);
    const isNew = open?.id !== followed;
    followed = open?.id;
    if (open && isNew) restore(open);
  };
  const complete = () => {
    drafts.end();
  };
  session.subscribe({ next, complete });
}

/** A later sitting may ask the same item: it begins with nothing. */
function nameOf(sitting: string, item: string): string {
  return `${sitting}/${item}`;
}
