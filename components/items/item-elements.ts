import type { ItemKind } from '../../src/course/item.js';
import { KapCategorise } from './kap-categorise.js';
import { KapChoice } from './kap-choice.js';
import { KapCloze } from './kap-cloze.js';
import { KapCustom } from './kap-custom.js';
import { KapExtendedText } from './kap-extended-text.js';
import { KapHotspot } from './kap-hotspot.js';
import { KapLikert } from './kap-likert.js';
import { KapMarkWords } from './kap-mark-words.js';
import { KapMatch } from './kap-match.js';
import { KapMatrix } from './kap-matrix.js';
import { KapNumeric } from './kap-numeric.js';
import { KapOrder } from './kap-order.js';
import { KapShortText } from './kap-short-text.js';
import { KapTrueFalse } from './kap-true-false.js';
import { KapSlider } from './kap-slider.js';

/** The element for each kind of item. A page brings only those that it needs; who wants all of them imports this. */
export const itemElements: Readonly<Record<ItemKind, CustomElementConstructor>> = {
  choice: KapChoice,
  order: KapOrder,
  match: KapMatch,
  numeric: KapNumeric,
  'true-false': KapTrueFalse,
  categorise: KapCategorise,
  cloze: KapCloze,
  'short-text': KapShortText,
  hotspot: KapHotspot,
  'mark-words': KapMarkWords,
  slider: KapSlider,
  matrix: KapMatrix,
  likert: KapLikert,
  'extended-text': KapExtendedText,
  custom: KapCustom,
};
