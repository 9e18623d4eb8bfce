import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { asksConfidence } from '../../src/course/assessment-policy.js';
import type { Item } from '../../src/course/item.js';
import { isComplete } from '../../src/course/judge.js';
import { itemWords } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { seedOf } from '../../src/course/shuffle.js';
import { isFinalWhenAnswered, type AssessmentContext, type Draft } from '../../src/machines/assessment-context.js';
import { isPretest } from '../../src/record/sittings.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { confidenceField } from '../items/confidence-field.js';
import { control } from '../items/control.js';
import { drawn } from '../items/drawn.js';
import type { KapResponseChanged } from '../items/kap-response-changed.js';
import { missing } from '../items/missing.js';
import { verdict } from '../items/verdict.js';
import { LightElement } from '../light-element.js';
import './kap-assessment-clock.js';
import { sessionContext } from '../player/session-context.js';
import { sittingMap, sittingReview, type Entered } from './sitting-review.js';

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
  @query('.sitting-move > .onward') private onward!: HTMLElement | null;
  @state() private isReviewing = false;
  @state() private hint = '';
  #movesFocus = false;
  /** The item whose check is on its way; until that is saved there is no moving on. */
  #checked: string | undefined;

  protected override get isReady(): boolean {
    return this.state?.sitting !== undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('state') as AssessmentContext | undefined;
    if (before && before.index !== this.state?.index) this.#movesFocus = true;
    if (before && before.sitting?.id !== this.state?.sitting?.id) this.isReviewing = false;
  }

  protected override updated(): void {
    // The button that was pressed is gone when the outcome is there.
    if (this.state?.outcomes[this.#checked ?? '']) {
      this.#checked = undefined;
      this.onward?.focus({ preventScroll: true });
    }
    if (!this.#movesFocus) return;
    this.#movesFocus = false;
    this.head?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  private enteredFor({ id }: Item): Draft {
    return this.state?.drafts[id] ?? this.state?.sitting?.responses[id] ?? {};
  }

  private isWhole(item: Item, { response, confidence }: Draft): boolean {
    return isComplete(item, response) && (confidence !== undefined || !this.asksHowSure(item));
  }

  private enteredOf(id: string): Entered {
    const item = this.itemOf(id);
    const kept = this.state?.sitting?.responses[id];
    if (!item || !kept || !isComplete(item, kept.response)) return 'open';
    return this.isWhole(item, kept) ? 'answered' : 'unsure';
  }

  private asksHowSure(item: Item): boolean {
    return this.state !== undefined && asksConfidence(this.state.policy, item);
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

  private enter(item: Item, change: Draft): void {
    this.hint = '';
    const { response, confidence } = { ...this.enteredFor(item), ...change };
    if (this.isFinal || !response) this.session?.send({ type: 'sitting.drafted', item: item.id, response, confidence });
    else this.answer(item, { response, confidence });
  }

  private check(item: Item): void {
    const entered = this.enteredFor(item);
    if (!isComplete(item, entered.response)) this.hint = missing(item);
    else if (!this.isWhole(item, entered)) this.hint = itemWords.sayHowSure;
    else {
      this.#checked = item.id;
      this.answer(item, entered);
    }
  }

  private answer({ id }: Item, { response, confidence }: Draft): void {
    if (response)
      this.session?.send({ type: 'sitting.answered', item: id, response, ...(confidence && { confidence }) });
  }

  /** Whether an answer counts when it is checked, and not before. */
  private get isFinal(): boolean {
    return this.state !== undefined && isFinalWhenAnswered(this.state);
  }

  override render() {
    const { state: assessment } = this;
    const { sitting } = assessment ?? {};
    if (!assessment || !sitting) return nothing;
    const item = this.itemOf(sitting.items[assessment.index]);
    if (this.isReviewing || !item) return html`${this.renderHead(assessment)}${this.renderReview(sitting.items)}`;
    return html`${this.renderHead(assessment)}${this.renderItem(item, assessment.index, sitting.items.length)}
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

  private renderHead({ sitting, now }: AssessmentContext) {
    const due = sitting?.due;
    if (!sitting || (due === undefined && !isPretest(sitting))) return nothing;
    return html`<div class="sitting-top">
      ${
        isPretest(sitting)
          ? html`<p class="sitting-what">Pre-test. It counts for nothing; leave out what you do not know.</p>`
          : nothing
      }
      ${
        due === undefined
          ? nothing
          : html`<kap-assessment-clock .started=${sitting.started} .due=${due} .now=${now}></kap-assessment-clock>`
      }
    </div>`;
  }

  private renderItem(item: Item, index: number, total: number): TemplateResult {
    const { state: assessment, isSaving, isFinal } = this;
    const outcome = assessment?.outcomes[item.id];
    const { response, confidence } = this.enteredFor(item);
    const readonly = outcome !== undefined || (isFinal && isSaving);
    const seed = assessment?.policy.shuffle ? seedOf(`${assessment.sitting?.seed ?? 0} ${item.id}`) : undefined;
    return html`<section class="sitting-item item item-${item.kind}" data-item=${item.id} data-place=${index + 1}>
      <h2 class="sitting-head" id="sitting-head" tabindex="-1">
        Item ${index + 1} of ${total}${this.isCritical(item) ? ' · Critical: must be right' : ''}
      </h2>
      <div role="group" aria-labelledby="sitting-head sitting-stem">
        <div class="item-stem" id="sitting-stem">${drawn(proseMarkup, item.stem)}</div>
        <div
          @kap-response-changed=${(event: KapResponseChanged) => {
            this.enter(item, { response: event.response });
          }}
        >
          ${control(item, { response, readonly, outcome, seed })}
        </div>
        ${
          this.asksHowSure(item)
            ? confidenceField({
                item: item.id,
                chosen: confidence,
                readonly,
                change: (level) => {
                  this.enter(item, { confidence: level });
                },
              })
            : nothing
        }
      </div>
      ${isFinal ? this.renderCheck(item, outcome && response ? verdict(item, response, outcome) : this.hint) : nothing}
    </section>`;
  }

  private isCritical({ id }: Item): boolean {
    const { policy, sitting } = this.state ?? {};
    return policy?.mustPass.includes(id) === true && sitting !== undefined && !isPretest(sitting);
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
    const entered = items.map((id) => this.enteredOf(id));
    return html`<nav class="sitting-map" aria-label="Items of this sitting">
      ${sittingMap({
        entered,
        current,
        go: (place) => {
          this.go(place);
        },
      })}
      <p class="sitting-count">
        ${entered.filter((state) => state !== 'open').length} of ${items.length} answered.
        ${current < items.length - 1 ? this.renderToReview('link') : nothing}
      </p>
    </nav>`;
  }

  private renderReview(items: readonly string[]) {
    return sittingReview({
      entered: items.map((id) => this.enteredOf(id)),
      isByCertainty: this.state?.policy.certainty === true,
      isSaving: this.isSaving,
      go: (place) => {
        this.go(place);
      },
      back: () => {
        this.go(this.state?.index ?? 0);
      },
      handIn: () => {
        this.session?.send({ type: 'sitting.submitted' });
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-assessment-sitting': KapAssessmentSitting;
  }
}
