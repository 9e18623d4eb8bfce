import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { numberIn, slipOf, type Numeric } from '../../src/course/blocks/numeric.js';
import { itemWords } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { drawn } from './drawn.js';
import { NumberElement } from './number-element.js';

/**
 * A number with its unit.
 *
 * @summary A numeric item's field.
 */
@customElement('kap-numeric')
export class KapNumeric extends NumberElement {
  @property({ attribute: false }) override item: Numeric | undefined;

  override render(): TemplateResult | typeof nothing {
    const { item, response } = this;
    if (!item) return nothing;
    const value = numberIn(this.text, item.unit);
    const slip = response?.kind === 'numeric' && slipOf(item, response);
    return html`<label class="numeric-field"
        ><span class="item-hint">${itemWords.numeric}</span>${this.renderField(item, value)}</label
      >${this.renderBelow(item, value, slip ? drawn(proseMarkup, slip.rationale) : nothing)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-numeric': KapNumeric;
  }
}
