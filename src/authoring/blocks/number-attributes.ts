import { numberIn } from '../../course/blocks/numeric.js';
import type { Page } from '../page.js';
import type { ItemHead } from './item-head.js';

export function readAnswer({ attributes }: ItemHead, { report }: Page): number | undefined {
  const answer = attributes.get('answer');
  if (!answer?.value) {
    report('numeric-without-answer', attributes.namePlace, {
      message: 'This item has no answer.',
      expected: 'answer= and a number.',
    });
    return undefined;
  }
  const number = numberIn(answer.value, '');
  if (number === undefined) {
    report('not-a-number', answer.place, {
      message: `"${answer.value}" is not a number.`,
      expected: 'A number, such as 1.55.',
    });
  }
  return number;
}

export function readUnit({ attributes }: ItemHead, { report }: Page): string | undefined {
  const unit = attributes.get('unit')?.value.trim();
  if (unit) return unit === 'none' ? '' : unit;
  report('numeric-without-unit', attributes.namePlace, {
    message: 'This item has no unit.',
    expected: 'unit= and a unit, such as unit=mg, or unit=none for a bare number.',
  });
  return undefined;
}

export function readTolerance({ attributes }: ItemHead, { report }: Page): number | undefined {
  const tolerance = attributes.get('tolerance');
  if (!tolerance) return 0;
  const number = numberIn(tolerance.value, '');
  if (number !== undefined && number >= 0) return number;
  report('not-a-number', tolerance.place, {
    message: `"${tolerance.value}" is not a tolerance.`,
    expected: 'The largest distance from the answer that is still right, such as 0.5.',
  });
  return undefined;
}

/** An attribute that must be a number; undefined where it is none, which is reported, or not there. */
export function readNumber({ attributes }: ItemHead, name: string, { report }: Page): number | undefined {
  const given = attributes.get(name);
  if (!given) return undefined;
  const number = numberIn(given.value, '');
  if (number === undefined) {
    report('not-a-number', given.place, {
      message: `"${given.value}" is not a number.`,
      expected: `${name}= and a number.`,
    });
  }
  return number;
}
