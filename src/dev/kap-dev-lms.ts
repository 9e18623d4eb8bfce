import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/light-element.js';
import { FaultChosenEvent, LaunchedEvent } from './dev-events.js';
import {
  faults,
  playedFormats,
  type DevState,
  type Fault,
  type LaunchRequest,
  type PlayedFormat,
} from './dev-state.js';
import type { Call } from './lms/played-lms.js';

const formatName: Readonly<Record<PlayedFormat, string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
  cmi5: 'cmi5',
};

const faultWords: Readonly<Record<Fault, readonly [name: string, what: string]>> = {
  none: ['Works', 'It takes and keeps all that it is told.'],
  refuses: ['Refuses', 'It takes nothing that it is told.'],
  slow: ['Slow', 'Each answer takes 2 seconds.'],
  offline: ['Offline', 'It cannot be reached. By SCORM, it says all the same that it has kept everything, as many do.'],
  full: ['Full', 'It has no room for the record, and takes the rest.'],
};

/**
 * Plays an LMS: launches a module in it as a learner would, lets it fail in the ways in which LMSs fail, and shows every word that
 * passes between the two.
 *
 * @summary A module in an LMS.
 */
@customElement('kap-dev-lms')
export class KapDevLms extends LightElement {
  @property({ attribute: false }) modules: DevState['modules'] = [];

  /** The launch in view; undefined while the course is shown as a site. */
  @property({ attribute: false }) launched: LaunchRequest | undefined;

  /** The newest first. */
  @property({ attribute: false }) calls: readonly Call[] = [];

  /** What the LMS has of the learner, by element; empty where it is asked in statements. */
  @property({ attribute: false }) held: readonly (readonly [element: string, value: string])[] = [];

  @property() fault: Fault = 'none';

  /** Id of the module in view. */
  @property() current = '';

  @state() private format: PlayedFormat = 'scorm12';
  @state() private module = '';
  @state() private learners = 1;

  override render() {
    if (this.modules.length === 0) return html`<p class="dev-empty">There is no module to launch yet.</p>`;
    return html`<form class="dev-launch" @submit=${this.#launch}>
        <label
          >LMS
          <select
            @change=${({ target }: Event) => {
              this.format = (target as HTMLSelectElement).value as PlayedFormat;
            }}
          >
            ${playedFormats.map(
              (format) =>
                html`<option value=${format} ?selected=${format === this.format}>${formatName[format]}</option>`,
            )}
          </select>
        </label>
        <label
          >Module
          <select
            @change=${({ target }: Event) => {
              this.module = (target as HTMLSelectElement).value;
            }}
          >
            ${this.modules.map(
              ({ id, title }) => html`<option value=${id} ?selected=${id === this.#chosen}>${title}</option>`,
            )}
          </select>
        </label>
        <div class="dev-actions">
          <button type="submit" class="dev-button dev-strong">${this.launched ? 'Launch again' : 'Launch'}</button>
          <button
            type="button"
            class="dev-button"
            @click=${() => {
              this.learners += 1;
              this.#send();
            }}
          >
            As another learner
          </button>
          ${
            this.launched
              ? html`<button
                  type="button"
                  class="dev-button"
                  @click=${() => this.dispatchEvent(new Event('kap-dev-left', { bubbles: true }))}
                >
                  Leave the LMS
                </button>`
              : nothing
          }
        </div>
      </form>
      <fieldset class="dev-faults">
        <legend>The LMS</legend>
        ${faults.map(
          (fault) =>
            html`<label
              ><input
                type="radio"
                name="fault"
                value=${fault}
                .checked=${fault === this.fault}
                @change=${() => this.dispatchEvent(new FaultChosenEvent(fault))}
              />
              <span>${faultWords[fault][0]}</span></label
            >`,
        )}
        <p class="dev-said">${faultWords[this.fault][1]}</p>
      </fieldset>
      ${
        this.held.length > 0
          ? html`<details class="dev-held">
              <summary>What the LMS has (${this.held.length})</summary>
              <dl>
                ${this.held.map(
                  ([element, value]) =>
                    html`<div>
                      <dt>${element}</dt>
                      <dd>${shortened(value)}</dd>
                    </div>`,
                )}
              </dl>
            </details>`
          : nothing
      }
      <h2 class="dev-file" id="dev-log-name">What was said</h2>
      ${
        this.calls.length > 0
          ? html`<ol class="dev-log" aria-labelledby="dev-log-name" tabindex="0">
              ${this.calls.map(
                ({ what, value, answer, words, isTrouble }) =>
                  html`<li data-trouble=${isTrouble}>
                    <p>
                      <code>${what}</code
                      >${value === undefined ? nothing : html` <code class="dev-value">${shortened(value)}</code>`}
                    </p>
                    <p class="dev-answer"><code>${shortened(answer)}</code> ${words}</p>
                  </li>`,
              )}
            </ol>`
          : html`<p class="dev-empty">Nothing yet. Launch the module.</p>`
      }`;
  }

  get #chosen(): string {
    const known = (id: string) => this.modules.some((module) => module.id === id);
    if (known(this.module)) return this.module;
    return known(this.current) ? this.current : (this.modules[0]?.id ?? '');
  }

  readonly #launch = (event: Event): void => {
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    const request = { format: this.format, module: this.#chosen, learner: `learner-${this.learners}` };
    this.dispatchEvent(new LaunchedEvent(request));
  }
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}… (${text.length} characters)` : text;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-dev-lms': KapDevLms;
  }
}
