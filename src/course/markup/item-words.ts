/** Words that the static page and the live elements share, so that one turns into the other without a change. */
export const itemWords = {
  check: 'Check',
  chooseOne: 'Choose one answer.',
  chooseSeveral: 'Choose all that apply.',
  order: 'Put in order: drag an entry, or use its arrows.',
  unmatched: 'Choose',
  numeric: 'Your answer',
  noScript: 'Answering needs JavaScript. The text reads on without it.',
  previous: 'Previous',
  next: 'Next',
} as const;

/** "12 are enough to finish the lesson." */
export function needWords(need: number, total: number): string {
  if (need >= total) return `Answer all ${total} to finish the lesson.`;
  return need === 1 ? 'One is enough to finish the lesson.' : `${need} are enough to finish the lesson.`;
}

/** "3 of 30" */
export function stepWords(index: number, total: number): string {
  return `${index + 1} of ${total}`;
}

/** Id of an element that belongs to an item. An author's id holds no double hyphen, so it cannot collide. */
export function partId(item: string, part: string): string {
  return `${item}--${part}`;
}
