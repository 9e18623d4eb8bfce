import type { Module } from '../../../src/course/module.js';
import { choice } from '../../helpers/items.js';
import { moduleId, outline } from '../../record/samples.js';

const item = (id: string, objective: string) => ({ ...choice, id, objective, hash: 'h1' });

/** The module of `tests/record/samples.ts` as a whole: what an LMS is told of each answer comes from it. */
export const sampleModule: Module = {
  format: 1,
  id: moduleId,
  title: outline.title,
  edition: outline.edition,
  language: 'en',
  summary: '',
  objectives: outline.objectives,
  lessons: outline.lessons.map(({ id, title, objectives, minutes, hash, practice }) => ({
    id,
    title,
    objectives,
    minutes,
    hash,
    blocks: practice.flatMap(({ items }) => items.map((each) => item(each.id, each.objective))),
  })),
  bank: outline.bank.map(({ id, objective }) => item(id, objective)),
  ...(outline.assessment && { assessment: outline.assessment }),
  authors: [],
  disclosures: '',
  reviewed: '2026-11-24',
  reviewBy: '2099-11-24',
  references: [],
  terms: [],
  hash: 'h1',
};
