import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Categorise } from '../../src/course/blocks/categorise.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { rowMarkup } from '../../src/course/markup/prose-markup.js';
import { presentedEntries } from '../../src/course/presented.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { mark, notRight } from './mark.js';

type Entry = Categorise['entries'][number];
type Category = Categorise['categories'][number];

/**
 * Entries, each with its categories in reach: one tap or one arrow key places it. Native radios, so that touch, mouse,
 * keyboard and screen reader have the same way.
 *
 * @summary A categorise item's entries.
 */
@customElement('kap-categorise')
export class KapCategorise extends ItemElement {
  @property({ attribute: false }) override item: Categorise | undefined;

  private get places(): Readonly<Record<string, string>> {
    return this.response?.kind === 'categorise' ? this.response.places : {};
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    return html`<p class="item-hint">${itemWords.categorise}</p>
      <ul class="category-rows" role="list">
        ${repeat(
          presentedEntries(item, this.seed),
          (entry) => entry.id,
          (entry) => this.renderRow(item, entry),
        )}
      </ul>`;
  }

  private renderRow(item: Categorise, entry: Entry): TemplateResult {
    const id = partId(item.id, entry.id);
    const why = partId(item.id, `why-${entry.id}`);
    return html`<li class="category-row">
      <div class="category-entry" id=${id}>${drawn(rowMarkup, entry.content)}</div>
      <div
        class="category-choices"
        role="radiogroup"
        aria-labelledby=${id}
        aria-describedby=${this.outcome ? why : nothing}
      >
        ${item.categories.map((category) => this.renderChoice(id, entry, category))}
      </div>
      ${this.outcome ? this.renderReason(item, entry, why) : nothing}
    </li>`;
  }

  private renderChoice(name: string, entry: Entry, { id, text }: Category): TemplateResult {
    return html`<label class="category-choice"
      ><input
        type="radio"
        name=${name}
        value=${id}
        .checked=${live(this.places[entry.id] === id)}
        ?disabled=${this.readonly}
        @change=${() => {
          this.change({ kind: 'categorise', places: { ...this.places, [entry.id]: id } });
        }}
      /><span>${text}</span></label
    >`;
  }

  private renderReason(item: Categorise, entry: Entry, id: string): TemplateResult {
    const isRight = this.places[entry.id] === entry.category;
    const category = item.categories.find((candidate) => candidate.id === entry.category)?.text;
    return html`<div class="rationale category-reason" id=${id}>
      ${isRight ? mark('right', 'Right') : notRight(category)} ${drawn(rowMarkup, entry.rationale)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-categorise': KapCategorise;
  }
}
