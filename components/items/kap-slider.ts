import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { valueOn, type Slider } from '../../src/course/blocks/slider.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { answerWords } from '../../src/course/markup/answer-words.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { mark } from './mark.js';
import { missing } from './missing.js';

/**
 * A native slider and a field for the same number, each as good as the other. Where the slider stands before it was
 * touched is no answer.
 *
 * @summary A slider item's range and field.
 */
@customElement('kap-slider')
export class KapSlider extends ItemElement {
  @property({ attribute: false }) override item: Slider | undefined;
  @state() private isLeft = false;

  private get text(): string {
    return this.response?.kind === 'slider' ? this.response.text : '';
  }

  private readonly onSlide = (event: Event): void => {
    this.change({ kind: 'slider', text: (event.target as HTMLInputElement).value });
  };

  /** A press that does not move the slider says that it stands right. */
  private readonly onPress = (event: Event): void => {
    if (this.text === '' && !this.readonly) this.onSlide(event);
  };

  private readonly onInput = (event: Event): void => {
    this.isLeft = false;
    this.change({ kind: 'slider', text: (event.target as HTMLInputElement).value });
  };

  private readonly onLeave = (): void => {
    this.isLeft = true;
  };

  override render() {
    const { item, text } = this;
    if (!item) return nothing;
    const { id, min, max, step, unit } = item;
    const value = valueOn(item, { kind: 'slider', text });
    const isUnread = this.isLeft && !this.readonly && text.trim() !== '' && value === undefined;
    const range = partId(id, 'range');
    const hint = partId(id, 'hint');
    const why = partId(id, 'why');
    return html`<label class="item-hint" for=${range}>${itemWords.numeric}</label>
      <div class="slider-line">
        <span class="slider-end">${min}</span
        ><input
          class="slider-range ${value === undefined ? 'is-untouched' : ''}"
          type="range"
          id=${range}
          min=${min}
          max=${max}
          step=${step}
          aria-valuetext=${value === undefined ? 'not set' : `${value} ${unit}`.trim()}
          aria-describedby=${this.outcome ? why : nothing}
          .value=${live(String(value ?? startOf(item)))}
          ?disabled=${this.readonly}
          @input=${this.onSlide}
          @click=${this.onPress}
        /><span class="slider-end">${max}</span>
      </div>
      <label class="slider-field"
        ><span class="visually-hidden">${itemWords.numericAsText}</span
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
        />${unit ? html`<span class="numeric-unit">${unit}</span>` : nothing}${this.renderMark()}</label
      >${isUnread ? html`<p class="item-say" id=${hint}>${missing(item)}</p>` : nothing}${
        this.outcome ? this.renderReason(item, why) : nothing
      }`;
  }

  private renderMark() {
    if (!this.outcome) return nothing;
    return this.outcome.correct ? mark('right', 'Right') : mark('wrong', 'Not right');
  }

  private renderReason(item: Slider, id: string): TemplateResult {
    return html`<div class="rationale" id=${id}>
      <p><strong>${answerWords(item)}</strong></p>
      ${drawn(proseMarkup, item.rationale)}
    </div>`;
  }
}

/** Where the slider stands before it is touched: its middle, as in the static page. */
function startOf({ min, max, step }: Slider): number {
  return min + step * Math.round((max - min) / 2 / step);
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-slider': KapSlider;
  }
}
