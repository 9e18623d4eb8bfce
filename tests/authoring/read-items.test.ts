import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import type { Item, ItemOf, ItemKind } from '../../src/course/item.js';
import { isItem, ModuleSchema } from '../../src/course/module.js';
import { soundItems } from './cases/more-items.js';
import { moduleOf } from './compiled.js';

function lastItem<K extends ItemKind>(name: string, kind: K): ItemOf<K> {
  const module = moduleOf(soundItems[name]!);
  expect(v.safeParse(ModuleSchema, module).issues).to.equal(undefined);
  const item = module.lessons[0]!.blocks.filter(isItem).find((block: Item): block is ItemOf<K> => block.kind === kind);
  return item!;
}
const text = (value: string) => ({ type: 'text', value });
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });

describe('items as they are read', () => {
  it('a hotspot: the picture out of the question, the places out of the words', () => {
    const { stem, image, regions, multiple } = lastItem('hotspot', 'hotspot');
    expect(stem).to.deep.equal([paragraph('Which part is dark?')]);
    expect(image).to.deep.equal({ url: 'media/square.svg', alt: 'A square and its corner', width: 40, height: 30 });
    expect(multiple).to.equal(false);
    expect(regions.map(({ place }) => place)).to.deep.equal([
      { x: 20, y: 20, width: 60, height: 60 },
      { x: 90, y: 0, width: 10, height: 7.5 },
    ]);
    expect(regions.map(({ content }) => content)).to.deep.equal([
      [paragraph('The middle')],
      [{ type: 'paragraph', children: [text('The '), { type: 'emphasis', children: [text('corner')] }] }],
    ]);
  });

  it('words to mark: found in the text, over the ends of lines too', () => {
    const { passage, marks } = lastItem('markWords', 'mark-words');
    expect(marks.map(({ text: words, right }) => [words, right])).to.deep.equal([
      ['cures everybody', true],
      ['given under close', false],
    ]);
    expect(passage).to.deep.equal([
      [
        { part: 'text', content: [text('Ketamine ')] },
        { part: 'mark', id: marks[0]!.id },
        { part: 'text', content: [text('. It is ')] },
        { part: 'mark', id: marks[1]!.id },
        {
          part: 'text',
          content: [
            text(' '),
            { type: 'emphasis', children: [text('medical')] },
            text(' watch, and it is safe '),
            { type: 'citation', references: ['berman2000'], text: '(Berman & Cappiello, 2000)' },
            text('.'),
          ],
        },
      ],
    ]);
  });

  it('a slider', () => {
    const item = lastItem('slider', 'slider');
    expect(item).to.include({ min: 0, max: 10, step: 0.5, answer: 7.5, tolerance: 0, unit: 'mg' });
    expect(item.rationale).to.deep.equal([paragraph('So much.')]);
  });

  it('a matrix, with several right in a row', () => {
    const { columns, rows, multiple, heading } = lastItem('matrix', 'matrix');
    expect(heading).to.equal('Task');
    expect(multiple).to.equal(true);
    const names = (ids: string[]) => ids.map((id) => columns.find((column) => column.id === id)?.text);
    expect(rows.map(({ right }) => names(right))).to.deep.equal([['Doctor'], ['Nurse', 'Doctor']]);
  });

  it('a likert with its own scale', () => {
    const { scale, statements, rationale } = lastItem('likert', 'likert');
    expect(scale.map(({ text: word }) => word)).to.deep.equal(['Never', 'Often']);
    expect(statements.map(({ content }) => content)).to.deep.equal([[text('I sleep well.')], [text('I eat well.')]]);
    expect(rationale).to.deep.equal([paragraph('Thank you.')]);
  });

  it('an extended text: the last quote is the one to compare with', () => {
    const { stem, exemplar, words, levels, criteria } = lastItem('extendedText', 'extended-text');
    expect(stem.map(({ type }) => type)).to.deep.equal(['paragraph', 'blockquote', 'paragraph']);
    expect(exemplar).to.deep.equal([paragraph('Tell me more.')]);
    expect(words).to.equal(20);
    expect(levels.map(({ text: word }) => word)).to.deep.equal(['Not yet', 'Fully']);
    expect(criteria.map(({ content, descriptions }) => [content, descriptions])).to.deep.equal([
      [[text('Asks')], [[text('It does not.')], [text('It does.')]]],
    ]);
  });
});
