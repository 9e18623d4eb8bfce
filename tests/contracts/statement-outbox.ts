/** What every `StatementOutbox` does. Run by the tests of each adapter. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { StatementOutbox, Waiting } from '../../src/lms/outbox/statement-outbox.js';
import { verbs } from '../../src/lms/xapi/statement.js';

export function waiting(id: string, given: Partial<Waiting> = {}): Waiting {
  const statement = { id, verb: verbs.answered, object: { id: 'urn:x' }, timestamp: '2026-11-25T12:00:00.00Z' };
  return { statement, session: 'session-1', template: {}, ...given };
}

/** `place` gives a way to open outboxes that share one new, empty place, as tabs do. */
export function statementOutboxContract(name: string, place: () => () => StatementOutbox): void {
  describe(`${name} as a statement outbox`, () => {
    let open: () => StatementOutbox;
    let outbox: StatementOutbox;
    const opened: StatementOutbox[] = [];

    beforeEach(() => {
      const openAnother = place();
      open = () => {
        const another = openAnother();
        opened.push(another);
        return another;
      };
      outbox = open();
    });
    afterEach(() => {
      for (const one of opened.splice(0)) one.close();
    });

    const post = (ids: string[], at: number, told: unknown = at, where = 'here') =>
      outbox.post(where, { statements: ids.map((id) => waiting(id)), told, at });
    const ids = async (where = 'here', from = outbox) =>
      (await from.load(where)).waiting.map(({ statement }) => statement.id);

    it('is empty at first', async () => {
      expect(await outbox.load('here')).to.deep.equal({ told: undefined, waiting: [] });
      expect(await outbox.aside('here')).to.deep.equal([]);
    });

    it('gives back what was posted, in its order, also after the page was left', async () => {
      await post(['b', 'a'], 1);
      await post(['c'], 2, { verbs: ['initialized'] });
      outbox.close();
      const found = await open().load('here');
      expect(found.told).to.deep.equal({ verbs: ['initialized'] });
      expect(found.waiting).to.deep.equal(['b', 'a', 'c'].map((id) => waiting(id)));
    });

    it('keeps what one learner has to say apart from what others have', async () => {
      await post(['a'], 1);
      await post(['b'], 1, 'other', 'there');
      expect(await ids()).to.deep.equal(['a']);
      await outbox.settle('there', { sent: ['a', 'b'] });
      expect(await ids()).to.deep.equal(['a']);
      expect(await ids('there')).to.deep.equal([]);
    });

    it('lets go of what was sent, and keeps what was posted in the meantime', async () => {
      await post(['a', 'b'], 1);
      await post(['c'], 2);
      await outbox.settle('here', { sent: ['a', 'b', 'never'] });
      expect(await ids()).to.deep.equal(['c']);
      expect((await outbox.load('here')).told).to.equal(2);
    });

    it('keeps a statement that two tabs post once', async () => {
      await post(['a'], 1);
      await open().post('here', { statements: [waiting('a'), waiting('b')], told: 2, at: 2 });
      expect((await ids()).sort()).to.deep.equal(['a', 'b']);
    });

    it('sets aside what will never be taken, with the reason', async () => {
      await post(['a', 'b', 'c'], 1);
      await outbox.settle('here', {
        sent: ['c'],
        aside: [
          { id: 'b', status: 400 },
          { id: 'gone', status: 400 },
        ],
      });
      expect(await ids()).to.deep.equal(['a']);
      expect(await open().aside('here')).to.deep.equal([{ id: 'b', status: 400, statement: waiting('b').statement }]);
      expect(await outbox.aside('there')).to.deep.equal([]);
    });

    it('loses nothing and doubles nothing, whatever is posted and settled', async () => {
      const step = fc.record({ posts: fc.array(fc.constantFrom('a', 'b', 'c', 'd')), sends: fc.boolean() });
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
          const where = `run ${(run += 1)}`;
          const expected = new Set<string>();
          for (const [index, { posts, sends }] of steps.entries()) {
            await post([...new Set(posts)], index, index, where);
            for (const id of posts) expected.add(id);
            if (!sends) continue;
            const [first] = await ids(where);
            if (first === undefined) continue;
            await outbox.settle(where, { sent: [first] });
            expected.delete(first);
          }
          expect((await ids(where)).sort()).to.deep.equal([...expected].sort());
        }),
        { numRuns: 25 },
      );
    });
  });
}
