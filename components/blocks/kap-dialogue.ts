import { turnWords } from '../../src/course/markup/dialogue-markup.js';

/**
 * Shows the turns of a dialogue one by one, where its author wants that. All of them are in the page already; on paper and
 * without script all are shown.
 *
 * @summary A dialogue, line by line.
 */
export class KapDialogue extends HTMLElement {
  #shown = 1;

  connectedCallback(): void {
    const buttons = this.#buttons;
    if (buttons.length === 0) return;
    for (const button of buttons) button.disabled = false;
    this.dataset.live = '';
    this.addEventListener('click', this.#onClick);
    this.#show(this.#shown);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('.dialogue-foot button')];
  }

  get #turns(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.dialogue-turn')];
  }

  readonly #onClick = ({ target }: Event): void => {
    const button = (target as Element).closest('.dialogue-foot button');
    if (!button) return;
    const turns = this.#turns;
    const first = this.#shown;
    this.#show(button.matches('.dialogue-next') ? first + 1 : turns.length);
    // The buttons are gone with the last line: the focus goes to what is new.
    const turn = this.#shown === turns.length ? turns[first] : undefined;
    if (turn) {
      turn.tabIndex = -1;
      turn.focus({ preventScroll: true });
    }
    this.querySelector('.dialogue-foot')?.scrollIntoView({ block: 'nearest' });
  };

  #show(count: number): void {
    const turns = this.#turns;
    this.#shown = Math.min(count, turns.length);
    for (const [index, turn] of turns.entries()) turn.hidden = index >= this.#shown;
    // From now on a line that appears is read out.
    this.querySelector('.dialogue-turns')?.setAttribute('aria-live', 'polite');
    const words = this.querySelector('.dialogue-count');
    if (words) words.textContent = turnWords(this.#shown, turns.length);
    const foot = this.querySelector<HTMLElement>('.dialogue-foot');
    if (foot) foot.hidden = this.#shown === turns.length;
  }
}

customElements.define('kap-dialogue', KapDialogue);

declare global {
  interface HTMLElementTagNameMap {
    'kap-dialogue': KapDialogue;
  }
}
