/** That the double refuses what cmi5 forbids, by name: a statement that is right, and each way in which it can be wrong. */
import { expect } from '@open-wc/testing';
import requirements from '@cmi5/requirements/requirements.json';
import { brokenRule, type Said, type SessionFacts } from '../../../src/dev/lms/cmi5-rules.js';

const category = 'https://w3id.org/xapi/cmi5/context/categories/';
const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const mastery = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const facts: SessionFacts = {
  actor: { account: { homePage: 'https://lms.example', name: '1' } },
  activityId: 'urn:x:1',
  registration: 'r',
  sessionId: 's',
  template: { contextActivities: { grouping: [{ id: 'urn:x:au' }] }, extensions: { [sessionId]: 's' } },
  mode: 'Normal',
  mastery: 0.8,
  said: ['initialized'],
  saidEver: ['initialized'],
  hasReadPreferences: true,
  isAbandoned: false,
};

function said(verb: string, given: Partial<Said> = {}): Said {
  const isDecisive = ['completed', 'passed', 'failed'].includes(verb);
  const results: Record<string, Said['result']> = {
    completed: { completion: true, duration: 'PT1S' },
    passed: { success: true, score: { scaled: 0.8 }, duration: 'PT1S' },
    failed: { success: false, score: { scaled: 0.79 }, duration: 'PT1S' },
    terminated: { duration: 'PT1S' },
  };
  return {
    id: '6d6f3c9e-1b0a-4f3e-9f0d-9f3a9f1b2c3d',
    actor: facts.actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: 'urn:x:1' },
    ...(results[verb] && { result: results[verb] }),
    context: {
      registration: 'r',
      contextActivities: {
        grouping: [{ id: 'urn:x:au' }],
        ...(verb !== 'answered' && {
          category: [{ id: `${category}cmi5` }, ...(isDecisive ? [{ id: `${category}moveon` }] : [])],
        }),
      },
      extensions: { [sessionId]: 's', ...(isDecisive && verb !== 'completed' && { [mastery]: 0.8 }) },
    },
    timestamp: '2026-11-25T12:00:00.00Z',
    ...given,
  };
}

const without = (verb: string, ...names: string[]) => {
  const { context, ...rest } = said(verb);
  const { [names[0] as 'extensions']: _, ...left } = context ?? {};
  return { ...rest, context: left };
};
const result = (verb: string, given: Said['result']) => said(verb, { result: { ...said(verb).result, ...given } });

describe('the double of a cmi5 LMS', () => {
  it('takes what is right', () => {
    for (const verb of ['answered', 'completed', 'passed', 'failed', 'terminated'])
      expect(brokenRule(said(verb), facts), verb).to.equal(undefined);
    expect(brokenRule(said('initialized'), { ...facts, said: [] })).to.equal(undefined);
  });

  const wrong: [requirement: string, said: Said, facts?: Partial<SessionFacts>][] = [
    ['9.1.0.0-1 (d)', said('answered', { id: 'one' })],
    ['9.7.0.0-1 (d)', (({ timestamp: _, ...rest }) => rest)(said('answered'))],
    ['9.7.0.0-2 (d)', said('answered', { timestamp: '2026-11-25T12:00:00+01:00' })],
    ['8.1.3.0-3 (d)', said('answered', { actor: { mbox: 'mailto:a@b.c' } })],
    ['9.3.6.0-2 (d2)', said('answered'), { isAbandoned: true }],
    ['9.3.0.0-5 (d2)', said('answered'), { said: ['initialized', 'terminated'] }],
    ['9.3.0.0-4 (d2)', said('answered'), { said: [] }],
    ['11.0.0.0-3 (d2)', said('initialized'), { said: [], hasReadPreferences: false }],
    ['9.6.3.1-4 (d)', without('answered', 'extensions')],
    ['10.2.1.0-7 (d)', without('answered', 'contextActivities')],
    ['9.6.1.0-1 (d)', without('answered', 'registration')],
    ['9.5.1.0-3 (d1)', result('passed', { score: { raw: 1, max: 2 } })],
    ['9.5.1.0-3 (d2)', result('passed', { score: { raw: 1, min: 0 } })],
    ['8.1.5.0-6 (d)', said('completed', { object: { id: 'urn:x:2' } })],
    ['10.2.2.0-5 (d)', said('completed'), { mode: 'Browse' }],
    ['9.3.0.0-6 (d2)', said('completed'), { saidEver: ['completed'] }],
    ['9.3.0.0-7 (d2)', said('passed'), { saidEver: ['passed'] }],
    ['9.3.0.0-8 (d)', said('failed'), { saidEver: ['passed'] }],
    ['9.3.0.0-3 (d)', said('passed'), { said: ['initialized', 'failed'] }],
    ['9.3.0.0-2 (d)', said('initialized')],
    ['9.3.4.0-2 (d2)', result('passed', { score: { scaled: 0.79 } })],
    ['9.3.5.0-2 (d)', result('failed', { score: { scaled: 0.8 } })],
    ['9.5.1.0-2 (d)', result('completed', { score: { scaled: 1 } })],
    ['9.5.2.0-1 (d1)', result('passed', { success: false })],
    ['9.5.2.0-2 (d)', result('failed', { success: true })],
    ['9.5.2.0-3 (d)', result('completed', { success: true })],
    ['9.5.3.0-1 (d1)', result('completed', { completion: false })],
    ['9.5.3.0-2 (d)', result('passed', { completion: true })],
    ['9.5.4.1-1 (d)', result('terminated', { duration: 'P' })],
    ['9.5.4.1-2 (d)', result('completed', { duration: '' })],
    ['9.5.4.1-3 (d)', result('passed', { duration: '1 s' })],
    ['9.5.4.1-4 (d)', result('failed', { duration: 'PT' })],
    ['9.6.2.2-2 (d)', said('terminated', { context: said('completed').context! })],
    ['9.6.2.2-1 (d1)', said('completed', { context: said('terminated').context! })],
    ['9.6.3.2-2 (d)', said('passed', { context: said('completed').context! })],
  ];
  for (const [requirement, each, more] of wrong) {
    it(`refuses by ${requirement}`, () => {
      expect(brokenRule(each, { ...facts, ...more })).to.equal(requirement);
      expect(requirements).to.have.property(requirement);
    });
  }
});
