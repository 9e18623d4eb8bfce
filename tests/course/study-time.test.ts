import { expect } from '@open-wc/testing';
import { compileCourse } from '../../src/authoring/compile-course.js';
import { minutesOf, studyLoadOf, studyRates, wordsOf } from '../../src/course/study-time.js';
import { options, smallCourse, withEdit, type Files } from '../authoring/small-course.js';

const lesson = 'history/lessons/01-words.md';

function compile(files: Files) {
  const module = compileCourse(files, options).course?.entries[0]?.module;
  const [first, second] = module?.lessons ?? [];
  if (!module || !first || !second) throw new Error('The small course has two lessons.');
  return { module, first, second };
}

describe('study time', () => {
  it('counts the words of the body: no questions, citations or long descriptions', () => {
    const { blocks } = compile(smallCourse).first;
    const kept = blocks.filter(({ kind }) => kind === 'callout' || kind === 'figure' || kind === 'choice');
    // "A title", "Keep this." and "The caption".
    expect(wordsOf({ blocks: kept })).to.equal(6);
  });

  it('counts words that are partly emphasised, linked or claimed once', () => {
    const before = wordsOf(compile(smallCourse).first);
    const more = withEdit(
      lesson,
      'Keep this.',
      'Keep this. Un*believ*able [@feder2014], :claim[so it is]{checked=2026-11 cite=label2025 grade=regulatory}.',
    );
    expect(wordsOf(compile(more).first) - before).to.equal(4);
  });

  it('counts of a set what must be answered', () => {
    const { module, second } = compile(smallCourse);
    expect(studyLoadOf(second, module)).to.include({
      items: 2,
      figures: 0,
      explorers: 0,
      writings: 0,
      scenarioMinutes: 0,
    });
  });

  it('adds up', () => {
    const { module, first } = compile(smallCourse);
    const { words } = studyLoadOf(first, module);
    expect(minutesOf(first, module)).to.be.closeTo(
      words / studyRates.wordsPerMinute + studyRates.minutesPerItem + studyRates.minutesPerFigure,
      0.001,
    );
  });
});
