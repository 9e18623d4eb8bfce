import { expect } from '@open-wc/testing';
import { SourceText } from '../../../src/authoring/sources/source-text.js';

describe('source-text', () => {
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
