/**
 * What an author's file says of a kind: a plain object, its default export. The file's name is the kind's. All functions but
 * `judge` and `element` run when the course is compiled, and only then.
 */
import type { AttributeValues, Given, ResponseForm } from '../blocks/custom.js';
import type { el, Markup } from '../markup/element.js';
import type { AttributeSpecs } from './attribute-spec.js';

/** What `markup` gets beside the attributes. */
export interface DrawingKit {
  /** Builds an element: `el('p', { class: 'lead' }, 'words')`. */
  el: typeof el;
  /** An id within this block, for labels and descriptions: `part('trace')`. */
  part: (name: string) => string;
  /** Kapstone's own field or options for the response, under a line of words. An item draws it, or controls named "answer". */
  field: (words: string) => Markup;
}

/** What an element's `update` gets, whenever something of it has changed. */
export interface Shown {
  attributes: AttributeValues;
  /** What stands in the field, as it was typed, or the ids of what is chosen. */
  response: string | readonly string[] | undefined;
  /** The answer can no longer be changed. */
  readonly: boolean;
  /** Once it was judged. */
  score: number | undefined;
}

/** Attributes for the contract to try the kind with. `wrong` are responses that must score less than 1. */
export interface ItemExample<A = AttributeValues, G = Given> {
  attributes: Partial<A>;
  wrong: readonly G[];
}

interface Kind<A> {
  /** The attributes that the block takes, and how they are read. */
  attributes: AttributeSpecs;
  /** What is wrong with attributes that are fine one by one; undefined where nothing is. */
  refuse?(attributes: A): string | undefined;
  markup(attributes: A, kit: DrawingKit): Markup | readonly Markup[];
  /** Begin each selector with the tag: `kind-` and the name of the kind. */
  css?: string;
  /**
   * Gives the element that stands around what `markup` draws, a class that extends `HTMLElement` and may have
   * `update(shown: Shown)`. Runs in the browser alone.
   */
  element?(): new () => object;
}

/** `A` are its attributes as they are read, `G` is what a response is. */
export interface ItemKind<A = AttributeValues, G extends Given = Given> extends Kind<A> {
  response: ResponseForm | ((attributes: A) => ResponseForm);
  /** Responses that are right, the usual one first. */
  right(attributes: A): readonly G[];
  /** Of a number: all that is right, the ends among it. */
  range?(attributes: A): { min: number; max: number };
  /** The score, 0 to 1, where 1 is right. Goes by its arguments alone, changes neither, and runs in the browser. */
  judge(attributes: A, given: G): number;
  /** What is right, in a sentence. Left out: "The answer is …". */
  answer?(attributes: A): string;
  /** What is said where nothing was entered yet. */
  missing?: string;
  /** Raise it when a response is judged otherwise than before: learners are then offered the item again. */
  version?: number;
  examples: readonly ItemExample<A, G>[];
}

export interface BlockKind<A = AttributeValues> extends Kind<A> {
  examples: readonly { attributes: Partial<A> }[];
}

export type OwnKind = ItemKind | BlockKind;

export function isItemKind(kind: OwnKind): kind is ItemKind {
  return 'judge' in kind;
}
