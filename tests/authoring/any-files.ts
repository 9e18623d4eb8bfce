/** What authors might write: a good course with small changes, and text of no sense at all. */
import fc from 'fast-check';
import { smallCourse, type Files } from './small-course.js';

export const paths = [...smallCourse.keys()];

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
export const anyText = fc.array(noise, { maxLength: 30 }).map((parts) => parts.join(''));

export interface Cut {
  path: string;
  from: number;
  length: number;
  words: string;
}
export const cut: fc.Arbitrary<Cut> = fc.record({
  path: fc.constantFrom(...paths),
  from: fc.nat(2000),
  length: fc.oneof(fc.nat(4), fc.nat(200)),
  words: fc.array(noise, { maxLength: 4 }).map((parts) => parts.join('')),
});

/** The small course with these cuts. */
export function withCuts(cuts: readonly Cut[]): Files {
  const files = new Map<string, string>(smallCourse);
  for (const { path, from, length, words } of cuts) {
    const before = files.get(path) ?? '';
    const at = from % (before.length + 1);
    files.set(path, before.slice(0, at) + words + before.slice(at + length));
  }
  return files;
}
