import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { compileCourse } from '../../src/authoring/compile-course.js';
import type { Block } from '../../src/course/block.js';
import { itemsOf, ModuleSchema } from '../../src/course/module.js';
import { courseOf, moduleOf } from './compiled.js';
import { options, smallCourse, withEdit, withFile, type Files } from './small-course.js';

const words = 'history/lessons/01-words.md';
const bank = 'history/items/bank.md';

const blocksOf = (files: Files, index: number): Block[] => moduleOf(files).lessons[index]!.blocks;

describe('compileCourse', () => {
  const course = courseOf(smallCourse);
  const module = moduleOf(smallCourse);

  it('keeps the course and its entries in order', () => {
    const { id, title, language, summary, entries } = course;
    expect({ id, title, language, summary }).to.deep.equal({
      id: 'small',
      title: 'A small course',
      language: 'en',
      summary: 'It is for tests.',
    });
    expect(entries.map(({ module: own, ...entry }) => ({ ...entry, isWritten: own !== undefined }))).to.deep.equal([
      { id: 'history', title: 'History', requires: [], isWritten: true },
      { id: 'later', title: 'Later', requires: ['history'], isWritten: false },
    ]);
  });

  it('keeps the address that the author gives the course, and makes up none', () => {
    const given = (iri: string) => courseOf(withEdit('course.yaml', 'id: small\n', `id: small\niri: ${iri}\n`)).iri;
    expect(course.iri).to.equal(undefined);
    for (const iri of ['https://clinic.example/courses/kap', 'http://localhost:8080/kap/', 'urn:example:kap'])
      expect(given(iri)).to.equal(iri);
  });

  it('gives modules as the schema has them, and as JSON keeps them', () => {
    expect(v.safeParse(ModuleSchema, module).issues).to.equal(undefined);
    expect(JSON.parse(JSON.stringify(module))).to.deep.equal(module);
  });

  it('fills in what an author may leave out', () => {
    expect(module.assessment).to.deep.equal({
      items: 2,
      pass: 0.8,
      mustPass: ['bank-choice'],
      feedback: 'after-pass',
      shuffle: true,
    });
  });

  it('reads the rules of an assessment', () => {
    const rules = `
  blueprint:
    - { objective: classes, items: 1 }
    - { difficulty: 2-3, items: 1 }
  attempts: 3
  pause: 24h
  retake: missed
  feedback: now
  partial: false
  negative: 0.25
  confidence: true
  time: 30
  pretest: true
  shuffle: false
`;
    const file = 'history/module.yaml';
    expect(moduleOf(withEdit(file, '[bank-choice]\n', `[bank-choice]${rules}`)).assessment).to.deep.equal({
      items: 2,
      pass: 0.8,
      mustPass: ['bank-choice'],
      blueprint: [
        { objective: 'classes', items: 1 },
        { difficulty: { from: 2, to: 3 }, items: 1 },
      ],
      attempts: 3,
      pause: 24 * 3_600_000,
      retake: 'missed',
      feedback: 'now',
      partial: false,
      negative: 0.25,
      confidence: true,
      minutes: 30,
      pretest: true,
      shuffle: false,
    });
  });

  it('has an item ask how sure the learner is, and all of practice where the module says so', () => {
    expect(module.bank.map(({ confidence }) => confidence)).to.deep.equal([undefined, undefined, true]);
    expect(module.lessons.flatMap(itemsOf).map(({ confidence }) => confidence)).not.to.include(true);
    const asking = moduleOf(withEdit('history/module.yaml', 'title: History\n', 'title: History\nconfidence: true\n'));
    const items = asking.lessons.flatMap(itemsOf);
    expect(items.length).to.be.above(3);
    expect(items.map(({ confidence }) => confidence)).to.deep.equal(items.map(() => true));
    expect(
      items.map(({ hash }) => hash),
      'nothing becomes stale',
    ).to.deep.equal(module.lessons.flatMap(itemsOf).map(({ hash }) => hash));
  });

  it('reads every kind of block', () => {
    expect(module.lessons.map(({ blocks }) => blocks.map(({ kind }) => kind))).to.deep.equal([
      ['prose', 'callout', 'details', 'figure', 'choice', 'prose'],
      ['prose', 'timeline', 'cards', 'order', 'set'],
    ]);
    expect(module.bank.map(({ kind }) => kind)).to.deep.equal(['choice', 'match', 'choice']);
    expect(module.bank.map((item) => item.kind === 'choice' && item.multiple)).to.deep.equal([true, false, false]);
  });

  it('reads text, terms, citations, claims, links, pictures and footnotes', () => {
    const [first] = module.lessons[0]!.blocks;
    expect(first).to.deep.equal({
      kind: 'prose',
      nodes: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'Ketamine acts at a ' },
            { type: 'term', id: 'receptor', children: [{ type: 'text', value: 'receptor' }] },
            { type: 'text', value: ' ' },
            { type: 'citation', references: ['berman2000'], text: '(Berman & Cappiello, 2000, p. 3)' },
            { type: 'text', value: '. Sessions begin at 10:30; see ' },
            { type: 'link', url: 'dates.html#first-wave', children: [{ type: 'text', value: 'the timeline' }] },
            { type: 'text', value: '.' },
            { type: 'footnoteReference', identifier: '1', label: '1' },
          ],
        },
        { type: 'heading', depth: 2, id: 'classes', children: [{ type: 'text', value: 'Classes' }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'Some speak of ' },
            { type: 'term', id: 'dissociation', children: [{ type: 'text', value: 'dissociations' }] },
            { type: 'text', value: '. ' },
            {
              type: 'claim',
              checked: '2026-11',
              grade: 'regulatory',
              references: ['label2025'],
              citation: '(The Agency, 2025)',
              children: [{ type: 'text', value: 'It is approved.' }],
            },
          ],
        },
        { type: 'paragraph', children: [{ type: 'image', url: 'media/square.svg', alt: 'A square' }] },
        { type: 'heading', depth: 3, id: 'a-closer-look', children: [{ type: 'text', value: 'A closer look' }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'Go back to ' },
            { type: 'link', url: '#classes', children: [{ type: 'text', value: 'classes' }] },
            { type: 'text', value: '.' },
          ],
        },
      ],
    });
    expect(module.lessons[0]!.blocks.at(-1)).to.deep.equal({
      kind: 'prose',
      nodes: [
        {
          type: 'footnoteDefinition',
          identifier: '1',
          label: '1',
          children: [{ type: 'paragraph', children: [{ type: 'text', value: 'A note.' }] }],
        },
      ],
    });
  });

  it('reads a figure, with the size of its picture', () => {
    const figure = module.lessons[0]!.blocks.find(({ kind }) => kind === 'figure');
    expect(figure).to.deep.equal({
      kind: 'figure',
      id: 'square',
      image: { url: 'media/square.svg', alt: 'A black square', width: 40, height: 30 },
      caption: [
        { type: 'text', value: 'The caption ' },
        { type: 'citation', references: ['berman2000'], text: '(Berman & Cappiello, 2000)' },
        { type: 'text', value: '.' },
      ],
      description: [{ type: 'paragraph', children: [{ type: 'text', value: 'The long description.' }] }],
    });
  });

  it('reads a timeline and cards', () => {
    const [, timeline, cards] = module.lessons[1]!.blocks;
    const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] });
    expect(timeline).to.deep.equal({
      kind: 'timeline',
      id: 'first-wave',
      tags: ['drug', 'law'],
      entries: [
        { date: '1943', tags: ['drug'], content: [paragraph('Hofmann notices the effects.')] },
        { date: '27 Oct 1970', tags: ['law'], content: [paragraph('The act is signed.')] },
        { date: '1999', tags: [], content: [paragraph('Scheduled.')] },
      ],
    });
    const fact = (label: string, value: string) => ({ label, content: [{ type: 'text', value }] });
    expect(cards).to.deep.equal({
      kind: 'cards',
      id: 'substances',
      cards: [
        {
          title: [{ type: 'text', value: 'LSD' }],
          facts: [fact('Class', 'classic psychedelic'), fact('Target', '5-HT2A')],
          nodes: [paragraph('A sentence.')],
        },
        { title: [{ type: 'text', value: 'Ketamine' }], facts: [fact('Class', 'dissociative')], nodes: [] },
      ],
    });
  });

  it('reads a numeric item in a set, and a match', () => {
    const set = module.lessons[1]!.blocks.find((block) => block.kind === 'set');
    const numeric = set?.items.find((item) => item.kind === 'numeric');
    expect(set?.need).to.equal(1);
    expect(numeric).to.include({ answer: 5, unit: 'people', tolerance: 0.5, difficulty: 3, group: 'Sums' });
    expect(numeric?.slips.map(({ value }) => value)).to.deep.equal([4]);
    const match = module.bank.find((item) => item.kind === 'match');
    expect(match?.headings).to.deep.equal({ row: 'Substance', answer: 'Class' });
    expect(match?.answers.map(({ text }) => text)).to.deep.equal(['classic', 'entactogen']);
    expect(match?.rows.map(({ answer }) => match.answers.findIndex(({ id }) => id === answer))).to.deep.equal([
      0, 0, 1,
    ]);
  });

  it('gives the module what it cites and speaks of, what its terms cite and speak of included', () => {
    expect(module.references.map(({ id }) => id)).to.deep.equal(['berman2000', 'feder2014', 'label2025']);
    expect(module.terms.map(({ id }) => id)).to.deep.equal(['area-under-the-curve', 'dissociation', 'receptor']);
    expect(module.references[0]).to.deep.equal({
      id: 'berman2000',
      short: 'Berman & Cappiello, 2000',
      text: [
        { value: 'Berman & Cappiello 2000 ', emphasis: false },
        { value: 'Antidepressant effects', emphasis: true },
        { value: '.', emphasis: false },
      ],
      url: 'https://doi.org/10.1016/S0006-3223(99)00230-9',
    });
  });

  it('uses APA where no style is given', () => {
    const { course: own } = compileCourse(smallCourse, { today: options.today });
    expect(own?.references[0]?.text.map(({ value }) => value).join('')).to.equal(
      'Berman, R., & Cappiello, A. (2000). Antidepressant effects. Biological Psychiatry.',
    );
  });

  it('leaves out a reference that stops the processor, and words the others', () => {
    const files = withEdit('references.json', '"family": "Feder"', '"family": "__proto__"');
    const { course: own, diagnostics } = compileCourse(files, { today: options.today });
    expect(diagnostics.map(({ code, file, line, column }) => [code, file, line, column])).to.deep.equal([
      ['bad-reference', 'references.json', 3, 11],
    ]);
    expect(own?.references.map(({ id }) => id)).to.deep.equal(['berman2000', 'label2025']);
  });

  it('numbers headings of the same words, and lets an author’s id go first', () => {
    const files = withEdit(words, '### A closer look', '### Classes\n\n### Square\n\n### 2006', smallCourse);
    const ids = blocksOf(files, 0).flatMap((block) =>
      block.kind === 'prose' ? block.nodes.flatMap((node) => (node.type === 'heading' ? [node.id] : [])) : [],
    );
    expect(ids).to.deep.equal(['classes', 'classes-2', 'square-2', 'section-2006']);
  });

  it('leaves colons alone that begin no term', () => {
    const files = withEdit(words, 'Some speak', 'At 10:30, 5:HT :smile: a:[b *c*]{d} some speak');
    const prose = blocksOf(files, 0)[0];
    const paragraph = prose?.kind === 'prose' ? prose.nodes[2] : undefined;
    expect(paragraph?.type === 'paragraph' && paragraph.children.slice(0, 3)).to.deep.equal([
      { type: 'text', value: 'At 10:30, 5:HT :smile: a:[b ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'c' }] },
      { type: 'text', value: ']{d} some speak of ' },
    ]);
  });

  it('reads files with the line ends of Windows alike', () => {
    const windows = new Map([...smallCourse].map(([path, text]) => [path, text.replace(/\n/g, '\r\n')]));
    expect(moduleOf(windows)).to.deep.equal(module);
  });

  it('shows what it can of a module with mistakes', () => {
    const files = withEdit(bank, '- [x] One\n  > Yes.\n- [x] Two', '- [ ] One\n  > Yes.\n- [ ] Two');
    expect(moduleOf(files).bank.map(({ id }) => id)).to.deep.equal(['bank-match', 'bank-year']);
    const broken = withEdit(words, 'id: words', 'id: [');
    expect(moduleOf(broken).lessons.map(({ id }) => id)).to.deep.equal(['dates']);
    expect(v.safeParse(ModuleSchema, moduleOf(broken)).issues).to.equal(undefined);
  });

  it('shows nothing where course.yaml cannot be used, and still names all mistakes', () => {
    const files = withEdit(words, 'minutes: 5', 'minutes: x', withFile('course.yaml', 'id: ['));
    const { course: none, diagnostics } = compileCourse(files, options);
    expect(none).to.equal(undefined);
    expect(new Set(diagnostics.map(({ file }) => file))).to.deep.equal(new Set(['course.yaml', words]));
  });
});
