import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Numeric } from '../../src/course/blocks/numeric.js';
import type { Slider } from '../../src/course/blocks/slider.js';
import { answerWords } from '../../src/course/markup/answer-words.js';
import { partId } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { mark } from './mark.js';
import { missing } from './missing.js';

/**
 * What the elements that ask for a number have in common: a field with its unit, and the answer below it. What does not read as
 * a number is said after the field is left, not while it is typed.
 */
export abstract class NumberElement extends ItemElement {
  abstract override item: Numeric | Slider | undefined;
  @state() private isLeft = false;

  protected get text(): string {
    const { item, response } = this;
    return response && response.kind === item?.kind && 'text' in response ? response.text : '';
  }

  protected enter(text: string): void {
    if (this.item) this.change({ kind: this.item.kind, text });
  }

  private readonly onInput = (event: Event): void => {
    this.isLeft = false;
    this.enter((event.target as HTMLInputElement).value);
  };

  private readonly onLeave = (): void => {
    this.isLeft = true;
  };

  private isUnread(value: number | undefined): boolean {
    return this.isLeft && !this.readonly && this.text.trim() !== '' && value === undefined;
  }

  /** The field, its unit and its mark; a label goes around it. `value` is what the text reads as. */
  protected renderField({ id, unit }: Numeric | Slider, value: number | undefined): TemplateResult {
    const isUnread = this.isUnread(value);
    return html`<input
        class="numeric-input"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-invalid=${isUnread ? 'true' : nothing}
        aria-describedby=${isUnread ? partId(id, 'hint') : this.outcome ? partId(id, 'why') : nothing}
        .value=${live(this.text)}
        ?readonly=${this.readonly}
        @input=${this.onInput}
        @change=${this.onLeave}
      />${unit ? html`<span class="numeric-unit">${unit}</span>` : nothing}${this.renderMark()}`;
  }

  private renderMark() {
    if (!this.outcome) return nothing;
    return this.outcome.correct ? mark('right', 'Right') : mark('wrong', 'Not right');
  }

  /** Below the field: what cannot be read; once it was judged the answer and its reason, after what is `first` to be said. */
  protected renderBelow(item: Numeric | Slider, value: number | undefined, first: unknown = nothing) {
    if (this.isUnread(value)) return html`<p class="item-say" id=${partId(item.id, 'hint')}>${missing(item)}</p>`;
    if (!this.outcome) return nothing;
    return html`<div class="rationale" id=${partId(item.id, 'why')}>
      ${first}
      <p><strong>${answerWords(item)}</strong></p>
      ${drawn(proseMarkup, item.rationale)}
    </div>`;
  }
}
