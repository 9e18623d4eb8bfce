import type { Item } from '../../course/item.js';
import { itemsOf, type Module } from '../../course/module.js';
import type { Scenario } from '../../course/scenario/scenario.js';

/** The module that statements are about: its texts, and the IRI that its parts are named under (see `course/iri.ts`). */
export interface StatementSubject {
  iri: string;
  module: Module;
}

/** An item of the module, by its id; undefined where this edition does not have it. */
export function itemIn({ module }: StatementSubject, id: string): Item | undefined {
  return [...module.lessons.flatMap(itemsOf), ...module.bank].find((item) => item.id === id);
}

export function scenarioIn({ module }: StatementSubject, id: string): Scenario | undefined {
  return module.scenarios?.find((scenario) => scenario.id === id);
}
