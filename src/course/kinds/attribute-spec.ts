/** The attributes that a kind of an author's own takes: what they may be, and how the author's text is read as one. */
import * as v from 'valibot';
import { numberIn } from '../blocks/numeric.js';
import type { AttributeValues } from '../blocks/custom.js';

/** `about` says what it means: it stands in remarks as "rate= and breaths in a minute". */
const about = v.pipe(v.string('a few words'), v.nonEmpty('a few words'));
const number = v.number('a number');
const text = v.string('words in quotes');

export const AttributeSpecSchema = v.variant(
  'type',
  [
    v.strictObject({
      type: v.literal('number'),
      about,
      min: v.exactOptional(number),
      max: v.exactOptional(number),
      whole: v.exactOptional(v.boolean('true or false')),
      default: v.exactOptional(number),
    }),
    v.strictObject({ type: v.literal('text'), about, default: v.exactOptional(text) }),
    v.strictObject({
      type: v.literal('one-of'),
      about,
      of: v.pipe(v.array(text, 'a list of words'), v.minLength(2, 'two words at least')),
      default: v.exactOptional(text),
    }),
    /** Words with commas between them. */
    v.strictObject({
      type: v.literal('list'),
      about,
      default: v.exactOptional(v.array(text, 'a list of words')),
    }),
    /** The bare word: there or not. */
    v.strictObject({ type: v.literal('yes-no'), about }),
  ],
  'an attribute with type: "number", "text", "one-of", "list" or "yes-no"',
);
export type AttributeSpec = v.InferOutput<typeof AttributeSpecSchema>;

/** Taken by every block, or by every item. */
const taken = ['id', 'class', 'objective', 'difficulty', 'group', 'confidence'];

export const AttributeSpecsSchema = v.record(
  v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]*$/, 'a name of lower-case letters, digits and hyphens'),
    v.check((name) => !taken.includes(name), `another name than ${taken.join(', ')}`),
  ),
  AttributeSpecSchema,
  'the attributes that the kind takes',
);
export type AttributeSpecs = v.InferOutput<typeof AttributeSpecsSchema>;

/** A value of an attribute from what the author wrote; undefined where it is none. */
export function readAttribute(spec: AttributeSpec, written: string): AttributeValues[string] | undefined {
  const words = written.trim();
  switch (spec.type) {
    case 'number': {
      const value = numberIn(words, '');
      return value !== undefined && isWithin(spec, value) ? value : undefined;
    }
    case 'text':
      return words || undefined;
    case 'one-of':
      return spec.of.includes(words) ? words : undefined;
    case 'list': {
      const parts = words.split(',').map((part) => part.trim());
      return parts.every(Boolean) ? parts : undefined;
    }
    case 'yes-no':
      return { '': true, true: true, false: false }[words];
  }
}

/** What it is where the author does not write it; undefined where it must be written. */
export function defaultOf(spec: AttributeSpec): AttributeValues[string] | undefined {
  return spec.type === 'yes-no' ? false : spec.default;
}

/** Whether a value could have been read. */
export function fits(spec: AttributeSpec, value: unknown): boolean {
  switch (spec.type) {
    case 'number':
      return typeof value === 'number' && isWithin(spec, value);
    case 'text':
      return typeof value === 'string';
    case 'one-of':
      return spec.of.some((each) => each === value);
    case 'list':
      return Array.isArray(value) && value.every((part) => typeof part === 'string');
    case 'yes-no':
      return typeof value === 'boolean';
  }
}

/** "whole number from 4 to 60" */
export function specWords(spec: AttributeSpec): string {
  switch (spec.type) {
    case 'number': {
      const { min, max, whole } = spec;
      const range = [
        ...(min === undefined ? [] : [`from ${min}`]),
        ...(max === undefined ? [] : [min === undefined ? `up to ${max}` : `to ${max}`]),
      ];
      return ['a', ...(whole ? ['whole'] : []), 'number', ...range].join(' ');
    }
    case 'text':
      return 'words in quotes';
    case 'one-of':
      return `one of ${spec.of.join(', ')}`;
    case 'list':
      return 'words with commas between them, in quotes';
    case 'yes-no':
      return 'the word alone';
  }
}

function isWithin(
  { min = -Infinity, max = Infinity, whole }: { min?: number; max?: number; whole?: boolean },
  value: number,
) {
  return value >= min && value <= max && (!whole || Number.isInteger(value));
}
