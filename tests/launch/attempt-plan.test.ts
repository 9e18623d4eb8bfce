import { expect } from '@open-wc/testing';
import { attemptPlan } from '../../src/launch/attempt-plan.js';
import type { KeptAttempt } from '../../src/storage/attempt-store.js';

const attempt = (id: string | undefined, proof: KeptAttempt['proof']): KeptAttempt => ({
  ...(id !== undefined && { id }),
  database: `of ${id}`,
  begun: 1,
  proof,
});
const launches = {
  'nothing at all': { attempt: { id: 'new', isNew: true }, isBlank: true },
  'another attempt': { attempt: { id: 'other', isNew: false }, isBlank: false },
  'this attempt': { attempt: { id: 'a', isNew: false }, isBlank: false },
  'its status, but no data': { attempt: { id: 'new', isNew: true }, isBlank: false },
  'no word, since it is not there': {},
};

describe('whether an LMS has begun another attempt', () => {
  for (const [name, byProof] of [
    ['nothing at all', { none: 'go-on', said: 'ask', seen: 'begin' }],
    ['another attempt', { none: 'go-on', said: 'ask', seen: 'begin' }],
    ['this attempt', { none: 'go-on', said: 'go-on', seen: 'go-on' }],
    ['its status, but no data', { none: 'go-on', said: 'go-on', seen: 'go-on' }],
    ['no word, since it is not there', { none: 'go-on', said: 'go-on', seen: 'go-on' }],
  ] as const)
    for (const proof of ['none', 'said', 'seen'] as const)
      it(`it comes with ${name}, and the proof is “${proof}”: ${byProof[proof]}`, () => {
        expect(attemptPlan(launches[name], [attempt('a', proof)], true).plan).to.equal(byProof[proof]);
      });

  it('is nothing to ask about where nothing was done', () => {
    const { plan } = attemptPlan(launches['nothing at all'], [attempt('a', 'seen')], false);
    expect(plan).to.equal('go-on');
  });

  it('is not so on a device that has none, nor for work from before attempts were told apart', () => {
    expect(attemptPlan(launches['another attempt'], [], false).plan).to.equal('begin');
    expect(attemptPlan(launches['another attempt'], [attempt(undefined, 'said')], true).plan).to.equal('go-on');
  });

  it('finds an earlier attempt again that the LMS comes back with', () => {
    const known = [attempt('other', 'seen'), attempt('a', 'seen')];
    expect(attemptPlan(launches['another attempt'], known, true)).to.deep.equal({ plan: 'go-on', attempt: known[0] });
  });
});
