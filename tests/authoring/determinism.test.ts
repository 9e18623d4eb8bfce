import { expect } from '@open-wc/testing';
import { itemsOf } from '../../src/course/module.js';
import { courseOf, moduleOf } from './compiled.js';
import { smallCourse, withEdit, type Files } from './small-course.js';

const words = 'history/lessons/01-words.md';
const dates = 'history/lessons/02-dates.md';

describe('a compiled course', () => {
  it('is the same to the byte, in whatever order the files come', () => {
    const backwards = new Map([...smallCourse].reverse());
    expect(JSON.stringify(courseOf(backwards))).to.equal(JSON.stringify(courseOf(smallCourse)));
  });

  it('has the hashes that it always had', () => {
    const { lessons, bank: items, hash } = moduleOf(smallCourse);
    expect({
      lessons: lessons.map((lesson) => lesson.hash),
      items: items.map((item) => item.hash),
      hash,
    }).to.deep.equal({
      lessons: ['0ow4wsugd08', '0wjdtt3ffmk'],
      items: ['1018py7gv9m', '1jsenxxuiwq', '2al9ygju998'],
      hash: '0afg3bbwzju',
    });
  });

  const hashesOf = (files: Files) => {
    const { lessons, bank: items } = moduleOf(files);
    const all = [...lessons.flatMap(itemsOf), ...items];
    return Object.fromEntries(all.map((item) => [item.id, item.hash]));
  };
  const changedItems = (files: Files) => {
    const before = hashesOf(smallCourse);
    const after = hashesOf(files);
    return Object.keys(before).filter((id) => before[id] !== after[id]);
  };

  it('has a new hash for an item whose words or key change, and for no other', () => {
    expect(changedItems(withEdit(words, 'Yes [@berman2000].', 'Indeed [@berman2000].'))).to.deep.equal([
      'lesson-choice',
    ]);
    expect(changedItems(withEdit(dates, 'answer=5', 'answer=6'))).to.deep.equal(['lesson-numeric']);
    expect(changedItems(withEdit(dates, 'Pick the best.', 'Pick one.'))).to.deep.equal([]);
  });

  it('keeps the hash of an item when only its difficulty, its objective or the wording of a citation changes', () => {
    expect(changedItems(withEdit(words, 'difficulty=2', 'difficulty=3'))).to.deep.equal([]);
    expect(
      changedItems(withEdit(dates, 'objective=milestones difficulty=1', 'objective=classes difficulty=1')),
    ).to.deep.equal([]);
    expect(changedItems(withEdit('references.json', '"family": "Berman"', '"family": "Bermann"'))).to.deep.equal([]);
  });

  it('keeps the id of an option that is left alone', () => {
    const idsOf = (files: Files) => {
      const item = moduleOf(files)
        .lessons.flatMap(itemsOf)
        .find(({ id }) => id === 'lesson-choice');
      return item?.kind === 'choice' ? item.options.map(({ id }) => id) : [];
    };
    const [ampa, nmda] = idsOf(smallCourse);
    const edited = idsOf(withEdit(words, '- [ ] AMPA', '- [ ] GABA\n  > No.\n- [ ] Kainate'));
    expect(edited).to.have.length(3);
    expect(edited).to.include(nmda);
    expect(edited).not.to.include(ampa);
  });
});
