import { expect } from '@open-wc/testing';
import { isApplied, levelOf } from '../../../src/packaging/dossier/objective-level.js';

describe('levelOf', () => {
  for (const [objective, verb, level, applied] of [
    ['Define psychedelic.', 'Define', 'Remember', false],
    ['Explain why.', 'Explain', 'Understand', false],
    ['Calculate a dose.', 'Calculate', 'Apply', true],
    ['Appraise a study.', 'Appraise', 'Evaluate', true],
    ['Draft a plan.', 'Draft', 'Create', true],
    ['Draw lessons.', 'Draw', undefined, false],
    ['“Plan” it.', '', undefined, false],
    ['', '', undefined, false],
  ] as const)
    it(`finds ${level ?? 'no level'} in “${objective}”`, () => {
      expect(levelOf(objective)).to.deep.equal({ verb, ...(level && { level }) });
      expect(isApplied(level)).to.equal(applied);
    });
});
