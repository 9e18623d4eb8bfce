import { expect } from '@open-wc/testing';
import { answeredKeys, untoldInteractions } from '../../../src/lms/interactions/untold-interactions.js';
import { apply } from '../../../src/record/apply.js';
import type { Entry } from '../../../src/record/record.js';
import { demoText, scenarioOf } from '../../helpers/scenarios.js';
import { recordOf } from '../../record/samples.js';
import { subject } from '../xapi/told-module.js';

describe('what an LMS is still to be told', () => {
  it('is told of two ways of one run once each, and of their common beginning once', () => {
    const scenario = scenarioOf(demoText);
    const module = { ...subject.module, scenarios: [scenario] };
    const run = { id: 'r', scenario: scenario.id, hash: scenario.hash, started: 1 };
    const [first, left, right] = [2, 7, 6].map((at) => ({ scene: scenario.start, decision: `d${at}`, at }));
    const changed = (...decisions: (typeof left)[]): Entry => ({
      type: 'run.changed',
      run: { ...run, decisions: decisions.map((made) => made!) },
    });
    const before = recordOf(changed(first, left));
    const after = apply(before, changed(first, right));
    const times = (told: ReadonlySet<string>, record = after) =>
      untoldInteractions(module, record, told).map(({ interaction }) => interaction.at);
    expect(times(new Set(), before)).to.deep.equal([2, 7]);
    expect(times(new Set(answeredKeys(before)))).to.deep.equal([6]);
    expect(times(new Set())).to.deep.equal([2, 6, 7]);
    expect(times(new Set(answeredKeys(after)))).to.deep.equal([]);
  });
});
