/** The run of a case, walked on every path: decided, saved, ended, explored, begun again, with another device beside it. */
import { expect } from '@open-wc/testing';
import type { SnapshotFrom } from 'xstate';
import { runMachine, type RunEvent } from '../../src/machines/run-machine.js';
import { sceneIn } from '../../src/machines/scenario-machine.js';
import { apply } from '../../src/record/apply.js';
import { merge } from '../../src/record/merge.js';
import { emptyRecord, type LearnerRecord } from '../../src/record/record.js';
import { goesOnFrom } from '../../src/record/runs.js';
import { decisionIn, scenarioOf } from '../helpers/scenarios.js';
import { stepsOf } from './walk.js';

const tiny = `---
id: tiny
title: A tiny case
objectives: [looked]
minutes: 1
start: first
---

## First {#first}

It begins.

- [Ask](#second){score=1}
  > Asking costs nothing.
- [Leave](#done){score=0}
  > Nobody has asked.

## Second {#second}

It goes on.

- [Wait](#done){score=1}
  > There is time.
- [Hurry](#done){score=0}
  > There was time.

## Done {#done end}

What do you write down?
`;
const scenario = scenarioOf(tiny);
const made = (scene: string, words: string, at: number) => ({
  scene,
  decision: decisionIn(scenario, scene, words),
  at,
});
/** Another device began the first run, too, and hurried. */
const elsewhere: LearnerRecord = apply(emptyRecord('history'), {
  type: 'run.changed',
  run: {
    id: 'run-0',
    scenario: scenario.id,
    hash: scenario.hash,
    started: 1,
    decisions: [made('first', 'Ask', 1), made('second', 'Hurry', 9)],
    ended: { at: 9, scene: 'done', score: 0.5, passed: false, critical: [], objectives: {} },
  },
});

type Snapshot = SnapshotFrom<typeof runMachine>;

const runsIn = ({ context }: Snapshot) => Object.values(context.record.runs ?? {});

function eventsIn({ context, value }: Snapshot): RunEvent[] {
  const here = context.exploration?.at ?? context.at;
  const count = runsIn({ context } as Snapshot).length;
  const { run, record } = context;
  return [
    ...(here ? (scenario.scenes.find(({ id }) => id === sceneIn(here))?.decisions ?? []) : []).map(
      ({ id }): RunEvent => ({
        type: 'run.decided',
        decision: id,
        id: `run-${count}`,
        at: 1 + (run?.decisions.length ?? 0),
      }),
    ),
    { type: 'run.decided', decision: 'gone', id: 'x', at: 1 },
    { type: 'attempt.saved' },
    // Begun again only once, or the walk would never end.
    ...(count < 2 || value !== 'ended' ? [{ type: 'run.restarted' } as const] : []),
    ...[0, 1, 7].map((from): RunEvent => ({ type: 'run.explored', from })),
    { type: 'run.returned' },
    { type: 'record.changed', record },
    { type: 'record.changed', record: merge(record, elsewhere) },
  ];
}

const placeOf = ({ context: { at, exploration, run, pending, record } }: Snapshot) => [
  at && sceneIn(at),
  exploration && [exploration.from, sceneIn(exploration.at)],
  run,
  pending,
  record.runs,
];

describe('runMachine, on every path', () => {
  const steps = stepsOf(runMachine, {
    input: { scenario, record: emptyRecord('history') },
    events: eventsIn,
    serialize: placeOf,
  });

  it('comes to every state but "lost", which an unchanged case never has', () => {
    expect([...new Set(steps.map(({ after }) => after.value))].sort()).to.deep.equal([
      'deciding',
      'ended',
      'exploring',
      'ready',
      'saving',
    ]);
  });

  it('loses nothing that was decided, here or elsewhere', () => {
    for (const { before, event, after } of steps) {
      const known = [
        ...runsIn(before),
        ...(event.type === 'record.changed' ? Object.values(event.record.runs ?? {}) : []),
      ];
      for (const run of known) expect(runsIn(after).some((kept) => goesOnFrom(kept, run))).to.equal(true);
    }
  });

  it('never shows another way than the one that is gone on with', () => {
    for (const { before, after } of steps) {
      const [was, is] = [before.context.run, after.context.run];
      if (was && is && !was.ended) expect(goesOnFrom(is, was)).to.equal(true);
    }
  });

  it('keeps nothing of a look at other ways, and no outcome changes', () => {
    for (const { before, after, event } of steps) {
      if (before.value === 'exploring' && event.type !== 'record.changed')
        expect(after.context.record).to.equal(before.context.record);
      for (const run of runsIn(before))
        if (run.ended) expect(runsIn(after).map(({ ended }) => ended)).to.deep.include(run.ended);
    }
  });

  it('waits for the store after each decision, and for nothing else', () => {
    for (const { before, after, event } of steps) {
      if (after.value === 'saving' && before.value !== 'saving') expect(event.type).to.equal('run.decided');
      if (before.value === 'saving' && after.value !== 'saving') expect(event.type).to.equal('attempt.saved');
      expect(after.context.at).not.to.equal(undefined);
    }
  });
});
