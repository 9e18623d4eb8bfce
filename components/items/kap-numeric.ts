import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { numberIn, slipOf, type Numeric } from '../../src/course/blocks/numeric.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { answerWords } from '../../src/course/markup/answer-words.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { mark } from './mark.js';

/**
 * A number with its unit. What does not read as a number is said after the field is left, not while it is typed.
 *
 * @summary A numeric item's field.
 */
@customElement('kap-numeric')
export class KapNumeric extends ItemElement {
  @property({ attribute: false }) override item: Numeric | undefined;
  @state() private isLeft = false;

  private get text(): string {
    return this.response?.kind === 'numeric' ? this.response.text : '';
  }

  private readonly onInput = (event: Event): void => {
    this.isLeft = false;
    this.change({ kind: 'numeric', text: (event.target as HTMLInputElement).value });
  };

  private readonly onLeave = (): void => {
    this.isLeft = true;
  };

  override render() {
    const { item, text } = this;
    if (!item) return nothing;
    const isUnread = this.isLeft && !this.readonly && text.trim() !== '' && numberIn(text, item.unit) === undefined;
    const hint = partId(item.id, 'hint');
    const why = partId(item.id, 'why');
    return html`<label class="numeric-field"
        ><span class="item-hint">${itemWords.numeric}</span
        ><input
          class="numeric-input"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          aria-invalid=${isUnread ? 'true' : nothing}
          aria-describedby=${isUnread ? hint : this.outcome ? why : nothing}
          .value=${live(text)}
          ?readonly=${this.readonly}
          @input=${this.onInput}
          @change=${this.onLeave}
        />${item.unit ? html`<span class="numeric-unit">${item.unit}</span>` : nothing}${this.renderMark()}</label
      >${isUnread ? html`<p class="item-say" id=${hint}>Type a number, such as 4.5.</p>` : nothing}${
        this.outcome ? this.renderReason(item, why) : nothing
      }`;
  }

  private renderMark() {
    if (!this.outcome) return nothing;
    return this.outcome.correct ? mark('right', 'Right') : mark('wrong', 'Not right');
  }

  private renderReason(item: Numeric, id: string): TemplateResult {
    const slip = this.response?.kind === 'numeric' && slipOf(item, this.response);
    return html`<div class="rationale" id=${id}>
      ${slip ? drawn(proseMarkup, slip.rationale) : nothing}
      <p><strong>${answerWords(item)}</strong></p>
      ${drawn(proseMarkup, item.rationale)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-numeric': KapNumeric;
  }
}
