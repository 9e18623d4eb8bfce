import { expect } from '@open-wc/testing';
import { createActor } from 'xstate';
import { runMachine } from '../../src/machines/run-machine.js';
import { sceneIn } from '../../src/machines/scenario-machine.js';
import { apply } from '../../src/record/apply.js';
import { merge } from '../../src/record/merge.js';
import { emptyRecord, type LearnerRecord, type Run } from '../../src/record/record.js';
import { decisionIn, demoText, scenarioOf } from '../helpers/scenarios.js';

const scenario = scenarioOf(demoText);
const nothing = emptyRecord('history');
const begin = (record = nothing, of = scenario) => {
  const actor = createActor(runMachine, { input: { scenario: of, record } }).start();
  let time = 10;
  const snapshot = () => actor.getSnapshot();
  const place = () => {
    const { exploration, at } = snapshot().context;
    const here = exploration?.at ?? at;
    return here && sceneIn(here);
  };
  const decide = (words: string, isSaved = true) => {
    time += 1;
    actor.send({ type: 'run.decided', decision: decisionIn(of, place()!, words), id: `run-${time}`, at: time });
    if (isSaved) actor.send({ type: 'attempt.saved' });
  };
  const run = () => snapshot().context.run;
  return { actor, snapshot, place, decide, run };
};
const best = ['Sit down', '“You have your time', 'Ask what', 'Call the nurse', 'Stay'];
const withRun = (run: Run, record: LearnerRecord = nothing) => apply(record, { type: 'run.changed', run });

describe('runMachine', () => {
  it('is begun by its first decision, and not by a look', () => {
    const { snapshot, decide, run } = begin();
    expect(snapshot().value).to.equal('ready');
    expect(run()).to.be.undefined;
    decide('Sit down');
    expect(snapshot().value).to.equal('deciding');
    expect(run()).to.deep.include({ id: 'run-11', scenario: 'late-arrival', hash: scenario.hash, started: 11 });
  });

  it('stays in the scene until the decision is saved, and takes no other meanwhile', () => {
    const { actor, snapshot, place, decide, run } = begin();
    decide('Sit down', false);
    expect(snapshot().value).to.equal('saving');
    expect(place()).to.equal('arrival');
    decide('Send Sam', false);
    expect(run()?.decisions).to.have.length(1);
    actor.send({ type: 'attempt.saved' });
    expect(place()).to.equal('check');
  });

  it('takes no decision that is not open', () => {
    const { actor, snapshot } = begin();
    actor.send({ type: 'run.decided', decision: 'gone', id: 'x', at: 1 });
    expect(snapshot().value).to.equal('ready');
  });

  it('ends with an outcome, which a free look never changes', () => {
    const { actor, snapshot, place, decide, run } = begin();
    best.forEach((words) => {
      decide(words);
    });
    expect(snapshot().value).to.equal('ended');
    const ended = run();
    expect(ended?.ended).to.deep.include({ scene: 'debrief', score: 1, passed: true, at: 15 });
    actor.send({ type: 'run.explored', from: 0 });
    expect([snapshot().value, place()]).to.deep.equal(['exploring', 'arrival']);
    decide('Begin');
    decide('Go on');
    expect(place()).to.equal('dip');
    actor.send({ type: 'run.explored', from: 3 });
    expect(place()).to.equal('dip');
    expect(run()).to.equal(ended);
    actor.send({ type: 'run.returned' });
    expect([snapshot().value, place()]).to.deep.equal(['ended', 'debrief']);
    expect(Object.values(snapshot().context.record.runs ?? {})).to.deep.equal([ended]);
  });

  it('begins another run, and keeps the first', () => {
    const { actor, snapshot, place, decide } = begin();
    best.forEach((words) => {
      decide(words);
    });
    actor.send({ type: 'run.restarted' });
    expect([snapshot().value, place()]).to.deep.equal(['ready', 'arrival']);
    actor.send({ type: 'record.changed', record: snapshot().context.record });
    expect(snapshot().value).to.equal('ready');
    decide('Send Sam');
    expect(Object.keys(snapshot().context.record.runs ?? {})).to.have.length(2);
    expect(snapshot().value).to.equal('ended');
  });

  it('goes on where the learner stood', () => {
    const first = begin();
    first.decide('Sit down');
    const { snapshot, place } = begin(first.snapshot().context.record);
    expect([snapshot().value, place()]).to.deep.equal(['deciding', 'check']);
  });

  it('goes on after an edit that leaves its way', () => {
    const first = begin();
    first.decide('Sit down');
    const edited = scenarioOf(demoText.replace('Sam slept badly', 'Sam has slept badly'));
    expect(edited.hash).not.to.equal(scenario.hash);
    expect(begin(first.snapshot().context.record, edited).place()).to.equal('check');
  });

  it('says so where an edit took the way, and keeps what was decided', () => {
    const first = begin();
    first.decide('Sit down');
    const { record } = first.snapshot().context;
    const edited = scenarioOf(demoText.replace('Sit down together', 'Sit with Sam'));
    const { actor, snapshot, run } = begin(record, edited);
    expect(snapshot().value).to.equal('lost');
    expect(run()).to.deep.equal(Object.values(record.runs!)[0]);
    actor.send({ type: 'run.restarted' });
    expect(snapshot().value).to.equal('ready');
    expect(snapshot().context.record).to.equal(record);
  });

  it('takes over what another tab decided in the same run, and nothing else while one is under way', () => {
    const here = begin();
    here.decide('Sit down');
    const there = begin(here.snapshot().context.record);
    there.decide('“You have');
    here.actor.send({ type: 'record.changed', record: there.snapshot().context.record });
    expect(here.place()).to.equal('settled');
    const other: Run = { ...here.run()!, id: 'other', started: 99, decisions: here.run()!.decisions.slice(0, 1) };
    here.actor.send({ type: 'record.changed', record: withRun(other, here.snapshot().context.record) });
    expect([here.run()?.id, here.place()]).to.deep.equal(['run-11', 'settled']);
  });

  it('goes on with its own way where the same run went another way elsewhere, and keeps both', () => {
    const here = begin();
    here.decide('Sit down');
    const there = begin(here.snapshot().context.record);
    there.decide('“You could');
    here.decide('“You have', false);
    const decided = here.run()?.decisions;
    here.actor.send({
      type: 'record.changed',
      record: merge(here.snapshot().context.record, there.snapshot().context.record),
    });
    here.actor.send({ type: 'attempt.saved' });
    here.decide('Ask what');
    expect(here.place()).to.equal('dip');
    expect(here.run()?.decisions.slice(0, 2)).to.deep.equal(decided);
    const both = Object.values(here.snapshot().context.record.runs ?? {});
    expect(both).to.have.length(2);
    expect(both.map(({ decisions }) => decisions.length).sort()).to.deep.equal([2, 3]);
    // Anew, it goes on where something was decided last.
    expect(begin(here.snapshot().context.record).place()).to.equal('dip');
  });
});
