import { expect } from '@open-wc/testing';
import { compileCourse, type CompileOptions } from '../../../src/authoring/compile-course.js';
import { formatDiagnostic, type Diagnostic } from '../../../src/authoring/diagnostics/diagnostic.js';
import { diagnosticCodes } from '../../../src/authoring/diagnostics/diagnostic-codes.js';
import { assessmentMistakes } from '../cases/assessment.js';
import { blockMistakes } from '../cases/blocks.js';
import { evidenceMistakes } from '../cases/evidence.js';
import { itemMistakes } from '../cases/items.js';
import { moreItemMistakes, soundItems } from '../cases/more-items.js';
import { fileMistakes } from '../cases/files.js';
import { kindMistakes } from '../cases/kinds.js';
import { imprintMistakes } from '../cases/imprint.js';
import { scenarioMistakes } from '../cases/scenarios.js';
import { plotMistakes } from '../cases/plots.js';
import { textMistakes } from '../cases/texts.js';
import { themeMistakes } from '../cases/theme.js';
import { wordingMistakes } from '../cases/wording.js';
import { wordMistakes } from '../cases/words.js';
import { workingMistakes } from '../cases/working-blocks.js';
import { options, smallCourse, type Files } from '../small-course.js';

const mistakes = [
  ...fileMistakes,
  ...imprintMistakes,
  ...textMistakes,
  ...themeMistakes,
  ...blockMistakes,
  ...itemMistakes,
  ...moreItemMistakes,
  ...wordMistakes,
  ...scenarioMistakes,
  ...plotMistakes,
  ...workingMistakes,
  ...assessmentMistakes,
  ...evidenceMistakes,
  ...wordingMistakes,
  ...kindMistakes,
];
const diagnose = (files: Files, more: Partial<CompileOptions> = {}) =>
  compileCourse(files, { ...options, ...more }).diagnostics;
const listOf = (files: Files) => diagnose(files).map(formatDiagnostic).join('\n');

describe('diagnostics', () => {
  it('are none where nothing is wrong', () => {
    expect(listOf(smallCourse)).to.equal('');
    for (const files of Object.values(soundItems)) expect(listOf(files)).to.equal('');
  });

  it('are tested, every code', () => {
    const tested = new Set(mistakes.map(({ code }) => code));
    expect(Object.keys(diagnosticCodes).filter((code) => !(tested as Set<string>).has(code))).to.deep.equal([]);
  });

  for (const { code, name, files, unreadable, at, also, mend, fine } of mistakes) {
    it(`${code}: ${name}`, () => {
      const found = diagnose(files, unreadable && { unreadable });
      const isHere = (one: Diagnostic) => one.code === code && one.line === at.line && one.column === at.column;
      const own = found.find(isHere) ?? found.find((one) => one.code === code);
      const { file, line, column, endLine, endColumn, severity } = own ?? {};
      expect({ file, line, column, endLine, endColumn }, found.map(formatDiagnostic).join('\n')).to.deep.equal(at);
      expect(severity).to.equal(diagnosticCodes[code].severity);
      expect(own?.message).to.be.a('string');
      if (mend !== undefined) expect(own?.mend).to.equal(mend);
      const others = found.filter((diagnostic) => diagnostic !== own && !also.includes(diagnostic.code));
      expect(others.map(formatDiagnostic).join('\n')).to.equal('');
      expect(listOf(fine)).to.equal('');
    });
  }
});
