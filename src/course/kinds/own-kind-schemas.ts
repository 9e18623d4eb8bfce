/** Whether what an author's file gives is a kind, as far as that can be seen without calling it. */
import * as v from 'valibot';
import { GivenSchema, ResponseFormSchema } from '../blocks/custom.js';
import { AttributeSpecsSchema } from './attribute-spec.js';

const isFunction = v.function('a function');
const values = v.record(v.string(), v.unknown(), 'attributes with their values');
const base = {
  attributes: AttributeSpecsSchema,
  refuse: v.exactOptional(isFunction),
  markup: isFunction,
  css: v.exactOptional(
    v.pipe(
      v.string('a style sheet, as text'),
      v.check(
        (css) => !/<\/|<!--|@import/i.test(css),
        'a style sheet that neither imports another nor ends the page’s own',
      ),
      v.check(isClosed, 'a style sheet in which every brace, quote and comment is closed'),
    ),
  ),
  element: v.exactOptional(isFunction),
};

const ItemKindSchema = v.strictObject(
  {
    ...base,
    response: v.union(
      [ResponseFormSchema, isFunction],
      'type: "number", "text", "choice" or "choices", the last two with options, or a function that gives it',
    ),
    right: isFunction,
    range: v.exactOptional(isFunction),
    judge: isFunction,
    answer: v.exactOptional(isFunction),
    missing: v.exactOptional(v.string('a sentence')),
    version: v.exactOptional(v.pipe(v.number('a whole number'), v.integer('a whole number'))),
    examples: v.pipe(
      v.array(
        v.strictObject(
          {
            attributes: values,
            wrong: v.pipe(v.array(GivenSchema, 'a list of responses'), v.nonEmpty('one wrong response at least')),
          },
          'attributes, and responses that are wrong',
        ),
        'a list of examples',
      ),
      v.nonEmpty('one example at least'),
    ),
  },
  'the parts of an item kind',
);

const BlockKindSchema = v.strictObject(
  {
    ...base,
    examples: v.pipe(
      v.array(v.strictObject({ attributes: values }, 'attributes'), 'a list of examples'),
      v.nonEmpty('one example at least'),
    ),
  },
  'the parts of a block kind',
);

/** It stands among other sheets: what is left open would take from those. */
function isClosed(css: string): boolean {
  const bare = css.replace(/\\[^]/g, '').replace(/\/\*[^]*?\*\/|"[^"\n]*"|'[^'\n]*'/g, '');
  let depth = 0;
  for (const [brace] of bare.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/["']|\/\*/.test(bare);
}

/** Of a kind with a judge, and of one without. */
export const ownKindSchemas = { item: ItemKindSchema, block: BlockKindSchema };
