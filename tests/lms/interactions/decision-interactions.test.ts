import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Run } from '../../../src/record/record.js';
import {
  decisionFrom,
  decisionInteractions,
  decisionShape,
} from '../../../src/lms/interactions/decision-interactions.js';
import { fromStudentResponse, toStudentResponse } from '../../../src/lms/interactions/scorm12-interaction.js';
import { fromLearnerResponse, toLearnerResponse } from '../../../src/lms/interactions/scorm2004-interaction.js';
import { fromXapiResponse, toXapiResponse } from '../../../src/lms/interactions/xapi-interaction.js';
import { caseStart, openDecisions, sceneOf, valuesAfter } from '../../../src/course/scenario/case-state.js';
import type { Scenario } from '../../../src/course/scenario/scenario.js';
import { bigText, demoText, scenarioOf } from '../../helpers/scenarios.js';

/** A run that takes, at each scene, the open decision that comes in turn; at most 40 of them. */
function runBy(scenario: Scenario, turns: readonly number[]): Run {
  const decisions: Run['decisions'] = [];
  let { scene, values } = caseStart(scenario);
  for (const [index, turn] of turns.entries()) {
    const found = sceneOf(scenario, scene)!;
    const open = openDecisions(found, values);
    const decision = open[turn % open.length];
    if (!decision) break;
    decisions.push({ scene, decision: decision.id, at: 1000 * index * index });
    values = valuesAfter(scenario, decision, values);
    scene = decision.to;
  }
  return { id: 'r', scenario: scenario.id, hash: scenario.hash, started: 0, decisions };
}

const turns = fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 40 });

describe('a run as interactions', () => {
  for (const [name, text] of [
    ['the dosing-day case', bigText],
    ['the demo case', demoText],
  ] as const) {
    const scenario = scenarioOf(text);

    it(`brings every decision of ${name} back, in all three forms`, () => {
      fc.assert(
        fc.property(turns, (way) => {
          const run = runBy(scenario, way);
          const told = decisionInteractions(scenario, run);
          expect(new Set(told.map(({ id }) => id)).size).to.equal(run.decisions.length);
          for (const [index, { shape, answer }] of told.entries()) {
            const made = run.decisions[index]!;
            expect(shape).to.deep.equal(decisionShape(sceneOf(scenario, made.scene)));
            const said = [
              fromXapiResponse(shape, toXapiResponse(answer!)!.text),
              fromLearnerResponse(shape, toLearnerResponse(shape, answer!)!.text),
              fromStudentResponse(shape, toStudentResponse(shape, answer!)!.text),
            ];
            expect(said.map((heard) => heard && decisionFrom(heard))).to.deep.equal(Array(3).fill(made.decision));
          }
        }),
      );
    });

    it(`judges each decision of ${name} by its points, and has the best ones for patterns`, () => {
      fc.assert(
        fc.property(turns, (way) => {
          for (const { outcome, patterns, answer } of decisionInteractions(scenario, runBy(scenario, way))) {
            const isBest = patterns.some((pattern) => JSON.stringify(pattern) === JSON.stringify(answer));
            expect(isBest).to.equal(outcome.correct);
            if (outcome.neutral) expect(patterns).to.deep.equal([]);
          }
        }),
      );
    });
  }

  it('is wrong for a critical error, and neutral where there is one way on', () => {
    const scenario = scenarioOf(bigText);
    const seen = new Set<string>();
    fc.assert(
      fc.property(turns, (way) => {
        const run = runBy(scenario, way);
        for (const [index, { outcome }] of decisionInteractions(scenario, run).entries()) {
          const { scene, decision } = run.decisions[index]!;
          const decisions = sceneOf(scenario, scene)!.decisions;
          if (decisions.find(({ id }) => id === decision)?.critical !== undefined) {
            seen.add('critical');
            expect(outcome).to.deep.equal({ score: 0, correct: false });
          } else if (decisions.length === 1) {
            seen.add('one way');
            expect(outcome.neutral).to.be.true;
          }
        }
      }),
    );
    expect([...seen].sort()).to.deep.equal(['critical', 'one way']);
  });

  it('says when, how long, and which time it was', () => {
    const scenario = scenarioOf(demoText);
    const run = runBy(scenario, [0, 0]);
    const [first, second] = decisionInteractions(scenario, run, 3);
    expect(first!.id).to.equal(`${scenario.id}_3_${scenario.start}`);
    expect(first).not.to.have.property('latency');
    expect(second).to.include({ at: 1000, latency: 1000 });
  });

  it('tells a run of an older edition, and judges nothing in it', () => {
    const scenario = scenarioOf(demoText);
    const run = { ...runBy(scenario, [0, 0]), hash: 'older' };
    run.decisions.push({ scene: 'gone', decision: 'd1', at: 5 });
    for (const { outcome, patterns, shape, answer } of decisionInteractions(scenario, run)) {
      expect(outcome.neutral).to.be.true;
      expect(patterns).to.deep.equal([]);
      expect(toLearnerResponse(shape, answer!)!.text).to.match(/^\w+$/);
    }
  });
});
