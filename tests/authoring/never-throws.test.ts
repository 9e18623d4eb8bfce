import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as v from 'valibot';
import { compileCourse } from '../../src/authoring/compile-course.js';
import { ModuleSchema } from '../../src/course/module.js';
import { options, smallCourse, type Files } from './small-course.js';

const paths = [...smallCourse.keys()];

/** Signs and words that mean something somewhere. */
const fragment = fc.constantFrom(
  ...[
    ':::',
    '::::',
    ':::choice{#a objective=classes difficulty=2}',
    ':::set[x]{#s need=1}',
    ':::match',
    ':::timeline{',
    '}',
    '{',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    '- [ ] ',
    '- [x] ',
    '1. ',
    '> ',
    '  > ',
    '| a | b |\n| --- | --- |',
    '|',
    '## ',
    '#### ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '    ',
    ' · ',
  ],
  ...[
    '[@',
    '[@berman2000',
    '@berman2000',
    '; ',
    ', p. 3',
    ']',
    ':term',
    ':term[',
    ':claim[',
    ']{',
    'checked=',
    'cite=',
    'of=',
    ':x[y]',
  ],
  ...[
    '---',
    '---\n',
    'id: ',
    '- ',
    ': ',
    '*a',
    '&a ',
    '!!x ',
    '"',
    "'",
    '{}',
    '[]',
    '[^one]',
    '[^one]: ',
    '![',
    '](',
    '<b>',
    '<!--',
    '&amp;',
    '&#0;',
    '\\',
  ],
  ...[
    '\u0000',
    '\uFEFF',
    '\uFFFD',
    '\uD800',
    '😀',
    'İ',
    'ﬁ',
    '__proto__',
    'constructor',
    '```',
    '~~~',
    '~',
    '**',
    '`',
    'http://a',
    '#x',
    '02-dates.md#',
    '%',
    '%E0%A4',
  ],
);
const noise = fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ maxLength: 8 }));
const text = fc.array(noise, { maxLength: 30 }).map((parts) => parts.join(''));

interface Cut {
  path: string;
  from: number;
  length: number;
  words: string;
}
const cut: fc.Arbitrary<Cut> = fc.record({
  path: fc.constantFrom(...paths),
  from: fc.nat(2000),
  length: fc.oneof(fc.nat(4), fc.nat(200)),
  words: fc.array(noise, { maxLength: 4 }).map((parts) => parts.join('')),
});

function apply(cuts: readonly Cut[]): Files {
  const files = new Map<string, string>(smallCourse);
  for (const { path, from, length, words } of cuts) {
    const before = files.get(path) ?? '';
    const at = from % (before.length + 1);
    files.set(path, before.slice(0, at) + words + before.slice(at + length));
  }
  return files;
}

/** Compiles, and looks at what must hold whatever the files say. */
function examine(files: Files): void {
  const { course, diagnostics } = compileCourse(files, options);
  for (const { module } of course?.entries ?? []) {
    if (module) expect(v.safeParse(ModuleSchema, module).issues).to.equal(undefined);
  }
  for (const { file, line, column, message } of diagnostics) {
    const content = files.get(file);
    const lines = typeof content === 'string' ? content.split(/\r\n|\r|\n/) : [];
    expect(line, message).to.be.within(1, Math.max(1, lines.length));
    expect(column, message).to.be.within(1, (lines[line - 1]?.length ?? 0) + 1);
  }
}

describe('nothing that an author writes', () => {
  it('throws, as small changes of a good course', () => {
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), (cuts) => {
        examine(apply(cuts));
      }),
      { numRuns: 300 },
    );
  });

  it('throws, as any text in any file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), text, fc.boolean(), (path, words, isAdded) => {
        examine(new Map([...smallCourse, [path, isAdded ? `${smallCourse.get(path) ?? ''}${words}` : words]]));
      }),
      { numRuns: 300 },
    );
  });

  it('throws, as bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 60 }), (path, bytes) => {
        expect(compileCourse(new Map([...smallCourse, [path, bytes]]), options).diagnostics).to.be.an('array');
      }),
      { numRuns: 100 },
    );
  });

  const deep: [string, string, string][] = [
    ['quotes', 'history/lessons/01-words.md', '>'.repeat(3000)],
    ['lists', 'history/lessons/01-words.md', '- '.repeat(1000)],
    ['brackets', 'history/items/bank.md', '['.repeat(3000)],
    ['emphasis', 'glossary.md', `## x\n\n${'*a '.repeat(1000)}${'a* '.repeat(1000)}`],
    ['terms', 'glossary.md', `## x\n\n${':term['.repeat(500)}${']'.repeat(500)}`],
    ['YAML', 'course.yaml', '['.repeat(5000)],
    ['JSON', 'references.json', '['.repeat(5000)],
    [
      'blocks',
      'history/items/bank.md',
      Array.from({ length: 200 }, (_, index) => `${':'.repeat(203 - index)}set[x]`).join('\n'),
    ],
  ];
  for (const [name, path, words] of deep) {
    it(`throws, as deep ${name}`, () => {
      const { diagnostics } = compileCourse(new Map([...smallCourse, [path, words]]), options);
      expect(diagnostics.filter(({ file }) => file === path)).not.to.deep.equal([]);
    });
  }
});
