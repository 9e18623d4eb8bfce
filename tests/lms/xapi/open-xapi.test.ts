import { expect } from '@open-wc/testing';
import { openXapi, readXapiLaunch } from '../../../src/lms/xapi/open-xapi.js';

const given = { endpoint: 'https://lrs.example/x', auth: 'Basic abc', actor: '{"mbox":"mailto:a@b.c"}' };
const read = (more: Record<string, string> = {}) => readXapiLaunch(`?${new URLSearchParams({ ...given, ...more })}`);

describe('a Tin Can launch', () => {
  it('needs an endpoint, what lets one in, and an actor; the rest may be missing', () => {
    expect(read()).to.deep.equal({
      endpoint: given.endpoint,
      authorization: 'Basic abc',
      actor: { objectType: 'Agent', mbox: 'mailto:a@b.c' },
      languages: [],
      echo: {},
    });
    for (const name of Object.keys(given)) expect(read({ [name]: '' }), name).to.equal(undefined);
  });

  it('takes the token of an old LMS, and its form of an actor', () => {
    expect(read({ auth: 'abc' })?.authorization).to.equal('Basic abc');
    expect(read({ auth: 'Bearer abc' })?.authorization).to.equal('Bearer abc');
    const old = { name: ['Ann'], account: [{ accountServiceHomePage: 'https://x.example', accountName: '7' }] };
    expect(read({ actor: JSON.stringify(old) })?.actor).to.deep.equal({
      objectType: 'Agent',
      name: 'Ann',
      account: { homePage: 'https://x.example', name: '7' },
    });
  });

  it('says what it is told: platform and grouping in each statement, the rest back to the LRS with each request', async () => {
    const more = {
      activity_id: 'urn:x:1',
      activity_platform: 'An LMS',
      grouping: 'urn:x:g',
      'Accept-Language': 'de, en;q=0.5',
    };
    const launch = read({ ...more, content_token: 't', registration: 'r' })!;
    const asked: string[] = [];
    const answer: typeof fetch = (url) => {
      asked.push((url as string).slice(given.endpoint.length));
      return Promise.resolve(new Response('{}'));
    };
    const { session, lrs, launch: told } = openXapi(launch, 'urn:x:own', 's', answer);
    expect(session).to.deep.include({ activity: 'urn:x:1', registration: 'r', id: 's', rules: 'xapi' });
    expect(session.template).to.deep.equal({
      platform: 'An LMS',
      contextActivities: { grouping: [{ id: 'urn:x:g' }] },
    });
    expect(told.languages).to.deep.equal(['de', 'en']);
    await lrs.get('activities/state', { stateId: 'x', registration: undefined });
    expect(asked).to.deep.equal(['/activities/state?content_token=t&stateId=x']);
    expect(openXapi(read()!, 'urn:x:own', 's', answer).session.activity).to.equal('urn:x:own');
  });
});
