import { trialsShown } from '../../src/course/markup/trial-plot-words.js';

/**
 * Narrows a plot of trials by its filters, in the plot and in the table alike, and sorts the table by a column. Both are in the
 * page already: this element switches on the controls that stand there. Empty cells are sorted to the end.
 *
 * @summary The filters and the sorting of a plot of trials.
 */
export class KapTrialPlot extends HTMLElement {
  #rowsInOrder: HTMLTableRowElement[] = [];

  connectedCallback(): void {
    this.#enable();
    this.addEventListener('change', this.#onChange);
    this.addEventListener('click', this.#onClick);
    // A browser may have put back what was chosen before the page was left.
    this.#narrow();
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#onChange);
    this.removeEventListener('click', this.#onClick);
  }

  #enable(): void {
    for (const control of this.#controls) control.disabled = false;
  }

  /** The rows of the table in the order of those of the plot, whichever way the table is sorted. */
  get #tableRows(): HTMLTableRowElement[] {
    if (this.#rowsInOrder.length === 0) this.#rowsInOrder = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    return this.#rowsInOrder;
  }

  get #controls(): NodeListOf<HTMLSelectElement | HTMLButtonElement> {
    return this.querySelectorAll<HTMLSelectElement | HTMLButtonElement>('select, button');
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  }

  readonly #onChange = (): void => {
    this.#narrow();
  };

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.classList.contains('trials-sort')) this.#sort(button);
    if (button?.classList.contains('trials-all')) {
      for (const select of this.#selects) select.value = '';
      this.#narrow();
    }
  };

  #narrow(): void {
    const chosen = this.#selects.map(({ value }, index) => ({ value, name: `data-filter-${index}` }));
    const trials = [...this.querySelectorAll<HTMLElement>('.trial')];
    trials.forEach((trial, index) => {
      trial.hidden = chosen.some(({ value, name }) => value !== '' && trial.getAttribute(name) !== value);
      const row = this.#tableRows[index];
      if (row) row.hidden = trial.hidden;
    });
    const words = trialsShown(trials.filter(({ hidden }) => !hidden).length, trials.length);
    const count = this.querySelector('.trials-count');
    if (count && count.textContent !== words) count.textContent = words;
  }

  /** By this column, upwards at first, then the other way round. */
  #sort(button: HTMLButtonElement): void {
    const head = button.closest('th');
    if (!head) return;
    const column = head.cellIndex;
    const isUpwards = head.ariaSort !== 'ascending';
    for (const other of this.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', isUpwards ? 'ascending' : 'descending');
    const rows = [...this.#tableRows].sort((a, b) =>
      compareCells(a.cells[column], b.cells[column], isUpwards ? 1 : -1),
    );
    this.querySelector('tbody')?.append(...rows);
  }
}

/** Numbers by their value, words by their alphabet. */
function compareCells(a: Cell, b: Cell, direction: 1 | -1): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  const isNumbers = typeof left === 'number' && typeof right === 'number';
  return direction * (isNumbers ? left - right : `${left}`.localeCompare(`${right}`));
}

type Cell = HTMLTableCellElement | undefined;

function keyOf(cell: Cell): number | string | undefined {
  if (!cell) return undefined;
  if (cell.dataset.value !== undefined) return Number(cell.dataset.value);
  // A column of numbers has a value in every cell that is not empty.
  return cell.classList.contains('align-right') ? undefined : cell.textContent.trim() || undefined;
}

customElements.define('kap-trial-plot', KapTrialPlot);

declare global {
  interface HTMLElementTagNameMap {
    'kap-trial-plot': KapTrialPlot;
  }
}
