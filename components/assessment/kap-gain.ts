import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { gains, type Gain } from '../../src/record/gains.js';
import type { SittingTally } from '../../src/record/sitting-tally.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { Select } from '../select.js';
import { knownRecord } from '../player/known-record.js';
import { sessionContext } from '../player/session-context.js';

/**
 * What has changed since the pre-test, objective by objective: in words, and as two dots on a line.
 *
 * @summary Before and after.
 */
@customElement('kap-gain')
export class KapGain extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  readonly #record = new Select(this, () => this.session, knownRecord);

  protected override get isReady(): boolean {
    return this.#record.value !== undefined;
  }

  override render() {
    const record = this.#record.value;
    const module = this.session?.getSnapshot().context.module;
    const all = record && module ? gains(module, record) : [];
    if (all.length === 0) return nothing;
    const isSat = all.some(({ after }) => after.asked > 0);
    return html`<section class="results-group" aria-labelledby="gain">
      <h2 id="gain">Before and now</h2>
      <p>
        ${
          isSat
            ? 'The hollow dot is the pre-test, the full one the assessment: none right at the left, all right at the right.'
            : 'This is the pre-test. When you have taken the assessment, what has changed stands beside it.'
        }
      </p>
      <ul class="gains" role="list">
        ${all.map((gain) => this.renderGain(gain))}
      </ul>
    </section>`;
  }

  private renderGain({ objective, before, after }: Gain) {
    const from = shareOf(before);
    const to = shareOf(after);
    return html`<li>
      <p class="standing-text">${objective.text}</p>
      <p class="standing-evidence">${wordsOf(before, after)}</p>
      <svg aria-hidden="true" focusable="false">
        <line class="gain-track" x1="0" x2="100%" y1="50%" y2="50%"></line>
        <line class="gain-change" x1=${from} x2=${after.asked > 0 ? to : from} y1="50%" y2="50%"></line>
        <circle class="gain-after" cx=${to} cy="50%" r=${after.asked > 0 ? 6 : 0}></circle>
        <circle class="gain-before" cx=${from} cy="50%" r="4"></circle>
      </svg>
    </li>`;
  }
}

function wordsOf(before: SittingTally, after: SittingTally): string {
  const was = `Before ${before.right} of ${before.asked} right`;
  return after.asked > 0 ? `${was}, now ${after.right} of ${after.asked}.` : `${was}.`;
}

function shareOf({ right, asked }: SittingTally): string {
  return `${asked === 0 ? 0 : (100 * right) / asked}%`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-gain': KapGain;
  }
}
