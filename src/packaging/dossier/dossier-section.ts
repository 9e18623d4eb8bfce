import type { CompiledCourse } from '../../course/compiled-course.js';
import { el, type ElementNode, type Markup } from '../../course/markup/element.js';
import type { Module } from '../../course/module.js';
import type { PictureUrl } from './on-paper.js';

/** What a dossier is written from. */
export interface DossierSource {
  course: CompiledCourse;
  /** Those that it is about, in the order of the course. */
  modules: readonly Module[];
  /** The day that it speaks of, YYYY-MM-DD. */
  date: string;
  /** The URLs of a module's pictures. */
  pictures: (module: Module) => PictureUrl;
}

export interface DossierSection {
  /** Unique in the dossier. */
  id: string;
  title: string;
  content: Markup[];
}

/** Name and text of each fact. */
export function factList(facts: readonly (readonly [name: string, ...text: Markup[]])[]): ElementNode {
  return el(
    'dl',
    { class: 'facts' },
    ...facts.map(([name, ...text]) => el('div', {}, el('dt', {}, name), ' ', el('dd', {}, ...text))),
  );
}

/** A heading for a part of a section: a module, where there are several. */
export function partHead(title: string): ElementNode {
  return el('h3', {}, title);
}
