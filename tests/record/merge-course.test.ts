import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { draftAnswers, emptyCourseRecord, isCourseRecordEmpty, shownFields } from '../../src/record/course-record.js';
import { applyToCourse, mergeCourse } from '../../src/record/merge-course.js';
import {
  answered,
  attested,
  certified,
  corrected,
  courseHistories,
  courseId,
  courseRecordOf,
  courseRecords,
  evaluated,
  read,
} from './course-samples.js';

describe('mergeCourse', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(courseRecords, courseRecords, (a, b) => {
        expect(mergeCourse(a, b)).to.deep.equal(mergeCourse(b, a));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(courseRecords, courseRecords, courseRecords, (a, b, c) => {
        expect(mergeCourse(mergeCourse(a, b), c)).to.deep.equal(mergeCourse(a, mergeCourse(b, c)));
      }),
    );
  });

  it('is idempotent, and an empty record adds nothing', () => {
    fc.assert(
      fc.property(courseRecords, courseRecords, (a, b) => {
        expect(mergeCourse(a, a)).to.deep.equal(a);
        expect(mergeCourse(a, emptyCourseRecord(courseId))).to.deep.equal(a);
        expect(mergeCourse(mergeCourse(a, b), b)).to.deep.equal(mergeCourse(a, b));
      }),
    );
  });

  it('loses nothing, and gives what one device would have that did everything', () => {
    fc.assert(
      fc.property(courseHistories, courseHistories, (here, there) => {
        const record = mergeCourse(courseRecordOf(...here), courseRecordOf(...there));
        expect(record).to.deep.equal(courseRecordOf(...here, ...there));
        for (const entry of [...here, ...there]) expect(applyToCourse(record, entry)).to.deep.equal(record);
      }),
    );
  });

  it('has the last word of a draft, and the first of what is given once', () => {
    const here = courseRecordOf(answered('change', 'less', 3), evaluated(5, { change: 'less' }), attested(6, 'Ann'));
    const there = courseRecordOf(answered('change', 'more', 4), evaluated(4, { change: 'more' }), attested(7, 'Anna'));
    const { evaluation, attestation, ...merged } = mergeCourse(here, there);
    expect(draftAnswers(merged)).to.deep.equal({ change: 'more' });
    expect(evaluation?.answers).to.deep.equal({ change: 'more' });
    expect(attestation?.name).to.equal('Ann');
  });
});

describe('a course record', () => {
  it('has no answer that was taken back', () => {
    expect(draftAnswers(courseRecordOf(answered('change', 'x', 1), answered('change', '', 2)))).to.deep.equal({});
  });

  it('reads on the certificate as the name was first put right', () => {
    const record = courseRecordOf(certified(1, 'Anne'), corrected(3, 'Second'), corrected(2, 'Ann Example'));
    expect(shownFields(record)).to.deep.equal([{ id: 'name', label: 'Name', value: ['Ann Example'] }]);
    expect(record.certificate?.fields[0]?.value).to.deep.equal(['Anne']);
    expect(shownFields(courseRecordOf())).to.deep.equal([]);
  });

  it('is empty until something was done', () => {
    expect(isCourseRecordEmpty(emptyCourseRecord(courseId))).to.equal(true);
    for (const entry of [read(1), answered('x', 1, 1), evaluated(1), attested(1), certified(1), corrected(1, 'x')])
      expect(isCourseRecordEmpty(courseRecordOf(entry)), entry.type).to.equal(false);
  });
});
