import { expect } from '@open-wc/testing';
import { isDay, isMonthOrDay } from '../../../src/authoring/files/dates.js';

describe('dates', () => {
  it('knows the days that exist', () => {
    expect(['2024-02-29', '2026-12-31'].every(isDay)).to.equal(true);
    expect(
      ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2100-02-29', '', '2026-11-24x'].some(isDay),
    ).to.equal(false);
    expect(['2026-11', '2026-11-24'].every(isMonthOrDay)).to.equal(true);
    expect(['2026', '2026-13'].some(isMonthOrDay)).to.equal(false);
  });
});
