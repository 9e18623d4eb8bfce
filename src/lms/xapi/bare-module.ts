import type { Module, ModuleOutline } from '../../course/module.js';

/** As much of a module as its outline knows. */
export function bareModule({ bank: _, lessons, ...outline }: ModuleOutline, language: string): Module {
  return {
    ...outline,
    format: 1,
    language,
    lessons: lessons.map(({ practice: _practice, ...lesson }) => ({ ...lesson, blocks: [] })),
    bank: [],
    authors: [],
    disclosures: '',
    reviewed: '',
    reviewBy: '',
    references: [],
    terms: [],
    hash: '',
  };
}
