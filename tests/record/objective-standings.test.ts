import { expect } from '@open-wc/testing';
import { neutralOutcome } from '../../src/course/outcome.js';
import { type Entry } from '../../src/record/record.js';
import { lessonStatus, objectiveStandings } from '../../src/record/status.js';
import { attemptAt, outline, recordOf, sittingAt } from './samples.js';
import { answered, laws, nothing, pretested, sat, words } from './done.js';

describe('a scenario', () => {
  const scenario = { id: 'case', objectives: ['law'], hash: 'h1' };
  const withCase = { ...outline, lessons: [{ ...laws!, practice: [{ items: [], need: 1, scenario }] }] };
  const run = { id: 'r', scenario: 'case', hash: 'h1', started: 1, decisions: [{ scene: 'a', decision: 'd', at: 1 }] };
  const ended = (correct: boolean, started = 1): Entry => ({
    type: 'run.changed',
    run: {
      ...run,
      id: `r${started}`,
      started,
      ended: {
        at: 2,
        scene: 'z',
        score: 0.5,
        passed: correct,
        critical: [],
        objectives: { law: { score: 0.5, correct } },
      },
    },
  });
  const standing = (...known: Entry[]) =>
    objectiveStandings(withCase, recordOf(...known)).find(({ objective }) => objective.id === 'law')!;

  it('is needed by its lesson until an end was reached, whichever', () => {
    const [lesson] = withCase.lessons;
    expect(lessonStatus(lesson!, recordOf({ type: 'run.changed', run }))).to.deep.include({ answered: 0, needed: 1 });
    expect(lessonStatus(lesson!, recordOf(ended(false)))).to.deep.include({ answered: 1, needed: 1 });
  });

  it('is evidence for its objectives: the last run that ended', () => {
    expect(standing()).to.deep.include({ standing: 'open', practice: { right: 0, answered: 0, total: 1 } });
    expect(standing(ended(true))).to.deep.include({ standing: 'shown', practice: { right: 1, answered: 1, total: 1 } });
    expect(standing(ended(true), ended(false, 2)).standing).to.equal('not-yet');
  });
});

describe('objectiveStandings', () => {
  const standing = (id: string, ...entries: Entry[]) =>
    objectiveStandings(outline, recordOf(...entries)).find(({ objective }) => objective.id === id)!;

  it('lists every objective with the lessons that teach it', () => {
    expect(objectiveStandings(outline, nothing).map(({ objective, lessons }) => [objective.id, lessons])).to.deep.equal(
      [
        ['classes', ['words']],
        ['dates', ['laws']],
        ['law', ['laws']],
      ],
    );
  });

  const cases: [string, Entry[], string, object, object][] = [
    ['open', [], 'open', { right: 0, answered: 0, total: 3 }, { right: 0, asked: 0 }],
    [
      'shown',
      [answered('set-1'), answered('set-2')],
      'shown',
      { right: 2, answered: 2, total: 3 },
      { right: 0, asked: 0 },
    ],
    [
      'not-yet',
      [answered('set-1'), answered('set-2', 1, 0.5)],
      'not-yet',
      { right: 1, answered: 2, total: 3 },
      { right: 0, asked: 0 },
    ],
    [
      'shown',
      [answered('set-1', 1, 0), answered('set-1', 2, 1)],
      'shown',
      { right: 1, answered: 1, total: 3 },
      { right: 0, asked: 0 },
    ],
    [
      'not-yet',
      [answered('set-1'), sat(5, { 'bank-2': 0 })],
      'not-yet',
      { right: 1, answered: 1, total: 3 },
      { right: 0, asked: 1 },
    ],
    [
      'shown',
      [answered('set-1', 1, 0), sat(5, { 'bank-2': 0 }), sat(7, { 'bank-2': 1 }), sat(9, { 'bank-1': 0 })],
      'shown',
      { right: 0, answered: 1, total: 3 },
      { right: 1, asked: 1 },
    ],
  ];
  it('is told nothing by a pre-test', () => {
    const { standing: state, assessment } = standing('dates', pretested(3, { 'bank-2': 1 }));
    expect([state, assessment]).to.deep.equal(['open', { right: 0, asked: 0 }]);
  });

  it('counts what a sitting carried over, and what an item measured when it was judged', () => {
    const outcome = { score: 1, correct: true };
    const sitting = sittingAt(5, { gone: 0 });
    sitting.carried = { 'bank-2': { outcome }, 'bank-1': { outcome } };
    sitting.result!.objectives = { gone: 'dates', 'bank-1': 'dates', 'bank-2': 'classes' };
    const entry: Entry = { type: 'sitting.changed', sitting };
    expect(standing('dates', entry).assessment).to.deep.equal({ right: 1, asked: 2 });
    expect(standing('classes', entry).assessment).to.deep.equal({ right: 1, asked: 1 });
  });

  cases.forEach(([expected, entries, state, practice, assessment], index) => {
    it(`case ${index + 1} is ${expected}`, () => {
      const found = standing('dates', ...entries);
      expect(found.standing).to.equal(state);
      expect(found.practice).to.deep.equal(practice);
      expect(found.assessment).to.deep.equal(assessment);
    });
  });
});

describe('what was not judged', () => {
  const kept = (item: string, at = 1): Entry => ({
    type: 'attempt.made',
    attempt: attemptAt(at, { id: `${item} ${at}`, item, outcome: neutralOutcome }),
  });
  const own = {
    ...outline,
    lessons: outline.lessons.map((lesson) => ({
      ...lesson,
      practice: lesson.practice.map((group) => ({
        ...group,
        items: group.items.map((item) => (item.id === 'set-3' ? { ...item, isUngraded: true as const } : item)),
      })),
    })),
  };
  const dates = (...entries: Entry[]) =>
    objectiveStandings(own, recordOf(...entries)).find(({ objective }) => objective.id === 'dates')!;

  it('counts as answered', () => {
    expect(lessonStatus(words!, recordOf(kept('first-target'), kept('set-3'), answered('set-1')))).to.include({
      answered: 3,
    });
  });

  it('is no evidence for or against an objective', () => {
    expect(dates(kept('set-3')).standing).to.equal('open');
    expect(dates(kept('set-3'), answered('set-1')).standing).to.equal('shown');
    expect(dates(kept('set-3'), answered('set-1', 1, 0)).standing).to.equal('not-yet');
    expect(dates(kept('set-3'), answered('set-1')).practice).to.deep.equal({ right: 1, answered: 1, total: 2 });
  });

  it('says nothing about an item that was not judged then and is now', () => {
    expect(dates(kept('set-1')).practice).to.deep.equal({ right: 0, answered: 0, total: 2 });
  });
});
