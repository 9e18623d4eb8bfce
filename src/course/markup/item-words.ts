import type { Choice } from '../blocks/choice.js';
import type { ItemKind } from '../item.js';
import { isGraded } from '../judge.js';

/** Words that the static page and the live elements share, so that one turns into the other without a change. */
export const itemWords = {
  check: 'Check',
  order: 'Put in order: drag an entry, or use its arrows.',
  unmatched: 'Choose',
  numeric: 'Your answer',
  trueOrFalse: 'True or false?',
  isTrue: 'True',
  isFalse: 'False',
  categorise: 'Choose a category for each.',
  shortText: 'Your answer, in a word or a few',
  numericAsText: 'Your answer as a number',
  hotspotOne: 'Choose one, on the picture or in the list.',
  hotspotSeveral: 'Choose all that apply, on the picture or in the list.',
  markWords: 'Press the words to mark them, and again to take a mark back.',
  matrixOne: 'Choose one in each row.',
  matrixSeveral: 'Choose all that apply in each row.',
  likert: 'Nothing here is right or wrong.',
  extendedText: 'Your text',
  howSure: 'How sure are you?',
  sayHowSure: 'Say how sure you are first.',
  sureButWrong: 'You were sure of it, so it is worth a second look.',
  noScript: 'Answering needs JavaScript. The text reads on without it.',
  previous: 'Previous',
  next: 'Next',
} as const;

const counts = ['two', 'three', 'four', 'five', 'six'];

/** How many options of a choice are to be chosen, as far as the learner is told. */
export function choiceHint({ multiple, saysCount, options }: Choice): string {
  if (!multiple) return 'Choose one answer.';
  const count = options.filter(({ right }) => right).length;
  return saysCount ? `Choose ${counts[count - 2] ?? count}.` : 'Choose all that apply.';
}

/**
 * Attributes of a field for words. The learner's own spelling counts: the device neither corrects it nor remembers it.
 */
export const typedText = {
  type: 'text',
  maxlength: 200,
  autocomplete: 'off',
  autocapitalize: 'off',
  autocorrect: 'off',
  spellcheck: 'false',
} as const;

/** "12 are enough to finish the lesson." */
export function needWords(need: number, total: number): string {
  if (need >= total) return `Answer all ${total} to finish the lesson.`;
  return need === 1 ? 'One is enough to finish the lesson.' : `${need} are enough to finish the lesson.`;
}

/** "Gap 2 of 3" */
export function gapWords(index: number, total: number): string {
  return `Gap ${index + 1} of ${total}`;
}

/** What the button says that ends answering: what nobody judges is not checked. */
export function submitWords(kind: ItemKind): string {
  if (isGraded(kind)) return itemWords.check;
  return kind === 'extended-text' ? 'Keep and compare' : 'Keep answer';
}

/** "12 words, 40 at least"; "41 words" */
export function wordCountWords(count: number, needed: number): string {
  const words = count === 1 ? '1 word' : `${count} words`;
  return count < needed ? `${words}, ${needed} at least` : words;
}

/** "3 of 30" */
export function stepWords(index: number, total: number): string {
  return `${index + 1} of ${total}`;
}

/** Id of an element that belongs to an item. An author's id holds no double hyphen, so it cannot collide. */
export function partId(item: string, part: string): string {
  return `${item}--${part}`;
}
