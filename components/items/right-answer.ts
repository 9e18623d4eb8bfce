import { html, type TemplateResult } from 'lit';

/** What would have been right, beside a mark that says that the answer given is not. */
export function rightAnswer(text: string): TemplateResult {
  return html`Answer: ${answerInFull(text)}`;
}

/** The answer by itself. It ends as a sentence does. */
export function answerInFull(text: string): TemplateResult {
  const end = /[.?!…]["'”’]?$/.test(text) ? '' : '.';
  return html`<strong>${text}${end}</strong>`;
}
