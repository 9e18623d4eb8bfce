import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TrueFalse } from '../../src/course/blocks/true-false.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { ItemElement } from './item-element.js';
import { mark } from './mark.js';
import { optionRow } from './option-row.js';

/**
 * True or false: two native radios in large rows, in this order always.
 *
 * @summary A true-false item's two answers.
 */
@customElement('kap-true-false')
export class KapTrueFalse extends ItemElement {
  @property({ attribute: false }) override item: TrueFalse | undefined;

  private get chosen(): boolean | undefined {
    return this.response?.kind === 'true-false' ? this.response.answer : undefined;
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    return html`<fieldset class="choice-set">
      <legend class="item-hint">${itemWords.trueOrFalse}</legend>
      ${this.renderSide(item, true)}${this.renderSide(item, false)}
    </fieldset>`;
  }

  private renderSide(item: TrueFalse, side: boolean): TemplateResult {
    const value = side ? 'true' : 'false';
    const isChosen = this.chosen === side;
    const isExplained = this.outcome !== undefined && (isChosen || side === item.answer);
    return optionRow({
      type: 'radio',
      name: partId(item.id, 'choice'),
      value,
      isChosen,
      readonly: this.readonly,
      words: side ? itemWords.isTrue : itemWords.isFalse,
      mark: this.markOf(item, side, isChosen),
      reason: isExplained ? { id: partId(item.id, `why-${value}`), text: item.rationale[value] } : undefined,
      onChange: () => {
        this.change({ kind: 'true-false', answer: side });
      },
    });
  }

  private markOf({ answer }: TrueFalse, side: boolean, isChosen: boolean): TemplateResult | typeof nothing {
    if (!this.outcome) return nothing;
    if (isChosen) return side === answer ? mark('right', 'Right') : mark('wrong', 'Not right');
    return side === answer ? mark('missed', 'Right answer') : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-true-false': KapTrueFalse;
  }
}
