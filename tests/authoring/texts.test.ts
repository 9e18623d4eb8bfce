import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { citationGroupsIn } from '../../src/authoring/citation-syntax.js';
import { contentHash, idsFromText } from '../../src/authoring/content-hash.js';
import { isDay, isMonthOrDay } from '../../src/authoring/dates.js';
import { decodeUtf8 } from '../../src/authoring/decode-utf8.js';
import { diagnosticOf, formatDiagnostic } from '../../src/authoring/diagnostic.js';
import { imageSize } from '../../src/authoring/image-size.js';
import { readJson } from '../../src/authoring/json-source.js';
import { didYouMean, nearest } from '../../src/authoring/nearest.js';
import { slugOf } from '../../src/authoring/slug.js';
import { SourceText } from '../../src/authoring/source-text.js';
import { alignRun } from '../../src/authoring/text-run.js';
import { idPattern } from '../../src/course/id.js';

describe('citationGroupsIn', () => {
  const cases: [string, unknown][] = [
    ['[@a]', [{ id: 'a' }]],
    ['[@feder2014, p. 684]', [{ id: 'feder2014', locator: '684', label: 'page' }]],
    [
      '[@a, pp. 3–5; @b, Table 2]',
      [
        { id: 'a', locator: '3–5', label: 'page' },
        { id: 'b', locator: '2', label: 'table' },
      ],
    ],
    ['[see @a, 12 for a review]', [{ id: 'a', prefix: 'see ', locator: '12', label: 'page', suffix: ' for a review' }]],
    [
      '[-@a; @b.c:d, ch. iv]',
      [
        { id: 'a', 'suppress-author': true },
        { id: 'b.c:d', locator: 'iv', label: 'chapter' },
      ],
    ],
    ['[@a, in part]', [{ id: 'a', suffix: ', in part' }]],
    ['[@a; b]', undefined],
    ['[@a @b]', undefined],
  ];
  for (const [text, items] of cases)
    it(`reads ${text}`, () => {
      const [group] = citationGroupsIn(`x ${text}`);
      expect(group && { ...group, cites: group.cites?.map(({ item }) => item) }).to.deep.equal({
        start: 2,
        end: 2 + text.length,
        cites: items,
      });
    });

  it('knows where each key stands', () => {
    const text = 'x [see @a; -@bc, p. 3]';
    expect(
      citationGroupsIn(text)[0]?.cites?.map(({ item, index }) => text.slice(index, index + item.id.length + 1)),
    ).to.deep.equal(['@a', '@bc']);
  });

  it('leaves other brackets alone', () => {
    expect(citationGroupsIn('[x] [me@example.org] [@] [ ]')).to.deep.equal([]);
    expect(citationGroupsIn('[@a]', new Set([0]))).to.deep.equal([]);
  });
});

describe('contentHash', () => {
  it('does not depend on the order of keys', () => {
    expect(contentHash({ a: 1, b: [2, { c: 3, d: undefined }] })).to.equal(contentHash({ b: [2, { c: 3 }], a: 1 }));
  });

  it('tells contents apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [left, right] = [a, b].map((value) => JSON.stringify(sorted(value)));
        return (contentHash(a) === contentHash(b)) === (left === right);
      }),
    );
  });

  it('stays as it is', () => {
    expect(contentHash({ words: 'Ketamine', right: true })).to.equal('0dtey43dcwh');
  });
});

describe('idsFromText', () => {
  it('gives the same words the same id, and tells a second of them apart', () => {
    const [first, second, third] = idsFromText('o', ['NMDA', ' nmda ', 'AMPA']);
    expect(second).to.equal(`${first ?? ''}-2`);
    expect(idsFromText('o', ['AMPA', 'NMDA'])).to.deep.equal([third, first]);
  });
});

describe('decodeUtf8', () => {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const platform = (bytes: Uint8Array) => {
    try {
      return strict.decode(bytes);
    } catch {
      return undefined;
    }
  };
  const agrees = (bytes: Uint8Array) => {
    const decoded = decodeUtf8(bytes);
    expect(decoded.isValid ? decoded.text : undefined).to.equal(platform(bytes));
  };

  it('reads any text as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        agrees(new TextEncoder().encode(text));
      }),
    );
    agrees(new TextEncoder().encode(`\uFEFF${'é😀'.repeat(5000)}`));
  });

  it('refuses what the platform refuses', () => {
    const lead = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0x9f,
      0xa0,
      0x8f,
      0x90,
    );
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 8 }), (bytes) => {
        agrees(new Uint8Array(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the text before the first bad byte', () => {
    expect(decodeUtf8(new Uint8Array([0x61, 0xc3, 0xa9, 0xff, 0x62]))).to.deep.equal({ isValid: false, before: 'aé' });
  });
});

describe('readJson', () => {
  const read = (text: string) => readJson(new SourceText('x.json', text));

  it('reads what JSON.parse reads, to the same value', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const result = read(text);
        expect('node' in result && result.node.value).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      '0',
      'true',
      'nul',
      ' ',
      '\\',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        let isGood = true;
        try {
          JSON.parse(text);
        } catch {
          isGood = false;
        }
        expect('node' in read(text), text).to.equal(isGood);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('alignRun', () => {
  it('finds each character behind escapes, references and the marks of a quote', () => {
    const raw = 'a \\* &amp; é\n> b &#128512;c';
    const value = 'a * & é\nb 😀c';
    const { offsets, escaped } = alignRun(value, raw, 100);
    const at = (sign: string) => (offsets[value.indexOf(sign)] ?? 0) - 100;
    expect(['a', 'é', 'b', 'c'].map(at)).to.deep.equal(
      ['a', 'é', 'b', 'c'].map((sign) => raw.lastIndexOf(sign)).with(0, 0),
    );
    expect([...escaped]).to.deep.equal([2, 4, 10, 11]);
  });

  it('has an offset for every unit, whatever the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, raw) => {
        const { offsets } = alignRun(value, raw, 0);
        return offsets.length === value.length && offsets.every((offset) => offset >= 0 && offset <= raw.length);
      }),
    );
  });
});

describe('small parts', () => {
  it('nearest names what was meant, or nothing', () => {
    expect(nearest('calout', ['callout', 'cards'])).to.equal('callout');
    expect(nearest('berman200', ['feder2014', 'berman2000', 'berman2001'])).to.equal('berman2000');
    expect(nearest('quite-another', ['callout', 'cards'])).to.equal(undefined);
    expect(didYouMean('x', [])).to.equal(undefined);
  });

  it('slugOf gives ids', () => {
    expect(slugOf('Ernst Späth’s first 5-HT2A', 'x')).to.equal('ernst-spaths-first-5-ht2a');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => idPattern.test(slugOf(text, 'section'))));
  });

  it('knows the days that exist', () => {
    expect(['2024-02-29', '2026-12-31'].every(isDay)).to.equal(true);
    expect(
      ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2100-02-29', '', '2026-11-24x'].some(isDay),
    ).to.equal(false);
    expect(['2026-11', '2026-11-24'].every(isMonthOrDay)).to.equal(true);
    expect(['2026', '2026-13'].some(isMonthOrDay)).to.equal(false);
  });

  it('imageSize reads what pictures say', () => {
    const png = [
      0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0, 0, 0, 1, 0,
    ];
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0];
    expect(imageSize(new Uint8Array(png))).to.deep.equal({ width: 512, height: 256 });
    expect(imageSize(new Uint8Array(jpeg))).to.deep.equal({ width: 40, height: 30 });
    expect(imageSize('<svg width="10" height="20px">')).to.deep.equal({ width: 10, height: 20 });
    expect(imageSize("<svg width='100%' viewBox='0 0 3 4'>")).to.deep.equal({ width: 3, height: 4 });
    expect(imageSize('<svg>')).to.equal(undefined);
    expect(imageSize(new Uint8Array())).to.equal(undefined);
  });

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

  it('SourceText counts lines and columns from 1, whatever the line ends', () => {
    const source = new SourceText('x', 'a\r\nbc\rd\n');
    expect(
      [0, 3, 4, 6, 8, 99].map((offset) => source.place(offset)).map(({ line, column }) => [line, column]),
    ).to.deep.equal([
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 1],
      [4, 1],
      [4, 1],
    ]);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, part]) => [key, sorted(part)])
    .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
}
