import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { confidenceWords } from '../../src/course/confidence.js';
import { calibrationOf, type Calibration } from '../../src/record/calibration.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { Select } from '../select.js';
import { knownRecord } from '../player/known-record.js';
import { sessionContext } from '../player/session-context.js';

/**
 * How often the learner was right at each level of confidence: a sentence, and a table whose last column draws it.
 *
 * @summary Sure against right.
 */
@customElement('kap-calibration')
export class KapCalibration extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  readonly #record = new Select(this, () => this.session, knownRecord);

  protected override get isReady(): boolean {
    return this.#record.value !== undefined;
  }

  override render() {
    const record = this.#record.value;
    const levels = record ? calibrationOf(record).reverse() : [];
    if (levels.every(({ answered }) => answered === 0)) return nothing;
    return html`<section class="results-group calibration" aria-labelledby="calibration">
      <h2 id="calibration">Sure and right</h2>
      <p>${sentenceOf(levels)} First answers in practice and all answers in sittings are counted.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col">Right</th>
            <td class="calibration-bar" aria-hidden="true"></td>
          </tr>
        </thead>
        <tbody>
          ${levels.map((level) => this.renderLevel(level))}
        </tbody>
      </table>
    </section>`;
  }

  private renderLevel({ confidence, right, answered }: Calibration) {
    const share = answered === 0 ? 0 : (100 * right) / answered;
    return html`<tr>
      <th scope="row">${confidenceWords[confidence]}</th>
      <td>${answered === 0 ? 'Not said yet' : `${right} of ${answered}`}</td>
      <td class="calibration-bar" aria-hidden="true">
        ${
          answered === 0
            ? nothing
            : html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="bar-track" width="100" height="10"></rect>
                <rect class="bar-right" width=${share} height="10"></rect>
              </svg>`
        }
      </td>
    </tr>`;
  }
}

/** Says what the highest level comes to; below four of five, sure is said too soon. */
function sentenceOf(levels: readonly Calibration[]): string {
  const sure = levels.find(({ confidence }) => confidence === 3);
  if (!sure || sure.answered === 0) return 'You have not said “sure” yet.';
  const { right, answered } = sure;
  const said = `When you were sure, you were right ${right} of ${answered} ${answered === 1 ? 'time' : 'times'}.`;
  if (answered < 5) return said;
  return right / answered < 0.8
    ? `${said} Where sure is right less than four times of five, a second look pays.`
    : `${said} Your “sure” can be relied on.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-calibration': KapCalibration;
  }
}
