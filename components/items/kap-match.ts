import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Match } from '../../src/course/blocks/match.js';
import { inlineMarkup } from '../../src/course/markup/inline-markup.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';
import { choicesWords, presentedAnswers } from '../../src/course/markup/match-markup.js';
import { drawn } from './drawn.js';
import { ItemElement } from './item-element.js';
import { mark, notRight } from './mark.js';

type Row = Match['rows'][number];

/**
 * Rows, each with a native select. An answer may serve several rows. What can no longer be changed stands as words: a closed
 * select cuts a long answer off, and one that is switched off cannot be opened to read it.
 *
 * @summary A match item's rows.
 */
@customElement('kap-match')
export class KapMatch extends ItemElement {
  @property({ attribute: false }) override item: Match | undefined;
  private get pairs(): Readonly<Record<string, string>> {
    return this.response?.kind === 'match' ? this.response.pairs : {};
  }

  private onChange(row: string, answer: string): void {
    const others = Object.entries(this.pairs).filter(([id]) => id !== row);
    this.change({ kind: 'match', pairs: Object.fromEntries(answer ? [...others, [row, answer]] : others) });
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    const answers = presentedAnswers(item, this.seed);
    return html`<p class="match-head"><span>${item.headings.row}</span> <span>${item.headings.answer}</span></p>
      <ul class="match-rows" role="list">
        ${repeat(
          item.rows,
          (row) => row.id,
          (row) => this.renderRow(item, row, answers),
        )}
      </ul>
      ${this.readonly ? nothing : html`<p class="match-choices">${choicesWords(answers)}</p>`}`;
  }

  private renderRow(item: Match, row: Row, answers: Match['answers']): TemplateResult {
    const id = partId(item.id, row.id);
    const given = this.pairs[row.id] ?? '';
    if (this.readonly) {
      return html`<li class="match-row">
        <p class="match-text">${drawn(inlineMarkup, row.content)}</p>
        <p class="match-given">${answers.find((answer) => answer.id === given)?.text ?? 'Nothing chosen'}</p>
        ${this.outcome ? this.renderReason(item, row) : nothing}
      </li>`;
    }
    return html`<li class="match-row">
      <label class="match-text" for=${id}>${drawn(inlineMarkup, row.content)}</label>
      <select
        class="match-answer"
        id=${id}
        @change=${(event: Event) => {
          this.onChange(row.id, (event.target as HTMLSelectElement).value);
        }}
      >
        <option value="" .selected=${!given}>${itemWords.unmatched}</option>
        ${answers.map(({ id, text }) => html`<option value=${id} .selected=${id === given}>${text}</option>`)}
      </select>
    </li>`;
  }

  private renderReason(item: Match, row: Row): TemplateResult {
    const isRight = this.pairs[row.id] === row.answer;
    const answer = item.answers.find((candidate) => candidate.id === row.answer)?.text;
    return html`<div class="rationale match-reason">
      <p>${isRight ? mark('right', 'Right') : notRight(answer)} ${drawn(inlineMarkup, row.rationale)}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-match': KapMatch;
  }
}
