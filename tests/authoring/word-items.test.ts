import { expect } from '@open-wc/testing';
import type { Item } from '../../src/course/item.js';
import { moduleOf } from './compiled.js';
import { smallCourse, withFile } from './small-course.js';

const bank = 'history/items/bank.md';
const before = moduleOf(smallCourse).bank.length;

function itemsOf(text: string): Item[] {
  const own = smallCourse.get(bank) ?? '';
  return moduleOf(withFile(bank, `${own}\n${text}`)).bank.slice(before);
}

describe('items that are answered in words', () => {
  it('reads the alternatives of a short text, the first one as the answer', () => {
    const [item] = itemsOf(`:::short-text{#a objective=classes difficulty=1}
What?

- [x] *block*
- [x] (open |)channel (block|blockade)|pore block (of NMDA)
  > It sits in the pore.
- [ ] antagonism
  > Of another kind.
:::`);
    expect(item).to.deep.include({
      kind: 'short-text',
      answer: 'open channel block',
      accepted: [
        '*block*',
        'open channel block',
        'open channel blockade',
        'channel block',
        'channel blockade',
        'pore block (of NMDA)',
      ],
      strict: false,
    });
    expect(item?.kind === 'short-text' && item.foreseen.map(({ answers }) => answers)).to.deep.equal([['antagonism']]);
  });

  it('reads a cloze as words and gaps, in their order', () => {
    const [item] = itemsOf(`:::cloze{#a objective=classes difficulty=1 strict}
Fill the gaps.

:gap[NMDA|N-methyl\\-D\\-aspartate] is *not* :gap[AMPA]{or="5-HT2A|kainate"} [@berman2000].

> So it is.

- AMPA
  > It is another one.
:::`);
    if (item?.kind !== 'cloze') throw new Error('No cloze was read.');
    const [first, second] = item.gaps;
    expect(first).to.deep.include({ type: 'typed', answer: 'NMDA', accepted: ['NMDA', 'N-methyl-D-aspartate'] });
    expect(second).to.deep.include({ type: 'offered', answer: 'AMPA' });
    expect(second?.type === 'offered' && second.options.map(({ text }) => text)).to.deep.equal([
      'AMPA',
      '5-HT2A',
      'kainate',
    ]);
    expect(item.gaps.map(({ rationale }) => rationale.length)).to.deep.equal([0, 1]);
    expect(item.text.map((parts) => parts.map((part) => ('gap' in part ? part.gap : part.words.length)))).to.deep.equal(
      [[first?.id, 3, second?.id, 3]],
    );
    expect(item.strict).to.equal(true);
  });

  it('reads categories and what belongs to them', () => {
    const [item] = itemsOf(`:::categorise{#a objective=classes difficulty=1}
Sort.

### One

1. First
   > Yes.
2. Second
   > Yes.

### *Two*

- Third
  > Yes.
:::`);
    if (item?.kind !== 'categorise') throw new Error('No categorise was read.');
    const [one, two] = item.categories;
    expect([one?.text, two?.text]).to.deep.equal(['One', 'Two']);
    expect(item.entries.map(({ category }) => category)).to.deep.equal([one?.id, one?.id, two?.id]);
  });

  it('reads which of true and false is right, in either order', () => {
    const [item] = itemsOf(`:::true-false{#a objective=classes difficulty=1}
It is so.

- [ ] False
  > No.
- [x] True
  > Yes.
:::`);
    expect(item).to.deep.include({ kind: 'true-false', answer: true });
    expect(item?.kind === 'true-false' && item.rationale.true).to.deep.equal([
      { type: 'paragraph', children: [{ type: 'text', value: 'Yes.' }] },
    ]);
  });
});
