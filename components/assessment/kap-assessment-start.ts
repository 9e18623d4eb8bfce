import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { pathOf, type PageData } from '../../src/course/page-data.js';
import type { AssessmentContext } from '../../src/machines/assessment-context.js';
import { extensions, type Extension } from '../../src/machines/assessment-time.js';
import { finishedSittings, markStillMissed } from '../../src/record/sittings.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { forLmsAlone } from './for-lms-alone.js';
import { markOfLms } from './mark-of-lms.js';
import { pageContext } from '../player/page-context.js';
import { sessionContext } from '../player/session-context.js';
import { countWords, momentWords, markWords } from '../player/words.js';

/**
 * The way into the next sitting: how much time to take, the button, what is left of the sittings, or when the next one
 * opens.
 *
 * @summary Starts a sitting.
 */
@customElement('kap-assessment-start')
export class KapAssessmentStart extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  /** Where the assessment stands. */
  @property({ attribute: false }) state?: AssessmentContext;

  /** Whether a result is in view, which is left first. */
  @property({ type: Boolean }) isAfterSitting = false;

  @state() private extension: Extension = 1;
  #hasWaited = false;

  protected override get isReady(): boolean {
    return this.state !== undefined;
  }

  private start(): void {
    if (this.isAfterSitting) this.session?.send({ type: 'sitting.closed' });
    const { minutes } = this.state?.policy ?? {};
    this.session?.send({
      type: 'sitting.started',
      ...(minutes !== undefined && { extension: this.extension }),
    });
  }

  override render() {
    const { state: assessment } = this;
    if (!assessment) return nothing;
    const { opensAt, now } = assessment;
    const isWaiting = opensAt !== undefined && now < opensAt;
    this.#hasWaited ||= isWaiting;
    return html`<div role="status">${isWaiting ? opensWords(opensAt) : this.#hasWaited ? isOpenWords : nothing}</div>
      ${isWaiting ? nothing : this.renderStart(assessment)}`;
  }

  private renderStart({ policy, record, attemptsLeft }: AssessmentContext): TemplateResult {
    const sittings = finishedSittings(record);
    const page = this.page?.page === 'assessment' ? this.page : undefined;
    const best = Math.max(-1, ...sittings.flatMap(({ result }) => (result.passed ? result.score : [])));
    const mark = page?.module.assessment && markOfLms(page.module.assessment.pass, policy);
    const isShort = mark !== undefined && best >= 0 && best < mark - 1e-9;
    const missed = page?.isPart ? undefined : markStillMissed(record);
    const hasPassed = best >= 0 && !isShort && missed === undefined;
    const label = best >= 0 ? 'Sit again' : sittings.length > 0 ? 'Try again' : 'Start the assessment';
    return html`${
        isShort
          ? html`<p class="start-what">
              What you passed stays. Your LMS asks for ${markWords(mark)} by now: it counts another sitting.
            </p>`
          : missed !== undefined && !this.isAfterSitting
            ? html`<p class="start-what">${forLmsAlone(missed)}</p>`
            : nothing
      }
      ${
        hasPassed && page
          ? html`<p class="assessment-start">
              <a class="onward" href=${page.root + pathOf.results(page.module.id)}>See your results</a>
            </p>`
          : nothing
      }
      ${policy.minutes === undefined ? nothing : this.renderExtensions(policy.minutes)}
      ${
        policy.retake === 'missed' && sittings.length > 0 && !hasPassed
          ? html`<p class="start-what">Only what was missed is asked again. What was right stays right and counts.</p>`
          : nothing
      }
      <p class="assessment-start">
        <button
          type="button"
          class="onward ${hasPassed ? 'is-quiet' : ''}"
          @click=${() => {
            this.start();
          }}
        >
          ${label}
        </button>
        ${
          attemptsLeft === undefined
            ? nothing
            : html`<span class="onward-what">${countWords(attemptsLeft, 'sitting')} left</span>`
        }
      </p>`;
  }

  private renderExtensions(minutes: number): TemplateResult {
    return html`<fieldset class="extension">
      <legend>How much time do you want?</legend>
      <p class="extension-why">It is your choice, and nobody asks why.</p>
      ${extensions.map(
        (extension) =>
          html`<label
            ><input
              type="radio"
              name="extension"
              value=${extension}
              .checked=${extension === this.extension}
              @change=${() => {
                this.extension = extension;
              }}
            /><span>${extensionWords(minutes, extension)}</span></label
          >`,
      )}
    </fieldset>`;
  }
}

function extensionWords(minutes: number, extension: Extension): string {
  return extension === 'none' ? 'No limit' : countWords(Math.round(minutes * extension), 'minute');
}

function opensWords(at: number): TemplateResult {
  return html`<p class="start-opens">
    The next sitting opens <time datetime=${new Date(at).toISOString()}>${momentWords(at)}</time>. Until then the
    lessons are open to you.
  </p>`;
}

const isOpenWords = html`<p class="start-opens">The next sitting is open.</p>`;

declare global {
  interface HTMLElementTagNameMap {
    'kap-assessment-start': KapAssessmentStart;
  }
}
