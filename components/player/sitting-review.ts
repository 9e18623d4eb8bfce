import { html, nothing, type TemplateResult } from 'lit';

interface Review {
  total: number;
  /** Places of the items that are not answered, or not in full. */
  open: readonly number[];
  isSaving: boolean;
  go(place: number): void;
  back(): void;
  handIn(): void;
}

/** The look back before handing in. */
export function sittingReview({ total, open, isSaving, go, back, handIn }: Review): TemplateResult {
  return html`<section class="sitting-review">
    <h2 class="sitting-head" tabindex="-1">Before you hand in</h2>
    ${
      open.length === 0
        ? html`<p>All ${total} items are answered. You can still go back and change them.</p>`
        : html`<p>
              ${open.length === 1 ? 'One item is' : `${open.length} items are`} not answered. What is not answered
              counts as not right.
            </p>
            <ul class="sitting-open" role="list">
              ${open.map(
                (place) =>
                  html`<li>
                    <button
                      type="button"
                      @click=${() => {
                        go(place);
                      }}
                    >
                      Go to item ${place + 1}
                    </button>
                  </li>`,
              )}
            </ul>`
    }
    <div class="sitting-move">
      <button type="button" @click=${back}>Back to the items</button>
      <button type="button" class="onward" ?disabled=${isSaving} @click=${handIn}>Hand in</button>
    </div>
  </section>`;
}

interface ItemMap {
  answered: readonly boolean[];
  current: number;
  go(place: number): void;
}

/** All items of a sitting by number, and which are answered. */
export function sittingMap({ answered, current, go }: ItemMap): TemplateResult {
  return html`<ol role="list">
    ${answered.map(
      (isAnswered, place) =>
        html`<li>
          <button
            type="button"
            class=${isAnswered ? 'is-answered' : ''}
            aria-label="Item ${place + 1}, ${isAnswered ? 'answered' : 'not answered'}"
            aria-current=${place === current ? 'step' : nothing}
            @click=${() => {
              go(place);
            }}
          >
            ${place + 1}
          </button>
        </li>`,
    )}
  </ol>`;
}
