import { expect } from '@open-wc/testing';
import type { Choice } from '../../../src/course/blocks/choice.js';
import { choiceHint } from '../../../src/course/markup/item-words.js';

const choice = (rights: boolean[], saysCount?: boolean): Choice => ({
  kind: 'choice',
  id: 'c',
  objective: 'o',
  difficulty: 1,
  hash: 'h',
  stem: [],
  multiple: rights.filter(Boolean).length > 1,
  ...(saysCount && { saysCount }),
  options: rights.map((right, index) => ({ id: `${index}`, content: [], right, rationale: [] })),
});

describe('the hint of a choice', () => {
  for (const [what, item, hint] of [
    ['one right option', choice([true, false]), 'Choose one answer.'],
    ['several', choice([true, true, false]), 'Choose all that apply.'],
    ['several, and their count is told', choice([true, true, true, false], true), 'Choose three.'],
    ['more than there are words for', choice(Array<boolean>(8).fill(true), true), 'Choose 8.'],
  ] as const)
    it(`says "${hint}" with ${what}`, () => {
      expect(choiceHint(item)).to.equal(hint);
    });
});
