import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { valueOn, type Slider } from '../../src/course/blocks/slider.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { withUnit } from '../../src/course/markup/with-unit.js';
import { NumberElement } from './number-element.js';

/**
 * A native slider and a field for the same number, each as good as the other. Where the slider stands before it was
 * touched is no answer.
 *
 * @summary A slider item's range and field.
 */
@customElement('kap-slider')
export class KapSlider extends NumberElement {
  @property({ attribute: false }) override item: Slider | undefined;

  private readonly onSlide = (event: Event): void => {
    this.enter((event.target as HTMLInputElement).value);
  };

  /** A press that does not move the slider says that it stands right. */
  private readonly onPress = (event: Event): void => {
    if (this.text === '' && !this.readonly) this.onSlide(event);
  };

  override render(): TemplateResult | typeof nothing {
    const { item, text } = this;
    if (!item) return nothing;
    const { id, min, max, step, unit } = item;
    const value = valueOn(item, { kind: 'slider', text });
    const range = partId(id, 'range');
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
          aria-valuetext=${value === undefined ? 'not set' : withUnit(value, unit)}
          aria-describedby=${this.outcome ? partId(id, 'why') : nothing}
          .value=${live(String(value ?? startOf(item)))}
          ?disabled=${this.readonly}
          @input=${this.onSlide}
          @click=${this.onPress}
        /><span class="slider-end">${max}</span>
      </div>
      <label class="slider-field"
        ><span class="visually-hidden">${itemWords.numericAsText}</span>${this.renderField(item, value)}</label
      >${this.renderBelow(item, value)}`;
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
