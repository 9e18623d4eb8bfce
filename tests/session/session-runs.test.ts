import { expect } from '@open-wc/testing';
import { createActor } from 'xstate';
import { sceneIn } from '../../src/machines/scenario-machine.js';
import { sessionMachine, type SessionActor } from '../../src/session/session-machine.js';
import { storeActors } from '../../src/session/store-actors.js';
import { workActors } from '../../src/session/work-actors.js';
import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import type { RecordStore } from '../../src/storage/record-store.js';
import { decisionIn, demoText, scenarioOf } from '../helpers/scenarios.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, moduleOf } from './visit.js';

const scenario = scenarioOf(demoText);

async function visitCase(store: RecordStore, name = 'visit'): Promise<SessionActor> {
  let count = 0;
  const session = createActor(sessionMachine.provide({ actors: { ...storeActors(store), ...workActors } }), {
    input: {
      module: moduleOf(),
      items: [],
      scenarios: [scenario],
      now: () => (count += 1),
      newId: () => `${name}-${(count += 1)}`,
      newSeed: () => 7,
    },
  }).start();
  await heard();
  return session;
}
const runIn = (session: SessionActor) => session.getSnapshot().context.runs[scenario.id]!.getSnapshot();
const place = (session: SessionActor) => sceneIn(runIn(session).context.at!);
const decide = (session: SessionActor, words: string) => {
  session.send({ type: 'run.decided', scenario: scenario.id, decision: decisionIn(scenario, place(session), words) });
};

describe('sessionMachine, on a page with a scenario', () => {
  it('shows the next scene only after the decision is durable', async () => {
    const store = new HeldStore();
    const session = await visitCase(store);
    decide(session, 'Sit down');
    await heard();
    expect([runIn(session).value, place(session)]).to.deep.equal(['saving', 'arrival']);
    expect(store.memory.records.get(moduleId)?.runs).to.be.undefined;
    await store.next.succeed();
    expect([runIn(session).value, place(session)]).to.deep.equal(['deciding', 'check']);
    expect(Object.values(store.memory.records.get(moduleId)?.runs ?? {})[0]?.decisions).to.have.length(1);
  });

  it('goes on in memory where nothing can be kept', async () => {
    const store = new HeldStore();
    const session = await visitCase(store);
    decide(session, 'Sit down');
    await store.next.fail('full');
    expect(place(session)).to.equal('check');
    expect(session.getSnapshot().context.saving).to.equal('full');
  });

  it('resumes after a reload, and in another tab sees each step', async () => {
    const memory = new Memory();
    const first = await visitCase(memoryStore(memory));
    decide(first, 'Sit down');
    await heard();
    const second = await visitCase(memoryStore(memory), 'second');
    expect(place(second)).to.equal('check');
    decide(second, '“You have');
    await heard();
    expect(place(first)).to.equal('settled');
  });

  it('keeps nothing of a look at other ways', async () => {
    const memory = new Memory();
    const session = await visitCase(memoryStore(memory));
    decide(session, 'Send Sam');
    await heard();
    const kept = structuredClone(memory.records.get(moduleId));
    expect(Object.values(kept?.runs ?? {})[0]?.ended).to.deep.include({ scene: 'home', score: 0.5, passed: false });
    session.send({ type: 'run.explored', scenario: scenario.id, from: 0 });
    session.send({
      type: 'run.decided',
      scenario: scenario.id,
      decision: decisionIn(scenario, 'arrival', 'Begin'),
    });
    await heard();
    expect(runIn(session).value).to.equal('exploring');
    session.send({ type: 'run.returned', scenario: scenario.id });
    await heard();
    expect(memory.records.get(moduleId)).to.deep.equal(kept);
  });

  it('starts anew when everything is erased, and leaves a scenario alone that it does not have', async () => {
    const session = await visitCase(memoryStore());
    decide(session, 'Sit down');
    await heard();
    session.send({ type: 'run.restarted', scenario: 'gone' });
    session.send({ type: 'erased' });
    await heard();
    expect([runIn(session).value, place(session)]).to.deep.equal(['ready', 'arrival']);
  });
});
