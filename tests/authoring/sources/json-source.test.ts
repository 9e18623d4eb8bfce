import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readJson } from '../../../src/authoring/sources/json-source.js';
import { SourceText } from '../../../src/authoring/sources/source-text.js';

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
