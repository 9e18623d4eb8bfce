import { expect } from '@open-wc/testing';
import type { SessionActor } from '../../src/session/session-machine.js';
import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import { right, wrong } from '../machines/items.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, moduleOf, visit } from './visit.js';

const page = 'assessment' as const;
const assessment = (session: SessionActor) => session.getSnapshot().context.assessment!.getSnapshot();
const itemsOf = (session: SessionActor) => assessment(session).context.sitting?.items ?? [];

describe('sessionMachine, on the page of the assessment', () => {
  it('has no assessment on other pages', async () => {
    const { session } = await visit(memoryStore());
    expect(session.getSnapshot().context.assessment).to.be.undefined;
  });

  it('opens it when the last lesson is finished, in another tab too', async () => {
    const memory = new Memory();
    const { session } = await visit(memoryStore(memory), { page });
    expect(assessment(session).value).to.equal('locked');
    const lesson = await visit(memoryStore(memory));
    lesson.session.send({ type: 'lesson.finished', lesson: 'words' });
    await heard();
    expect(assessment(session).value).to.equal('ready');
  });

  it('saves the draw, each answer and the result, and shows the result when it is durable', async () => {
    const store = new HeldStore();
    const { session } = await visit(store, { page });
    session.send({ type: 'lesson.finished', lesson: 'words' });
    await store.next.succeed();
    session.send({ type: 'sitting.started' });
    await store.next.succeed();
    const kept = () => Object.values(store.memory.records.get(moduleId)?.sittings ?? {})[0];
    expect(kept()).to.deep.include({ seed: 7, items: itemsOf(session), responses: {} });

    for (const item of itemsOf(session)) session.send({ type: 'sitting.answered', item, response: right });
    session.send({ type: 'sitting.moved', to: 1 });
    session.send({ type: 'sitting.submitted' });
    await store.next.succeed();
    expect(assessment(session).value).to.equal('saving');
    expect(assessment(session).context.outcomes).to.deep.equal({});
    await store.next.succeed();
    expect(assessment(session).value).to.equal('finished');
    expect(assessment(session).context.outcomes).to.have.all.keys(itemsOf(session));
    expect(kept()?.result).to.include({ score: 1, passed: true });
    expect(session.getSnapshot().context.saving).to.equal('saved');

    session.send({ type: 'sitting.closed' });
    expect(assessment(session).value).to.equal('ready');
    expect(store.pending).to.have.length(0);
  });

  it('waits for each answer with feedback now', async () => {
    const store = new HeldStore();
    const { session } = await visit(store, { page, module: moduleOf({ feedback: 'now' }) });
    session.send({ type: 'lesson.finished', lesson: 'words' });
    await store.next.succeed();
    session.send({ type: 'sitting.started' });
    const [item = ''] = itemsOf(session);
    session.send({ type: 'sitting.answered', item, response: wrong });
    await store.next.succeed();
    expect(assessment(session).value).to.equal('saving');
    await store.next.fail('full');
    expect(assessment(session).value).to.equal('sitting');
    expect(assessment(session).context.outcomes).to.have.all.keys(item);
    expect(session.getSnapshot().context.saving).to.equal('full');
  });

  it('resumes a sitting after a reload, with every answer', async () => {
    const memory = new Memory();
    const first = await visit(memoryStore(memory), { page });
    first.session.send({ type: 'lesson.finished', lesson: 'words' });
    first.session.send({ type: 'sitting.started' });
    const items = itemsOf(first.session);
    first.session.send({ type: 'sitting.answered', item: items[0]!, response: wrong });
    await heard();
    first.session.stop();

    const { session } = await visit(memoryStore(memory), { page, from: 100 });
    expect(assessment(session).value).to.equal('sitting');
    expect(itemsOf(session)).to.deep.equal(items);
    expect(assessment(session).context.index).to.equal(1);
    session.send({ type: 'sitting.submitted' });
    await heard();
    expect(assessment(session).context.sitting?.result).to.include({ score: 0, passed: false });
  });

  it('shows the result that was handed in first, where two tabs hand in the same sitting', async () => {
    const memory = new Memory();
    const setUp = await visit(memoryStore(memory), { page });
    setUp.session.send({ type: 'lesson.finished', lesson: 'words' });
    setUp.session.send({ type: 'sitting.started' });
    await heard();
    setUp.session.stop();

    const stores = [new HeldStore(memory), new HeldStore(memory)] as const;
    const late = await visit(stores[0], { page, from: 900 });
    const early = await visit(stores[1], { page, from: 100 });
    for (const item of itemsOf(late.session)) late.session.send({ type: 'sitting.answered', item, response: right });
    late.session.send({ type: 'sitting.submitted' });
    early.session.send({ type: 'sitting.submitted' });
    await stores[1].next.succeed();
    await stores[0].next.succeed();
    await stores[0].next.succeed();
    for (const { session } of [late, early]) {
      expect(assessment(session).value).to.equal('finished');
      expect(assessment(session).context.sitting?.result).to.include({ score: 0, passed: false });
    }
  });

  it('starts anew when everything is erased', async () => {
    const memory = new Memory();
    const { session } = await visit(memoryStore(memory), { page });
    session.send({ type: 'lesson.finished', lesson: 'words' });
    session.send({ type: 'sitting.started' });
    await heard();
    session.send({ type: 'erased' });
    await heard();
    expect(assessment(session).value).to.equal('locked');
    expect(memory.records.size).to.equal(0);
  });
});
