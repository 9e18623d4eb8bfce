import { expect } from '@open-wc/testing';
import { judgeCase, judgedSteps } from '../../../src/course/scenario/case-outcome.js';
import { caseStart, openDecisions, sceneOf, valuesAfter, type Step } from '../../../src/course/scenario/case-state.js';
import { demoText, scenarioOf } from '../../helpers/scenarios.js';

const scenario = scenarioOf(demoText);

/** The steps of a way, by the first words of its decisions. */
function way(...words: string[]): Step[] {
  let { scene, values } = caseStart(scenario);
  return words.map((word) => {
    const open = openDecisions(sceneOf(scenario, scene)!, values);
    const decision = open.find(({ text }) => text.startsWith(word))!;
    const step = { scene, decision: decision.id, open: open.map(({ id }) => id), values };
    [scene, values] = [decision.to, valuesAfter(scenario, decision, values)];
    return step;
  });
}

const best = ['Sit down', '“You have your time', 'Ask what', 'Call the nurse', 'Stay'];

describe('judgeCase', () => {
  it('gives the best way all points', () => {
    expect(judgeCase(scenario, way(...best))).to.deep.equal({
      score: 1,
      passed: true,
      critical: [],
      objectives: { looked: { score: 1, correct: true } },
    });
  });

  it('counts what was made of what could be made on this way', () => {
    const { score, passed } = judgeCase(scenario, way('Send Sam'));
    expect({ score, passed }).to.deep.equal({ score: 0.5, passed: false });
    // Without enough trust nothing could be asked: only one decision was open, and it does not count.
    expect(judgeCase(scenario, way('Sit down', '“You could', 'Let the', 'Call the nurse', 'Stay')).score).to.equal(
      4 / 6,
    );
  });

  it('fails a critical error, whatever the score', () => {
    const outcome = judgeCase({ ...scenario, pass: 0 }, way('Begin', 'Go on', 'Call the nurse', 'Stay'));
    expect(outcome).to.deep.include({ score: 0.5, passed: false, critical: ['skipped-check'] });
    expect(outcome.objectives.looked?.correct).to.be.false;
  });

  it('names what would have been worth more, the best first', () => {
    const [first] = judgedSteps(scenario, way('Begin'));
    expect(first?.better.map(({ score }) => score)).to.deep.equal([2, 1]);
  });

  it('takes decisions of an edited scenario as they come', () => {
    const gone = { scene: 'gone', decision: 'd', open: ['d', 'e'], values: {} };
    expect(judgeCase(scenario, [gone])).to.deep.equal({ score: 1, passed: true, critical: [], objectives: {} });
  });
});

describe('a case', () => {
  it('keeps time and readings', () => {
    const [, , , dip, nurse] = way(...best);
    expect(dip?.values).to.deep.include({ minutes: 10, spo2: 92, hr: 88, trust: 2 });
    expect(nurse?.values).to.deep.include({ minutes: 13, spo2: 97, hr: 78, systolic: 126 });
  });

  it('never goes back in time, and shows nothing that no living patient has', () => {
    const odd = {
      ...scenario,
      scenes: scenario.scenes.map((scene) => ({ ...scene, changes: { minutes: { to: -99 }, hr: { by: 999 } } })),
    };
    expect(caseStart(odd).values).to.deep.include({ minutes: -20, hr: 220 });
  });
});
