import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { wordsIn, type ExtendedText, type ExtendedTextResponse } from '../../src/course/blocks/extended-text.js';
import { inlineMarkup } from '../../src/course/markup/inline-markup.js';
import { itemWords, partId, wordCountWords } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';

type Criterion = ExtendedText['criteria'][number];

/**
 * A field for words of one's own. When they are kept, a text to compare with comes into view, and a rubric by which one
 * rates oneself: each rating is a change of the response, also when `readonly` keeps the text as it is.
 *
 * @summary An extended text item's field, exemplar and rubric.
 */
@customElement('kap-extended-text')
export class KapExtendedText extends ItemElement {
  @property({ attribute: false }) override item: ExtendedText | undefined;

  private get held(): ExtendedTextResponse {
    return this.response?.kind === 'extended-text' ? this.response : { kind: 'extended-text', text: '', ratings: {} };
  }

  /** A rating is of the text that it was given to. */
  private readonly onInput = (event: Event): void => {
    this.change({ kind: 'extended-text', text: (event.target as HTMLTextAreaElement).value, ratings: {} });
  };

  override render() {
    const { item } = this;
    if (!item) return nothing;
    const field = partId(item.id, 'text');
    const count = partId(item.id, 'count');
    const { text } = this.held;
    return html`<label class="item-hint" for=${field}>${itemWords.extendedText}</label
      ><textarea
        class="text-field"
        id=${field}
        rows="6"
        aria-describedby=${item.words > 1 ? count : nothing}
        .value=${live(text)}
        ?readonly=${this.readonly}
        @input=${this.onInput}
      ></textarea>
      ${
        item.words > 1
          ? html`<p class="item-hint text-count" id=${count}>${wordCountWords(wordsIn(text), item.words)}</p>`
          : nothing
      }
      ${this.outcome ? this.renderComparison(item) : nothing}`;
  }

  private renderComparison(item: ExtendedText): TemplateResult {
    return html`<div class="exemplar">
        <p class="item-hint">One way to write it</p>
        ${drawn(proseMarkup, item.exemplar)}
      </div>
      ${item.criteria.length > 0 ? this.renderRubric(item) : nothing}`;
  }

  private renderRubric(item: ExtendedText): TemplateResult {
    return html`<p class="item-hint">How near is your own text? Each rating is kept when you choose it.</p>
      ${repeat(
        item.criteria,
        (criterion) => criterion.id,
        (criterion) => this.renderCriterion(item, criterion),
      )}`;
  }

  private renderCriterion(item: ExtendedText, { id, content, descriptions }: Criterion): TemplateResult {
    const { held } = this;
    return html`<fieldset class="choice-set rubric-row">
      <legend class="rubric-criterion">${drawn(inlineMarkup, content)}</legend>
      ${item.levels.map(
        (level, index) =>
          html`<div class="choice-option ${held.ratings[id] === level.id ? 'is-chosen' : ''}">
            <label class="choice-row"
              ><input
                type="radio"
                name=${partId(item.id, id)}
                value=${level.id}
                .checked=${live(held.ratings[id] === level.id)}
                @change=${() => {
                  this.change({ ...held, ratings: { ...held.ratings, [id]: level.id } });
                }}
              /><span class="choice-text"
                ><span class="rubric-level">${level.text}</span> ${drawn(inlineMarkup, descriptions[index] ?? [])}</span
              ></label
            >
          </div>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-extended-text': KapExtendedText;
  }
}
