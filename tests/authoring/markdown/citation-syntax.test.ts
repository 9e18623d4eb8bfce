import { expect } from '@open-wc/testing';
import { citationGroupsIn } from '../../../src/authoring/markdown/citation-syntax.js';

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
