/** A course of one written module with two lessons and an assessment, and one that is announced. */
import type { CompiledCourse } from '../../src/course/compiled-course.js';
import type { Choice } from '../../src/course/blocks/choice.js';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import type { Lesson, Module } from '../../src/course/module.js';
import type { Inline, Prose } from '../../src/course/prose.js';
import { choice, p, set } from './items.js';

const heading = (id: string, value: string): Prose => ({
  type: 'heading',
  depth: 2,
  id,
  children: [{ type: 'text', value }],
});
const cited: Inline[] = [
  { type: 'text', value: 'Ketamine blocks the ' },
  { type: 'term', id: 'receptor', children: [{ type: 'text', value: 'receptor' }] },
  { type: 'text', value: ' ' },
  { type: 'citation', references: ['zanos2018'], text: '(Zanos & Gould, 2018)' },
  { type: 'text', value: '.' },
];

const words: Lesson = {
  id: 'words',
  title: 'Words and classes',
  objectives: ['classes'],
  minutes: 20,
  contentNote: 'This lesson speaks of harm.',
  hash: 'words-1',
  blocks: [
    { kind: 'prose', nodes: [...p('A client comes with a page.'), heading('first', 'First part'), ...p('Some text.')] },
    choice,
    { kind: 'prose', nodes: [heading('second', 'Second part'), { type: 'paragraph', children: cited }] },
    set,
  ],
};

const wave: Lesson = {
  id: 'wave',
  title: 'The first wave',
  objectives: ['classes', 'dates'],
  minutes: 15,
  hash: 'wave-1',
  blocks: [{ kind: 'prose', nodes: p('Laboratory work began with peyote.') }],
};

export const bank: Choice[] = ['one', 'two', 'three'].map((name, index) => ({
  ...choice,
  id: `bank-${name}`,
  objective: index === 2 ? 'dates' : 'classes',
}));

const terms = [
  { id: 'receptor', name: 'Receptor', definition: [{ type: 'paragraph' as const, children: cited.slice(3) }] },
];
const references = [
  {
    id: 'zanos2018',
    short: 'Zanos & Gould, 2018',
    text: [{ value: 'Mechanisms of ketamine action.', emphasis: true }],
    url: 'https://doi.org/10.1038/mp.2017.255',
  },
];

export function smallModule(policy: Partial<AssessmentPolicy> = {}): Module {
  return {
    format: 1,
    id: 'history',
    title: 'History of the field',
    edition: '1.0',
    language: 'en',
    summary: 'Where the words come from.',
    objectives: [
      { id: 'classes', text: 'Distinguish the classes.' },
      { id: 'dates', text: 'Order the dates.' },
    ],
    lessons: [words, wave],
    bank,
    assessment: { items: 3, pass: 0.6, mustPass: [], feedback: 'after-pass', shuffle: false, ...policy },
    authors: [{ name: 'A. Author', role: 'Author', credentials: 'PhD' }],
    disclosures: 'None.',
    reviewed: '2026-11-24',
    reviewBy: '2027-05-24',
    references,
    terms,
    hash: 'module-1',
  };
}

export function smallCourse(policy: Partial<AssessmentPolicy> = {}): CompiledCourse {
  return {
    id: 'kap',
    title: 'A small course',
    language: 'en',
    summary: 'For tests.',
    entries: [
      { id: 'history', title: 'History of the field', requires: [], module: smallModule(policy) },
      { id: 'drugs', title: 'The drugs', requires: ['history'] },
      { id: 'open-end', title: 'Further reading', requires: [] },
    ],
    glossary: terms,
    references,
    hash: 'course-1',
  };
}
