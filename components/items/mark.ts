import { html, type TemplateResult } from 'lit';

/** A judgement on one row, told by word and shape; its colour only repeats it. */
export function mark(kind: 'right' | 'wrong' | 'missed', word: string): TemplateResult {
  return html`<span class="mark mark-${kind}">${word}</span>`;
}
