import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { foreseenOf, textVerdict, type ShortText } from '../../src/course/blocks/short-text.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { fold, type TextVerdict } from '../../src/course/text-match.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { textField } from './text-field.js';
import { textMark } from './text-mark.js';

/**
 * A word or a few, typed.
 *
 * @summary A short-text item's field.
 */
@customElement('kap-short-text')
export class KapShortText extends ItemElement {
  @property({ attribute: false }) override item: ShortText | undefined;

  private get text(): string {
    return this.response?.kind === 'short-text' ? this.response.text : '';
  }

  override render() {
    const { item, text } = this;
    if (!item) return nothing;
    const why = partId(item.id, 'why');
    const verdict = textVerdict(item, { kind: 'short-text', text });
    const field = textField({
      name: 'short-text-input',
      value: text,
      readonly: this.readonly,
      describedBy: this.outcome ? why : undefined,
      onInput: (typed) => {
        this.change({ kind: 'short-text', text: typed });
      },
    });
    return html`<label class="short-text-field"
        ><span class="item-hint">${itemWords.shortText}</span>${field}${
          this.outcome ? textMark(verdict) : nothing
        }</label
      >${this.outcome ? this.renderReason(item, why, verdict) : nothing}`;
  }

  private renderReason(item: ShortText, id: string, { is }: TextVerdict): TemplateResult {
    const { text } = this;
    const foreseen = is === 'wrong' ? foreseenOf(item, { kind: 'short-text', text }) : undefined;
    const isOther = is === 'right' && fold(text) !== fold(item.answer);
    return html`<div class="rationale" id=${id}>
      ${foreseen ? drawn(proseMarkup, foreseen.rationale) : nothing}
      ${is === 'wrong' ? html`<p><strong>The answer is ${item.answer}.</strong></p>` : nothing}
      ${isOther ? html`<p><strong>Usual answer: ${item.answer}.</strong></p>` : nothing}
      ${drawn(proseMarkup, item.rationale)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-short-text': KapShortText;
  }
}
