import type { Attributes } from '../markdown/attributes.js';
import type { Page } from '../page.js';

/** Where a kind of the authors' own, sound with its examples, fails with what a block gives it. */
export function reportBreach(trouble: string, { directive, namePlace }: Attributes, { report }: Page): void {
  report('kind-breaks-contract', namePlace, {
    message: `The kind "${directive.name}" cannot make this block. ${trouble}`,
    expected: 'Other attributes, or a mend in the file of the kind.',
  });
}
