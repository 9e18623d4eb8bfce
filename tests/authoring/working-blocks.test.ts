import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { is } from 'valibot';
import { compileCourse } from '../../src/authoring/compile-course.js';
import { plainText } from '../../src/course/plain-text.js';
import { BlockSchema, type Block, type BlockOf } from '../../src/course/block.js';
import { workingBlocks, workingCourse } from './cases/working-blocks.js';
import { options, withEdit, type Files } from './small-course.js';

const file = 'history/lessons/02-dates.md';
const blocksIn = (files: Files): Block[] =>
  compileCourse(files, options).course?.entries[0]?.module?.lessons[1]?.blocks ?? [];
const compiled = blocksIn(workingCourse);
const one = <K extends Block['kind']>(kind: K, blocks = compiled) =>
  blocks.find((block): block is BlockOf<K> => block.kind === kind)!;

describe('blocks to work with', () => {
  it('are read without a mistake, and are valid data', () => {
    expect(compileCourse(workingCourse, options).diagnostics).to.deep.equal([]);
    expect(compiled.every((block) => is(BlockSchema, block))).to.equal(true);
  });

  it('a stepper has its steps, with picture, species, certainty and facts', () => {
    const [first, second] = one('stepper').steps;
    expect(first).to.deep.include({ species: ['mouse', 'human'], certainty: 'moderate' });
    expect(first?.picture).to.deep.equal({ url: 'media/square.svg', alt: 'A square', width: 40, height: 30 });
    expect(first?.facts.map(({ label, content }) => `${label}: ${plainText(content)}`)).to.deep.equal([
      'Where: cortex',
    ]);
    expect(plainText(first?.nodes ?? [])).to.match(/^Nothing happens/);
    expect(second).to.deep.include({ species: [], facts: [] });
    expect(second).not.to.have.any.keys('picture', 'certainty');
  });

  it('a checklist has its groups; an entry keeps its id when others change', () => {
    const { intro, groups } = one('checklist');
    expect(plainText(intro)).to.equal('Look around.');
    expect(groups.map(({ title }) => plainText(title))).to.deep.equal(['', 'People']);
    expect(plainText(groups[1]?.entries[0]?.note ?? [])).to.equal('Nobody drives.');
    const edited = one('checklist', blocksIn(withEdit(file, '- [ ] Quiet', '- [ ] Silent', workingCourse)));
    expect(edited.groups[1]?.entries[0]?.id).to.equal(groups[1]?.entries[0]?.id);
    expect(edited.groups[0]?.entries[0]?.id).not.to.equal(groups[0]?.entries[0]?.id);
  });

  it('a comparison splits the values of its filters, without their sources', () => {
    const { columns, rows } = one('comparison');
    expect(columns.filter(({ isFilter }) => isFilter).map(({ title }) => title)).to.deep.equal(['Drug']);
    expect(rows.map((cells) => cells.map(({ values }) => values))).to.deep.equal([
      [[], ['LSD', 'psilocybin'], []],
      [[], ['ketamine'], []],
    ]);
  });

  it('a dialogue has its turns, what follows them and what is said on them', () => {
    const { reveal, turns } = one('dialogue');
    expect(reveal).to.equal(true);
    expect(turns.map(({ speaker }) => speaker)).to.deep.equal(['Client', 'Therapist']);
    expect(turns.map(({ content }) => content.map((part) => plainText([part])))).to.deep.equal([
      ['Will it work?'],
      ['I cannot promise it.', 'And I am here.'],
    ]);
    expect(plainText(turns[1]?.comment ?? [])).to.equal('It is honest.');
  });

  it('never throw, whatever is cut out of them', () => {
    const cut = fc.record({
      from: fc.nat(workingBlocks.length),
      length: fc.nat(40),
      words: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
        const text = cuts.reduce(
          (before, { from, length, words }) => before.slice(0, from) + words + before.slice(from + length),
          workingBlocks,
        );
        const { course } = compileCourse(withEdit(file, workingBlocks, text, workingCourse), options);
        const blocks = course?.entries[0]?.module?.lessons[1]?.blocks ?? [];
        expect(blocks.every((block) => is(BlockSchema, block))).to.equal(true);
      }),
      { numRuns: 60 },
    );
  });
});
