import { html, type TemplateResult } from 'lit';

/** A judgement on one row, told by word and shape; its colour only repeats it. */
export function mark(kind: 'right' | 'wrong' | 'missed', word: string): TemplateResult {
  return html`<span class="mark mark-${kind}">${word}</span>`;
}

/** "Not right", and what would have been. */
export function notRight(answer: string | undefined): TemplateResult {
  return html`${mark('wrong', 'Not right')} ${rightAnswer(answer)}`;
}

/** What would have been right; named so, since after "Not right" bare words read as what was wrong. It ends as a sentence does. */
export function rightAnswer(answer: string | undefined): TemplateResult {
  const end = /[.?!…]["'”’]?$/.test(answer ?? '') ? '' : '.';
  return html`<strong>Right answer: ${answer}${end}</strong>`;
}
