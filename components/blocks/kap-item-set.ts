import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { itemWords, needWords, stepWords } from '../../src/course/markup/item-words.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import '../items/kap-item.js';
import { groundOf } from '../ground.js';
import { LightElement } from '../light-element.js';
import { sessionContext } from '../player/session-context.js';
import { Select } from '../select.js';
import { counts, isToLookAt, standingOf, standingWords, tally, type Standing } from './standing.js';

/**
 * Items that are worked through one at a time. It takes the items from its static twin, sets the one in view on the stage
 * and keeps the others aside, whole, so that nothing they hold is lost. Title and introduction stay as they are.
 *
 * @summary A set of items with a stepper and a summary.
 */
@customElement('kap-item-set')
export class KapItemSet extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  /** How many of the items must be answered before the lesson counts as done. */
  @property({ type: Number }) need = 0;

  @state() private index = 0;
  #items: HTMLElement[] = [];
  #endWatch: (() => void) | undefined;
  readonly #isLearning = new Select(
    this,
    () => this.session,
    (session) => session.matches('learning'),
  );
  readonly #standings = new Select(
    this,
    () => this.session,
    ({ context }) => this.#items.map((item) => standingOf(context.record.items[item.id])).join(' '),
  );

  /** Places of the items whose latest answer was sure and not right. */
  readonly #again = new Select(
    this,
    () => this.session,
    ({ context }) =>
      this.#items.flatMap((item, place) => (isToLookAt(context.record.items[item.id]) ? place : [])).join(' '),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endWatch = groundOf(this).watchAnchor(this.onAnchor);
    window.addEventListener('beforeprint', this.onPrint);
    window.addEventListener('afterprint', this.onPrinted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endWatch?.();
    window.removeEventListener('beforeprint', this.onPrint);
    window.removeEventListener('afterprint', this.onPrinted);
  }

  protected override get isReady(): boolean {
    return this.#isLearning.value === true;
  }

  /** Everything under the stage is drawn; what is above it stays. */
  protected override createRenderRoot(): HTMLElement {
    return this.querySelector<HTMLElement>('.set-nav') ?? this;
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this.#items = [...this.querySelectorAll<HTMLElement>('kap-item')];
    const open = this.standings.indexOf('open');
    this.index = this.anchorIndex ?? Math.max(open, 0);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('index')) this.setStage();
  }

  private setStage(): void {
    const item = this.#items[this.index];
    const stage = this.querySelector('.set-stage');
    if (item && stage && (item.parentElement !== stage || stage.childElementCount > 1)) stage.replaceChildren(item);
  }

  private get standings(): Standing[] {
    return (this.#standings.value ?? '').split(' ') as Standing[];
  }

  /** The item that the address points to. */
  private get anchorIndex(): number | undefined {
    const { anchor } = groundOf(this);
    const index = this.#items.findIndex(({ id }) => id === anchor);
    return index < 0 ? undefined : index;
  }

  private readonly onAnchor = (): void => {
    const index = this.anchorIndex;
    if (index !== undefined) void this.goTo(index);
  };

  /** On paper all items stand one after the other. */
  private readonly onPrint = (): void => {
    if (this.hasUpdated) this.querySelector('.set-stage')?.replaceChildren(...this.#items);
  };

  private readonly onPrinted = (): void => {
    if (this.hasUpdated) this.setStage();
  };

  /** Brings an item forward and hands it the focus, so that its text is read out. */
  async goTo(index: number): Promise<void> {
    const item = this.#items[index];
    if (!item) return;
    this.index = index;
    await this.updateComplete;
    item.tabIndex = -1;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  }

  private readonly onNext = (): void => {
    if (this.index + 1 < this.#items.length) void this.goTo(this.index + 1);
    else this.showSummary();
  };

  private showSummary(): void {
    const summary = this.querySelector<HTMLDetailsElement>('.set-more');
    if (!summary) return;
    summary.open = true;
    summary.querySelector('summary')?.focus();
  }

  override render() {
    const { index, standings } = this;
    const total = this.#items.length;
    const isLast = index + 1 >= total;
    return html`<div class="set-steps">
        <button
          type="button"
          class="set-step"
          aria-disabled=${index === 0 ? 'true' : nothing}
          @click=${() => {
            if (index > 0) void this.goTo(index - 1);
          }}
        >
          ${itemWords.previous}
        </button>
        <p class="set-place" role="status">${stepWords(index, total)}</p>
        <button type="button" class="set-step" @click=${this.onNext}>${isLast ? 'Summary' : itemWords.next}</button>
      </div>
      <p class="set-need">${this.needText(counts(standings).answered)}</p>
      <ol class="set-jump" role="list">
        ${standings.map((standing, place) => this.renderJump(standing, place))}
      </ol>
      <details class="set-more">
        <summary>Summary</summary>
        ${this.renderSummary()}
      </details>`;
  }

  private needText(answered: number): string {
    const words = needWords(this.need, this.#items.length);
    if (answered === 0) return words;
    return answered < this.need
      ? `${answered} answered. ${words}`
      : `${answered} answered. That is enough to finish the lesson.`;
  }

  private renderJump(standing: Standing, place: number): TemplateResult {
    return html`<li>
      <button
        type="button"
        class="set-number is-${standing}"
        aria-label="Item ${place + 1}, ${standingWords[standing]}"
        aria-current=${place === this.index ? 'step' : nothing}
        @click=${() => void this.goTo(place)}
      >
        ${place + 1}
      </button>
    </li>`;
  }

  private renderAgain(): TemplateResult | typeof nothing {
    const places = (this.#again.value ?? '').split(' ').filter(Boolean).map(Number);
    if (places.length === 0) return nothing;
    return html`<div class="set-again">
      <p>Look at these first: you were sure, and they were not right.</p>
      <ul role="list">
        ${places.map(
          (place) =>
            html`<li><button type="button" @click=${() => void this.goTo(place)}>Go to item ${place + 1}</button></li>`,
        )}
      </ul>
    </div>`;
  }

  private renderSummary(): TemplateResult {
    const { standings } = this;
    const groups = tally(
      this.#items.map((item, index) => ({ group: item.dataset.group, standing: standings[index] ?? 'open' })),
    );
    const all = { group: 'All', ...counts(standings) };
    return html`${this.renderAgain()}
      <table class="set-table">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Right</th>
            <th scope="col">Answered</th>
            <th scope="col">Items</th>
          </tr>
        </thead>
        <tbody>
          ${[...(groups.length > 1 ? groups : []), all].map(
            ({ group, right, answered, total }) =>
              html`<tr>
                <th scope="row">${group}</th>
                <td>${right}</td>
                <td>${answered}</td>
                <td>${total}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-item-set': KapItemSet;
  }
}
