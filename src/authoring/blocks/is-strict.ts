import type { Attributes } from '../markdown/attributes.js';
import type { Page } from '../page.js';

/** Whether an item that is typed wants its words spelled without a slip: the bare attribute `strict`. */
export function isStrict(attributes: Attributes, { report }: Page): boolean {
  const strict = attributes.get('strict');
  if (!strict) return false;
  if (strict.value !== '') {
    report('bad-attribute', strict.place, {
      message: `"${strict.value}" means nothing to strict.`,
      expected: 'strict alone, or nothing: then a slip of typing is forgiven.',
    });
  }
  return true;
}
