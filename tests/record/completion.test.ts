import { expect } from '@open-wc/testing';
import type { Course } from '../../src/course/course.js';
import {
  allDoneAt,
  completedAt,
  completedModules,
  missingFor,
  moduleCompletedAt,
} from '../../src/record/completion.js';
import type { Entry, LearnerRecord } from '../../src/record/record.js';
import { markStillMissed } from '../../src/record/sittings.js';
import { moduleStatus } from '../../src/record/status.js';
import { attested, courseRecordOf, evaluated, read } from './course-samples.js';
import { outline, recordOf, sittingAt } from './samples.js';

const second = { ...outline, id: 'ketamine', title: 'Ketamine' };
const course: Course = {
  id: 'kap',
  title: 'KAP',
  language: 'en',
  summary: '',
  hash: 'c1',
  modules: [
    { id: 'history', title: 'History', requires: [], outline },
    { id: 'ketamine', title: 'Ketamine', requires: ['history'], outline: second },
    { id: 'later', title: 'Later', requires: [] },
  ],
};
const lessons: Entry[] = [
  { type: 'lesson.finished', lesson: 'words', at: 10 },
  { type: 'lesson.finished', lesson: 'laws', at: 30 },
];
const sat = (
  at: number,
  scores: Record<string, number>,
  passed: boolean,
  pass?: number,
  coursePass?: number,
): Entry => {
  const sitting = sittingAt(at, scores, passed);
  if (pass !== undefined && sitting.result)
    sitting.result.rules = { pass, critical: [], feedback: 'end', ...(coursePass !== undefined && { coursePass }) };
  return { type: 'sitting.changed', sitting };
};
const done = recordOf(...lessons, sat(40, { 'bank-1': 0 }, false), sat(50, { 'bank-1': 1 }, true));
const of = (history: LearnerRecord, ketamine: LearnerRecord = recordOf()) =>
  new Map([
    ['history', history],
    ['ketamine', { ...ketamine, module: 'ketamine' }],
  ]);

describe('completion', () => {
  it('is when the last lesson was finished or the assessment first passed, whichever was later', () => {
    expect(moduleCompletedAt(outline, done)).to.equal(51);
    expect(
      moduleCompletedAt(outline, recordOf(...lessons, sat(5, { 'bank-1': 1 }, true), sat(60, { 'bank-1': 1 }, true))),
    ).to.equal(30);
    expect(moduleCompletedAt(outline, recordOf(...lessons))).to.equal(undefined);
    const { assessment: _, ...free } = outline;
    expect(moduleCompletedAt(free, recordOf(...lessons))).to.equal(30);
  });

  it('asks for every module that is written', () => {
    expect(completedAt(course, of(done))).to.equal(undefined);
    expect(completedAt(course, new Map())).to.equal(undefined);
    const later = recordOf(...lessons, sat(90, { 'bank-1': 1 }, true));
    expect(completedAt(course, of(later, done))).to.equal(91);
    expect(completedAt(course, of(done, later))).to.equal(91);
  });

  it('is never there in a course without a written module', () => {
    expect(completedAt({ ...course, modules: course.modules.slice(2) }, new Map())).to.equal(undefined);
  });

  it('lists the completed modules with the best pass and what it was held to', () => {
    const better = recordOf(
      ...lessons,
      sat(40, { 'bank-1': 1, 'bank-2': 0.6 }, true, 0.75),
      sat(50, { 'bank-1': 1, 'bank-2': 0.8 }, true, 0.85),
      sat(60, { 'bank-1': 1 }, false),
    );
    expect(completedModules(course, of(better))).to.deep.equal([{ outline, score: 0.9, pass: 0.85 }]);
    expect(completedModules(course, of(done))).to.deep.equal([{ outline, score: 1, pass: 0.8 }]);
    expect(completedModules(course, of(recordOf(...lessons)))).to.deep.equal([]);
  });

  describe('where an LMS has a pass mark of its own, and the course’s is 80%', () => {
    /** Passed by the judge of then: the LMS's mark, and no critical item missed. */
    for (const [name, mark, score, passed, counts] of [
      ['lower, and only that was reached', 0.4, 0.5, true, false],
      ['lower, and the course’s was reached, too', 0.4, 0.85, true, true],
      ['lower, and the course’s was reached exactly', 0.4, 0.8 - 1e-12, true, true],
      ['lower, and neither was reached', 0.4, 0.3, false, false],
      ['higher, and only the course’s was reached', 0.95, 0.85, false, false],
      ['higher, and both were reached', 0.95, 0.96, true, true],
      ['lower, both were reached, and a critical item was missed', 0.4, 0.9, false, false],
    ] as const)
      it(`${name}: the certificate ${counts ? 'counts' : 'does not count'} it`, () => {
        const record = recordOf(...lessons, sat(50, { 'bank-1': score }, passed, mark, 0.8));
        expect(moduleCompletedAt(outline, record)).to.equal(counts ? 51 : undefined);
        expect(completedAt(course, of(record, done)) !== undefined).to.equal(counts);
        expect(completedModules(course, of(record))).to.deep.equal(
          counts ? [{ outline, score, pass: Math.max(mark, 0.8) }] : [],
        );
        // The LMS goes by its own mark.
        expect(moduleStatus(outline, record).success).to.equal(passed ? 'passed' : 'failed');
        expect(markStillMissed(record)).to.equal(passed && !counts ? 0.8 : undefined);
      });

    it('counts from the sitting that reached the course’s', () => {
      const record = recordOf(
        ...lessons,
        sat(40, { 'bank-1': 0.5 }, true, 0.4, 0.8),
        sat(60, { 'bank-1': 0.9 }, true, 0.4, 0.8),
      );
      expect(moduleCompletedAt(outline, record)).to.equal(61);
      expect(markStillMissed(record)).to.equal(undefined);
    });

    it('leaves what was passed by an earlier mark of the course’s own', () => {
      const record = recordOf(...lessons, sat(50, { 'bank-1': 0.75 }, true, 0.7));
      expect(moduleCompletedAt(outline, record)).to.equal(51);
    });
  });

  it('is whole when the last thing was done, whichever it was', () => {
    const own = courseRecordOf(read(1), evaluated(2), attested(3));
    expect(allDoneAt(course, own, of(done, done))).to.equal(51);
    expect(allDoneAt(course, courseRecordOf(read(1), evaluated(99), attested(3)), of(done, done))).to.equal(99);
    expect(allDoneAt(course, courseRecordOf(read(1), evaluated(2), attested(98)), of(done, done))).to.equal(98);
    expect(allDoneAt(course, own, of(done))).to.equal(undefined);
    expect(allDoneAt(course, courseRecordOf(read(1), evaluated(2)), of(done, done))).to.equal(undefined);
  });

  it('says what a certificate still asks for, in order', () => {
    expect(missingFor(course, courseRecordOf(), of(done))).to.deep.equal([
      'disclosures',
      'modules',
      'evaluation',
      'attestation',
    ]);
    const own = courseRecordOf(read(1), attested(3));
    expect(missingFor(course, own, of(done, done))).to.deep.equal(['evaluation']);
    expect(missingFor({ ...course, evaluation: false }, own, of(done, done))).to.deep.equal([]);
    expect(missingFor(course, courseRecordOf(read(1), evaluated(2), attested(3)), of(done, done))).to.deep.equal([]);
    // Even where no statement is asked for, the certificate needs a name.
    expect(
      missingFor({ ...course, attestation: false }, courseRecordOf(read(1), evaluated(2)), of(done, done)),
    ).to.deep.equal(['attestation']);
  });
});
