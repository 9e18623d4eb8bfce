import type { Changes } from '../../course/scenario/scenario.js';
import { isVital, plausible, vitals } from '../../course/scenario/vitals.js';
import type { WrittenAttribute } from '../markdown/attribute-list.js';
import type { Page } from '../page.js';
import type { Braces } from './braces.js';
import type { CaseNames } from './case-names.js';

/** The changes that braces hold: with a sign by an amount, without one to a value. */
export function readChanges(braces: Braces, { names, unit }: CaseNames, { report }: Page): Changes {
  const changes: Changes = {};
  for (const [name, attribute] of braces) {
    if (!names.includes(name)) continue;
    const change = readChange(attribute);
    if (!change) {
      report('bad-attribute', attribute.words, {
        message: `"${attribute.value ?? name}" is not a change of ${name}.`,
        expected: `A number: ${name}=+2 changes it, ${name}=2 sets it.`,
      });
    } else if (name === unit && 'by' in change && change.by < 0) {
      report('clock-goes-back', attribute.words, {
        message: 'Time does not go back.',
        expected: `${unit}=+10, or the time itself: ${unit}=10.`,
      });
    } else if (isVital(name) && 'to' in change && plausible(name, change.to) !== change.to) {
      const [least, most] = vitals[name].range;
      report('implausible-reading', attribute.words, {
        message: `No living patient has ${name} ${change.to}.`,
        expected: `A number from ${least} to ${most}.`,
      });
    } else changes[name] = change;
  }
  return changes;
}

function readChange({ value = '' }: WrittenAttribute): Changes[string] | undefined {
  const number = value.replace('\u2212', '-');
  if (!/^[+-]?\d{1,6}(\.\d{1,3})?$/.test(number)) return undefined;
  return /^[+-]/.test(number) ? { by: Number(number) } : { to: Number(number) };
}
