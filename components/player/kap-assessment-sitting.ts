import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Item, Response } from '../../src/course/item.js';
import { isComplete } from '../../src/course/judge.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { seedOf } from '../../src/course/shuffle.js';
import type { AssessmentContext } from '../../src/machines/assessment-context.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { control } from '../items/control.js';
import { drawn } from '../items/drawn.js';
import type { KapResponseChanged } from '../items/kap-response-changed.js';
import { missing } from '../items/missing.js';
import { verdict } from '../items/verdict.js';
import { LightElement } from '../light-element.js';
import { sessionContext } from './session-context.js';

/**
 * One item at a time, a map of all of them, and a look back before handing in.
 *
 * @summary A sitting of the assessment.
 */
@customElement('kap-assessment-sitting')
export class KapAssessmentSitting extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  /** Where the assessment stands. */
  @property({ attribute: false }) state?: AssessmentContext;

  /** Whether what was done last is on its way into the store. */
  @property({ type: Boolean }) isSaving = false;

  @query('.sitting-head') private head!: HTMLElement | null;
  @state() private isReviewing = false;
  /** With feedback after each item an answer counts when it is checked; until then it is kept here. */
  @state() private draft: { item: string; response: Response } | undefined;
  @state() private hint = '';
  #movesFocus = false;

  protected override get isReady(): boolean {
    return this.state?.sitting !== undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('state') as AssessmentContext | undefined;
    if (before && before.index !== this.state?.index) this.#movesFocus = true;
    if (before && before.sitting?.id !== this.state?.sitting?.id) this.isReviewing = false;
  }

  protected override updated(): void {
    if (!this.#movesFocus) return;
    this.#movesFocus = false;
    this.head?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  private responseTo(item: Item): Response | undefined {
    return this.draft?.item === item.id ? this.draft.response : this.state?.sitting?.responses[item.id]?.response;
  }

  private isAnswered(id: string): boolean {
    const item = this.itemOf(id);
    return item !== undefined && isComplete(item, this.state?.sitting?.responses[id]?.response);
  }

  private itemOf(id: string | undefined): Item | undefined {
    return this.state?.bank.find((item) => item.id === id);
  }

  private go(to: number): void {
    this.isReviewing = false;
    this.hint = '';
    this.#movesFocus = true;
    this.session?.send({ type: 'sitting.moved', to });
    this.requestUpdate();
  }

  private review(): void {
    this.isReviewing = true;
    this.#movesFocus = true;
  }

  private onChange(item: Item, { response }: KapResponseChanged): void {
    this.hint = '';
    if (this.state?.policy.feedback === 'now') this.draft = { item: item.id, response };
    else this.session?.send({ type: 'sitting.answered', item: item.id, response });
  }

  private check(item: Item): void {
    const response = this.responseTo(item);
    if (!response || !isComplete(item, response)) this.hint = missing(item);
    else this.session?.send({ type: 'sitting.answered', item: item.id, response });
  }

  override render() {
    const { state: assessment } = this;
    const { sitting } = assessment ?? {};
    if (!assessment || !sitting) return nothing;
    const item = this.itemOf(sitting.items[assessment.index]);
    if (this.isReviewing || !item) return this.renderReview(sitting.items);
    return html`${this.renderItem(item, assessment.index, sitting.items.length)}
      <div class="sitting-move">
        <button
          type="button"
          ?disabled=${assessment.index === 0}
          @click=${() => {
            this.go(assessment.index - 1);
          }}
        >
          Previous
        </button>
        ${
          assessment.index === sitting.items.length - 1
            ? this.renderToReview('onward')
            : html`<button
                type="button"
                class="onward is-next"
                @click=${() => {
                  this.go(assessment.index + 1);
                }}
              >
                Next
              </button>`
        }
      </div>
      ${this.renderMap(sitting.items, assessment.index)}`;
  }

  private renderItem(item: Item, index: number, total: number): TemplateResult {
    const { state: assessment, isSaving } = this;
    const outcome = assessment?.outcomes[item.id];
    const response = this.responseTo(item);
    const isNow = assessment?.policy.feedback === 'now';
    const seed = assessment?.policy.shuffle ? seedOf(`${assessment.sitting?.seed ?? 0} ${item.id}`) : undefined;
    return html`<section class="sitting-item item item-${item.kind}" data-item=${item.id} data-place=${index + 1}>
      <h2 class="sitting-head" id="sitting-head" tabindex="-1">Item ${index + 1} of ${total}</h2>
      <div role="group" aria-labelledby="sitting-head sitting-stem">
        <div class="item-stem" id="sitting-stem">${drawn(proseMarkup, item.stem)}</div>
        <div
          @kap-response-changed=${(event: KapResponseChanged) => {
            this.onChange(item, event);
          }}
        >
          ${control(item, { response, readonly: outcome !== undefined || (isNow && isSaving), outcome, seed })}
        </div>
      </div>
      ${isNow ? this.renderCheck(item, outcome && response ? verdict(item, response, outcome) : this.hint) : nothing}
    </section>`;
  }

  private renderCheck(item: Item, words: string) {
    const isDone = this.state?.outcomes[item.id] !== undefined;
    return html`<div class="item-foot">
      <p class="item-verdict" role="status">${words}</p>
      ${
        isDone
          ? nothing
          : html`<button
              type="button"
              class="item-check"
              ?disabled=${this.isSaving}
              @click=${() => {
                this.check(item);
              }}
            >
              Check
            </button>`
      }
    </div>`;
  }

  private renderToReview(name: string) {
    return html`<button
      type="button"
      class=${name}
      @click=${() => {
        this.review();
      }}
    >
      Review and hand in
    </button>`;
  }

  private renderMap(items: readonly string[], current: number) {
    const answered = items.filter((id) => this.isAnswered(id)).length;
    return html`<nav class="sitting-map" aria-label="Items of this sitting">
      <ol role="list">
        ${items.map((id, index) => {
          const isAnswered = this.isAnswered(id);
          return html`<li>
            <button
              type="button"
              class=${isAnswered ? 'is-answered' : ''}
              aria-label="Item ${index + 1}, ${isAnswered ? 'answered' : 'not answered'}"
              aria-current=${index === current ? 'step' : nothing}
              @click=${() => {
                this.go(index);
              }}
            >
              ${index + 1}
            </button>
          </li>`;
        })}
      </ol>
      <p class="sitting-count">
        ${answered} of ${items.length} answered. ${current < items.length - 1 ? this.renderToReview('link') : nothing}
      </p>
    </nav>`;
  }

  private renderReview(items: readonly string[]) {
    const open = items.flatMap((id, index) => (this.isAnswered(id) ? [] : [index]));
    return html`<section class="sitting-review">
      <h2 class="sitting-head" tabindex="-1">Before you hand in</h2>
      ${
        open.length === 0
          ? html`<p>All ${items.length} items are answered. You can still go back and change them.</p>`
          : html`<p>
                ${open.length === 1 ? 'One item is' : `${open.length} items are`} not answered. What is not answered
                counts as not right.
              </p>
              <ul class="sitting-open" role="list">
                ${open.map(
                  (index) =>
                    html`<li>
                      <button
                        type="button"
                        @click=${() => {
                          this.go(index);
                        }}
                      >
                        Go to item ${index + 1}
                      </button>
                    </li>`,
                )}
              </ul>`
      }
      <div class="sitting-move">
        <button
          type="button"
          @click=${() => {
            this.go(this.state?.index ?? 0);
          }}
        >
          Back to the items
        </button>
        <button
          type="button"
          class="onward"
          ?disabled=${this.isSaving}
          @click=${() => this.session?.send({ type: 'sitting.submitted' })}
        >
          Hand in
        </button>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-assessment-sitting': KapAssessmentSitting;
  }
}
