import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Choice } from '../../src/course/blocks/choice.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { proseMarkup, rowMarkup } from '../../src/course/markup/prose-markup.js';
import { shuffle } from '../../src/course/shuffle.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { mark } from './mark.js';

type Option = Choice['options'][number];

/**
 * One or several of a list: native radios or checkboxes in large rows.
 *
 * @summary A choice item's options.
 */
@customElement('kap-choice')
export class KapChoice extends ItemElement {
  @property({ attribute: false }) override item: Choice | undefined;
  private get chosen(): ReadonlySet<string> {
    return new Set(this.response?.kind === 'choice' ? this.response.chosen : []);
  }

  private onChange(id: string, isChosen: boolean): void {
    if (!this.item) return;
    const others = this.item.multiple ? [...this.chosen].filter((other) => other !== id) : [];
    this.change({ kind: 'choice', chosen: isChosen ? [...others, id] : others });
  }

  private markOf({ id, right }: Option): TemplateResult | typeof nothing {
    if (!this.outcome || !this.item) return nothing;
    if (this.chosen.has(id)) return right ? mark('right', 'Right') : mark('wrong', 'Not right');
    if (!right) return nothing;
    if (!this.item.multiple) return mark('missed', 'Right answer');
    const hasHit = this.item.options.some((option) => option.right && this.chosen.has(option.id));
    return mark('missed', hasHit ? 'Also right' : 'Missed');
  }

  override render() {
    const { item, seed } = this;
    if (!item) return nothing;
    const options = seed === undefined ? item.options : shuffle(item.options, seed);
    return html`<fieldset class="choice-set">
      <legend class="item-hint">${item.multiple ? itemWords.chooseSeveral : itemWords.chooseOne}</legend>
      ${repeat(
        options,
        (option) => option.id,
        (option) => this.renderOption(item, option),
      )}
    </fieldset>`;
  }

  private renderOption(item: Choice, option: Option): TemplateResult {
    const isChosen = this.chosen.has(option.id);
    const isExplained = this.outcome !== undefined && (isChosen || option.right) && option.rationale.length > 0;
    const why = partId(item.id, `why-${option.id}`);
    return html`<div class="choice-option ${isChosen ? 'is-chosen' : ''}">
      <label class="choice-row"
        ><input
          type=${item.multiple ? 'checkbox' : 'radio'}
          name=${partId(item.id, 'choice')}
          value=${option.id}
          aria-describedby=${isExplained ? why : nothing}
          .checked=${live(isChosen)}
          ?disabled=${this.readonly}
          @change=${(event: Event) => {
            this.onChange(option.id, (event.target as HTMLInputElement).checked);
          }}
        /><span class="choice-text">${drawn(rowMarkup, option.content)}</span>${this.markOf(option)}</label
      >${isExplained ? html`<div class="rationale" id=${why}>${drawn(proseMarkup, option.rationale)}</div>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-choice': KapChoice;
  }
}
