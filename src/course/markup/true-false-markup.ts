import type { TrueFalse } from '../blocks/true-false.js';
import { choiceSetMarkup, optionMarkup } from './choice-markup.js';
import { el, type ElementNode } from './element.js';
import { itemWords, partId } from './item-words.js';

/** The static twin of `kap-true-false`. */
export function trueFalseMarkup(item: TrueFalse): ElementNode {
  const side = (value: string, words: string) =>
    optionMarkup({ type: 'radio', name: partId(item.id, 'choice'), value }, [words]);
  const sides = [side('true', itemWords.isTrue), side('false', itemWords.isFalse)];
  return el('kap-true-false', {}, choiceSetMarkup(itemWords.trueOrFalse, sides));
}
