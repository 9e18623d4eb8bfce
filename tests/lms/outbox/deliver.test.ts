import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Trouble } from '../../../src/lms/lms.js';
import { deliver } from '../../../src/lms/outbox/deliver.js';

const statements = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index) }));

describe('the delivery of statements', () => {
  it('sends all in their order, but those that are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(130), fc.uniqueArray(fc.nat(129), { maxLength: 5 }), async (count, bad) => {
        const had: string[] = [];
        const refused = new Set(bad.map(String));
        const delivered = await deliver({
          statements: statements(count),
          post: (sent) => {
            if (sent.some(({ id }) => refused.has(id))) return Promise.resolve({ status: 400 });
            had.push(...sent.map(({ id }) => id));
            return Promise.resolve({ status: 200 });
          },
          whyForbidden: () => Promise.resolve(undefined),
        });
        const expected = statements(count).map(({ id }) => id);
        expect(had).to.deep.equal(expected.filter((id) => !refused.has(id)));
        expect(delivered.sent).to.deep.equal(had);
        expect(delivered.aside.map(({ id }) => id)).to.deep.equal(expected.filter((id) => refused.has(id)));
        expect(delivered.trouble).to.equal(undefined);
      }),
      { numRuns: 50 },
    );
  });

  /** Of one statement: where it is then, and why the rest was not sent. What is neither sent nor put aside waits on. */
  const table: [status: number, becomes: 'sent' | 'aside' | 'waits', problem?: Trouble['problem']][] = [
    ...[200, 204, 409].map((status): [number, 'sent'] => [status, 'sent']),
    ...[400, 415, 422].map((status): [number, 'aside'] => [status, 'aside']),
    [0, 'waits', 'offline'],
    ...[408, 425, 429, 500, 502, 503, 504].map((status): [number, 'waits', 'busy'] => [status, 'waits', 'busy']),
    [401, 'waits', 'ended'],
    ...[404, 405, 410, 412, 413, 501, 507].map((status): [number, 'waits', 'refused'] => [status, 'waits', 'refused']),
  ];
  for (const [status, becomes, problem] of table)
    it(`after ${status}: ${becomes}${problem ? `, ${problem}` : ''}`, async () => {
      const delivered = await deliver({
        statements: statements(1),
        post: () => Promise.resolve({ status }),
        whyForbidden: () => Promise.reject(new Error('Nothing was forbidden.')),
      });
      expect(delivered.sent.length).to.equal(becomes === 'sent' ? 1 : 0);
      expect(delivered.aside.length).to.equal(becomes === 'aside' ? 1 : 0);
      expect(delivered.trouble?.problem).to.equal(problem);
    });

  for (const why of [undefined, 'ended', 'offline', 'busy', 'refused'] as const)
    it(`after 403, where the session is ${why ?? 'open'}`, async () => {
      const delivered = await deliver({
        statements: statements(1),
        post: () => Promise.resolve({ status: 403 }),
        whyForbidden: () => Promise.resolve(why && { problem: why }),
      });
      expect(delivered.sent).to.deep.equal([]);
      expect(delivered.aside.length).to.equal(why ? 0 : 1);
      expect(delivered.trouble?.problem).to.equal(why);
    });

  it('lets those wait that there is no room for, and sends the others', async () => {
    const had: string[] = [];
    const delivered = await deliver({
      statements: statements(9),
      post: (sent) => {
        if (sent.some(({ id }) => id === '3')) return Promise.resolve({ status: 413 });
        had.push(...sent.map(({ id }) => id));
        return Promise.resolve({ status: 200 });
      },
      whyForbidden: () => Promise.resolve(undefined),
    });
    expect(had).to.deep.equal(['0', '1', '2', '4', '5', '6', '7', '8']);
    expect(delivered).to.deep.equal({ sent: had, aside: [], trouble: { problem: 'refused' } });
  });

  it('asks once where the LRS is not at its place, and hands on how long it wants to be left alone', async () => {
    for (const [status, trouble] of [
      [404, { problem: 'refused' }],
      [429, { problem: 'busy', wait: 30_000 }],
    ] as const) {
      let posts = 0;
      const delivered = await deliver({
        statements: statements(40),
        post: () => Promise.resolve({ status, ...('wait' in trouble && { wait: trouble.wait }), posts: (posts += 1) }),
        whyForbidden: () => Promise.resolve(undefined),
      });
      expect(posts).to.equal(1);
      expect(delivered.trouble).to.deep.equal(trouble);
    }
  });

  it('sends nothing more after trouble', async () => {
    let posts = 0;
    const delivered = await deliver({
      statements: statements(120),
      post: () => Promise.resolve({ status: (posts += 1) === 2 ? 503 : 200 }),
      whyForbidden: () => Promise.resolve(undefined),
    });
    expect(posts).to.equal(2);
    expect(delivered.sent.length).to.equal(50);
    expect(delivered.trouble).to.deep.equal({ problem: 'busy' });
  });
});
