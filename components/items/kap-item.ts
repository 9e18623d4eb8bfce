import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Item } from '../../src/course/item.js';
import { isSureButWrong, type Confidence } from '../../src/course/confidence.js';
import { isComplete, isGraded } from '../../src/course/judge.js';
import { itemWords, partId, submitWords } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import type { Attempt } from '../../src/record/record.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { sessionContext } from '../player/session-context.js';
import { dayWords } from '../player/words.js';
import { Select } from '../select.js';
import { Turn } from '../turn.js';
import { confidenceField } from './confidence-field.js';
import { control, isKnown } from './control.js';
import { drawn } from './drawn.js';
import { focusedIn } from './focused-in.js';
import type { KapResponseChanged } from './kap-response-changed.js';
import { missing } from './missing.js';
import { saidReasons } from './said-reasons.js';
import { plainVerdict, verdict, verdictKind } from './verdict.js';

/**
 * A practice item: its stem, its controls, how sure one is where it asks, a button to check, a verdict in a line, another try. What may happen next is
 * the session's to say; this element shows it and passes on what the learner does. Its own attributes come from
 * `itemMarkup`.
 *
 * @summary A practice item, bound to the session.
 */
@customElement('kap-item')
export class KapItem extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  /** Id of the item. */
  @property() item = '';

  @query('.item-foot button') private button!: HTMLButtonElement | null;
  @query('.item-said') private said!: HTMLElement | null;
  /** What is missing, said after a press on the button and until the next change. */
  @state() private hint = '';
  readonly #isLearning = new Select(
    this,
    () => this.session,
    (session) => session.matches('learning'),
  );
  readonly #actor = new Select(
    this,
    () => this.session,
    (session) => session.context.items[this.item],
  );
  readonly #practice = new Select(
    this,
    () => this.#actor.value,
    (snapshot) => snapshot,
  );
  readonly #turn = new Turn(this);
  #heldFocus = false;
  #startsOver = false;
  #wasShown: boolean | undefined;

  /**
   * An item that was answered stands as it was left at once, since its height depends on it; the others follow one by one.
   * An item behind the button of a set's static twin waits until the set brings it forward.
   */
  protected override get isReady(): boolean {
    if (this.#isLearning.value !== true || this.closest('.set-more')) return false;
    // While an attempt is on its way into the store, nothing in view changes.
    if (this.hasUpdated) return this.#practice.value?.value !== 'saving';
    return this.#practice.value?.value === 'judged' || this.#turn.hasCome;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#turn.passed;
    return super.getUpdateComplete();
  }

  protected override update(changed: PropertyValues): void {
    this.#heldFocus = this.hasUpdated && focusedIn(this) !== undefined;
    super.update(changed);
  }

  protected override updated(): void {
    void this.#settle();
  }

  async #settle(): Promise<void> {
    const heldFocus = this.#heldFocus;
    const control = this.querySelector<LightElement>('.item-stem + *');
    await control?.updateComplete;
    if (control) this.#sayReasons(control);
    this.#settleFocus(control, heldFocus);
  }

  /** The reasons are said with the verdict on an answer that was just given, in the same task; those of an earlier visit are read. */
  #sayReasons(control: Element): void {
    const { isShown } = this;
    if (isShown !== this.#wasShown && this.said)
      this.said.textContent = isShown && this.#wasShown === false ? saidReasons(control) : '';
    this.#wasShown = isShown;
  }

  /** After a retry the first control has the focus; a control that was switched off hands it to the button. */
  #settleFocus(control: Element | null, heldFocus: boolean): void {
    if (this.#startsOver && this.#practice.value?.value === 'answering') {
      this.#startsOver = false;
      const field = control?.querySelector<HTMLElement>('input, select, textarea');
      (field ?? control?.querySelector<HTMLElement>('button'))?.focus();
    } else if (heldFocus && this.isConnected && isFocusLost(this)) {
      this.button?.focus({ preventScroll: true });
    }
  }

  /** Whether what came of the answer is in view. */
  private get isShown(): boolean {
    const state = this.#practice.value?.value;
    return state === 'judged' || state === 'revising';
  }

  private readonly onChange = (event: KapResponseChanged): void => {
    const { item } = this;
    const { response } = event;
    this.hint = '';
    if (this.#practice.value?.value === 'answering') this.session?.send({ type: 'response.changed', item, response });
    else if (this.isShown) this.session?.send({ type: 'response.revised', item, response });
  };

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const practice = this.#practice.value;
    if (practice?.value !== 'answering') return;
    const { item, draft, confidence } = practice.context;
    if (!isComplete(item, draft)) this.hint = missing(item);
    else if (item.confidence && !confidence) this.hint = itemWords.sayHowSure;
    else this.session?.send({ type: 'response.submitted', item: this.item });
  };

  private readonly onConfidence = (confidence: Confidence): void => {
    this.hint = '';
    this.session?.send({ type: 'confidence.changed', item: this.item, confidence });
  };

  private readonly onPress = (event: MouseEvent): void => {
    // The second half of a double click on "Check" is not a wish to start over.
    if (!this.isShown || event.detail > 1) return;
    // Before the press has had its effect the button is drawn as one that submits: it would answer at once.
    event.preventDefault();
    this.#startsOver = true;
    this.session?.send({ type: 'item.retried', item: this.item });
  };

  private readonly onButtonKey = (event: KeyboardEvent): void => {
    if (event.repeat && event.key === 'Enter') event.preventDefault();
  };

  override render() {
    const practice = this.#practice.value;
    const item = practice?.context.item;
    if (!practice || !item || !isKnown(item)) {
      return html`<p class="item-say">This item cannot be shown here. The rest of the lesson is not affected.</p>`;
    }
    const { isShown: isJudged } = this;
    const { draft, revision } = practice.context;
    const attempt = isJudged ? practice.context.attempt : undefined;
    const isStale = isJudged && practice.context.isStale;
    const response = isJudged ? (revision ?? attempt)?.response : draft;
    const confidence = isJudged ? attempt?.confidence : practice.context.confidence;
    return html`<form class="item-form" novalidate @submit=${this.onSubmit} @kap-response-changed=${this.onChange}>
      <div class="item-stem" id=${partId(item.id, 'stem')}>${drawn(proseMarkup, item.stem)}</div>
      ${control(item, { response, readonly: isJudged, outcome: isStale ? undefined : attempt?.outcome })}
      ${
        item.confidence
          ? confidenceField({ item: item.id, chosen: confidence, readonly: isJudged, change: this.onConfidence })
          : nothing
      }
      ${attempt && isStale ? staleNotice(attempt) : nothing}
      <div class="item-foot">
        <div role="status">
          ${this.renderVerdict(item, attempt, isStale)}
          <p class="item-said visually-hidden"></p>
        </div>
        <button
          type=${isJudged ? 'button' : 'submit'}
          class=${isJudged ? 'item-again' : 'item-check'}
          aria-disabled=${isJudged || (isComplete(item, response) && (!item.confidence || confidence)) ? nothing : 'true'}
          @click=${this.onPress}
          @keydown=${this.onButtonKey}
        >
          ${isJudged ? (isGraded(item.kind) ? 'Try again' : 'Change answer') : submitWords(item.kind)}
        </button>
      </div>
    </form>`;
  }

  private renderVerdict(item: Item, attempt: Attempt | undefined, isStale: boolean): TemplateResult {
    const words = attempt
      ? isStale
        ? plainVerdict(attempt.outcome)
        : [
            verdict(item, attempt.response, attempt.outcome),
            ...(isSureButWrong(attempt.confidence, attempt.outcome) ? [itemWords.sureButWrong] : []),
          ].join(' ')
      : this.hint;
    const kind = attempt ? `verdict-${verdictKind(attempt.outcome)}` : 'verdict-hint';
    return html`<p class="item-verdict ${words ? kind : ''}">${words}</p>`;
  }
}

/** Whether the focus went down with a control that was switched off; the browser may take a frame to notice. */
function isFocusLost(element: Element): boolean {
  const root = element.getRootNode();
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return focused === null || focused === document.body || focused.matches(':disabled');
}

function staleNotice({ at }: Attempt): TemplateResult {
  return html`<p class="item-say">
    This item was revised after you answered. Your answer of ${dayWords(at)} is kept; you can answer again.
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-item': KapItem;
  }
}
