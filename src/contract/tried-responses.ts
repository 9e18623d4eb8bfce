import type { Given } from '../course/blocks/custom.js';
import type { CustomParts } from '../course/kinds/compile-kind.js';
import { seedOf, shuffle } from '../course/shuffle.js';

const numbers = [
  0, 1, -1, 2, 3, 5, 7, 10, 12, 14, 16, 20, 30, 60, 99, 100, 1000, 0.5, -0.25, 3.1415927, 123456.789, -999999,
];
const texts = [
  'a',
  'ketamine',
  'KETAMINE',
  'two words',
  'one\ntwo',
  'a,b',
  'a[,]b',
  '[.][:]',
  '{case_matters=true}x',
  '\\n',
  '<p>&amp;"',
  'é e\u0301 ß',
  '👩‍⚕️',
  '0',
  '-1',
  'null',
  'x'.repeat(400),
];
/** Of all subsets of the options, so many are tried. */
const mostSubsets = 200;

/** Responses to try a judge with: what is right and near it, and what somebody may enter. */
export function triedResponses({ response: form, right, range }: CustomParts): Given[] {
  if (form.type === 'number') {
    const known = [...right, ...(range ? [range.min, range.max] : [])].filter((given) => typeof given === 'number');
    return [
      ...new Set([...numbers, ...known.flatMap((each) => [each, each + 1, each - 1, each + 0.001, each * 2])]),
    ].map((each) => Number(each.toFixed(7)));
  }
  if (form.type === 'text') {
    const known = right.filter((given) => typeof given === 'string');
    return [...texts, ...known.flatMap((each) => [each, each.toUpperCase(), `${each} x`, each.slice(1) || 'y'])];
  }
  const ids = form.options.map(({ id }) => id);
  if (form.type === 'choice') return ids;
  const all = ids.length < 8 ? 2 ** ids.length - 1 : mostSubsets;
  return [
    ...right,
    ...Array.from({ length: all }, (_, index) => {
      const isIn = ids.length < 8 ? (at: number) => ((index + 1) >> at) % 2 === 1 : lot(index, ids.length);
      return ids.filter((_id, at) => isIn(at));
    }).filter(({ length }) => length > 0),
  ];
}

/** A subset that a seed decides. */
function lot(seed: number, total: number): (at: number) => boolean {
  const order = shuffle(
    Array.from({ length: total }, (_, at) => at),
    seedOf(`subset ${seed}`),
  );
  const chosen = new Set(order.slice(0, (seed % total) + 1));
  return (at) => chosen.has(at);
}
