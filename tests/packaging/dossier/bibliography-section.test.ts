import { expect } from '@open-wc/testing';
import { yearOf } from '../../../src/packaging/dossier/bibliography-section.js';

describe('yearOf', () => {
  for (const [short, year] of [
    ['Berman et al., 2000', 2000],
    ['Janssen Pharmaceuticals, 2026a', 2026],
    ['Freud, 1923/1961', 1961],
    ['Schedules of Controlled Substances (64 FR 37673), 1999', 1999],
    ['Rules 333-333-3005 to 333-333-3090, 2024', 2024],
    ['Various labelers, n.d.', undefined],
  ] as const)
    it(`finds ${year ?? 'none'} in “${short}”`, () => {
      expect(yearOf({ short })).to.equal(year);
    });
});
