import { nothing, type TemplateResult } from 'lit';
import { mark } from './mark.js';

interface Part {
  id: string;
  right: boolean;
}

export type PartMark = 'right' | 'wrong' | 'missed';

/** How it stands with one of the parts among which was chosen; undefined where there is nothing to say. */
export function partMark({ id, right }: Part, chosen: ReadonlySet<string>): PartMark | undefined {
  if (chosen.has(id)) return right ? 'right' : 'wrong';
  return right ? 'missed' : undefined;
}

/** The same in a word. */
export function markOfPart(
  part: Part,
  parts: readonly Part[],
  chosen: ReadonlySet<string>,
): TemplateResult | typeof nothing {
  const kind = partMark(part, chosen);
  if (kind === 'right') return mark('right', 'Right');
  if (kind === 'wrong') return mark('wrong', 'Not right');
  if (kind === undefined) return nothing;
  const rightOnes = parts.filter(({ right }) => right);
  if (rightOnes.length === 1) return mark('missed', 'Right answer');
  return mark('missed', rightOnes.some(({ id }) => chosen.has(id)) ? 'Also right' : 'Missed');
}
