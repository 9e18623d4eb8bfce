import { shownWords } from '../../src/course/markup/comparison-markup.js';

/**
 * Filters the rows of a table by the values of its columns, and leaves columns out. The table is in the page already: this
 * element switches on what stands above it.
 *
 * @summary A comparison's filters.
 */
export class KapComparison extends HTMLElement {
  connectedCallback(): void {
    for (const control of [...this.#filters, ...this.#columns]) control.disabled = false;
    this.addEventListener('change', this.#onChange);
    this.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#onChange);
    this.removeEventListener('click', this.#onClick);
  }

  get #filters(): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('select[data-column]')];
  }

  get #columns(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[data-column]')];
  }

  get #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody > tr')];
  }

  readonly #onChange = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this.#filter();
    if (target instanceof HTMLInputElement) this.#setColumn(Number(target.dataset.column), target.checked);
  };

  readonly #onClick = ({ target }: Event): void => {
    if (!(target as Element).closest('.comparison-count button')) return;
    for (const filter of this.#filters) filter.value = '';
    this.#filter();
    // The button is gone with this: the focus goes where one would choose again.
    this.#filters[0]?.focus();
  };

  #filter(): void {
    const asked = this.#filters.filter(({ value }) => value !== '');
    const rows = this.#rows;
    for (const row of rows) {
      row.hidden = asked.some(({ dataset, value }) => {
        const values = row.cells[Number(dataset.column)]?.dataset.values?.split(',') ?? [];
        return !values.includes(value);
      });
    }
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const words = this.querySelector('.comparison-count [role=status]');
    if (words) words.textContent = shown === 0 ? 'No row fits all of this.' : shownWords(shown, rows.length);
    const button = this.querySelector<HTMLButtonElement>('.comparison-count button');
    if (button) button.hidden = asked.length === 0;
  }

  #setColumn(column: number, isShown: boolean): void {
    for (const row of this.querySelectorAll('tr')) {
      const cell = row.cells[column];
      if (cell) cell.hidden = !isShown;
    }
  }
}

customElements.define('kap-comparison', KapComparison);

declare global {
  interface HTMLElementTagNameMap {
    'kap-comparison': KapComparison;
  }
}
