import { expect } from '@open-wc/testing';
import { diagnosticOf, formatDiagnostic } from '../../../src/authoring/diagnostics/diagnostic.js';

describe('diagnostic', () => {
  it('formatDiagnostic writes place, severity, code and words', () => {
    const place = { file: 'history/lessons/01-words.md', line: 31, column: 3 };
    const diagnostic = diagnosticOf('choice-without-key', place, {
      message: 'Nothing is right.',
      expected: 'Mark one.',
      mend: undefined,
    });
    expect(formatDiagnostic(diagnostic)).to.equal(
      'history/lessons/01-words.md:31:3  error  choice-without-key\n  Nothing is right.\n  Mark one.',
    );
  });
});
