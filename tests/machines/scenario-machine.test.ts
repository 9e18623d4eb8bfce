import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { judgeCase } from '../../src/course/scenario/case-outcome.js';
import { openDecisions, sceneOf, valuesAfter } from '../../src/course/scenario/case-state.js';
import type { Scenario } from '../../src/course/scenario/scenario.js';
import {
  afterDecision,
  firstSnapshot,
  replay,
  sceneIn,
  toScenarioMachine,
  type CaseEvent,
  type CaseSnapshot,
} from '../../src/machines/scenario-machine.js';
import type { Run } from '../../src/record/record.js';
import { bigText, demoText, scenarioOf } from '../helpers/scenarios.js';
import { stepsOf } from './walk.js';

const openIn = (scenario: Scenario, at: CaseSnapshot) =>
  at.status === 'done' ? [] : openDecisions(sceneOf(scenario, sceneIn(at))!, at.context.values);

for (const [name, text] of [
  ['the demo case', demoText],
  ['"The room gets small"', bigText],
] as const) {
  const scenario = scenarioOf(text);
  const machine = toScenarioMachine(scenario);

  describe(`toScenarioMachine, of ${name}`, () => {
    // Where the case stands, not the way to there: the ways are too many to be walked one by one.
    const steps = stepsOf(machine, {
      input: undefined,
      events: (at: CaseSnapshot): CaseEvent[] => [
        ...openIn(scenario, at).map(({ id }) => ({ type: 'decision.made' as const, decision: id })),
        { type: 'decision.made', decision: 'none' },
      ],
      serialize: ({ context: { values } }: CaseSnapshot) => values,
    });

    it('reaches every scene', () => {
      const seen = new Set(steps.flatMap(({ before, after }) => [sceneIn(before), sceneIn(after)]));
      expect([...seen].sort()).to.deep.equal(scenario.scenes.map(({ id }) => id).sort());
    });

    it('leads where the decision says, with the values that it makes', () => {
      for (const { before, event, after } of steps) {
        const decision = openIn(scenario, before).find(({ id }) => id === event.decision);
        if (!decision) {
          expect(after.value).to.equal(before.value);
          expect(after.context).to.equal(before.context);
          continue;
        }
        expect(after.value).to.equal(decision.to);
        expect(after.context.values).to.deep.equal(valuesAfter(scenario, decision, before.context.values));
        expect(after.context.steps.length).to.equal(before.context.steps.length + 1);
      }
    });

    it('always has a way on, or is at an end', () => {
      for (const { after } of steps) {
        const isEnd = sceneOf(scenario, sceneIn(after))!.isEnd;
        expect(after.status).to.equal(isEnd ? 'done' : 'active');
        expect(openIn(scenario, after).length > 0).to.equal(!isEnd);
      }
    });

    it('keeps the score within bounds, and never takes a critical error back', () => {
      for (const { before, after } of steps) {
        const [earlier, later] = [before, after].map((at) => judgeCase(scenario, at.context.steps));
        expect(later!.score).to.be.within(0, 1);
        expect(later!.critical).to.include.members(earlier!.critical);
        if (later!.critical.length > 0) expect(later!.passed).to.be.false;
      }
    });

    it('is at the same place after a replay of whatever was decided', () => {
      fc.assert(
        fc.property(fc.array(fc.nat(9), { maxLength: 60 }), (choices) => {
          let at = firstSnapshot(machine);
          const decisions: Run['decisions'] = [];
          for (const choice of choices) {
            const open = openIn(scenario, at);
            const decision = open[choice % Math.max(1, open.length)];
            if (!decision) break;
            const made = { scene: sceneIn(at), decision: decision.id, at: decisions.length };
            at = afterDecision(machine, at, made)!;
            decisions.push(made);
          }
          const again = replay(toScenarioMachine(scenario), decisions)!;
          expect([again.value, again.status, again.context]).to.deep.equal([at.value, at.status, at.context]);
          const { score, critical, passed } = judgeCase(scenario, at.context.steps);
          expect(score).to.be.within(0, 1);
          if (critical.length > 0) expect(passed).to.be.false;
        }),
        { numRuns: 50 },
      );
    });

    it('gives up where a decision is not there any more', () => {
      const scene = scenario.start;
      expect(replay(machine, [{ scene, decision: 'gone', at: 1 }])).to.be.undefined;
      expect(replay(machine, [{ scene: 'gone', decision: 'gone', at: 1 }])).to.be.undefined;
    });
  });
}
