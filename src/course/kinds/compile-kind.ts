/**
 * What a block of an author's own kind comes to, worked out by the kind's own code. That code is somebody else's: what it
 * throws, and what it gives that cannot be used, comes back as trouble, in words for whoever wrote it.
 */
import * as v from 'valibot';
import {
  GivenSchema,
  ResponseFormSchema,
  givenIn,
  withJudge,
  type AttributeValues,
  type Custom,
  type Given,
  type ResponseForm,
} from '../blocks/custom.js';
import { el, type ElementNode, type Markup } from '../markup/element.js';
import { choiceSetMarkup, optionMarkup } from '../markup/choice-markup.js';
import { partId, typedText } from '../markup/item-words.js';
import { BrokenCall } from './broken-call.js';
import { DrawnSchema } from './drawn.js';
import { isItemKind, type BlockKind, type DrawingKit, type ItemKind, type OwnKind } from './own-kind.js';

export interface Trouble {
  /** A sentence. */
  trouble: string;
}

/** What a kind itself makes of an item. */
export type CustomParts = Pick<
  Custom,
  'attributes' | 'response' | 'right' | 'range' | 'answer' | 'missing' | 'control'
>;

/** Why a kind refuses attributes; undefined where they go together. */
export function refusalOf(kind: OwnKind, attributes: AttributeValues): { value: string | undefined } | Trouble {
  return call(RefusalSchema, 'refuse', () => kind.refuse?.(copyOf(attributes)));
}

export function compileBlock(kind: BlockKind, id: string, attributes: AttributeValues): { drawn: Markup[] } | Trouble {
  const drawn = draw(kind, id, attributes);
  if ('trouble' in drawn) return drawn;
  // Without an element no script ever comes.
  return { drawn: kind.element ? drawn.value.map((part) => prepared(part, id)) : drawn.value };
}

export function compileItem(kind: ItemKind, id: string, attributes: AttributeValues): CustomParts | Trouble {
  const response = formOf(kind, attributes);
  if ('trouble' in response) return response;
  const form = response.value;
  const right = call(RightSchema, 'right', () => kind.right(copyOf(attributes)));
  if ('trouble' in right) return right;
  const stray = right.value.find((given) => !isGiven(form, given));
  if (stray !== undefined)
    return { trouble: `right gives ${JSON.stringify(stray)}, which is no response to this item.` };
  const range = kind.range && call(RangeSchema, 'range', () => kind.range?.(copyOf(attributes)));
  if (range && 'trouble' in range) return range;
  if (range && form.type !== 'number') return { trouble: 'range is for responses that are numbers.' };
  const drawn = draw(kind, id, attributes, form);
  if ('trouble' in drawn) return drawn;
  const controls = controlsIn(drawn.value);
  const named = controls.filter(({ attributes: { name } = {} }) => name === 'answer');
  const lack = lackOf(form, named);
  if (lack !== undefined) return { trouble: lack };
  const answer = kind.answer && call(SentenceSchema, 'answer', () => kind.answer?.(copyOf(attributes)));
  if (answer && 'trouble' in answer) return answer;
  return {
    attributes,
    response: form,
    right: right.value,
    ...(range && { range: range.value }),
    answer: answer ? answer.value : answerOf(form, right.value[0] ?? '', range?.value),
    missing: kind.missing ?? missingWords[form.type],
    control: drawn.value.map((part) => prepared(part, id)),
  };
}

/** What is wrong with how a kind judges an item: that what is right does not score 1, and what cannot be scored at all. */
export function judgingTrouble(kind: ItemKind, { attributes, right, range }: CustomParts): string | undefined {
  for (const given of [...right, ...(range ? [range.min, range.max] : [])]) {
    const score = scoreOf(kind, attributes, given);
    if ('trouble' in score) return score.trouble;
    if (score.value !== 1)
      return `judge gives ${score.value} for ${JSON.stringify(given)}, which is right and must give 1.`;
  }
  return undefined;
}

/** The score that a judge gives; trouble where it throws or gives no number from 0 to 1. */
export function scoreOf(kind: ItemKind, attributes: AttributeValues, given: Given): { value: number } | Trouble {
  const said = attempt('judge', () => kind.judge(copyOf(attributes), Array.isArray(given) ? [...given] : given));
  if ('trouble' in said) return { trouble: `${said.trouble} The response was ${JSON.stringify(given)}.` };
  const score = said.value;
  return typeof score === 'number' && score >= 0 && score <= 1
    ? { value: score }
    : { trouble: `judge gives ${shown(score)} for ${JSON.stringify(given)}, and a score is a number from 0 to 1.` };
}

/** The item as the player has it: with its judge. */
export function judgedBy(kind: OwnKind, item: Custom): Custom {
  return isItemKind(kind) ? withJudge(item, (attributes, given) => kind.judge(attributes, given)) : item;
}

/** The response that a learner would have entered. */
export function entered(given: Given): { kind: 'custom'; given: string | string[] } {
  return { kind: 'custom', given: typeof given === 'number' ? String(given) : given };
}

const RefusalSchema = v.optional(v.string('a sentence, or nothing'));
const RightSchema = v.pipe(
  v.array(GivenSchema, 'a list of right responses'),
  v.nonEmpty('a list with one right response at least'),
);
const RangeSchema = v.strictObject({ min: v.number('numbers'), max: v.number('numbers') }, 'min and max');
const SentenceSchema = v.pipe(v.string('a sentence'), v.nonEmpty('a sentence'));
const DrawingSchema = v.array(DrawnSchema, 'what el gives, or a list of it');

const missingWords: Readonly<Record<ResponseForm['type'], string>> = {
  number: 'Type a number, such as 4.5.',
  text: 'Type an answer first.',
  choice: 'Choose an answer first.',
  choices: 'Choose at least one answer first.',
};

function formOf(kind: ItemKind, attributes: AttributeValues) {
  const { response } = kind;
  return call(ResponseFormSchema, 'response', () =>
    typeof response === 'function' ? response(copyOf(attributes)) : response,
  );
}

function draw(
  kind: OwnKind,
  id: string,
  attributes: AttributeValues,
  form?: ResponseForm,
): { value: Markup[] } | Trouble {
  const kit: DrawingKit = {
    el,
    part: (name) => partId(id, name),
    field: (words) => (form ? fieldMarkup(form, words) : ''),
  };
  const drawn = call(DrawingSchema, 'markup', () => {
    const markup = kind.markup(copyOf(attributes), kit);
    return Array.isArray(markup) ? (markup as unknown[]) : [markup];
  });
  if ('trouble' in drawn) return drawn;
  const strange = idsIn(drawn.value).find((each) => !each.startsWith(`${id}--`));
  return strange === undefined ? drawn : { trouble: `markup draws the id "${strange}": ids come from part().` };
}

/** As the built-in kinds have them, their controls called "answer". */
function fieldMarkup(form: ResponseForm, words: string): ElementNode {
  if (form.type === 'choice' || form.type === 'choices') {
    const type = form.type === 'choice' ? 'radio' : 'checkbox';
    return choiceSetMarkup(
      words,
      form.options.map(({ id, text }) => optionMarkup({ type, name: 'answer', value: id }, [text])),
    );
  }
  const isNumber = form.type === 'number';
  const typed = isNumber ? { type: 'text', inputmode: 'decimal', autocomplete: 'off' } : typedText;
  return el(
    'label',
    { class: isNumber ? 'numeric-field' : 'short-text-field' },
    el('span', { class: 'item-hint' }, words),
    el('input', { class: isNumber ? 'numeric-input' : 'short-text-input', name: 'answer', ...typed }),
    ...(isNumber && form.unit ? [el('span', { class: 'numeric-unit' }, form.unit)] : []),
  );
}

/** Controls wait for the script, and those of the response have a name of their own in the page. */
function prepared(part: Markup, id: string): Markup {
  if (typeof part === 'string') return part;
  const isControl = /^(input|select|textarea|button)$/.test(part.tag);
  const { name } = part.attributes ?? {};
  return {
    ...part,
    attributes: {
      ...part.attributes,
      ...(name === 'answer' && { name: partId(id, 'answer') }),
      ...(isControl && { disabled: true }),
    },
    children: (part.children ?? []).map((child) => prepared(child, id)),
  };
}

function controlsIn(markup: readonly Markup[]): ElementNode[] {
  return markup.flatMap((part) =>
    typeof part === 'string'
      ? []
      : [...(/^(input|select|textarea)$/.test(part.tag) ? [part] : []), ...controlsIn(part.children ?? [])],
  );
}

function idsIn(markup: readonly Markup[]): string[] {
  return markup.flatMap((part) => {
    if (typeof part === 'string') return [];
    const { id } = part.attributes ?? {};
    return [...(id === undefined ? [] : [String(id)]), ...idsIn(part.children ?? [])];
  });
}

/** What the controls named "answer" lack for a response of this form. */
function lackOf(form: ResponseForm, named: readonly ElementNode[]): string | undefined {
  const [first] = named;
  if (!first) return 'markup draws nothing to answer with: use field(), or give a control the name "answer".';
  if (form.type === 'number' || form.type === 'text' || first.tag === 'select')
    return named.length === 1 ? undefined : 'markup draws more than one control with the name "answer".';
  const type = form.type === 'choice' ? 'radio' : 'checkbox';
  const values = named.map(({ attributes }) => attributes?.value);
  const isWhole =
    values.length === form.options.length &&
    form.options.every(({ id }) => values.includes(id)) &&
    named.every(({ attributes }) => attributes?.type === type);
  return isWhole ? undefined : `The controls with the name "answer" must be one ${type} for each option, by its id.`;
}

function isGiven(form: ResponseForm, given: Given): boolean {
  const read = givenIn(form, entered(given));
  return JSON.stringify(read) === JSON.stringify(given);
}

function answerOf(form: ResponseForm, usual: Given, range?: { min: number; max: number }): string {
  if (form.type === 'choice' || form.type === 'choices') {
    const ids = Array.isArray(usual) ? usual : [usual];
    const words = form.options.filter(({ id }) => ids.includes(id)).map(({ text }) => `“${text}”`);
    return words.length > 1 ? `Right are ${words.join(', ')}.` : `The answer is ${words.join()}.`;
  }
  const size = form.type === 'number' && form.unit ? `${String(usual)} ${form.unit}` : String(usual);
  const accepted = range && range.min < range.max ? `; ${range.min} to ${range.max} is accepted` : '';
  return `The answer is ${size}${accepted}.`;
}

/** Calls the author's code and checks what it gives. */
function call<S extends v.GenericSchema>(
  schema: S,
  name: string,
  run: () => unknown,
): { value: v.InferOutput<S> } | Trouble {
  const said = attempt(name, run);
  if ('trouble' in said) return said;
  const read = v.safeParse(schema, said.value);
  if (read.success) return { value: read.output };
  const [issue] = read.issues;
  const words = issue.message.startsWith('Invalid')
    ? `something else than ${issue.expected ?? 'what is expected'}`
    : '';
  const where = v.getDotPath(issue);
  return {
    trouble: words
      ? `${name} gives ${words}${where ? `, at ${where}` : ''}.`
      : `${name} does not give what it must${where ? `, at ${where}` : ''}: ${issue.message}.`,
  };
}

/** Calls the author's code. */
export function attempt<T>(name: string, run: () => T): { value: T } | Trouble {
  try {
    return { value: run() };
  } catch (error) {
    return {
      trouble: error instanceof BrokenCall ? `${name} ${error.message}` : `${name} throws: ${messageOf(error)}`,
    };
  }
}

/** Of an error from anywhere: one of another realm is no `Error` of ours. */
export function messageOf(error: unknown): string {
  const { message } = Object(error) as { message?: unknown };
  const words = typeof message === 'string' && message ? message : shown(error);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'function') return 'a function';
  try {
    return value === undefined ? 'undefined' : JSON.stringify(value);
  } catch {
    return 'something that cannot be shown';
  }
}

/** So that nothing which the author's code does to it lasts. */
function copyOf(attributes: AttributeValues): AttributeValues {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
  );
}
