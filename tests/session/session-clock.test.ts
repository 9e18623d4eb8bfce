import { expect } from '@open-wc/testing';
import { SimulatedClock } from 'xstate';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import { right } from '../machines/items.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, moduleOf, visit } from './visit.js';

const minute = 60_000;
const assessment = (session: SessionActor) => session.getSnapshot().context.assessment!.getSnapshot();

async function open(given: Partial<AssessmentPolicy>, { memory = new Memory(), clock = new SimulatedClock() } = {}) {
  const { session } = await visit(memoryStore(memory), {
    module: moduleOf(given),
    page: 'assessment',
    clock,
    isOnClock: true,
  });
  session.send({ type: 'lesson.finished', lesson: 'words' });
  await heard();
  const pass = async (time: number) => {
    clock.increment(time);
    await heard();
  };
  return { session, clock, memory, pass, kept: () => Object.values(memory.records.get(moduleId)?.sittings ?? {}) };
}

describe('sessionMachine and the clock', () => {
  it('hands a sitting in when its time is up, with what was answered', async () => {
    const { session, pass, kept } = await open({ minutes: 2 });
    session.send({ type: 'sitting.started', extension: 1.5 });
    const [item = ''] = assessment(session).context.sitting?.items ?? [];
    session.send({ type: 'sitting.answered', item, response: right });
    await pass(minute);
    expect(assessment(session).context.now).to.equal(minute);
    await pass(2 * minute - 1);
    expect(assessment(session).value).to.equal('sitting');
    await pass(1);
    expect(assessment(session).value).to.equal('finished');
    expect(kept()[0]?.result).to.include({ at: 3 * minute, score: 0.5 });
  });

  it('has no limit for who chose none', async () => {
    const { session, pass } = await open({ minutes: 2 });
    session.send({ type: 'sitting.started', extension: 'none' });
    await pass(100 * minute);
    expect(assessment(session).value).to.equal('sitting');
  });

  it('hands in a sitting whose time was up while nobody was there, as of then', async () => {
    const clock = new SimulatedClock();
    const memory = new Memory();
    const first = await open({ minutes: 2 }, { memory, clock });
    first.session.send({ type: 'sitting.started' });
    await heard();
    first.session.stop();
    clock.increment(60 * minute);
    const { session, kept } = await open({ minutes: 2 }, { memory, clock });
    expect(assessment(session).value).to.equal('finished');
    expect(kept()[0]?.result?.at).to.equal(2 * minute);
  });

  it('hands in after an answer that was on its way when the time was up', async () => {
    const clock = new SimulatedClock();
    const store = new HeldStore();
    const { session } = await visit(store, {
      module: moduleOf({ minutes: 1, feedback: 'now' }),
      page: 'assessment',
      clock,
      isOnClock: true,
    });
    session.send({ type: 'lesson.finished', lesson: 'words' });
    await store.next.succeed();
    session.send({ type: 'sitting.started' });
    await store.next.succeed();
    const [item = ''] = assessment(session).context.sitting?.items ?? [];
    clock.increment(minute - 1000);
    session.send({ type: 'sitting.answered', item, response: right });
    clock.increment(1000);
    expect(assessment(session).value).to.equal('saving');
    await store.next.succeed();
    expect(assessment(session).context.sitting?.result?.at).to.equal(minute);
    await store.next.succeed();
    expect(assessment(session).value).to.equal('finished');
  });

  it('opens the next sitting when the pause is over, without anybody doing anything', async () => {
    const { session, pass } = await open({ pause: 90 * 1000 });
    session.send({ type: 'sitting.started' });
    session.send({ type: 'sitting.submitted' });
    await heard();
    session.send({ type: 'sitting.closed' });
    expect(assessment(session).value).to.equal('paused');
    session.send({ type: 'sitting.started' });
    await pass(89_999);
    expect(assessment(session).value).to.equal('paused');
    await pass(1);
    expect(assessment(session).value).to.equal('ready');
  });

  it('pauses on the next visit too', async () => {
    const clock = new SimulatedClock();
    const memory = new Memory();
    const first = await open({ pause: 2 * minute }, { memory, clock });
    first.session.send({ type: 'sitting.started' });
    first.session.send({ type: 'sitting.submitted' });
    await heard();
    first.session.stop();
    clock.increment(minute);
    const { session, pass } = await open({ pause: 2 * minute }, { memory, clock });
    expect(assessment(session).value).to.equal('paused');
    await pass(minute);
    expect(assessment(session).value).to.equal('ready');
  });

  it('starts a pre-test before the lessons, and keeps it', async () => {
    const memory = new Memory();
    const { session } = await visit(memoryStore(memory), { module: moduleOf({ pretest: true }), page: 'assessment' });
    session.send({ type: 'sitting.started', purpose: 'pretest' });
    expect(assessment(session).value).to.equal('sitting');
    session.send({ type: 'sitting.submitted' });
    await heard();
    const [sitting] = Object.values(memory.records.get(moduleId)?.sittings ?? {});
    expect(sitting).to.include({ purpose: 'pretest' });
    session.send({ type: 'sitting.closed' });
    expect(assessment(session).value).to.equal('locked');
  });
});
