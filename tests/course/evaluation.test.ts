import { expect } from '@open-wc/testing';
import type { Course } from '../../src/course/course.js';
import { evaluationForm, standardQuestions, unanswered } from '../../src/course/evaluation.js';
import { outline } from '../record/samples.js';

const course: Course = {
  id: 'kap',
  title: 'KAP',
  language: 'en',
  summary: '',
  hash: 'c1',
  modules: [
    { id: 'history', title: 'History', requires: [], outline },
    { id: 'later', title: 'Later', requires: [] },
  ],
};

describe('evaluationForm', () => {
  it('rates the objectives of the written modules and asks what is asked of every course', () => {
    const form = evaluationForm(course)!;
    expect(form.modules.map(({ id, objectives }) => [id, objectives.length])).to.deep.equal([['history', 3]]);
    expect(form.questions).to.deep.equal(standardQuestions);
  });

  it('asks what the course adds after that, and nothing where it has switched it off', () => {
    const own = { id: 'pace', kind: 'scale', text: 'The pace was right.' } as const;
    expect(evaluationForm({ ...course, evaluation: [own] })!.questions.at(-1)).to.deep.equal(own);
    expect(evaluationForm({ ...course, evaluation: false })).to.equal(undefined);
  });

  it('has an id for each question', () => {
    const ids = standardQuestions.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const id of ids) expect(id).not.to.include(' ');
  });
});

describe('unanswered', () => {
  const form = evaluationForm(course)!;

  it('wants everything but texts, in order', () => {
    const open = unanswered(form, {});
    expect(open.slice(0, 4)).to.deep.equal(['history classes', 'history dates', 'history law', 'current']);
    expect(open).to.have.length(3 + standardQuestions.filter(({ kind }) => kind !== 'text').length);
    expect(open).not.to.include('change');
  });

  it('takes any answer, and an empty one for none', () => {
    const all = Object.fromEntries(unanswered(form, {}).map((id) => [id, 1]));
    expect(unanswered(form, all)).to.deep.equal([]);
    expect(unanswered(form, { ...all, access: 'none', minutes: '', contact: 'no' })).to.deep.equal(['minutes']);
  });
});
