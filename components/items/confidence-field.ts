import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { confidences, confidenceWords, type Confidence } from '../../src/course/confidence.js';
import { itemWords, partId } from '../../src/course/markup/item-words.js';

export interface ConfidenceField {
  /** Id of the item. */
  item: string;
  chosen: Confidence | undefined;
  readonly: boolean;
  change(confidence: Confidence): void;
}

/** Asks how sure the learner is of a response: native radios, to stand between the response and the button. */
export function confidenceField({ item, chosen, readonly, change }: ConfidenceField): TemplateResult {
  return html`<fieldset class="confidence">
    <legend class="item-hint">${itemWords.howSure}</legend>
    <div class="confidence-levels">
      ${confidences.map(
        (level) =>
          html`<label class="confidence-level"
            ><input
              type="radio"
              name=${partId(item, 'confidence')}
              value=${level}
              .checked=${live(level === chosen)}
              ?disabled=${readonly}
              @change=${() => {
                change(level);
              }}
            /><span>${confidenceWords[level]}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}
