import { expect } from '@open-wc/testing';
import fc from 'fast-check';
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
            if (sent.some(({ id }) => refused.has(id))) return Promise.resolve(400);
            had.push(...sent.map(({ id }) => id));
            return Promise.resolve(200);
          },
          isOpen: () => Promise.resolve(true),
        });
        const expected = statements(count).map(({ id }) => id);
        expect(had).to.deep.equal(expected.filter((id) => !refused.has(id)));
        expect(delivered.sent).to.deep.equal(had);
        expect(delivered.aside.map(({ id }) => id)).to.deep.equal(expected.filter((id) => refused.has(id)));
        expect(delivered.problem).to.equal(undefined);
      }),
      { numRuns: 50 },
    );
  });

  const table: [
    status: number,
    open: boolean | undefined,
    sent: boolean,
    aside: boolean,
    problem: string | undefined,
  ][] = [
    [200, true, true, false, undefined],
    [204, true, true, false, undefined],
    [409, true, true, false, undefined],
    [400, true, false, true, undefined],
    [413, true, false, true, undefined],
    [403, true, false, true, undefined],
    [403, false, false, false, 'ended'],
    [403, undefined, false, false, 'offline'],
    [401, true, false, false, 'ended'],
    ...[0, 408, 429, 500, 503].map((status): [number, boolean, boolean, boolean, string] => [
      status,
      true,
      false,
      false,
      'offline',
    ]),
  ];
  for (const [status, open, sent, aside, problem] of table) {
    it(`after ${status}${status === 403 ? `, with the session ${open === undefined ? 'unknown' : open ? 'open' : 'over'}` : ''}`, async () => {
      const delivered = await deliver({
        statements: statements(1),
        post: () => Promise.resolve(status),
        isOpen: () => Promise.resolve(open),
      });
      expect(delivered.sent.length === 1).to.equal(sent);
      expect(delivered.aside.length === 1).to.equal(aside);
      expect(delivered.problem).to.equal(problem);
    });
  }

  it('sends nothing more after trouble', async () => {
    let posts = 0;
    const delivered = await deliver({
      statements: statements(120),
      post: () => Promise.resolve((posts += 1) === 2 ? 503 : 200),
      isOpen: () => Promise.resolve(true),
    });
    expect(posts).to.equal(2);
    expect(delivered.sent.length).to.equal(50);
    expect(delivered.problem).to.equal('offline');
  });
});
