import { expect } from '@open-wc/testing';
import { Lrs } from '../../../src/lms/xapi/lrs.js';

const address = { endpoint: 'https://lrs.example/x', authorization: 'Basic x' };

/** An answer that came after the request was sent on to another address. */
function sentOn(body: string | null, status = 200): Response {
  return Object.defineProperty(new Response(body, { status }), 'redirected', { value: true });
}
const answering = (answer: () => Response) => new Lrs(address, () => Promise.resolve(answer()));
const login = '<!doctype html><h1>Log in</h1>';

describe('the requests to an LRS', () => {
  it('take a login page for the end of the session, whatever it says', async () => {
    const lrs = answering(() => sentOn(login));
    expect((await lrs.post([], false)).status).to.equal(401);
    expect((await lrs.put('activities/state', {}, {}, {})).status).to.equal(401);
    expect((await lrs.get('activities/state', {})).status).to.equal(401);
  });

  it('take nothing for posted that came to another address as a question', async () => {
    expect((await answering(() => sentOn('{"statements":[],"more":""}')).post([], true)).status).to.equal(401);
    expect((await answering(() => sentOn('["6d6f3c9e-1b0a-4f3e-9f0d-9f3a9f1b2c3d"]')).post([], true)).status).to.equal(
      200,
    );
  });

  it('go by what an LRS answers that has moved', async () => {
    expect((await answering(() => sentOn(null, 204)).put('activities/state', {}, {}, {})).status).to.equal(204);
    expect((await answering(() => sentOn('{"version":1}')).get('activities/state', {})).body).to.deep.equal({
      version: 1,
    });
  });

  it('say how long it wants to be left alone', async () => {
    const lrs = answering(() => new Response('', { status: 503, headers: { 'Retry-After': '30' } }));
    expect(await lrs.post([], false)).to.deep.include({ status: 503, wait: 30_000 });
  });

  it('wait for no answer that does not come, also where the request outlives the page', async () => {
    for (const lasting of [false, true]) {
      let given: RequestInit | undefined;
      const silent: typeof fetch = (_, init) => {
        given = init;
        return new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => {
            reject(new Error('aborted'));
          }),
        );
      };
      expect((await new Lrs(address, silent, 1).post([], lasting)).status).to.equal(0);
      expect([given?.keepalive, given?.signal === undefined]).to.deep.equal(
        lasting ? [true, true] : [undefined, false],
      );
    }
  });
});
