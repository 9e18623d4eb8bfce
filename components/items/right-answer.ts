import { html, type TemplateResult } from 'lit';

/** What would have been right, beside a mark that says that the answer given is not. It ends as a sentence does. */
export function rightAnswer(text: string): TemplateResult {
  const end = /[.?!…]["'”’]?$/.test(text) ? '' : '.';
  return html`Answer: <strong>${text}${end}</strong>`;
}
