import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import type { Prose } from '../../src/course/prose.js';
import { drawn } from './drawn.js';

interface OptionRow {
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  isChosen: boolean;
  readonly: boolean;
  words: unknown;
  /** Comes with the outcome. */
  mark: TemplateResult | typeof nothing;
  /** Comes with the outcome, where something is said about the option. */
  reason?: { id: string; text: Prose[] } | undefined;
  onChange: (isChosen: boolean) => void;
}

/** A row to choose, as `optionMarkup` writes it: a native control, its words, its mark, and below them the reason. */
export function optionRow(row: OptionRow): TemplateResult {
  const { reason } = row;
  return html`<div class="choice-option ${row.isChosen ? 'is-chosen' : ''}">
    <label class="choice-row"
      ><input
        type=${row.type}
        name=${row.name}
        value=${row.value}
        aria-describedby=${reason ? reason.id : nothing}
        .checked=${live(row.isChosen)}
        ?disabled=${row.readonly}
        @change=${(event: Event) => {
          row.onChange((event.target as HTMLInputElement).checked);
        }}
      /><span class="choice-text">${row.words}</span>${row.mark}</label
    >${reason ? html`<div class="rationale" id=${reason.id}>${drawn(proseMarkup, reason.text)}</div>` : nothing}
  </div>`;
}
