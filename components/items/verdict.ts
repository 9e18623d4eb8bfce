import type { Item, Response } from '../../src/course/item.js';
import type { Outcome } from '../../src/course/outcome.js';

/** What an outcome comes to in a few words: "Right.", "Partly right: 2 of 3.", "Not yet." */
export function verdict(item: Item, response: Response, outcome: Outcome): string {
  if (outcome.correct) return 'Right.';
  if (outcome.score === 0) return 'Not yet.';
  const count = countOf(item, response, outcome);
  return count ? `Partly right: ${count}.` : 'Partly right.';
}

function countOf(item: Item, response: Response, outcome: Outcome): string | undefined {
  if (item.kind === 'choice' && response.kind === 'choice') {
    const right = item.options.filter((option) => option.right);
    return `${right.filter((option) => response.chosen.includes(option.id)).length} of ${right.length}`;
  }
  if (item.kind === 'match' && response.kind === 'match') {
    return `${item.rows.filter((row) => response.pairs[row.id] === row.answer).length} of ${item.rows.length}`;
  }
  if (item.kind === 'order' && response.kind === 'order') {
    const pairs = (item.entries.length * (item.entries.length - 1)) / 2;
    // The score of an order is (pairs right - pairs wrong) / pairs.
    return `${Math.round(((outcome.score + 1) / 2) * pairs)} of ${pairs} pairs in the right order`;
  }
  return undefined;
}

/** What is still missing before an item can be judged. */
export function missing(item: Item): string {
  switch (item.kind) {
    case 'choice':
      return item.multiple ? 'Choose at least one answer first.' : 'Choose an answer first.';
    case 'order':
      return 'Move at least one entry first.';
    case 'match':
      return 'Give every row an answer first.';
    case 'numeric':
      return 'Type a number, such as 4.5.';
  }
}
