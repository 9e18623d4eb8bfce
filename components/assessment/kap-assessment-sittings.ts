import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AssessmentContext } from '../../src/machines/assessment-context.js';
import { finishedPretest, finishedSittings, isPretest, type FinishedSitting } from '../../src/record/sittings.js';
import { LightElement } from '../light-element.js';
import './kap-assessment-result.js';
import { dayTimeWords, percentWords } from '../player/words.js';

/**
 * Every sitting that was handed in, the newest first and open. One at a time is open: the same item may be in several.
 *
 * @summary The sittings so far, to be looked at again.
 */
@customElement('kap-assessment-sittings')
export class KapAssessmentSittings extends LightElement {
  /** Where the assessment stands. */
  @property({ attribute: false }) state?: AssessmentContext;

  /** Leads to the root of the site. */
  @property() root = '';

  /** Id of the sitting in view; null where the learner has closed all. */
  @state() private opened: string | null | undefined;

  protected override get isReady(): boolean {
    return this.state !== undefined;
  }

  private onToggle(id: string, { open }: HTMLDetailsElement, shown: string | null | undefined): void {
    if (open) this.opened = id;
    else if (shown === id) this.opened = null;
  }

  override render() {
    if (!this.state) return nothing;
    const { record } = this.state;
    const pretest = finishedPretest(record);
    const sittings = [...(pretest ? [pretest] : []), ...finishedSittings(record)].reverse();
    if (sittings.length === 0) return nothing;
    const shown = this.opened === undefined ? sittings[0]?.id : this.opened;
    return html`<section class="sittings" aria-labelledby="sittings-head">
      <h2 id="sittings-head">Your sittings</h2>
      ${repeat(
        sittings,
        ({ id }) => id,
        (sitting) =>
          html`<details
            class="sitting-done"
            ?open=${sitting.id === shown}
            @toggle=${(event: Event) => {
              this.onToggle(sitting.id, event.currentTarget as HTMLDetailsElement, shown);
            }}
          >
            <summary>
              <span class="sitting-when">${dayTimeWords(sitting.result.at)}</span>
              <span class="sitting-score">${summaryOf(sitting)}</span>
            </summary>
            ${sitting.id === shown ? this.renderResult(sitting, this.state) : nothing}
          </details>`,
      )}
    </section>`;
  }

  private renderResult(sitting: FinishedSitting, state: AssessmentContext | undefined) {
    return html`<kap-assessment-result
      .sitting=${sitting}
      .state=${state}
      .root=${this.root}
      .level=${3}
    ></kap-assessment-result>`;
  }
}

function summaryOf(sitting: FinishedSitting): string {
  const { score, passed } = sitting.result;
  if (isPretest(sitting)) return `Pre-test, ${percentWords(score)}`;
  return `${percentWords(score)}, ${passed ? 'passed' : 'not yet passed'}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-assessment-sittings': KapAssessmentSittings;
  }
}
