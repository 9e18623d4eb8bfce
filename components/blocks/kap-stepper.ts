import { stepperPlace } from '../../src/course/markup/stepper-markup.js';
import { groundOf } from '../ground.js';

/** Where an arrow key has work of its own. */
const ownKeys = 'input, select, textarea, pre, .table';

/**
 * Walks through the steps that stand in the page: one in view, moved by buttons, range, list, arrow keys and the address.
 * The steps stay where they are, so nothing else on the page moves.
 *
 * @summary A walk through a mechanism, step by step.
 */
export class KapStepper extends HTMLElement {
  #index = 0;
  #endWatch: (() => void) | undefined;

  connectedCallback(): void {
    for (const control of this.#controls) control.disabled = false;
    this.dataset.live = '';
    this.addEventListener('click', this.#onClick);
    this.addEventListener('input', this.#onInput);
    this.addEventListener('keydown', this.#onKeydown);
    this.#endWatch = groundOf(this).watchAnchor(this.#onAnchor);
    this.#show(this.#anchorIndex ?? this.#index);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('input', this.#onInput);
    this.removeEventListener('keydown', this.#onKeydown);
    this.#endWatch?.();
  }

  get #controls(): (HTMLButtonElement | HTMLInputElement)[] {
    return [...this.querySelectorAll<HTMLButtonElement | HTMLInputElement>('.stepper-move, .stepper-range')];
  }

  get #steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.stepper-step')];
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.stepper-list a')];
  }

  /** The step that the address points to. */
  get #anchorIndex(): number | undefined {
    const { anchor } = groundOf(this);
    const index = this.#steps.findIndex(({ id }) => id === anchor);
    return index < 0 ? undefined : index;
  }

  readonly #onAnchor = (): void => {
    if (this.#anchorIndex !== undefined) this.#goTo(this.#anchorIndex);
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = event.target as Element;
    const button = target.closest<HTMLButtonElement>('.stepper-move');
    if (button) this.#goTo(this.#index + (button.dataset.to === 'next' ? 1 : -1));
    const link = target.closest<HTMLAnchorElement>('.stepper-list a');
    if (!link) return;
    event.preventDefault();
    this.#goTo(this.#links.indexOf(link));
  };

  /** The range says itself where it stands. */
  readonly #onInput = (event: Event): void => {
    const range = event.target as Element;
    if (range instanceof HTMLInputElement && range.matches('.stepper-range')) this.#show(range.valueAsNumber - 1);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if ((event.target as Element).closest(ownKeys)) return;
    const isMirrored = getComputedStyle(this).direction === 'rtl';
    const to = {
      ArrowRight: this.#index + (isMirrored ? -1 : 1),
      ArrowLeft: this.#index + (isMirrored ? 1 : -1),
      Home: 0,
      End: this.#steps.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#goTo(to);
  };

  /** Brings a step into view and says so. */
  #goTo(index: number): void {
    const steps = this.#steps;
    if (index < 0 || index >= steps.length) return;
    this.#show(index);
    const title = steps[index]?.querySelector('.stepper-title')?.textContent.replace(/^\s*\d+\s*/, '') ?? '';
    const news = this.querySelector('.stepper-news');
    if (news) news.textContent = `${stepperPlace(index, steps.length)}: ${title}`;
  }

  #show(index: number): void {
    const steps = this.#steps;
    const place = stepperPlace(index, steps.length);
    this.#index = index;
    for (const [at, step] of steps.entries()) step.classList.toggle('is-current', at === index);
    for (const [at, link] of this.#links.entries()) {
      if (at === index) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    // At an end the button stays where the focus is, and says that it has nowhere to go.
    for (const button of this.querySelectorAll<HTMLButtonElement>('.stepper-move')) {
      const isAtEnd = index === (button.dataset.to === 'next' ? steps.length - 1 : 0);
      if (isAtEnd) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    }
    const range = this.querySelector<HTMLInputElement>('.stepper-range');
    if (range) {
      range.valueAsNumber = index + 1;
      range.setAttribute('aria-valuetext', place);
    }
    const words = this.querySelector('.stepper-place');
    if (words) words.textContent = place;
  }
}

customElements.define('kap-stepper', KapStepper);

declare global {
  interface HTMLElementTagNameMap {
    'kap-stepper': KapStepper;
  }
}
