import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MarkWords } from '../../src/course/blocks/mark-words.js';
import { inlineMarkup } from '../../src/course/markup/inline-markup.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { markOfPart, partMark } from './mark-of-part.js';

type Mark = MarkWords['marks'][number];

/**
 * A text in which some words are buttons that stay pressed. What is said about them stands below the text afterwards.
 *
 * @summary The text of an item in which words are marked.
 */
@customElement('kap-mark-words')
export class KapMarkWords extends ItemElement {
  @property({ attribute: false }) override item: MarkWords | undefined;

  private get chosen(): ReadonlySet<string> {
    return new Set(this.response?.kind === 'mark-words' ? this.response.chosen : []);
  }

  private toggle(id: string): void {
    const others = [...this.chosen].filter((other) => other !== id);
    this.change({ kind: 'mark-words', chosen: this.chosen.has(id) ? others : [...others, id] });
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    const marks = new Map(item.marks.map((mark) => [mark.id, mark]));
    return html`<p class="item-hint">${itemWords.markWords}</p>
      <div class="mark-passage">
        ${item.passage.map(
          (parts) =>
            // prettier-ignore
            html`<p>${parts.map((part) => {
              if (part.part === 'text') return drawn(inlineMarkup, part.content);
              const mark = marks.get(part.id);
              return mark ? this.renderMark(item, mark) : nothing;
            })}</p>`,
        )}
      </div>
      ${this.outcome ? this.renderReasons(item) : nothing}`;
  }

  private renderMark(item: MarkWords, mark: Mark): TemplateResult {
    const kind = this.outcome && partMark(mark, this.chosen);
    return html`<button
      type="button"
      class="markable ${kind ? `is-${kind}` : ''}"
      aria-pressed=${this.chosen.has(mark.id) ? 'true' : 'false'}
      aria-describedby=${kind ? partId(item.id, `why-${mark.id}`) : nothing}
      ?disabled=${this.readonly}
      @click=${() => {
        this.toggle(mark.id);
      }}
    >
      ${mark.text}
    </button>`;
  }

  private renderReasons(item: MarkWords): TemplateResult {
    const told = item.marks.filter((mark) => partMark(mark, this.chosen) !== undefined);
    return html`<ul class="mark-reasons" role="list">
      ${told.map(
        (mark) =>
          html`<li id=${partId(item.id, `why-${mark.id}`)}>
            <p class="mark-said"><strong>${mark.text}</strong> ${markOfPart(mark, item.marks, this.chosen)}</p>
            <div class="rationale">${drawn(proseMarkup, mark.rationale)}</div>
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-mark-words': KapMarkWords;
  }
}
