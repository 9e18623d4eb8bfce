import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { apply } from '../../src/record/apply.js';
import { merge } from '../../src/record/merge.js';
import { emptyRecord, type Run, type Sitting } from '../../src/record/record.js';
import { goesOnFrom } from '../../src/record/runs.js';
import { attemptAt, histories, moduleId, recordOf, records, sittingAt } from './samples.js';

describe('merge', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(merge(a, b)).to.deep.equal(merge(b, a));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(merge(merge(a, b), c)).to.deep.equal(merge(a, merge(b, c)));
      }),
    );
  });

  it('is idempotent, and an empty record adds nothing', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(merge(a, a)).to.deep.equal(a);
        expect(merge(a, emptyRecord(moduleId))).to.deep.equal(a);
        expect(merge(merge(a, b), b)).to.deep.equal(merge(a, b));
      }),
    );
  });

  it('gives what one device would have that did everything', () => {
    fc.assert(
      fc.property(histories, histories, (here, there) => {
        expect(merge(recordOf(...here), recordOf(...there))).to.deep.equal(recordOf(...here, ...there));
      }),
    );
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(histories, histories, (here, there) => {
        const record = merge(recordOf(...here), recordOf(...there));
        for (const entry of [...here, ...there]) expect(apply(record, entry)).to.deep.equal(record);
      }),
    );
  });

  it('leaves its arguments alone', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const before = structuredClone([a, b]);
        merge(a, b);
        expect([a, b]).to.deep.equal(before);
      }),
    );
  });

  it('has the first, the best and the latest attempt of an item', () => {
    const all = [
      attemptAt(1, { score: 0 }),
      attemptAt(2, { score: 0.5 }),
      attemptAt(3, { score: 1 }),
      attemptAt(4, { score: 1 }),
      attemptAt(5, { score: 0.2 }),
    ];
    const made = (at: number[]) =>
      recordOf(...at.map((n) => ({ type: 'attempt.made' as const, attempt: all[n - 1]! })));
    const { first, best, latest } = merge(made([2, 4, 1]), made([5, 3])).items['first-target']!;
    expect([first.at, best.at, latest.at]).to.deep.equal([1, 3, 5]);
  });

  it('has of each tick the last word, on whatever device it was said', () => {
    const ticked = (at: number, ticked: boolean, entry = 'quiet') =>
      recordOf({ type: 'entry.ticked', checklist: 'room', entry, ticked, at });
    const merged = merge(merge(ticked(2, false), ticked(1, true)), ticked(1, true, 'light'));
    expect(merged.checklists).to.deep.equal({
      room: { quiet: { ticked: false, at: 2 }, light: { ticked: true, at: 1 } },
    });
  });

  it('breaks a tie of time by id', () => {
    const made = (id: string) => recordOf({ type: 'attempt.made', attempt: attemptAt(1, { id }) });
    const { first, best, latest } = merge(made('b'), made('a')).items['first-target']!;
    expect([first.id, best.id, latest.id]).to.deep.equal(['a', 'a', 'b']);
  });

  it('keeps the first result that was handed in, and the newest response to each item', () => {
    const early = {
      ...sittingAt(1, { 'bank-1': 0 }),
      responses: { 'bank-1': textAt('old', 3), 'bank-2': textAt('new', 9) },
    };
    const late: Sitting = { ...early, responses: { 'bank-1': textAt('new', 5), 'bank-2': textAt('old', 4) } };
    late.result = { at: 99, score: 1, passed: true, outcomes: {}, hashes: {} };
    const merged = merge(
      recordOf({ type: 'sitting.changed', sitting: late }),
      recordOf({ type: 'sitting.changed', sitting: early }),
    ).sittings[early.id];
    expect(merged?.result).to.deep.equal(early.result);
    expect(merged?.responses).to.deep.equal({ 'bank-1': textAt('new', 5), 'bank-2': textAt('new', 9) });
  });

  describe('of two runs', () => {
    const end: NonNullable<Run['ended']> = { at: 9, scene: 'z', score: 1, passed: true, critical: [], objectives: {} };
    const run = (made: [decision: string, at: number][], ended?: Run['ended'], id = 'r'): Run => ({
      id,
      scenario: 'case',
      hash: 'h',
      started: 1,
      decisions: [
        { scene: 'a', decision: 'd', at: 1 },
        ...made.map(([decision, at]) => ({ scene: 'b', decision, at })),
      ],
      ...(ended && { ended }),
    });
    const kept = (...all: Run[]) =>
      Object.values(all.map((one) => recordOf({ type: 'run.changed', run: one })).reduce(merge).runs ?? {});

    it('keeps the one that went further on the same way', () => {
      const further = run([['e', 2]]);
      expect(kept(further, run([]))).to.deep.equal([further]);
      expect(kept(run([['e', 2]], end), further, run([]))).to.deep.equal([run([['e', 2]], end)]);
    });

    it('keeps both ways of one run, and gives its id to the one that was taken first', () => {
      const here = run([
        ['e', 5],
        ['f', 8],
      ]);
      const there = run([['g', 6]], end);
      for (const both of [kept(here, there), kept(there, here), kept(here, there, here)])
        expect(both).to.deep.equal([here, { ...there, id: 'r~2' }]);
    });

    it('lets each way go on, under the name that it has by now', () => {
      const [here, there] = kept(run([['e', 5]]), run([['g', 6]]));
      const made = { scene: 'c', decision: 'h', at: 7 };
      const further = { ...there!, decisions: [...there!.decisions, made] };
      expect(kept(here!, there!, further)).to.deep.equal([here, further]);
    });

    it('keeps an end that something goes on from, and of two ends of one way the first', () => {
      const ended = run([['e', 5]], end);
      const later = run([['e', 5]], { ...end, at: 10, passed: false });
      const further = run([
        ['e', 5],
        ['f', 8],
      ]);
      expect(kept(later, ended)).to.deep.equal([ended]);
      expect(kept(further, ended)).to.deep.equal([further, { ...ended, id: 'r~2' }]);
    });

    it('finds everything again that was decided, and every end', () => {
      fc.assert(
        fc.property(histories, histories, (here, there) => {
          const all = Object.values(merge(recordOf(...here), recordOf(...there)).runs ?? {});
          const runs = [...here, ...there].flatMap((entry) => (entry.type === 'run.changed' ? entry.run : []));
          for (const one of runs) {
            const kept = all.filter((known) => goesOnFrom(known, one));
            expect(kept).not.to.be.empty;
            if (one.ended)
              expect(kept.some(({ decisions, ended }) => decisions.length === one.decisions.length && ended)).to.be
                .true;
          }
          expect(new Set(all.map(({ id }) => id)).size).to.equal(all.length);
        }),
      );
    });
  });

  it('takes ids as they are, even such as every object has', () => {
    const a = recordOf({ type: 'attempt.made', attempt: attemptAt(1, { item: 'constructor' }) });
    const b = recordOf({ type: 'lesson.opened', lesson: 'toString', at: 1 });
    expect(merge(a, b)).to.deep.equal({ ...emptyRecord(moduleId), items: a.items, lessons: b.lessons });
  });
});

function textAt(text: string, at: number) {
  return { response: { kind: 'numeric' as const, text }, at };
}
