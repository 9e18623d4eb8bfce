import { expect } from '@open-wc/testing';
import { compileCourse } from '../../../src/authoring/compile-course.js';
import { formatDiagnostic } from '../../../src/authoring/diagnostics/diagnostic.js';
import { diagnosticCodes, type DiagnosticCode } from '../../../src/authoring/diagnostics/diagnostic-codes.js';
import { codesByTopic, explanations } from '../../../src/authoring/diagnostics/explanations.js';
import { withExample } from './explained.js';
import { options, type Files } from '../small-course.js';

/** What the text of one file cannot show: it takes a second file, bytes, a whole module, or more than a screen. */
const withoutExample: readonly DiagnosticCode[] = [
  'unreadable-file',
  'not-utf8',
  'control-sign',
  'file-too-big',
  'line-too-long',
  'too-deep',
  'unread-file',
  'heavy-media',
  'unsafe-picture',
  'no-course-file',
  'no-module-file',
  'module-not-listed',
  'no-lessons',
  'no-front-matter',
  'empty-lesson',
  'competency-without-objective',
  'objective-without-competency',
  'key-length',
  'key-place',
  'objective-without-lesson',
  'not-a-picture',
  'media-without-transcript',
  'text-outside-terms',
  'scene-without-id',
  'duplicate-scene',
  'all-decisions-locked',
  'scenario-not-walked',
  'scenario-not-placed',
  'bad-kind-name',
  'unread-kind',
  'bad-kind',
  'kind-breaks-contract',
  'missing-attribute',
  'custom-without-rationale',
];

const found = (files: Files) => compileCourse(files, options).diagnostics;
const codes = Object.keys(diagnosticCodes) as DiagnosticCode[];

describe('explanations', () => {
  it('are there for every code, each under one subject', () => {
    expect(Object.keys(explanations).sort()).to.deep.equal([...codes].sort());
    expect(codesByTopic.flatMap(([, list]) => list).sort()).to.deep.equal([...codes].sort());
  });

  it('show an example wherever the text of one file can', () => {
    expect(codes.filter((code) => !explanations[code].example).sort()).to.deep.equal([...withoutExample].sort());
  });

  for (const code of codes) {
    const { example, why, mend } = explanations[code];
    it(`are sentences: ${code}`, () => {
      for (const words of [why, mend]) expect(words).to.match(/^[\p{Lu}"+a-z].*[.")]$/su);
    });
    if (!example) continue;
    it(`have examples that are what they say: ${code}`, () => {
      const bad = found(withExample(example, example.bad));
      expect([...new Set(bad.map((one) => one.code))], bad.map(formatDiagnostic).join('\n')).to.deep.equal([code]);
      expect(found(withExample(example, example.good)).map(formatDiagnostic).join('\n')).to.equal('');
    });
  }
});
