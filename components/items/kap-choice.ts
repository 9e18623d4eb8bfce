import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Choice } from '../../src/course/blocks/choice.js';
import { choiceHint, partId } from '../../src/course/markup/item-words.js';
import { rowMarkup } from '../../src/course/markup/prose-markup.js';
import { shuffle } from '../../src/course/shuffle.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { markOfPart } from './mark-of-part.js';
import { optionRow } from './option-row.js';

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

  override render() {
    const { item, seed } = this;
    if (!item) return nothing;
    const options = seed === undefined ? item.options : shuffle(item.options, seed);
    return html`<fieldset class="choice-set">
      <legend class="item-hint">${choiceHint(item)}</legend>
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
    return optionRow({
      type: item.multiple ? 'checkbox' : 'radio',
      name: partId(item.id, 'choice'),
      value: option.id,
      isChosen,
      readonly: this.readonly,
      words: drawn(rowMarkup, option.content),
      mark: this.outcome ? markOfPart(option, item.options, this.chosen) : nothing,
      reason: isExplained ? { id: partId(item.id, `why-${option.id}`), text: option.rationale } : undefined,
      onChange: (isNowChosen) => {
        this.onChange(option.id, isNowChosen);
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-choice': KapChoice;
  }
}
