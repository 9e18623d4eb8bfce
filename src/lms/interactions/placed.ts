/** Kinds in which one thing is given another: match, categorise, matrix, likert. To an LMS all of them are matching. */
import type { Categorise, CategoriseResponse } from '../../course/blocks/categorise.js';
import type { Likert, LikertResponse } from '../../course/blocks/likert.js';
import type { Match, MatchResponse } from '../../course/blocks/match.js';
import type { Matrix, MatrixResponse } from '../../course/blocks/matrix.js';
import { plainProse, plainText } from '../../course/plain-text.js';
import { inAuthoredOrder, isGone } from './in-authored-order.js';
import type { Answer, Part } from './interaction.js';
import type { ItemInteraction } from './item-interaction.js';

type Pairs = Extract<Answer, { says: 'pairs' }>['pairs'];

interface Table {
  source: Part[];
  target: Part[];
  /** How many targets a source can have. */
  each: number;
  right: Pairs;
}

export const matchInteraction = placed<Match, MatchResponse>(
  ({ rows, answers }) => ({
    source: rows.map(({ id, content }) => ({ id, text: plainText(content) })),
    target: answers,
    each: 1,
    right: rows.map(({ id, answer }) => [id, answer]),
  }),
  ({ pairs }) => Object.entries(pairs),
  (pairs) => ({ kind: 'match', pairs: Object.fromEntries(pairs) }),
);

export const categoriseInteraction = placed<Categorise, CategoriseResponse>(
  ({ entries, categories }) => ({
    source: entries.map(({ id, content }) => ({ id, text: plainProse(content) })),
    target: categories,
    each: 1,
    right: entries.map(({ id, category }) => [id, category]),
  }),
  ({ places }) => Object.entries(places),
  (pairs) => ({ kind: 'categorise', places: Object.fromEntries(pairs) }),
);

export const matrixInteraction = placed<Matrix, MatrixResponse>(
  ({ rows, columns, multiple }) => ({
    source: rows.map(({ id, content }) => ({ id, text: plainText(content) })),
    target: columns,
    each: multiple ? columns.length : 1,
    right: rows.flatMap(({ id, right }) => inAuthoredOrder(columns, right).map((column) => [id, column] as const)),
  }),
  ({ rows }) => Object.entries(rows).flatMap(([row, columns]) => columns.map((column) => [row, column] as const)),
  (pairs) => ({
    kind: 'matrix',
    rows: Object.fromEntries([...targetsBySource(pairs)].map(([row, columns]) => [row, columns])),
  }),
);

const manyStatements = placed<Likert, LikertResponse>(
  ({ statements, scale }) => ({
    source: statements.map(({ id, content }) => ({ id, text: plainText(content) })),
    target: scale,
    each: 1,
    right: [],
  }),
  ({ answers }) => Object.entries(answers),
  (pairs) => ({ kind: 'likert', answers: Object.fromEntries(pairs) }),
);

/** A likert of SCORM and xAPI is one point on one scale. One with several statements is matching that has no key. */
export const likertInteraction: ItemInteraction<Likert, LikertResponse> = {
  ...manyStatements,
  shapeOf: (item) => (onlyStatement(item) ? { type: 'likert', scale: item.scale } : manyStatements.shapeOf(item)),
  answerOf(item, response) {
    const only = onlyStatement(item);
    if (!only) return manyStatements.answerOf(item, response);
    const point = new Map(Object.entries(response.answers)).get(only.id);
    return { says: 'parts', ids: point === undefined ? [] : [point] };
  },
  responseOf(item, answer, isCut) {
    const only = onlyStatement(item);
    if (!only) return manyStatements.responseOf(item, answer, isCut);
    if (answer.says !== 'parts') return undefined;
    const [point] = answer.ids;
    return { kind: 'likert', answers: point === undefined ? {} : { [only.id]: point } };
  },
  patternsOf: () => [],
};

function onlyStatement({ statements }: Likert): Likert['statements'][number] | undefined {
  return statements.length === 1 ? statements[0] : undefined;
}

function placed<Item, Response>(
  tableOf: (item: Item) => Table,
  pairsOf: (response: Response) => Pairs,
  toResponse: (pairs: Pairs) => Response,
): ItemInteraction<Item, Response> {
  return {
    shapeOf(item) {
      const { source, target, each } = tableOf(item);
      return { type: 'matching', source, target, most: source.length * each };
    },
    answerOf: (item, response) => ({ says: 'pairs', pairs: inTableOrder(tableOf(item), pairsOf(response)) }),
    responseOf: (item, answer) =>
      answer.says === 'pairs' ? toResponse(inTableOrder(tableOf(item), answer.pairs)) : undefined,
    patternsOf: (item) => [{ says: 'pairs', pairs: tableOf(item).right }],
    isOlder(item, response) {
      const { source, target } = tableOf(item);
      return pairsOf(response).some(([from, to]) => isGone(source, from) || isGone(target, to));
    },
  };
}

function inTableOrder({ source, target }: Table, pairs: Pairs): Pairs {
  const targets = targetsBySource(pairs);
  return inAuthoredOrder(source, [...targets.keys()]).flatMap((from) =>
    inAuthoredOrder(target, targets.get(from) ?? []).map((to) => [from, to] as const),
  );
}

function targetsBySource(pairs: Pairs): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const [from, to] of pairs) targets.set(from, [...(targets.get(from) ?? []), to]);
  return targets;
}
