import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { itemKinds } from '../../src/course/judge.js';
import { upgrade } from '../../src/record/upgrade.js';
import v1 from '../fixtures/records/v1.json';
import v2 from '../fixtures/records/v2.json';
import everyKind from '../fixtures/records/v2-every-kind.json';
import { attemptAt, recordOf, records, sittingAt } from './samples.js';

/** A record of every version that was ever shipped, with what the current version makes of it. They stay. */
const shipped: [string, unknown, unknown][] = [
  ['version 1', v1, { ...v1, version: 2 }],
  ['version 2', v2, v2],
  ['version 2, with every kind of response', everyKind, everyKind],
];

describe('upgrade', () => {
  for (const [name, old, current] of shipped)
    it(`reads ${name} in full`, () => {
      expect(upgrade(old)).to.deep.equal({ record: current, leftOut: [] });
    });

  it('has a response of every kind among what was shipped', () => {
    const attempts = Object.values(everyKind.items).map(({ latest }) => latest.response.kind);
    expect(itemKinds.filter((kind) => !attempts.includes(kind))).to.deep.equal([]);
  });

  it('reads every record of the current version as it is', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(upgrade(structuredClone(record))).to.deep.equal({ record, leftOut: [] });
        expect(upgrade(JSON.parse(JSON.stringify(record)))).to.deep.equal({ record, leftOut: [] });
      }),
    );
  });

  it('leaves a newer version alone', () => {
    expect(upgrade({ ...v1, version: 3 })).to.deep.equal({ problem: 'newer-version', version: 3 });
    expect(upgrade({ version: 7, module: 'history', shape: 'unknown' })).to.deep.equal({
      problem: 'newer-version',
      version: 7,
    });
  });

  const broken: [string, unknown, string][] = [
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a text', 'record', ''],
    ['a list', [], 'version'],
    ['an object without version', { module: 'history' }, 'version'],
    ['a version that is none', { version: 0, module: 'history' }, 'version'],
    ['a version between two', { version: 1.5, module: 'history' }, 'version'],
    ['no module', { version: 1 }, 'module'],
  ];
  for (const [name, data, path] of broken)
    it(`says that ${name} is broken, and where`, () => {
      expect(upgrade(data)).to.deep.equal({ problem: 'broken', path });
    });

  it('never throws, and gives a record or a problem', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.anything().map((items) => ({ ...v1, items })),
        ),
        (data) => {
          expect('record' in upgrade(data) || 'problem' in upgrade(data)).to.be.true;
        },
      ),
    );
  });

  const salvaged: [string, object, string, string[]][] = [
    ['an item', { items: { ...v1.items, sorter: { first: 1 } } }, 'items.sorter.first', ['first-target']],
    [
      'one field of an item',
      { items: { ...v1.items, sorter: { ...v1.items.sorter, best: { ...v1.items.sorter.best, at: 'noon' } } } },
      'items.sorter.best.at',
      ['first-target'],
    ],
    ['all items', { items: 'lost' }, 'items', []],
    [
      'a lesson',
      { lessons: { ...v1.lessons, words: { opened: 'today' } } },
      'lessons.words.opened',
      ['first-target', 'sorter'],
    ],
    ['a sitting', { sittings: { gone: {} } }, 'sittings.gone.id', ['first-target', 'sorter']],
    ['a run', { runs: { gone: { id: 'gone' } } }, 'runs.gone.scenario', ['first-target', 'sorter']],
    ['the bookmark', { bookmark: { lesson: 1, at: 2 } }, 'bookmark.lesson', ['first-target', 'sorter']],
  ];
  for (const [name, part, path, items] of salvaged)
    it(`keeps the rest where ${name} is broken`, () => {
      const upgraded = upgrade({ ...v1, ...part });
      if (!('record' in upgraded)) throw new Error('nothing was salvaged');
      expect(upgraded.leftOut).to.deep.equal([{ path }]);
      expect(Object.keys(upgraded.record.items)).to.deep.equal(items);
      if (!('lessons' in part)) expect(upgraded.record.lessons).to.deep.equal(v1.lessons);
      if (!('sittings' in part)) expect(upgraded.record.sittings).to.deep.equal(v1.sittings);
      expect(upgraded.record.bookmark).to.deep.equal('bookmark' in part ? undefined : v1.bookmark);
    });

  it('keeps the other ticks where one is broken', () => {
    const checklists = { room: { quiet: { ticked: true, at: 5 }, light: { ticked: 'yes', at: 6 } }, people: 'all' };
    const upgraded = upgrade({ ...v2, checklists });
    if (!('record' in upgraded)) throw new Error('nothing was salvaged');
    expect(upgraded.record.checklists).to.deep.equal({ room: { quiet: { ticked: true, at: 5 } }, people: {} });
    expect(upgraded.leftOut.map(({ path }) => path)).to.deep.equal([
      'checklists.room.light.ticked',
      'checklists.people',
    ]);
  });

  it('names every part that it leaves out', () => {
    const record = recordOf(
      { type: 'attempt.made', attempt: attemptAt(1) },
      { type: 'sitting.changed', sitting: sittingAt(2) },
    );
    const upgraded = upgrade({ ...record, items: { a: 1, b: 2 }, sittings: { c: 3 } });
    expect('record' in upgraded && upgraded.leftOut.map(({ path }) => path)).to.deep.equal([
      'items.a',
      'items.b',
      'sittings.c',
    ]);
  });
});
