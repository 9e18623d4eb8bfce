/** Items of every kind, at both sides of the protocols' limits, and what may be answered to them. */
import fc from 'fast-check';
import type { Item, ItemKind, Response } from '../../../src/course/item.js';
import { isComplete } from '../../../src/course/judge.js';
import { kinds, p } from '../../helpers/items.js';
import { rightTo } from '../../helpers/own-kinds.js';

const text = (value: string) => [{ type: 'text' as const, value }];
const { choice, order, markWords, likert, cloze, match, numeric, slider, trueFalse } = kinds;

/** More parts than SCORM 2004 is sure to hold, and than SCORM 1.2 has letters for. */
const many = Array.from({ length: 40 }, (_, index) => `part-${index}`);
const manyMarks: Item = {
  ...markWords,
  marks: many.map((id, index) => ({ id, text: id, right: index % 3 === 0, rationale: [] })),
};
const manyEntries: Item = { ...order, entries: many.map((id) => ({ id, content: p(id), rationale: [] })) };
const manyRows: Item = {
  ...match,
  rows: many.map((id) => ({ id, content: text(id), answer: 'classic', rationale: [] })),
};
const manyGaps: Item = {
  ...cloze,
  gaps: Array.from({ length: 12 }, (_, index) => ({
    id: `gap-${index}`,
    type: 'typed' as const,
    answer: `word ${index}`,
    accepted: [`word ${index}`],
    rationale: [],
  })),
};
const oneStatement: Item = { ...likert, statements: likert.statements.slice(0, 1) };

export const toldItems: Readonly<Record<string, Item>> = {
  ...kinds,
  noDose: { ...numeric, answer: 0.3, tolerance: 0.1, unit: 'mg/kg', slips: [] },
  belowNothing: { ...slider, min: -50, max: 50, answer: -12.5, unit: '' },
  isTrue: { ...trueFalse, answer: true },
  longIds: { ...choice, options: choice.options.map((option) => ({ ...option, id: `${option.id}-2-b` })) },
  manyMarks,
  manyEntries,
  manyRows,
  manyGaps,
  oneStatement,
};

/** What is right, or one of the answers where nothing is. */
export function rightResponse(item: Item): Response {
  const rightIds = (parts: readonly { id: string; right: boolean }[]) =>
    parts.flatMap(({ id, right }) => (right ? id : []));
  switch (item.kind) {
    case 'choice':
      return { kind: 'choice', chosen: rightIds(item.options).reverse() };
    case 'hotspot':
      return { kind: 'hotspot', chosen: rightIds(item.regions) };
    case 'mark-words':
      return { kind: 'mark-words', chosen: rightIds(item.marks).reverse() };
    case 'order':
      return { kind: 'order', sequence: item.entries.map(({ id }) => id) };
    case 'match':
      return { kind: 'match', pairs: Object.fromEntries(item.rows.toReversed().map(({ id, answer }) => [id, answer])) };
    case 'categorise':
      return { kind: 'categorise', places: Object.fromEntries(item.entries.map(({ id, category }) => [id, category])) };
    case 'matrix':
      return { kind: 'matrix', rows: Object.fromEntries(item.rows.map(({ id, right }) => [id, [...right].reverse()])) };
    case 'likert':
      return {
        kind: 'likert',
        answers: Object.fromEntries(item.statements.map(({ id }) => [id, item.scale[0]?.id ?? ''])),
      };
    case 'numeric':
    case 'slider':
      return { kind: item.kind, text: `${String(item.answer).replace('.', ',')} ${item.unit}` };
    case 'true-false':
      return { kind: 'true-false', answer: item.answer };
    case 'short-text':
      return { kind: 'short-text', text: item.answer.toUpperCase() };
    case 'cloze':
      return {
        kind: 'cloze',
        gaps: Object.fromEntries(
          item.gaps.map((gap) => [
            gap.id,
            gap.type === 'typed' ? gap.answer.toUpperCase() : (gap.options[0]?.id ?? ''),
          ]),
        ),
      };
    case 'extended-text':
      return {
        kind: 'extended-text',
        text: 'Thank you, again.\nI am here.',
        ratings: Object.fromEntries(item.criteria.map(({ id }) => [id, item.levels[1]?.id ?? ''])),
      };
    case 'custom':
      return rightTo(item);
  }
}

/** Words with what a protocol uses for itself, what is more than one unit or point long, and what nobody can type. */
export const words = fc.oneof(
  fc.constantFrom(
    'GABA',
    'a[,]b',
    '[.][:]',
    '{case_matters=true}x',
    '{',
    '\\',
    '\\n',
    '\\…',
    '…',
    'one\ntwo\r\nthree',
    '\u2028\u2029\t',
    'a,b, c',
    '[',
    ',]',
    'e\u0301',
    '👩‍⚕️',
    '\u0000\ud800',
    ' spaced ',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
export const text8 = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(''));
/** Long enough for every limit. */
export const longTexts = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 900 }))
  .map(([parts, times]) => parts.join(' ').repeat(times).slice(0, 9000));

const decimal = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 7 }), fc.boolean())
  .map(([digits, places, isComma]) => {
    const fixed = (digits / 10 ** places).toFixed(places);
    return isComma ? fixed.replace('.', ',') : fixed;
  });

const keyed = <T>(ids: readonly string[], value: fc.Arbitrary<T>) =>
  fc.tuple(...ids.map(() => value)).map((values) => Object.fromEntries(ids.map((id, at) => [id, values[at]!])));
const idsOf = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);

/** Any response that can be handed in. */
export function responsesTo(item: Item, typed: fc.Arbitrary<string> = text8): fc.Arbitrary<Response> {
  return anyTo(item, typed).filter((response) => isComplete(item, response));
}

function anyTo(item: Item, typed: fc.Arbitrary<string>): fc.Arbitrary<Response> {
  const chosen = (parts: readonly { id: string }[]) => fc.shuffledSubarray(idsOf(parts), { minLength: 1 });
  const one = (parts: readonly { id: string }[]) => fc.constantFrom(...idsOf(parts));
  switch (item.kind) {
    case 'choice':
      return chosen(item.options).map((ids) => ({ kind: 'choice', chosen: ids }));
    case 'hotspot':
      return chosen(item.regions).map((ids) => ({ kind: 'hotspot', chosen: ids }));
    case 'mark-words':
      return chosen(item.marks).map((ids) => ({ kind: 'mark-words', chosen: ids }));
    case 'order':
      return fc
        .shuffledSubarray(idsOf(item.entries), { minLength: item.entries.length })
        .map((sequence) => ({ kind: 'order', sequence }));
    case 'match':
      return keyed(idsOf(item.rows), one(item.answers)).map((pairs) => ({ kind: 'match', pairs }));
    case 'categorise':
      return keyed(idsOf(item.entries), one(item.categories)).map((places) => ({ kind: 'categorise', places }));
    case 'matrix':
      return keyed(idsOf(item.rows), chosen(item.columns)).map((rows) => ({ kind: 'matrix', rows }));
    case 'likert':
      return keyed(idsOf(item.statements), one(item.scale)).map((answers) => ({ kind: 'likert', answers }));
    case 'numeric':
    case 'slider':
      return fc
        .tuple(decimal, fc.constantFrom('', item.unit, ` ${item.unit}`), fc.constantFrom('', '+'))
        .map(([number, unit, sign]) => ({
          kind: item.kind,
          text: `${number.startsWith('-') ? '' : sign}${number}${unit}`,
        }));
    case 'true-false':
      return fc.boolean().map((answer) => ({ kind: 'true-false', answer }));
    case 'short-text':
      return typed.map((value) => ({ kind: 'short-text', text: value }));
    case 'cloze':
      return fc.tuple(...item.gaps.map((gap) => (gap.type === 'typed' ? typed : one(gap.options)))).map((values) => ({
        kind: 'cloze',
        gaps: Object.fromEntries(item.gaps.map(({ id }, index) => [id, values[index]!])),
      }));
    case 'extended-text':
      return fc
        .tuple(
          typed,
          fc.subarray(idsOf(item.criteria)).chain((ids) => keyed(ids, one(item.levels))),
        )
        .map(([value, ratings]) => ({ kind: 'extended-text', text: `in three words ${value}`, ratings }));
    case 'custom': {
      const { response: form } = item;
      const given =
        form.type === 'number'
          ? decimal
          : form.type === 'text'
            ? typed
            : form.type === 'choice'
              ? one(form.options)
              : chosen(form.options);
      return given.map((entered) => ({ kind: 'custom', given: entered }));
    }
  }
}

/** The same response as it comes back: without order where there is none, and without what nobody can type. */
export function normalOf(item: Item, response: Response): Response {
  const inOrder = (parts: readonly { id: string }[], ids: readonly string[]) =>
    idsOf(parts).filter((id) => ids.includes(id));
  switch (response.kind) {
    case 'choice':
    case 'hotspot':
    case 'mark-words': {
      const parts =
        item.kind === 'choice'
          ? item.options
          : item.kind === 'hotspot'
            ? item.regions
            : item.kind === 'mark-words'
              ? item.marks
              : [];
      return { ...response, chosen: inOrder(parts, response.chosen) };
    }
    case 'matrix':
      return {
        kind: 'matrix',
        rows: Object.fromEntries(
          Object.entries(response.rows).map(([row, columns]) => [
            row,
            inOrder(item.kind === 'matrix' ? item.columns : [], columns),
          ]),
        ),
      };
    case 'numeric':
    case 'slider': {
      const unit = 'unit' in item ? item.unit : '';
      const bare = unit && response.text.endsWith(unit) ? response.text.slice(0, -unit.length) : response.text;
      return { kind: response.kind, text: plainNumber(bare) };
    }
    case 'cloze':
      return {
        kind: 'cloze',
        gaps: Object.fromEntries(Object.entries(response.gaps).map(([id, given]) => [id, typeable(given)])),
      };
    case 'short-text':
    case 'extended-text':
      return { ...response, text: typeable(response.text) };
    case 'custom': {
      const form = item.kind === 'custom' ? item.response : undefined;
      if (Array.isArray(response.given))
        return { ...response, given: inOrder(form && 'options' in form ? form.options : [], response.given) };
      const text = response.given;
      return { ...response, given: form?.type === 'number' ? plainNumber(text) : typeable(text.trim()) };
    }
    case 'order':
    case 'match':
    case 'categorise':
    case 'likert':
    case 'true-false':
      return response;
  }
}

function plainNumber(text: string): string {
  const digits = text.replace(',', '.').replace(/^\+/, '').trim();
  const short = digits.includes('.') ? digits.replace(/0+$/, '').replace(/\.$/, '') : digits;
  return short === '-0' ? '0' : short;
}

/** Code by code, and so unlike the way in which the code does it. */
function typeable(value: string): string {
  return Array.from(value, (character) => {
    const code = character.codePointAt(0)!;
    const isControl = (code < 0x20 && ![9, 10, 13].includes(code)) || (code >= 0x7f && code < 0xa0);
    return isControl || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : character;
  }).join('');
}

export const itemKindsTold = new Set<ItemKind>(Object.values(toldItems).map(({ kind }) => kind));
