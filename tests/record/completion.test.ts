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
const sat = (at: number, scores: Record<string, number>, passed: boolean, pass?: number): Entry => {
  const sitting = sittingAt(at, scores, passed);
  if (pass !== undefined && sitting.result) sitting.result.rules = { pass, critical: [], feedback: 'end' };
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
