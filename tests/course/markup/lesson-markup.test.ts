import { expect } from '@open-wc/testing';
import { toDom } from '../../../components/to-dom.js';
import type { Block } from '../../../src/course/block.js';
import { lessonMarkup } from '../../../src/course/markup/lesson-markup.js';
import type { Lesson, Module } from '../../../src/course/module.js';
import type { Inline } from '../../../src/course/prose.js';
import { kinds, p, set } from '../../helpers/items.js';
import { stage } from '../../helpers/stage.js';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]) => ({ type: 'paragraph' as const, children });
const cite = (id: string): Inline => ({ type: 'citation', references: [id], text: `(${id}, 2000)` });
const reference = (id: string) => ({
  id,
  short: `${id}, 2000`,
  text: [
    { value: `${id}. Title. `, emphasis: false },
    { value: 'Journal', emphasis: true },
  ],
  url: `https://doi.org/10.1/${id}`,
});

const blocks: Block[] = [
  {
    kind: 'prose',
    nodes: [
      paragraph(text('A '), { type: 'term', id: 'auc', children: [text('word')] }, text(' '), cite('berman'), {
        type: 'footnoteReference',
        identifier: 'x',
        label: '1',
      }),
      paragraph({ type: 'footnoteReference', identifier: 'x', label: '1' }),
      { type: 'heading', depth: 2, id: 'substances-head', children: [text('Substances')] },
      {
        type: 'footnoteDefinition',
        identifier: 'x',
        label: '1',
        children: [paragraph(text('Said here '), cite('feder'))],
      },
    ],
  },
  { kind: 'callout', tone: 'safety', title: [text('Dose')], nodes: p('Orientation only.') },
  { kind: 'callout', tone: 'unknown', title: [text('What we do not know')], nodes: p('How long it lasts.') },
  { kind: 'details', summary: [text('More')], nodes: p('For those who want it.') },
  {
    kind: 'figure',
    id: 'fig',
    image: { url: 'data:image/gif;base64,', alt: 'A ring.', width: 10, height: 10 },
    caption: [text('A caption')],
    description: p('Long.'),
  },
  {
    kind: 'timeline',
    id: 'wave',
    tags: ['law', 'drug'],
    entries: [
      { date: '1943', tags: ['drug'], content: p('Found.') },
      { date: '1970', tags: ['law'], content: p('Signed.') },
    ],
  },
  {
    kind: 'cards',
    id: 'substances',
    cards: [{ title: [text('LSD')], facts: [{ label: 'Class', content: [text('classic')] }], nodes: p('A sentence.') }],
  },
  ...Object.values(kinds),
  set,
];

const lesson: Lesson = { id: 'words', title: 'Words', objectives: [], minutes: 5, blocks, hash: 'h' };
const module: Pick<Module, 'terms' | 'references'> = {
  terms: [
    {
      id: 'auc',
      name: 'Area under the curve',
      definition: [paragraph(text('A sum, unlike '), { type: 'term', id: 'peak', children: [text('a peak')] })],
    },
    { id: 'peak', name: 'Peak', definition: [paragraph(text('The top '), cite('zanos'))] },
    { id: 'unused', name: 'Unused', definition: p('No.') },
  ],
  references: ['berman', 'feder', 'other', 'zanos'].map(reference),
};

describe('lessonMarkup', () => {
  const place = document.createElement('div');
  const { text: words, notes } = lessonMarkup(lesson, module);
  place.append(toDom([...words, ...notes]));
  const ids = (selector: string) => [...place.querySelectorAll(selector)].map((element) => element.id);

  it('has behind it the words, notes and references that the lesson uses, and those that these use', () => {
    expect(ids('.notes-words .notes-entry')).to.deep.equal(['term-auc', 'term-peak']);
    expect(ids('.notes-notes .notes-entry')).to.deep.equal(['fn-x']);
    expect(ids('.notes-references .notes-entry')).to.deep.equal(['ref-berman', 'ref-feder', 'ref-zanos']);
  });

  it('says the tone of a callout beside its title, and once where they are the same words', () => {
    const heads = [...place.querySelectorAll('.callout-head')].map(({ textContent }) => textContent);
    expect(heads).to.deep.equal(['Safety Dose', 'What we do not know']);
  });

  it('gives every id once', () => {
    const all = ids('[id]');
    expect(new Set(all).size).to.equal(all.length);
  });

  it('has a target for every link within it', () => {
    for (const link of place.querySelectorAll('a[href^="#"]')) {
      expect(place.querySelector(`[id="${link.getAttribute('href')!.slice(1)}"]`), link.outerHTML).to.exist;
    }
  });

  it('puts a block’s headings one level below the heading before it', () => {
    expect(place.querySelector('.card-title')?.localName).to.equal('h3');
    expect(place.querySelector('.set-title')?.localName).to.equal('h3');
  });

  it('tells neither key nor reason', () => {
    const source = place.innerHTML;
    for (const reason of [
      'It sits in the open channel',
      'An ergoline',
      'Rounded down',
      '3 August 1964',
      'No trial shows',
      'Thank you for telling',
    ])
      expect(source).not.to.contain(reason);
    expect(source).not.to.match(/right="|answer="|data-right|checked=""/);
    expect([...place.querySelectorAll('.order-text')].map((row) => row.textContent)).not.to.deep.equal(
      kinds.order.entries.map((entry) => (entry.content[0] as { children: { value: string }[] }).children[0]!.value),
    );
  });

  it('keeps every item of a set in the page', () => {
    expect(ids('.set kap-item')).to.deep.equal(set.items.map((item) => item.id));
    expect(place.querySelector<HTMLDetailsElement>('.set-more')?.open).to.equal(false);
  });

  it('has controls that wait for the script', () => {
    for (const control of place.querySelectorAll<HTMLButtonElement>(
      '.item :is(button, input, select, textarea), .set-nav button, .timeline-filter button',
    )) {
      expect(control.disabled, control.outerHTML).to.equal(true);
    }
  });

  it('is accessible as it stands', async () => {
    const page = await stage([...words, ...notes]);
    await expect(page).to.be.accessible({ ignoredRules: ['color-contrast'] });
  });
});
