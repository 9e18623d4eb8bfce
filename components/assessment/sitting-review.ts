import { html, nothing, type TemplateResult } from 'lit';

/** How it stands with an item of a sitting. `unsure`: answered, without saying how sure; it is judged all the same. */
export type Entered = 'open' | 'unsure' | 'answered';

interface Review {
  /** In the order of the sitting. */
  entered: readonly Entered[];
  /** Whether how sure somebody is decides what an answer brings. */
  isByCertainty: boolean;
  isSaving: boolean;
  go(place: number): void;
  back(): void;
  handIn(): void;
}

/** The look back before handing in. */
export function sittingReview({ entered, isByCertainty, isSaving, go, back, handIn }: Review): TemplateResult {
  const [open, unsure] = (['open', 'unsure'] as const).map((state) =>
    entered.flatMap((each, place) => (each === state ? place : [])),
  ) as [number[], number[]];
  return html`<section class="sitting-review">
    <h2 class="sitting-head" tabindex="-1">Before you hand in</h2>
    ${
      open.length === 0
        ? html`<p>All ${entered.length} items are answered. You can still go back and change them.</p>`
        : html`<p>${itemsAre(open)} not answered. What is not answered counts as not right.</p>
            ${ways(open, go)}`
    }
    ${
      unsure.length === 0
        ? nothing
        : html`<p>
              ${itemsAre(unsure)} answered without saying how sure you are. Such an answer
              ${isByCertainty ? 'counts as a guess' : 'counts all the same'}.
            </p>
            ${ways(unsure, go)}`
    }
    <div class="sitting-move">
      <button type="button" @click=${back}>Back to the items</button>
      <button type="button" class="onward" ?disabled=${isSaving} @click=${handIn}>Hand in</button>
    </div>
  </section>`;
}

function itemsAre({ length }: readonly number[]): string {
  return length === 1 ? 'One item is' : `${length} items are`;
}

function ways(places: readonly number[], go: Review['go']): TemplateResult {
  return html`<ul class="sitting-open" role="list">
    ${places.map(
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
  </ul>`;
}

const enteredWords: Readonly<Record<Entered, string>> = {
  open: 'not answered',
  unsure: 'answered, without saying how sure',
  answered: 'answered',
};

interface ItemMap {
  entered: readonly Entered[];
  current: number;
  go(place: number): void;
}

/** All items of a sitting by number, and which are answered. */
export function sittingMap({ entered, current, go }: ItemMap): TemplateResult {
  return html`<ol role="list">
    ${entered.map(
      (state, place) =>
        html`<li>
          <button
            type="button"
            class=${state === 'open' ? '' : 'is-answered'}
            aria-label="Item ${place + 1}, ${enteredWords[state]}"
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
