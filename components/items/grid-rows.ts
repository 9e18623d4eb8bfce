import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Grid } from '../../src/course/markup/grid-markup.js';
import { inlineMarkup } from '../../src/course/markup/inline-markup.js';
import { partId } from '../../src/course/markup/item-words.js';
import { drawn } from './drawn.js';

type Row = Grid['rows'][number];

interface GridState {
  readonly: boolean;
  isChosen(row: string, column: string): boolean;
  choose(row: string, column: string, isChosen: boolean): void;
  /** What is said about a row once it was judged; its id describes the row's controls. */
  reasonOf?(row: Row, id: string): TemplateResult | typeof nothing;
}

/** Rows of native radios or checkboxes under shared columns, see `gridMarkup`. */
export function gridRows({ id, multiple, heading, columns, rows }: Grid, state: GridState): TemplateResult {
  return html`<div class="grid-head" aria-hidden="true">
      <span>${heading}</span>
      <div class="grid-cells">${columns.map(({ text }) => html`<span>${text}</span>`)}</div>
    </div>
    ${repeat(
      rows,
      (row) => row.id,
      (row) => {
        const text = partId(id, `row-${row.id}`);
        const why = partId(id, `why-${row.id}`);
        const reason = state.reasonOf?.(row, why) ?? nothing;
        return html`<div
          class="grid-row"
          role=${multiple ? 'group' : 'radiogroup'}
          aria-labelledby=${text}
          aria-describedby=${reason === nothing ? nothing : why}
        >
          <div class="grid-text" id=${text}>${drawn(inlineMarkup, row.content)}</div>
          <div class="grid-cells">
            ${columns.map(
              (column) =>
                html`<label class="grid-cell ${state.isChosen(row.id, column.id) ? 'is-chosen' : ''}"
                  ><input
                    type=${multiple ? 'checkbox' : 'radio'}
                    name=${partId(id, row.id)}
                    value=${column.id}
                    .checked=${live(state.isChosen(row.id, column.id))}
                    ?disabled=${state.readonly}
                    @change=${(event: Event) => {
                      state.choose(row.id, column.id, (event.target as HTMLInputElement).checked);
                    }}
                  /><span class="grid-label">${column.text}</span></label
                >`,
            )}
          </div>
          ${reason}
        </div>`;
      },
    )}`;
}
