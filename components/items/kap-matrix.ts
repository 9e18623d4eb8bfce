import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isRowRight, type Matrix } from '../../src/course/blocks/matrix.js';
import { inlineMarkup } from '../../src/course/markup/inline-markup.js';
import { itemWords } from '../../src/course/markup/item-words.js';
import { drawn } from './drawn.js';
import { gridRows } from './grid-rows.js';
import { ItemElement } from './item-element.js';
import { mark, notRight } from './mark.js';

/**
 * Rows that each ask for one column, or for all that apply. A table where there is room for one, else one row's controls
 * under the other.
 *
 * @summary A matrix item's rows.
 */
@customElement('kap-matrix')
export class KapMatrix extends ItemElement {
  @property({ attribute: false }) override item: Matrix | undefined;

  private get rows(): Readonly<Record<string, string[]>> {
    return this.response?.kind === 'matrix' ? this.response.rows : {};
  }

  private choose(row: string, column: string, isChosen: boolean): void {
    const others = this.item?.multiple ? (this.rows[row] ?? []).filter((other) => other !== column) : [];
    this.change({ kind: 'matrix', rows: { ...this.rows, [row]: isChosen ? [...others, column] : others } });
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    return html`<p class="item-hint">${item.multiple ? itemWords.matrixSeveral : itemWords.matrixOne}</p>
      ${gridRows(item, {
        readonly: this.readonly,
        isChosen: (row, column) => this.rows[row]?.includes(column) ?? false,
        choose: (row, column, isChosen) => {
          this.choose(row, column, isChosen);
        },
        reasonOf: (row, id) => this.renderReason(item, row.id, id),
      })}`;
  }

  private renderReason(item: Matrix, rowId: string, id: string): TemplateResult | typeof nothing {
    const row = item.rows.find((candidate) => candidate.id === rowId);
    if (!this.outcome || !row) return nothing;
    const isRight = isRowRight(row, { kind: 'matrix', rows: this.rows });
    const answer = item.columns.filter((column) => row.right.includes(column.id)).map(({ text }) => text);
    return html`<div class="rationale grid-reason" id=${id}>
      <p>${isRight ? mark('right', 'Right') : notRight(answer.join(', '))} ${drawn(inlineMarkup, row.rationale)}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-matrix': KapMatrix;
  }
}
