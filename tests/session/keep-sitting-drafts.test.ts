import { expect } from '@open-wc/testing';
import { createActor } from 'xstate';
import type { Response } from '../../src/course/item.js';
import { itemKinds } from '../../src/course/judge.js';
import { keepSittingDrafts } from '../../src/session/keep-sitting-drafts.js';
import { sessionMachine, type SessionActor } from '../../src/session/session-machine.js';
import { storeActors } from '../../src/session/store-actors.js';
import { workActors } from '../../src/session/work-actors.js';
import { localDrafts } from '../../src/storage/local-drafts.js';
import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import type { RecordStore } from '../../src/storage/record-store.js';
import { items, right as responses } from '../helpers/item-samples.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, moduleOf } from './visit.js';

const module = { ...moduleOf({ feedback: 'now', items: itemKinds.length }), lessons: [] };
const bank = itemKinds.map((kind) => ({ ...items[kind], id: `one-${kind}` }));
const idOf = (kind: Response['kind']) => `one-${kind}`;

describe('keepSittingDrafts', () => {
  const drafts = localDrafts('kapstone');
  let time = 0;
  let open: SessionActor[] = [];

  const visit = async (store: RecordStore) => {
    const session = createActor(sessionMachine.provide({ actors: { ...storeActors(store), ...workActors } }), {
      input: {
        module,
        items: [],
        bank,
        now: () => (time += 1),
        newId: () => `id-${(time += 1)}`,
        newSeed: () => 7,
      },
    });
    keepSittingDrafts(session, drafts);
    session.start();
    open.push(session);
    await heard();
    const assessment = () => session.getSnapshot().context.assessment!.getSnapshot().context;
    const enter = (response: Response) => {
      session.send({ type: 'sitting.drafted', item: idOf(response.kind), response });
    };
    return { session, assessment, enter };
  };
  const begun = async (store: RecordStore) => {
    const visited = await visit(store);
    visited.session.send({ type: 'sitting.started' });
    await heard();
    return visited;
  };
  const leave = () => dispatchEvent(new PageTransitionEvent('pagehide'));
  const waiting = () => Object.values(drafts.drafts(moduleId));

  beforeEach(() => {
    for (const session of open) session.stop();
    open = [];
    leave();
    localStorage.clear();
  });

  it('brings back what was entered and not checked, of every kind, after a reload', async () => {
    const memory = new Memory();
    const first = await begun(memoryStore(memory));
    for (const kind of itemKinds) first.enter(responses[kind]);
    leave();
    first.session.stop();
    const { assessment } = await visit(memoryStore(memory));
    for (const kind of itemKinds)
      expect(assessment().drafts[idOf(kind)]?.response, kind).to.deep.equal(responses[kind]);
    expect(assessment().sitting?.responses).to.deep.equal({});
  });

  it('gives it up only when the answer is durable', async () => {
    const store = new HeldStore();
    const { session, enter } = await visit(store);
    session.send({ type: 'sitting.started' });
    await store.next.succeed();
    const response = responses['short-text'];
    enter(response);
    leave();
    session.send({ type: 'sitting.answered', item: idOf('short-text'), response });
    await heard();
    leave();
    expect(waiting()).to.deep.equal([response]);
    await store.next.succeed();
    leave();
    expect(waiting()).to.deep.equal([]);
  });

  it('keeps it where the answer could not be kept', async () => {
    const store = new HeldStore();
    const { session, enter } = await visit(store);
    session.send({ type: 'sitting.started' });
    await store.next.succeed();
    const response = responses['short-text'];
    enter(response);
    session.send({ type: 'sitting.answered', item: idOf('short-text'), response });
    await store.next.fail('full');
    leave();
    expect(waiting()).to.deep.equal([response]);
  });

  it('belongs to one sitting: the next one begins with nothing, and nothing stays behind', async () => {
    const memory = new Memory();
    const { session, enter, assessment } = await begun(memoryStore(memory));
    enter(responses['short-text']);
    leave();
    session.send({ type: 'sitting.submitted' });
    await heard();
    leave();
    expect(waiting()).to.deep.equal([]);
    session.send({ type: 'sitting.closed' });
    session.send({ type: 'sitting.started' });
    await heard();
    expect(assessment().drafts).to.deep.equal({});
  });

  it('leaves no word behind when the module is erased in another tab', async () => {
    const memory = new Memory();
    const { enter } = await begun(memoryStore(memory));
    enter(responses['short-text']);
    leave();
    expect(waiting()).to.have.length(1);
    await memoryStore(memory).erase(moduleId);
    await heard();
    leave();
    expect(waiting()).to.deep.equal([]);
  });
});
