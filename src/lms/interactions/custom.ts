/** Kinds of an author's own: told by what a response to them is made of, so no code of theirs is needed for it. */
import {
  givenIn,
  type Custom,
  type CustomResponse,
  type Given,
  type ResponseForm,
} from '../../course/blocks/custom.js';
import { decimalOf } from './decimal.js';
import { inAuthoredOrder, isGone } from './in-authored-order.js';
import type { Answer, Pattern } from './interaction.js';
import type { ItemInteraction } from './item-interaction.js';
import { normalText } from './wire-text.js';

export const customInteraction: ItemInteraction<Custom, CustomResponse> = {
  shapeOf({ response: form }) {
    if (form.type === 'number') return { type: 'numeric' };
    return form.type === 'text' ? { type: 'fill-in', blanks: 1 } : { type: 'choice', choices: form.options };
  },
  answerOf({ response: form }, response) {
    // What was chosen of an older edition is told as well, though it cannot be judged any more.
    if ('options' in form) return toAnswer(form, inAuthoredOrder(form.options, [response.given].flat()));
    const given = givenIn(form, response);
    return given === undefined ? undefined : toAnswer(form, given);
  },
  responseOf({ response: form }, answer) {
    const { type } = form;
    if (type === 'number')
      return answer.says === 'number'
        ? { kind: 'custom', given: decimalOf(answer.number) ?? String(answer.number) }
        : undefined;
    if (type === 'text')
      return answer.says === 'texts' ? { kind: 'custom', given: normalText(answer.texts[0] ?? '') } : undefined;
    if (answer.says !== 'parts') return undefined;
    const ids = inAuthoredOrder(form.options, answer.ids);
    return { kind: 'custom', given: type === 'choices' ? ids : (ids[0] ?? '') };
  },
  patternsOf({ response: form, right, range }): Pattern[] {
    const [usual] = right;
    if (range && typeof usual === 'number') return [{ says: 'range', ...range, usual }];
    return right.map((given): Pattern =>
      typeof given === 'number' ? { says: 'range', min: given, max: given, usual: given } : toAnswer(form, given),
    );
  },
  isOlder: ({ response: form }, { given }) =>
    'options' in form && [given].flat().some((id) => isGone(form.options, id)),
};

function toAnswer({ type }: ResponseForm, given: Given): Answer {
  if (typeof given === 'number') return { says: 'number', number: given };
  const each = [given].flat();
  return type === 'text' ? { says: 'texts', texts: each.map(normalText) } : { says: 'parts', ids: each };
}
