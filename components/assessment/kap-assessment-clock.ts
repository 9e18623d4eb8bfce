import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../light-element.js';
import { countWords } from '../player/words.js';

const minute = 60_000;

/** Minutes at which a screen reader is told how many are left. */
const toldAt = [1, 5, 10] as const;

/**
 * How much time is left, in whole minutes: nothing ticks. The minutes are read out when half of the time is over, and
 * near the end.
 *
 * @summary The time left of a sitting.
 */
@customElement('kap-assessment-clock')
export class KapAssessmentClock extends LightElement {
  /** When the sitting was started. */
  @property({ type: Number }) started = 0;

  /** When it is handed in as it is. */
  @property({ type: Number }) due = 0;

  /** The latest time that is known. */
  @property({ type: Number }) now = 0;

  override render() {
    const left = Math.ceil((this.due - Math.max(this.now, this.started)) / minute);
    const half = Math.round((this.due - this.started) / minute / 2);
    const told = [...toldAt.filter((at) => at < half), half].find((at) => left <= at);
    return html`<p class="sitting-clock">${leftWords(left)}</p>
      <p class="visually-hidden" role="status">${told === undefined ? nothing : leftWords(told)}</p>`;
  }
}

function leftWords(minutes: number): string {
  return minutes > 0 ? `${countWords(minutes, 'minute')} left` : 'Time is up';
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-assessment-clock': KapAssessmentClock;
  }
}
