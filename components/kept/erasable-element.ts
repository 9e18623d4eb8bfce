import { html, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { LightElement } from '../light-element.js';

/** An element by which a learner can erase something for good: it asks first, and says what came of it. The focus stays with it. */
export abstract class ErasableElement extends LightElement {
  @state() protected isErasing = false;
  /** What came of it; empty before. */
  @state() protected message = '';
  @query('.record-confirm button') private firstAnswer!: HTMLElement | null;
  @query('.record-news') private news!: HTMLElement;

  /** Erases it. @returns whether nothing of it is kept, or undefined where there is nothing to do it with */
  protected abstract erase(): Promise<boolean | undefined>;

  /** Said when nothing of it is kept any more. */
  protected abstract readonly erasedWords: string;

  protected async askToErase(): Promise<void> {
    this.isErasing = true;
    this.message = '';
    await this.updateComplete;
    this.firstAnswer?.focus();
  }

  /** @param what the button's own words */
  protected renderConfirm(what: string, question: string): TemplateResult {
    return html`<div class="record-confirm" role="group" aria-label=${what}>
      <p>${question} It cannot be brought back, unless you have downloaded it.</p>
      <p class="actions">
        <button type="button" @click=${() => void this.#keep()}>Keep it</button>
        <button type="button" class="is-grave" @click=${() => void this.#erase()}>Erase it</button>
      </p>
    </div>`;
  }

  async #keep(): Promise<void> {
    this.isErasing = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[data-erase]')?.focus();
  }

  async #erase(): Promise<void> {
    this.isErasing = false;
    const isErased = await this.erase();
    if (isErased === undefined) return;
    this.message = isErased
      ? this.erasedWords
      : 'It could not be erased: the browser did not let it happen. Nothing was changed.';
    await this.updateComplete;
    this.news.focus();
  }
}
