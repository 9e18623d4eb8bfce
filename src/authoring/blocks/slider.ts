import type { Page } from '../page.js';
import type { ContainerDirective } from '../markdown/parse-markdown.js';
import { checkReason, readAsked } from './asked.js';
import { completeItem, itemHead, type ItemHead } from './item-head.js';
import { readAnswer, readNumber, readTolerance, readUnit } from './number-attributes.js';

/** What asks, then the reason as a quote; the range and the answer are attributes. */
export function readSlider(node: ContainerDirective, page: Page) {
  const head = itemHead(node, 'slider', page, ['min', 'max', 'step', 'answer', 'unit', 'tolerance']);
  const answer = readAnswer(head, page);
  const unit = readUnit(head, page);
  const tolerance = readTolerance(head, page);
  const range = readRange(head, page);
  if (range && answer !== undefined && tolerance !== undefined) checkReach({ ...range, answer, tolerance }, head, page);
  const { stem, rationale } = readAsked(node, head, page);
  checkReason(rationale, 'numeric-without-rationale', head, page);
  if (!head.base || !range || answer === undefined || unit === undefined || tolerance === undefined) return undefined;
  const { id, objective, difficulty, group } = head.base;
  const base = { id, objective, difficulty, stem, ...(group && { group }) };
  return completeItem({ kind: 'slider', ...base, ...range, answer, unit, tolerance, rationale }, head.draft);
}

interface Range {
  min: number;
  max: number;
  step: number;
}

function readRange(head: ItemHead, page: Page): Range | undefined {
  const { attributes } = head;
  const [min, max, step = 1] = ['min', 'max', 'step'].map((name) => readNumber(head, name, page));
  if (min === undefined || max === undefined) {
    if (!attributes.get('min') || !attributes.get('max')) {
      page.report('slider-without-range', attributes.namePlace, {
        message: 'This slider does not say where it begins and ends.',
        expected: 'min= and max= with a number each, such as min=0 max=100.',
      });
    }
    return undefined;
  }
  if (min < max && step > 0 && step <= max - min) return { min, max, step };
  const culprit = attributes.get(min < max ? 'step' : 'max');
  page.report('bad-range', culprit?.place ?? attributes.namePlace, {
    message: min < max ? 'This step does not fit into the range.' : `The slider ends at ${max}, but begins at ${min}.`,
    expected: 'A max above min, and a step above 0 that is no longer than the range.',
  });
  return undefined;
}

/** Says so where no place of the slider is right. */
function checkReach(
  { min, max, step, answer, tolerance }: Range & { answer: number; tolerance: number },
  { attributes }: ItemHead,
  { report }: Page,
): void {
  const places = Math.floor((max - min) / step + 1e-9);
  const nearest = min + step * Math.min(Math.max(0, Math.round((answer - min) / step)), places);
  if (answer >= min && answer <= max && Math.abs(nearest - answer) <= tolerance + 1e-9) return;
  report('answer-off-slider', attributes.get('answer')?.place ?? attributes.namePlace, {
    message: 'The slider cannot be set to this answer.',
    expected: `A number from ${min} to ${max} that its steps of ${step} reach, or a tolerance that reaches it.`,
  });
}
