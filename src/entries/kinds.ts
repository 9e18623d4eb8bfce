/** `kapstone/kinds`: the types of a kind of one's own. There is no code in it: a kind is a plain object. */
export type { AttributeValues, Given, ResponseForm } from '../course/blocks/custom.js';
export type { AttributeSpec } from '../course/kinds/attribute-spec.js';
export type { BlockKind, DrawingKit, ItemKind, Shown } from '../course/kinds/own-kind.js';
