import { expect } from '@open-wc/testing';
import type { Course } from '../../src/course/course.js';
import { evaluationForm } from '../../src/course/evaluation.js';
import { courseBackupOf, evaluationFileOf, readCourseBackup } from '../../src/record/course-backup.js';
import { attested, certified, courseRecordOf, evaluated } from './course-samples.js';
import { attemptAt, outline, recordOf } from './samples.js';

const course: Course = {
  id: 'kap',
  title: 'KAP',
  language: 'en',
  summary: '',
  hash: 'c1',
  modules: [{ id: 'history', title: 'History', requires: [], outline }],
};
const own = courseRecordOf(evaluated(1, { 'history classes': 4 }), attested(2), certified(3));
const module = recordOf({ type: 'attempt.made', attempt: attemptAt(1) });
const file = courseBackupOf(course, own, new Map([['history', module]]));

describe('a course backup', () => {
  it('gives back what was put in', () => {
    expect(readCourseBackup(JSON.stringify(file))).to.deep.equal({ record: own, modules: [module], leftOut: [] });
    expect(file.course).to.deep.equal({ id: 'kap', title: 'KAP', hash: 'c1' });
    expect(file.modules.map(({ title, edition }) => [title, edition])).to.deep.equal([['History', '1.0']]);
  });

  it('is not mistaken for another file', () => {
    for (const text of ['', 'no', '{}', '{"format":"kapstone-backup","record":{},"attempts":[]}'])
      expect(readCourseBackup(text), text).to.equal(undefined);
  });

  it('says what is wrong with one that cannot be read', () => {
    const with_ = (record: unknown) => JSON.stringify({ ...file, record });
    expect(readCourseBackup(with_({ ...own, version: 9 }))).to.deep.equal({ problem: 'newer-version' });
    expect(readCourseBackup(with_('x'))).to.deep.equal({ problem: 'broken' });
  });

  it('reads the rest where a part is broken', () => {
    const text = JSON.stringify({
      ...file,
      record: { ...own, attestation: 1 },
      modules: [...file.modules, { record: 7 }, { record: { ...module, items: { x: 1 } } }],
    });
    const { attestation: _, ...rest } = own;
    expect(readCourseBackup(text)).to.deep.equal({
      record: rest,
      modules: [module, recordOf()],
      leftOut: [{ path: 'record.attestation' }, { path: 'modules.1' }, { path: 'modules.2.items.x' }],
    });
  });
});

describe('the file of an evaluation', () => {
  const form = evaluationForm(course)!;

  it('holds questions and answers in the order of the form, and no name', () => {
    const record = courseRecordOf(
      evaluated(1000, {
        gone: 3,
        unbiased: 'no',
        'unbiased detail': 'Figure 2',
        'history dates': 5,
        'history classes': 4,
      }),
      attested(2),
    );
    const evaluation = evaluationFileOf(course, form, record)!;
    expect(evaluation.answers).to.deep.equal([
      { id: 'history classes', question: 'History: classes', answer: 4 },
      { id: 'history dates', question: 'History: dates', answer: 5 },
      { id: 'unbiased', question: 'Was the content free of commercial bias?', answer: 'no' },
      { id: 'unbiased detail', question: 'Where was it not?', answer: 'Figure 2' },
      { id: 'gone', question: 'gone', answer: 3 },
    ]);
    expect(evaluation.at).to.equal('1970-01-01T00:00:01.000Z');
    expect(JSON.stringify(evaluation)).not.to.include('Ann Example');
  });

  it('is not there before it was handed in', () => {
    expect(evaluationFileOf(course, form, courseRecordOf(attested(2)))).to.equal(undefined);
  });
});
