import type { DiagnosticCode } from './diagnostic-codes.js';
import { blockTopic } from './explanations/blocks.js';
import { courseTopic } from './explanations/course.js';
import type { Explanation } from './explanations/explanation.js';
import { fileTopic } from './explanations/files.js';
import { itemKindTopic } from './explanations/item-kinds.js';
import { itemTopic } from './explanations/items.js';
import { scenarioTopic } from './explanations/scenarios.js';
import { sourceTopic } from './explanations/sources.js';
import { textTopic } from './explanations/text.js';

const topics = [
  ['Files', fileTopic],
  ['Course, modules and ids', courseTopic],
  ['Text, links and pictures', textTopic],
  ['Sources, terms and claims', sourceTopic],
  ['Blocks', blockTopic],
  ['Items', itemTopic],
  ['Kinds of items', itemKindTopic],
  ['Scenarios', scenarioTopic],
] as const;

/** All codes, by subject. */
export const codesByTopic: readonly (readonly [topic: string, codes: readonly DiagnosticCode[]])[] = topics.map(
  ([name, codes]) => [name, Object.keys(codes) as DiagnosticCode[]],
);

/** Every code has its explanation: a new one does not compile without. */
export const explanations: Readonly<Record<DiagnosticCode, Explanation>> = {
  ...fileTopic,
  ...courseTopic,
  ...textTopic,
  ...sourceTopic,
  ...blockTopic,
  ...itemTopic,
  ...itemKindTopic,
  ...scenarioTopic,
};
