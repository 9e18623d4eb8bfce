import { expect } from '@open-wc/testing';
import { nextCheck, type Claim } from '../../src/course/next-check.js';

const due = (claim: Pick<Claim, 'checked' | 'grade' | 'every'>) =>
  nextCheck({ references: [], citation: '', ...claim });

describe('the next check of a claim', () => {
  it('is due by its grade, a month counted to its end', () => {
    expect(due({ checked: '2026-11', grade: 'regulatory' })).to.equal('2027-02-28');
    expect(due({ checked: '2026-11-24', grade: 'regulatory' })).to.equal('2027-02-24');
    expect(due({ checked: '2026-02', grade: 'guideline' })).to.equal('2026-08-31');
    expect(due({ checked: '2026-12', grade: 'trial' })).to.equal('2027-12-31');
  });

  it('is due by its own interval, and never on a day that does not exist', () => {
    expect(due({ checked: '2026-11', grade: 'regulatory', every: 1 })).to.equal('2026-12-31');
    expect(due({ checked: '2027-12-31', grade: 'regulatory', every: 2 })).to.equal('2028-02-29');
  });
});
