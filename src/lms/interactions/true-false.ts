import type { TrueFalse, TrueFalseResponse } from '../../course/blocks/true-false.js';
import type { ItemInteraction } from './item-interaction.js';

export const trueFalseInteraction: ItemInteraction<TrueFalse, TrueFalseResponse> = {
  shapeOf: () => ({ type: 'true-false' }),
  answerOf: (_, { answer }) => ({ says: 'truth', truth: answer }),
  responseOf: (_, answer) => (answer.says === 'truth' ? { kind: 'true-false', answer: answer.truth } : undefined),
  patternsOf: ({ answer }) => [{ says: 'truth', truth: answer }],
  isOlder: () => false,
};
