import { expect } from '@open-wc/testing';
import { createActor } from 'xstate';
import type { Response } from '../../src/course/item.js';
import { keepDrafts } from '../../src/session/keep-drafts.js';
import { sessionMachine, type SessionActor } from '../../src/session/session-machine.js';
import { storeActors } from '../../src/session/store-actors.js';
import type { DraftStore } from '../../src/storage/draft-store.js';
import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import type { RecordStore } from '../../src/storage/record-store.js';
import { kinds } from '../helpers/items.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, moduleOf } from './visit.js';

const { choice, extendedText, shortText, cloze, numeric } = kinds;
const long: Response = { kind: 'extended-text', text: 'I hear that you are worried.', ratings: {} };
const short: Response = { kind: 'short-text', text: 'disinhi' };
const gaps: Response = { kind: 'cloze', gaps: { transmitter: 'GAB' } };

/** What is kept, and how often something was. */
class Drafts implements DraftStore {
  readonly kept = new Map<string, Response>();
  writes = 0;
  #heard: (() => void) | undefined;

  drafts() {
    return Object.fromEntries(this.kept);
  }

  keep(_module: string, item: string, draft: Response | undefined) {
    this.writes += 1;
    if (draft) this.kept.set(item, draft);
    else this.kept.delete(item);
    this.#heard?.();
  }

  erase() {
    this.kept.clear();
  }

  /** Settles with the next write. */
  written(): Promise<void> {
    return new Promise((resolve) => (this.#heard = resolve));
  }
}

describe('keepDrafts', () => {
  let time = 0;
  let open: SessionActor[] = [];

  const visit = async (drafts: Drafts, store: RecordStore = memoryStore()) => {
    const session = createActor(sessionMachine.provide({ actors: storeActors(store) }), {
      input: {
        module: moduleOf(),
        items: [choice, extendedText, shortText, cloze, numeric],
        now: () => (time += 1),
        newId: () => `id-${(time += 1)}`,
        newSeed: () => 7,
      },
    });
    keepDrafts(session, drafts);
    session.start();
    open.push(session);
    await heard();
    const at = ({ id }: { id: string }) => session.getSnapshot().context.items[id]!.getSnapshot();
    return {
      session,
      at,
      type: ({ id }: { id: string }, response: Response) => {
        session.send({ type: 'response.changed', item: id, response });
      },
      submit: async ({ id }: { id: string }) => {
        session.send({ type: 'response.submitted', item: id });
        await heard();
      },
    };
  };
  const leave = () => dispatchEvent(new PageTransitionEvent('pagehide'));

  beforeEach(() => {
    for (const session of open) session.stop();
    open = [];
  });

  it('brings back what was typed, after a reload', async () => {
    const drafts = new Drafts();
    const first = await visit(drafts);
    first.type(extendedText, long);
    first.type(shortText, short);
    first.type(cloze, gaps);
    leave();
    const { at, session } = await visit(drafts);
    expect([at(extendedText), at(shortText), at(cloze)].map(({ context }) => context.draft)).to.deep.equal([
      long,
      short,
      gaps,
    ]);
    expect(session.getSnapshot().context.record.items).to.deep.equal({});
  });

  it('keeps it in a pause, not with every letter', async () => {
    const drafts = new Drafts();
    const { type } = await visit(drafts);
    const written = drafts.written();
    for (const end of Array(short.text.length).keys())
      type(shortText, { kind: 'short-text', text: short.text.slice(0, end + 1) });
    expect(drafts.writes).to.equal(0);
    await written;
    expect(drafts.writes).to.equal(1);
    expect(drafts.kept.get(shortText.id)).to.deep.equal(short);
  });

  it('keeps at once when the page is hidden', async () => {
    const drafts = new Drafts();
    const { type } = await visit(drafts);
    type(extendedText, long);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(drafts.kept.get(extendedText.id)).to.deep.equal(long);
  });

  it('leaves alone what takes a click to say again, and what is empty again', async () => {
    const drafts = new Drafts();
    const { type } = await visit(drafts);
    type(choice, { kind: 'choice', chosen: ['a'] });
    type(shortText, short);
    leave();
    type(shortText, { kind: 'short-text', text: ' ' });
    leave();
    expect([...drafts.kept.keys()]).to.deep.equal([]);
  });

  it('gives it up only when the attempt is durable', async () => {
    const drafts = new Drafts();
    const store = new HeldStore();
    const { type, submit } = await visit(drafts, store);
    type(extendedText, long);
    leave();
    await submit(extendedText);
    leave();
    expect(drafts.kept.get(extendedText.id)).to.deep.equal(long);
    await store.next.succeed();
    leave();
    expect(drafts.kept.size).to.equal(0);
  });

  it('keeps it where the attempt could not be kept', async () => {
    const drafts = new Drafts();
    const store = new HeldStore();
    const { type, submit, at } = await visit(drafts, store);
    type(extendedText, long);
    await submit(extendedText);
    await store.next.fail('full');
    expect(at(extendedText).value).to.equal('judged');
    leave();
    expect(drafts.kept.get(extendedText.id)).to.deep.equal(long);
  });

  it('goes on with another try where one was under way', async () => {
    const drafts = new Drafts();
    const memory = new Memory();
    const first = await visit(drafts, memoryStore(memory));
    first.type(extendedText, long);
    await first.submit(extendedText);
    first.session.send({ type: 'item.retried', item: extendedText.id });
    const more: Response = { ...long, text: `${long.text} Tell me more.` };
    first.type(extendedText, more);
    leave();
    const { at, session } = await visit(drafts, memoryStore(memory));
    expect([at(extendedText).value, at(extendedText).context.draft]).to.deep.equal(['answering', more]);
    expect(session.getSnapshot().context.record.items[extendedText.id]?.latest.response).to.deep.equal(long);
  });

  it('brings back a rating that was on its way into the store, as a rating', async () => {
    const drafts = new Drafts();
    const store = new HeldStore();
    const first = await visit(drafts, store);
    first.type(extendedText, long);
    await first.submit(extendedText);
    await store.next.succeed();
    const { id, criteria, levels } = extendedText;
    const rated: Response = { ...long, ratings: { [criteria[0]!.id]: levels[0]!.id } };
    first.session.send({ type: 'response.revised', item: id, response: rated });
    leave();
    expect(drafts.kept.get(id)).to.deep.equal(rated);
    const { at, session } = await visit(drafts, memoryStore(store.memory));
    await heard();
    expect(at(extendedText).value).to.equal('judged');
    expect(session.getSnapshot().context.record.items[id]?.latest.response).to.deep.equal(rated);
    leave();
    expect(drafts.kept.size).to.equal(0);
  });

  it('drops what was kept after all when the page was left before it heard so', async () => {
    const drafts = new Drafts();
    const store = new HeldStore();
    const first = await visit(drafts, store);
    first.type(shortText, short);
    await first.submit(shortText);
    leave();
    expect(drafts.kept.get(shortText.id)).to.deep.equal(short);
    void store.next.succeed();
    const { at } = await visit(drafts, memoryStore(store.memory));
    expect(at(shortText).value).to.equal('judged');
    leave();
    expect(drafts.kept.size).to.equal(0);
  });

  it('leaves alone what waits for another page, or for an item that is of another kind by now', async () => {
    const drafts = new Drafts();
    drafts.kept.set('elsewhere', long).set(choice.id, short).set('constructor', short);
    const { at } = await visit(drafts);
    leave();
    expect(at(choice).context.draft).to.equal(undefined);
    expect([...drafts.kept.keys()]).to.deep.equal(['elsewhere', choice.id, 'constructor']);
  });

  it('forgets it when the module is erased, here or in another tab', async () => {
    const drafts = new Drafts();
    const memory = new Memory();
    const { type, session } = await visit(drafts, memoryStore(memory));
    type(extendedText, long);
    leave();
    session.send({ type: 'erased' });
    await heard();
    expect(drafts.kept.size).to.equal(0);
    type(extendedText, long);
    await memoryStore(memory).erase(moduleId);
    leave();
    expect(drafts.kept.size).to.equal(0);
  });
});
