import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { emptyCourseRecord } from '../../src/record/course-record.js';
import { upgradeCourse } from '../../src/record/upgrade-course.js';
import v1 from '../fixtures/records/course-v1.json';
import { courseRecords } from './course-samples.js';

describe('upgradeCourse', () => {
  it('reads every version ever written, whole', () => {
    expect(upgradeCourse(v1)).to.deep.equal({ record: v1, leftOut: [] });
  });

  it('leaves a record of today as it is', () => {
    fc.assert(
      fc.property(courseRecords, (record) => {
        expect(upgradeCourse(record)).to.deep.equal({ record, leftOut: [] });
      }),
    );
  });

  it('leaves a newer version alone', () => {
    expect(upgradeCourse({ ...v1, version: 2 })).to.deep.equal({ problem: 'newer-version', version: 2 });
  });

  for (const [name, data, path] of [
    ['nothing', undefined, ''],
    ['a record of a module', { version: 1, module: 'history' }, 'course'],
    ['a version that never was', { ...v1, version: 0 }, 'version'],
  ] as const)
    it(`does not take ${name} for one`, () => {
      expect(upgradeCourse(data)).to.deep.equal({ problem: 'broken', path });
    });

  it('leaves out what is broken, names it, and keeps the rest', () => {
    const broken = {
      ...v1,
      attestation: { ...v1.attestation, name: 7 },
      draft: { ...v1.draft, change: { answer: true, at: 1 } },
    };
    const { attestation: _, ...rest } = v1;
    const { change: __, ...draft } = v1.draft;
    expect(upgradeCourse(broken)).to.deep.equal({
      record: { ...rest, draft },
      leftOut: [{ path: 'draft.change.answer' }, { path: 'attestation.name' }],
    });
    expect(upgradeCourse({ version: 1, course: 'kap', draft: 'x' })).to.deep.equal({
      record: emptyCourseRecord('kap'),
      leftOut: [{ path: 'draft' }],
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        upgradeCourse(data);
        upgradeCourse({ version: 1, course: 'kap', draft: data, certificate: data });
      }),
    );
  });
});
