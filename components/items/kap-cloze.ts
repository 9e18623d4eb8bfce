import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { gapVerdict, type Cloze, type ClozeResponse, type Gap } from '../../src/course/blocks/cloze.js';
import { gapSize } from '../../src/course/markup/cloze-markup.js';
import { inlineMarkup } from '../../src/course/markup/inline-markup.js';
import { gapWords, itemWords, partId } from '../../src/course/markup/item-words.js';
import { proseMarkup, rowMarkup } from '../../src/course/markup/prose-markup.js';
import { presentedOptions } from '../../src/course/presented.js';
import { seedOf } from '../../src/course/shuffle.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { rightAnswer } from './mark.js';
import { textField } from './text-field.js';
import { textMark } from './text-mark.js';

/**
 * A text with gaps in its lines: native fields to type into, native selects to choose from. What is said about them
 * stands below the text, by their numbers.
 *
 * @summary A cloze item's text and gaps.
 */
@customElement('kap-cloze')
export class KapCloze extends ItemElement {
  @property({ attribute: false }) override item: Cloze | undefined;

  private get held(): ClozeResponse {
    return this.response?.kind === 'cloze' ? this.response : { kind: 'cloze', gaps: {} };
  }

  private fill(id: string, given: string): void {
    const others = Object.entries(this.held.gaps).filter(([gap]) => gap !== id);
    this.change({ kind: 'cloze', gaps: Object.fromEntries(given ? [...others, [id, given]] : others) });
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    // No white space between the parts: it would be white space in the text.
    const paragraphs = item.text.map(
      (parts) =>
        html`<p class="cloze-text">
          ${parts.map((part) => ('words' in part ? drawn(inlineMarkup, part.words) : this.renderGap(item, part.gap)))}
        </p>`,
    );
    return html`${paragraphs}${this.outcome ? this.renderReasons(item) : nothing}`;
  }

  private renderGap(item: Cloze, id: string): TemplateResult | typeof nothing {
    const index = item.gaps.findIndex((gap) => gap.id === id);
    const gap = item.gaps[index];
    if (!gap) return nothing;
    const state = this.outcome ? (gapVerdict(gap, item, this.held).is === 'wrong' ? 'is-wrong' : 'is-right') : '';
    const number =
      item.gaps.length > 1 ? html`<span class="cloze-number" aria-hidden="true">${index + 1}</span>` : nothing;
    return html`<span class="cloze-gap ${state}">${number}${this.renderField(item, gap, index)}</span>`;
  }

  private renderField(item: Cloze, gap: Gap, index: number): TemplateResult {
    const given = this.held.gaps[gap.id] ?? '';
    const label = gapWords(index, item.gaps.length);
    const describedBy = this.outcome ? partId(item.id, `why-${gap.id}`) : undefined;
    if (gap.type === 'typed') {
      return textField({
        name: 'cloze-input',
        value: given,
        readonly: this.readonly,
        label,
        describedBy,
        size: gapSize(item),
        onInput: (text) => {
          this.fill(gap.id, text);
        },
      });
    }
    return html`<select
      class="cloze-select"
      aria-label=${label}
      aria-describedby=${describedBy ?? nothing}
      ?disabled=${this.readonly}
      @change=${(event: Event) => {
        this.fill(gap.id, (event.target as HTMLSelectElement).value);
      }}
    >
      <option value="" .selected=${!given}>${itemWords.unmatched}</option>
      ${presentedOptions(gap, this.seed ?? seedOf(item.id)).map(
        ({ id, text }) => html`<option value=${id} .selected=${id === given}>${text}</option>`,
      )}
    </select>`;
  }

  private renderReasons(item: Cloze): TemplateResult {
    return html`<ol class="cloze-reasons rationale" role="list">
        ${item.gaps.map((gap, index) => this.renderReason(item, gap, index))}
      </ol>
      <div class="rationale">${drawn(proseMarkup, item.rationale)}</div>`;
  }

  private renderReason(item: Cloze, gap: Gap, index: number): TemplateResult {
    const verdict = gapVerdict(gap, item, this.held);
    return html`<li class="cloze-reason" id=${partId(item.id, `why-${gap.id}`)}>
      ${item.gaps.length > 1 ? html`<span class="cloze-number">${index + 1}</span>` : nothing} ${textMark(verdict)}
      ${verdict.is === 'wrong' ? rightAnswer(gap.answer) : nothing} ${drawn(rowMarkup, gap.rationale)}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-cloze': KapCloze;
  }
}
