/** Kinds into which words are typed: short text, cloze, extended text. */
import type { Cloze, ClozeResponse, Gap } from '../../course/blocks/cloze.js';
import type { ExtendedText, ExtendedTextResponse } from '../../course/blocks/extended-text.js';
import type { ShortText, ShortTextResponse } from '../../course/blocks/short-text.js';
import { isGone } from './in-authored-order.js';
import type { ItemInteraction } from './item-interaction.js';
import { normalText } from './wire-text.js';

/** What is accepted with a `*` in it cannot be listed and is left out, and so is a slip of typing. */
export const shortTextInteraction: ItemInteraction<ShortText, ShortTextResponse> = {
  shapeOf: () => ({ type: 'fill-in', blanks: 1 }),
  answerOf: (_, { text }) => ({ says: 'texts', texts: [normalText(text)] }),
  responseOf: (_, answer) =>
    answer.says === 'texts' ? { kind: 'short-text', text: normalText(answer.texts[0] ?? '') } : undefined,
  patternsOf: ({ accepted }) =>
    accepted.filter((text) => !text.includes('*')).map((text) => ({ says: 'texts', texts: [normalText(text)] })),
  isOlder: () => false,
};

/** Of a gap that offers options, the words of the option that was chosen are told. */
export const clozeInteraction: ItemInteraction<Cloze, ClozeResponse> = {
  shapeOf: ({ gaps }) => ({ type: 'fill-in', blanks: gaps.length }),
  answerOf(item, response) {
    const given = new Map(Object.entries(response.gaps));
    return { says: 'texts', texts: item.gaps.map((gap) => wordsIn(gap, given.get(gap.id) ?? '')) };
  },
  responseOf(item, answer, isCut) {
    if (answer.says !== 'texts') return undefined;
    const filled = item.gaps.flatMap((gap, index): [string, string][] => {
      const text = normalText(answer.texts[index] ?? '');
      return text === '' ? [] : [[gap.id, entryOf(gap, text, isCut)]];
    });
    return { kind: 'cloze', gaps: Object.fromEntries(filled) };
  },
  patternsOf: ({ gaps }) => [{ says: 'texts', texts: gaps.map(({ answer }) => normalText(answer)) }],
  isOlder: ({ gaps }, response) =>
    Object.entries(response.gaps).some(([id, given]) => {
      const gap = gaps.find((candidate) => candidate.id === id);
      return gap === undefined || (gap.type === 'offered' && given !== '' && isGone(gap.options, given));
    }),
};

/** The text, and behind it the learner's own rating of it. */
export const extendedTextInteraction: ItemInteraction<ExtendedText, ExtendedTextResponse> = {
  shapeOf: ({ criteria, levels }) => ({ type: 'long-fill-in', criteria: criteria.length, levels }),
  answerOf({ criteria }, { text, ratings }) {
    const given = new Map(Object.entries(ratings));
    const levels = criteria.map(({ id }) => given.get(id) ?? '');
    return { says: 'essay', text: normalText(text), levels: levels.some((level) => level !== '') ? levels : [] };
  },
  responseOf({ criteria }, answer) {
    if (answer.says !== 'essay') return undefined;
    const rated = criteria.flatMap(({ id }, index): [string, string][] => {
      const level = answer.levels[index] ?? '';
      return level === '' ? [] : [[id, level]];
    });
    return { kind: 'extended-text', text: normalText(answer.text), ratings: Object.fromEntries(rated) };
  },
  patternsOf: () => [],
  isOlder: ({ criteria, levels }, { ratings }) =>
    Object.entries(ratings).some(([criterion, level]) => isGone(criteria, criterion) || isGone(levels, level)),
};

function wordsIn(gap: Gap, given: string): string {
  const option = gap.type === 'offered' && gap.options.find(({ id }) => id === given);
  return normalText(option ? option.text : given);
}

/** What a gap holds: what was typed, or the id of the option with these words, or with these first words. */
function entryOf(gap: Gap, text: string, isCut: boolean): string {
  if (gap.type === 'typed') return text;
  const option =
    gap.options.find((candidate) => normalText(candidate.text) === text) ??
    gap.options.find((candidate) => isCut && normalText(candidate.text).startsWith(text));
  return option?.id ?? text;
}
