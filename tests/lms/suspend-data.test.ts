import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ModuleOutline } from '../../src/course/module.js';
import { fromSuspendData, longestSuspendData, suspendLimits, toSuspendData } from '../../src/lms/suspend-data.js';
import { merge } from '../../src/record/merge.js';
import type { Entry, LearnerRecord, Sitting } from '../../src/record/record.js';
import { moduleStatus } from '../../src/record/status.js';
import v1 from '../fixtures/suspend-data/v1.json';
import v2 from '../fixtures/suspend-data/v2.json';
import { attemptAt, moduleId, outline as small, recordOf, records } from '../record/samples.js';

const limit = suspendLimits.scorm12;

function heard(text: string): LearnerRecord {
  const read = fromSuspendData(text, moduleId);
  if ('problem' in read) throw new Error(read.problem);
  return read.record;
}

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
/** Digits of chance, but the same each time: a text that holds them can hardly be made shorter. */
const digits = (seed: number, count: number) => {
  let state = seed + 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 16) % 36;
  })
    .map((digit) => digit.toString(36))
    .join('');
};
/** As long as those that are given on a device. */
const uuid = (at: number) => digits(at, 28);

/** A module of six lessons with thirty items each and an assessment of twenty, as long ones are. */
const big: ModuleOutline = {
  ...small,
  lessons: names('a-lesson-with-a-name', 6).map((id) => ({
    id,
    title: id,
    objectives: ['classes'],
    minutes: 10,
    hash: 'h',
    practice: names(`${id}-item`, 30).map((item) => ({
      items: [{ id: item, objective: 'classes', hash: '0123456789a' }],
      need: 1,
    })),
  })),
  bank: names('an-item-of-the-bank', 20).map((id) => ({ id, objective: 'classes', hash: '0123456789a' })),
};

function bigSitting(at: number, score?: number): Sitting {
  const items = big.bank.map(({ id }) => id);
  const by = <T>(value: T) => Object.fromEntries(items.map((id) => [id, value]));
  return {
    id: uuid(at),
    seed: at,
    started: at,
    items,
    responses: by({ response: { kind: 'choice' as const, chosen: ['o123456'] }, at }),
    ...(score !== undefined && {
      result: {
        at: at + 1,
        score,
        passed: score >= 0.8,
        outcomes: by({ score: score >= 0.8 ? 1 : 0, correct: score >= 0.8 }),
        hashes: by('0123456789a'),
        objectives: by('classes'),
        rules: { pass: 0.8, critical: [], feedback: 'end' as const },
      },
    }),
  };
}

/** Everything done, most of it twice, with a failed sitting and a passed one; the last lesson is finished where it is said so. */
function longRecord({ isFinished }: { isFinished: boolean }): LearnerRecord {
  const practiced = big.lessons.flatMap(({ practice }) => practice.flatMap(({ items }) => items));
  const answered = [0, 1].flatMap((round) =>
    practiced.map(({ id }, index): Entry => {
      const at = 1_764_000_000_000 + round * 1000 + index;
      return {
        type: 'attempt.made',
        attempt: attemptAt(at, { id: uuid(at), item: id, hash: '0123456789a', score: round / 2 }),
      };
    }),
  );
  const lessons = big.lessons.slice(0, isFinished ? undefined : -1);
  return recordOf(
    ...answered,
    ...lessons.flatMap(({ id }): Entry[] => [
      { type: 'lesson.opened', lesson: id, at: 1 },
      { type: 'lesson.finished', lesson: id, at: 1_764_000_000_000 },
    ]),
    { type: 'place.reached', lesson: 'a-lesson-with-a-name-5', anchor: 'an-anchor', at: 2 },
    ...(isFinished
      ? [bigSitting(10, 0.5), bigSitting(20, 0.9)].map((sitting): Entry => ({ type: 'sitting.changed', sitting }))
      : []),
    ...names('entry', 30).map((entry): Entry => ({
      type: 'entry.ticked',
      checklist: 'list',
      entry,
      ticked: true,
      at: 3,
    })),
  );
}

describe('suspend data', () => {
  it('brings any record back in full where there is room', () => {
    fc.assert(
      fc.property(records, fc.nat(), (record, revision) => {
        const { text, leftOut } = toSuspendData(record, { outline: small, revision, limit: suspendLimits.scorm2004 });
        expect(leftOut).to.equal(0);
        expect(fromSuspendData(text, moduleId)).to.deep.equal({ record, revision, leftOut: 0 });
      }),
    );
  });

  it('fits into any limit, in ASCII, and merging it changes nothing in the record that it came from', () => {
    fc.assert(
      fc.property(records, fc.nat({ max: 3000 }), (record, room) => {
        const { text, leftOut } = toSuspendData(record, { outline: small, revision: 1, limit: room });
        expect(text.length).to.be.at.most(room);
        expect(text).to.match(/^[ -~]*$/);
        if (text === '') return;
        expect(merge(record, heard(text))).to.deep.equal(record);
        if (leftOut === 0) expect(heard(text)).to.deep.equal(record);
      }),
      { numRuns: 300 },
    );
  });

  it('adds to the record of another device what that one does not know', () => {
    fc.assert(
      fc.property(records, records, (one, other) => {
        const { text } = toSuspendData(one, { outline: small, revision: 1, limit: suspendLimits.scorm2004 });
        expect(merge(other, heard(text))).to.deep.equal(merge(other, one));
      }),
    );
  });

  it('holds words of any language and length', () => {
    for (const words of ['Füße, 治療 👩‍⚕️\n', digits(1, 9000)]) {
      const record = recordOf(
        { type: 'attempt.made', attempt: attemptAt(1, { response: { kind: 'short-text', text: words } }) },
        { type: 'lesson.finished', lesson: 'words', at: 5 },
        { type: 'attempt.made', attempt: attemptAt(2, { item: 'set-1' }) },
      );
      const { text, leftOut } = toSuspendData(record, { outline: small, revision: 1, limit });
      expect(text.length).to.be.at.most(limit);
      expect(text).to.match(/^[ -~]*$/);
      expect(leftOut).to.equal(words.length > limit ? 1 : 0);
      // A part without room does not keep out what comes behind it.
      expect(heard(text).items).to.include.keys('set-1');
      expect(merge(record, heard(text))).to.deep.equal(record);
    }
  });

  it('is never longer than what holds the same in plain words', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { text } = toSuspendData(record, { outline: small, revision: 1, limit: suspendLimits.scorm2004 });
        expect(text.length).to.be.at.most(longestSuspendData(record, small, 1).length);
      }),
    );
    const record = longRecord({ isFinished: true });
    const { text } = toSuspendData(record, { outline: big, revision: 1, limit: suspendLimits.scorm2004 });
    expect(text.length).to.be.below(longestSuspendData(record, big, 1).length / 2);
  });

  it('keeps all of a long module in SCORM 2004', () => {
    const record = longRecord({ isFinished: true });
    const { text, leftOut } = toSuspendData(record, { outline: big, revision: 1, limit: suspendLimits.scorm2004 });
    expect(leftOut).to.equal(0);
    expect(heard(text)).to.deep.equal(record);
  });

  it('keeps in SCORM 1.2 what status, score and sittings are worked out from, and leaves the rest out first', () => {
    const record = longRecord({ isFinished: true });
    const { text, leftOut } = toSuspendData(record, { outline: big, revision: 1, limit });
    const kept = heard(text);
    expect(text.length).to.be.within(limit - 200, limit);
    expect(leftOut).to.be.above(0);
    expect(moduleStatus(big, kept)).to.deep.equal(moduleStatus(big, record));
    expect(Object.keys(kept.sittings)).to.have.members(Object.keys(record.sittings));
    expect(kept.bookmark).to.deep.equal(record.bookmark);
    // Left out: responses of sittings that are over, and most of what was practised.
    expect(Object.values(kept.sittings).map(({ responses }) => responses)).to.deep.equal([{}, {}]);
    expect(kept.lessons['a-lesson-with-a-name-0']).to.include({ finished: 1_764_000_000_000 });
    expect(Object.keys(kept.items).length).to.be.below(Object.keys(record.items).length);
  });

  it('keeps status and score of a learner who sat often, and the newest of those sittings', () => {
    const failed = Array.from({ length: 9 }, (_, index) => bigSitting(100 + index * 10, 0.5));
    const record = failed.reduce(
      (known, sitting) => merge(known, recordOf({ type: 'sitting.changed', sitting })),
      longRecord({ isFinished: true }),
    );
    const kept = heard(toSuspendData(record, { outline: big, revision: 1, limit }).text);
    expect(moduleStatus(big, kept)).to.deep.equal(moduleStatus(big, record));
    expect(Object.keys(kept.sittings)).to.include.members([uuid(20), uuid(180)]);
  });

  it('keeps the answers of a lesson under way before those of finished ones, and the best of each first', () => {
    const record = longRecord({ isFinished: false });
    const { text } = toSuspendData(record, { outline: big, revision: 1, limit });
    const kept = heard(text);
    expect(moduleStatus(big, kept)).to.deep.equal(moduleStatus(big, record));
    for (const item of names('a-lesson-with-a-name-5-item', 30))
      expect(kept.items[item]!.best).to.deep.equal(record.items[item]!.best);
    expect(Object.keys(kept.items).length).to.be.below(Object.keys(record.items).length);
  });

  it('keeps the sitting under way with what was entered, before practice', () => {
    const sitting = bigSitting(30);
    const record = merge(longRecord({ isFinished: false }), recordOf({ type: 'sitting.changed', sitting }));
    const kept = heard(toSuspendData(record, { outline: big, revision: 1, limit }).text);
    expect(kept.sittings[sitting.id]).to.deep.equal(sitting);
  });

  it('reads every version that was ever shipped', () => {
    expect(fromSuspendData(v1.text, moduleId)).to.deep.equal({ record: v1.record, revision: 7, leftOut: 0 });
    expect(fromSuspendData(v2.text, moduleId)).to.deep.equal({ record: v2.record, revision: 8, leftOut: 0 });
  });

  it('gives back which attempt it is of, in both ways of writing, and an edition that knows none leaves it out', () => {
    const given = { outline: small, revision: 3, limit, attempt: 'k3f9x2a' };
    const plain = toSuspendData(recordOf(), given).text;
    expect(plain).to.equal('[1,3,2,"history",["n","k3f9x2a"]]');
    const packed = toSuspendData(longRecord({ isFinished: true }), {
      ...given,
      outline: big,
      limit: suspendLimits.scorm2004,
    }).text;
    expect(packed).to.match(/^\[2,3,"/);
    for (const text of [plain, packed])
      expect(fromSuspendData(text, moduleId)).to.deep.include({ attempt: 'k3f9x2a', revision: 3, leftOut: 0 });
    expect(fromSuspendData('[1,3,2,"history",["n",7]]', moduleId)).to.deep.include({ leftOut: 1 });
    // Of all that may be left out, it is not.
    const full = toSuspendData(longRecord({ isFinished: false }), { ...given, outline: big });
    expect(full.leftOut).to.be.above(0);
    expect(fromSuspendData(full.text, moduleId)).to.deep.include({ attempt: 'k3f9x2a' });
  });

  it('leaves alone what a newer edition wrote, and what is not of this module', () => {
    const { text } = toSuspendData(recordOf(), { outline: small, revision: 3, limit });
    expect(text).to.equal('[1,3,2,"history"]');
    for (const [other, problem] of [
      ['[3,3,2,"history"]', 'newer-version'],
      ['[3,3,{"all":"else"}]', 'newer-version'],
      ['[2,3,{"all":"else"}]', 'broken'],
      ['[2,3,"no base64"]', 'broken'],
      ['[2,3,"AAAA"]', 'broken'],
      ['[2,3]', 'broken'],
      ['[1,3,9,"history"]', 'newer-version'],
      ['[1,3,2,"ketamine"]', 'other-module'],
      ['[1,3,0,"history"]', 'broken'],
      ['[1,3,2]', 'broken'],
      ['["x"]', 'broken'],
      ['{}', 'broken'],
      ['', 'broken'],
      [text.slice(0, -1), 'broken'],
    ] as const)
      expect(fromSuspendData(other, moduleId)).to.deep.equal({ problem });
  });

  it('never throws, and keeps what it can read', () => {
    const { text } = toSuspendData(longRecord({ isFinished: true }), { outline: big, revision: 1, limit });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.jsonValue()).map((parts) => JSON.stringify([1, 1, 2, moduleId, ...parts])),
          fc
            .array(fc.tuple(fc.constantFrom('l', 'p', 'a', 's', 'q', 'r', 't', 'n'), fc.array(fc.jsonValue())))
            .map((parts) => JSON.stringify([1, 1, 2, moduleId, ...parts.map(([kind, more]) => [kind, ...more])])),
          fc.tuple(fc.nat({ max: text.length }), fc.string({ maxLength: 3 })).map(([at, more]) => {
            return text.slice(0, at) + more + text.slice(at + more.length);
          }),
        ),
        (any) => {
          const read = fromSuspendData(any, moduleId);
          if ('record' in read) expect(read.record.module).to.equal(moduleId);
        },
      ),
      { numRuns: 500 },
    );
    const read = fromSuspendData('[1,1,2,"history",["l","words",5],["l","laws","soon"],["z"],5]', moduleId);
    expect(read).to.deep.include({ leftOut: 3 });
    expect('record' in read && read.record.lessons).to.deep.equal({ words: { finished: 5 } });
  });
});
