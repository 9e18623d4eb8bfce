import type { Attributes } from '../markdown/attributes.js';
import type { Page } from '../page.js';

/** Says so where a block lacks what it is made of. */
export function checkFilled(
  parts: readonly unknown[],
  { directive, namePlace }: Attributes,
  { report }: Page,
  expected = 'Text between the lines of colons.',
): void {
  if (parts.length === 0) report('empty-block', namePlace, { message: `This ${directive.name} is empty.`, expected });
}
