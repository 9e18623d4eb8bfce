import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Likert } from '../../src/course/blocks/likert.js';
import { itemWords } from '../../src/course/markup/item-words.js';
import { likertGrid } from '../../src/course/markup/likert-markup.js';
import { proseMarkup } from '../../src/course/markup/prose-markup.js';
import { drawn } from './drawn.js';
import { gridRows } from './grid-rows.js';
import { ItemElement } from './item-element.js';

/**
 * Statements, each with the points of a scale. Nothing is marked afterwards: nothing was right or wrong.
 *
 * @summary A likert item's statements.
 */
@customElement('kap-likert')
export class KapLikert extends ItemElement {
  @property({ attribute: false }) override item: Likert | undefined;

  private get answers(): Readonly<Record<string, string>> {
    return this.response?.kind === 'likert' ? this.response.answers : {};
  }

  override render(): TemplateResult | typeof nothing {
    const { item } = this;
    if (!item) return nothing;
    return html`<p class="item-hint">${itemWords.likert}</p>
      ${gridRows(likertGrid(item), {
        readonly: this.readonly,
        isChosen: (statement, point) => this.answers[statement] === point,
        choose: (statement, point) => {
          this.change({ kind: 'likert', answers: { ...this.answers, [statement]: point } });
        },
      })}${
        this.outcome && item.rationale.length > 0
          ? html`<div class="rationale">${drawn(proseMarkup, item.rationale)}</div>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-likert': KapLikert;
  }
}
