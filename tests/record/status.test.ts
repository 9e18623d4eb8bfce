import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ModuleOutline } from '../../src/course/module.js';
import { merge } from '../../src/record/merge.js';
import { type Entry } from '../../src/record/record.js';
import { isStale, lessonStatus, moduleStatus, nextStep } from '../../src/record/status.js';
import { attemptAt, outline, recordOf, records, sittingAt } from './samples.js';
import { allLessons, answered, enough, finished, laws, nothing, opened, pretested, sat, words } from './done.js';

describe('lessonStatus', () => {
  const cases: [string, Entry[], ReturnType<typeof lessonStatus>][] = [
    ['new at first', [], { state: 'new', answered: 0, needed: 3 }],
    ['begun when opened', [opened('words')], { state: 'begun', answered: 0, needed: 3 }],
    ['begun when something is answered', [answered('set-2')], { state: 'begun', answered: 1, needed: 3 }],
    ['begun when enough is answered', enough, { state: 'begun', answered: 3, needed: 3 }],
    ['finished when both', [...enough, finished('words')], { state: 'finished', answered: 3, needed: 3 }],
    ['finished for good, whatever was added since', [finished('words')], { state: 'finished', answered: 0, needed: 3 }],
    [
      'not helped by more of one group than it needs',
      [answered('set-1'), answered('set-2'), answered('set-3')],
      { state: 'begun', answered: 2, needed: 3 },
    ],
  ];
  for (const [name, entries, status] of cases)
    it(`is ${name}`, () => {
      expect(lessonStatus(words!, recordOf(...entries))).to.deep.equal(status);
    });

  it('needs no more items than there are', () => {
    const lesson = { ...words!, practice: [{ items: [{ id: 'set-1', objective: 'dates', hash: 'h' }], need: 5 }] };
    expect(lessonStatus(lesson, recordOf(answered('set-1'))).needed).to.equal(1);
  });

  it('needs only the button where there is no practice', () => {
    expect(lessonStatus(laws!, recordOf(opened('laws'))).state).to.equal('begun');
    expect(lessonStatus(laws!, recordOf(finished('laws'))).state).to.equal('finished');
  });

  it('rises and never falls as more is known', () => {
    const rank = { new: 0, begun: 1, finished: 2 };
    const lesson = {
      ...words!,
      id: 'x',
      practice: [{ items: ['x', 'y'].map((id) => ({ id, objective: 'o', hash: '' })), need: 1 }],
    };
    fc.assert(
      fc.property(records, records, (a, b) => {
        const before = lessonStatus(lesson, a);
        const after = lessonStatus(lesson, merge(a, b));
        expect(rank[after.state]).to.be.at.least(rank[before.state]);
        expect(after.answered).to.be.within(before.answered, after.needed);
      }),
    );
  });
});

describe('an edition that asks for more', () => {
  const practiced = { ...words!, id: 'x', practice: [{ items: [{ id: 'x', objective: 'o', hash: '' }], need: 1 }] };
  const before: ModuleOutline = { ...outline, lessons: [practiced, { ...laws!, id: 'y' }], bank: [] };
  /** A higher need, more items in a group, or a group more. */
  const added = fc
    .record({
      need: fc.integer({ min: 1, max: 9 }),
      more: fc.constantFrom<readonly string[]>([], ['y', 'z']),
      group: fc.boolean(),
    })
    .map(({ need, more, group }): ModuleOutline => {
      const items = ['x', ...more].map((id) => ({ id, objective: 'o', hash: '' }));
      const practice = [
        { items, need },
        ...(group ? [{ items: [{ id: 'w', objective: 'o', hash: '' }], need: 1 }] : []),
      ];
      return { ...before, lessons: before.lessons.map((lesson) => ({ ...lesson, practice })) };
    });

  it('never un-finishes a lesson, nor a module', () => {
    fc.assert(
      fc.property(records, added, (record, after) => {
        before.lessons.forEach((lesson, index) => {
          if (lessonStatus(lesson, record).state === 'finished')
            expect(lessonStatus(after.lessons[index]!, record).state).to.equal('finished');
        });
        expect(moduleStatus(after, record)).to.deep.equal(moduleStatus(before, record));
        expect(nextStep(after, record)).to.deep.equal(nextStep(before, record));
      }),
    );
  });

  it('says that something was added', () => {
    const more = {
      ...practiced,
      practice: [
        { ...practiced.practice[0]!, need: 1 },
        { items: [{ id: 'w', objective: 'o', hash: '' }], need: 1 },
      ],
    };
    expect(lessonStatus(more, recordOf(answered('x'), finished('x')))).to.deep.equal({
      state: 'finished',
      answered: 1,
      needed: 2,
    });
  });
});

describe('moduleStatus', () => {
  const base = { completion: 'incomplete', success: 'unknown', lessonsFinished: 0, lessons: 2, begun: false } as const;
  const cases: [string, Entry[], ReturnType<typeof moduleStatus>][] = [
    ['nothing at first', [], base],
    ['begun after a look', [opened('words')], { ...base, begun: true }],
    ['not begun by a bookmark alone', [{ type: 'place.reached', lesson: 'words', at: 1 }], base],
    ['incomplete before the assessment', allLessons, { ...base, begun: true, lessonsFinished: 2 }],
    [
      'incomplete when failed',
      [...allLessons, sat(5, { 'bank-1': 0, 'bank-2': 1 })],
      { ...base, success: 'failed', score: 0.5, begun: true, lessonsFinished: 2 },
    ],
    [
      'completed when passed',
      [...allLessons, sat(5, { 'bank-1': 1, 'bank-2': 1 }, true)],
      { completion: 'completed', success: 'passed', score: 1, begun: true, lessonsFinished: 2, lessons: 2 },
    ],
    [
      'incomplete when passed with lessons left',
      [sat(5, { 'bank-1': 1 }, true)],
      { ...base, success: 'passed', score: 1, begun: true },
    ],
    [
      'passed for good',
      [...allLessons, sat(5, { 'bank-1': 0.9 }, true), sat(9, { 'bank-1': 0 })],
      { completion: 'completed', success: 'passed', score: 0.9, begun: true, lessonsFinished: 2, lessons: 2 },
    ],
    [
      'scored by a sitting that passed, not by a higher one that missed an item that must be right',
      [...allLessons, sat(5, { 'bank-1': 0.8 }, true), sat(9, { 'bank-1': 0.95 }, false)],
      { completion: 'completed', success: 'passed', score: 0.8, begun: true, lessonsFinished: 2, lessons: 2 },
    ],
    [
      'unmoved by a pre-test',
      [...allLessons, pretested(3, { 'bank-1': 1, 'bank-2': 1 })],
      { ...base, begun: true, lessonsFinished: 2 },
    ],
    [
      'unmoved by a sitting that is open',
      [{ type: 'sitting.changed', sitting: sittingAt(4) }],
      { ...base, begun: true },
    ],
  ];
  for (const [name, entries, status] of cases)
    it(`is ${name}`, () => {
      expect(moduleStatus(outline, recordOf(...entries))).to.deep.equal(status);
    });

  it('is completed by the lessons where there is no assessment', () => {
    expect(moduleStatus(withoutAssessment(outline), recordOf(...allLessons)).completion).to.equal('completed');
  });

  it('is never completed where nothing is asked', () => {
    expect(moduleStatus(withoutAssessment({ ...outline, lessons: [] }), nothing).completion).to.equal('incomplete');
  });
});

describe('nextStep', () => {
  const at = (lesson: string, anchor?: string): Entry => ({
    type: 'place.reached',
    lesson,
    at: 7,
    ...(anchor !== undefined && { anchor }),
  });
  const cases: [string, Entry[], ReturnType<typeof nextStep>][] = [
    ['the first lesson', [], { kind: 'lesson', lesson: 'words' }],
    ['the place where the learner was', [at('laws', 'dea')], { kind: 'lesson', lesson: 'laws', anchor: 'dea' }],
    ['the next lesson', [...enough, finished('words'), at('words', 'end')], { kind: 'lesson', lesson: 'laws' }],
    ['a lesson that was left out', [finished('laws'), at('laws')], { kind: 'lesson', lesson: 'words' }],
    ['the first where the bookmark is of an older edition', [at('gone')], { kind: 'lesson', lesson: 'words' }],
    ['the assessment', allLessons, { kind: 'assessment' }],
    ['the assessment again', [...allLessons, sat(5, { 'bank-1': 0 })], { kind: 'assessment' }],
    ['nothing', [...allLessons, sat(5, { 'bank-1': 1 }, true)], { kind: 'done' }],
  ];
  for (const [name, entries, step] of cases)
    it(`is ${name}`, () => {
      expect(nextStep(outline, recordOf(...entries))).to.deep.equal(step);
    });
});

describe('isStale', () => {
  it('tells an attempt on other content', () => {
    expect(isStale({ hash: 'h1' }, attemptAt(1))).to.be.false;
    expect(isStale({ hash: 'h2' }, attemptAt(1))).to.be.true;
  });
});

function withoutAssessment(module: ModuleOutline): ModuleOutline {
  const studied = { ...module };
  delete studied.assessment;
  return studied;
}
