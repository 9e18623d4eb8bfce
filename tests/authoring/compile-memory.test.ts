import { expect } from '@open-wc/testing';
import { compileCourse } from '../../src/authoring/compile-course.js';
import { LastCompile, type CompileMemory } from '../../src/authoring/compile-memory.js';
import { options, smallCourse, withEdit, type Files } from './small-course.js';

const words = 'history/lessons/01-words.md';
const dates = 'history/lessons/02-dates.md';

const without = (file: string) => new Map([...smallCourse].filter(([path]) => path !== file));

/** One after the other, as they are made in a day: each changes what the one before it has left. */
const edits: readonly (readonly [what: string, files: Files])[] = [
  ['nothing', smallCourse],
  ['nothing again', smallCourse],
  ['a lesson', withEdit(words, 'Yes [@berman2000].', 'Indeed [@berman2000].')],
  ['a citation', withEdit(words, 'Yes [@berman2000].', 'Yes [@berman2000; @feder2014].')],
  ['a work that was cited once', withEdit(words, 'Yes [@berman2000].', 'Yes.')],
  ['how a work is worded', withEdit('references.json', '"family": "Berman"', '"family": "Bermann"')],
  ['a work that is no longer sure', withEdit('references.json', '"Antidepressant', '"[to confirm] Antidepressant')],
  ['the id of a lesson', withEdit(dates, 'id: dates', 'id: days')],
  ['a term', withEdit('glossary.md', '## Receptor', '## Binding site')],
  [
    'what is asked of a module',
    withEdit('history/module.yaml', 'title: History\n', 'title: History\nconfidence: true\n'),
  ],
  ['the name of a module', withEdit('history/module.yaml', 'title: History', 'title: "A \\"history\\""')],
  ['a mistake in a module', withEdit('history/module.yaml', 'title:', 'titel:')],
  ['a list of works that is none', withEdit('references.json', '[', '{')],
  ['a list of works once more', smallCourse],
  ['a mistake', withEdit(dates, 'answer=5', 'answer=five')],
  ['the same mistake again', withEdit(dates, 'answer=5', 'answer=five')],
  ['no front matter', withEdit(words, '---', '')],
  ['a lesson that is gone', without(words)],
  ['a course that is none', withEdit('course.yaml', 'id: small', 'id: [')],
  ['words to avoid', withEdit('course.yaml', 'modules:', 'wording: { avoid: { receptor: target } }\nmodules:')],
  ['another language', withEdit('course.yaml', 'language: en', 'language: de')],
  ['the lesson in that language', withEdit('course.yaml', 'language: en', 'language: de')],
  ['nothing, in the end', smallCourse],
];

describe('a compile that takes over from the one before', () => {
  it('gives what it gives by itself, whatever was edited', () => {
    const memory = new LastCompile();
    for (const [what, files] of edits) {
      memory.begin();
      const taken = compileCourse(files, { ...options, memory });
      expect(JSON.stringify(taken), what).to.equal(JSON.stringify(compileCourse(files, options)));
    }
  });

  it('changes nothing that it has given before', () => {
    const memory = new LastCompile();
    for (const language of ['en', 'de']) {
      const course = withEdit('course.yaml', 'language: en', `language: ${language}`);
      const first = compileCourse(course, { ...options, memory });
      const then = JSON.stringify(first);
      memory.begin();
      const edited = withEdit('references.json', '"family": "Berman"', '"family": "Bermann"', course);
      compileCourse(edited, { ...options, memory });
      expect(JSON.stringify(first), language).to.equal(then);
    }
  });

  it('works out again only what has changed', () => {
    const memory = new Counting();
    compileCourse(smallCourse, { ...options, memory });
    expect(memory.worked).to.include.members([
      'tree',
      'citation',
      'references',
      'reading',
      'checks',
      'opened',
      'module',
    ]);
    memory.begin();
    const edited = withEdit(words, 'Yes [@berman2000].', 'Indeed [@berman2000].');
    compileCourse(edited, { ...options, memory });
    // The module's ids, the lesson and its text, the checks of the module, and the module.
    expect(memory.worked).to.deep.equal(['opened', 'reading', 'tree', 'checks', 'module']);
    memory.begin();
    const reworded = withEdit('references.json', '"family": "Berman"', '"family": "Bermann"', edited);
    compileCourse(reworded, { ...options, memory });
    // Of files, the list alone.
    expect(memory.worked.filter((what) => what === 'opened')).to.have.length(1);
    expect([...new Set(memory.worked)].sort()).to.deep.equal(['citation', 'module', 'opened', 'references']);
  });

  it('keeps what a result was made of beside it, for the day on which it has to be worked out again', () => {
    const memory = new Counting();
    compileCourse(smallCourse, { ...options, memory });
    memory.begin();
    compileCourse(smallCourse, { ...options, memory });
    expect(memory.worked).to.deep.equal([]);
    memory.begin();
    // Every text may speak of the new term, but none was changed.
    compileCourse(withEdit('glossary.md', '## Receptor', '## Binding site'), { ...options, memory });
    expect(memory.worked.filter((what) => what === 'reading')).to.have.length.above(2);
    // That of the glossary.
    expect(memory.worked.filter((what) => what === 'tree')).to.have.length(1);
  });

  it('leaves what another program can go on from: plain data', () => {
    const memory = new LastCompile();
    const { course } = compileCourse(smallCourse, { ...options, memory });
    const then = JSON.stringify(course);
    const kept = memory.kept.map(
      ([name, { value, parts }]) => [name, { value: structuredClone(value), parts }] as const,
    );
    const worked: string[] = [];
    const later = new LastCompile(kept);
    const counting: CompileMemory = {
      recall: (what, key, work) =>
        later.recall(what, key, () => {
          worked.push(what);
          return work();
        }),
      recallOf: (thing, key, work) => later.recallOf(thing, key, work),
    };
    expect(JSON.stringify(compileCourse(smallCourse, { ...options, memory: counting }).course)).to.equal(then);
    expect([...new Set(worked)].sort()).to.deep.equal(['module', 'opened']);
    expect(later.hasChanged).to.equal(false);
  });

  it('reads bytes again only where they are others, and reports what is wrong in them every time', () => {
    const bytes = new Map<string, Uint8Array>(
      [...smallCourse].map(([path, text]) => [path, new TextEncoder().encode(text)]),
    );
    const memory = new Counting();
    compileCourse(bytes, { ...options, memory });
    expect(memory.decoded).to.include.members([words, dates]);
    memory.begin();
    const broken = new Map(bytes).set(words, Uint8Array.of(0x61, 0xff));
    const found = compileCourse(broken, { ...options, memory }).diagnostics;
    expect(memory.decoded).to.deep.equal([words]);
    expect(found.map(({ code }) => code)).to.include('not-utf8');
    memory.begin();
    expect(compileCourse(broken, { ...options, memory }).diagnostics).to.deep.equal(found);
    expect(memory.decoded).to.deep.equal([]);
    memory.begin();
    // The same bytes under two names are two files.
    const twice = new Map(broken).set(dates, broken.get(words) ?? new Uint8Array());
    const both = compileCourse(twice, { ...options, memory }).diagnostics;
    expect(both.filter(({ code }) => code === 'not-utf8').map(({ file }) => file)).to.deep.equal([words, dates]);
  });

  it('forgets what the last one did not ask for', () => {
    const memory = new Counting();
    compileCourse(smallCourse, { ...options, memory });
    memory.begin();
    compileCourse(without(words), { ...options, memory });
    memory.begin();
    compileCourse(smallCourse, { ...options, memory });
    expect(memory.worked).to.include('tree');
  });
});

/** Says which functions were called since it was last told to begin. */
class Counting implements CompileMemory {
  worked: string[] = [];
  /** Files of bytes. */
  decoded: string[] = [];
  readonly #memory = new LastCompile();

  begin(): void {
    this.worked = [];
    this.decoded = [];
    this.#memory.begin();
  }

  recall: CompileMemory['recall'] = (what, key, work) =>
    this.#memory.recall(what, key, () => {
      this.worked.push(what);
      return work();
    });

  recallOf: CompileMemory['recallOf'] = (thing, key, work) =>
    this.#memory.recallOf(thing, key, () => {
      this.decoded.push(key);
      return work();
    });
}
