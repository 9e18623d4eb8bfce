import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compileCourse } from '../../src/authoring/compile-course.js';
import { anyText, cut, paths, withCuts } from './any-files.js';
import { examine } from './examine.js';
import { options, smallCourse } from './small-course.js';

describe('nothing that an author writes', () => {
  it('throws, as small changes of a good course', () => {
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), (cuts) => {
        examine(withCuts(cuts));
      }),
      { numRuns: 60 },
    );
  });

  it('throws, as any text in any file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), anyText, fc.boolean(), (path, words, isAdded) => {
        examine(new Map([...smallCourse, [path, isAdded ? `${smallCourse.get(path) ?? ''}${words}` : words]]));
      }),
      { numRuns: 60 },
    );
  });

  it('throws, as bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 60 }), (path, bytes) => {
        expect(
          compileCourse(new Map<string, string | Uint8Array>([...smallCourse, [path, bytes]]), options).diagnostics,
        ).to.be.an('array');
      }),
      { numRuns: 40 },
    );
  });

  const deep: [string, string, string][] = [
    ['quotes', 'history/lessons/01-words.md', '>'.repeat(3000)],
    ['lists', 'history/lessons/01-words.md', '- '.repeat(1000)],
    ['quotes, ten thousand', 'history/lessons/01-words.md', `${'>'.repeat(10_000)} x`],
    ['lists, ten thousand', 'history/lessons/01-words.md', `${'- '.repeat(9000)}x`],
    [
      'lists, line by line',
      'history/lessons/01-words.md',
      Array.from({ length: 600 }, (_, index) => `${'  '.repeat(index)}- x`).join('\n'),
    ],
    ['lines of five million signs', 'history/lessons/01-words.md', 'word '.repeat(1_000_000)],
    ['maps of YAML', 'course.yaml', Array.from({ length: 400 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['lists of YAML', 'history/module.yaml', `${'- '.repeat(10_000)}x`],
    [
      'aliases',
      'course.yaml',
      'bcdefghijk'
        .split('')
        .reduce(
          (text, name, at) => `${text}${name}: &${name} [${`*${'abcdefghij'[at] ?? ''}, `.repeat(9)}1]\n`,
          'a: &a [1]\n',
        ),
    ],
    ['numbers of keys', 'course.yaml', Array.from({ length: 30_000 }, (_, index) => `k${index}: v`).join('\n')],
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
