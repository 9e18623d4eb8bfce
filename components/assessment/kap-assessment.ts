import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SnapshotFrom } from 'xstate';
import { pathOf, type PageData } from '../../src/course/page-data.js';
import { isPretestOffered, type AssessmentContext } from '../../src/machines/assessment-context.js';
import type { AssessmentActor } from '../../src/machines/assessment-machine.js';
import { isPretest } from '../../src/record/sittings.js';
import { lessonStatus, nextStep } from '../../src/record/status.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { Select } from '../select.js';
import './kap-assessment-result.js';
import './kap-assessment-sitting.js';
import './kap-assessment-sittings.js';
import './kap-assessment-start.js';
import { pageContext } from '../player/page-context.js';
import { sessionContext } from '../player/session-context.js';
import { countWords } from '../player/words.js';

type Snapshot = SnapshotFrom<AssessmentActor>;

/**
 * The assessment: closed, waiting, ready, under way or handed in. The session says which.
 *
 * @summary The assessment of a module.
 */
@customElement('kap-assessment')
export class KapAssessment extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  readonly #actor = new Select(
    this,
    () => this.session,
    (snapshot) => (snapshot.matches('learning') ? snapshot.context.assessment : undefined),
  );
  readonly #assessment = new Select(
    this,
    () => this.#actor.value,
    (snapshot) => snapshot,
  );
  #shown: Snapshot['value'] | undefined;

  protected override get isReady(): boolean {
    return this.#assessment.value !== undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.leadToNotes);
    this.addEventListener('auxclick', this.leadToNotes);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.leadToNotes);
    this.removeEventListener('auxclick', this.leadToNotes);
  }

  /** In a lesson, words and sources lead to its end. There are no such notes here: they lead to the course's lists. */
  private readonly leadToNotes = (event: Event): void => {
    const link = (event.target as Element).closest('a');
    const place = link?.getAttribute('href') ?? '';
    if (place.startsWith('#ref-')) link?.setAttribute('href', this.#url(`references.html${place}`));
    if (place.startsWith('#term-')) link?.setAttribute('href', this.#url(`glossary.html${place}`));
  };

  protected override willUpdate(): void {
    const state = this.#assessment.value?.value;
    if (state !== undefined) this.dataset.state = state;
  }

  /** Who starts, hands in or begins anew is taken to the top of what comes then. What opens by itself moves nobody. */
  protected override updated(): void {
    const state = this.#assessment.value?.value;
    const isSat = [this.#shown, state].some((seen) => seen === 'sitting' || seen === 'finished');
    const isNew = isSat && this.#shown !== undefined && this.#shown !== state && state !== 'saving';
    if (state !== 'saving') this.#shown = state;
    if (isNew) void this.#leadToNew();
  }

  /**
   * What comes is drawn first: a page that is short until then cannot be scrolled so far. The button that was pressed is gone: a
   * sitting is read from its item on, a result from its head, the rest from the top.
   */
  async #leadToNew(): Promise<void> {
    const top = this.closest<HTMLElement>('#main');
    await this.querySelector<LightElement>('kap-assessment-sitting, kap-assessment-result')?.updateComplete;
    top?.scrollIntoView({ behavior: 'instant' });
    (this.querySelector<HTMLElement>('.sitting-head, .result-head') ?? top)?.focus({ preventScroll: true });
  }

  override render() {
    const snapshot = this.#assessment.value;
    if (!snapshot) return nothing;
    const { value, context } = snapshot;
    switch (value) {
      case 'opening':
        return nothing;
      case 'locked':
        return html`${this.renderLocked(context)}${this.renderSittings(context)}`;
      case 'ready':
      case 'paused':
        return html`${this.renderStart(context)}${this.renderSittings(context)}`;
      case 'exhausted':
        return html`<p>All sittings are used. Your results stay, and the lessons stay open to you.</p>
          ${this.renderSittings(context)}`;
      case 'sitting':
      case 'saving':
        return html`<kap-assessment-sitting
          .state=${context}
          .isSaving=${value === 'saving'}
        ></kap-assessment-sitting>`;
      case 'finished':
        return html`<kap-assessment-result
            .sitting=${context.sitting}
            .state=${context}
            .root=${this.page?.root ?? ''}
            .onward=${this.renderOn(context)}
          ></kap-assessment-result>
          <p class="assessment-back">
            <button type="button" class="link" @click=${() => this.session?.send({ type: 'sitting.closed' })}>
              All your sittings
            </button>
          </p>`;
    }
  }

  /** Whoever has not begun is offered the pre-test first: it is what can be done here. */
  private renderLocked(context: AssessmentContext) {
    const { outline, record } = context;
    const left = outline.lessons.filter((lesson) => lessonStatus(lesson, record).state !== 'finished');
    const parts = [
      isPretestOffered(context) ? this.renderPretest(context) : nothing,
      html`<div class="assessment-locked">
        <p>The assessment opens when all lessons are finished. Still to finish:</p>
        <ul>
          ${left.map(
            ({ id, title, minutes }) =>
              html`<li>
                <a href=${this.#url(pathOf.lesson(outline.id, id))}>${title}</a> ·&nbsp;${minutes}&nbsp;min
              </li>`,
          )}
        </ul>
      </div>`,
    ];
    return left.length < outline.lessons.length ? parts.reverse() : parts;
  }

  private renderPretest({ policy }: AssessmentContext) {
    return html`<section class="pretest" aria-labelledby="pretest-head">
      <h2 id="pretest-head">Before the lessons: a pre-test</h2>
      <p>
        ${countWords(policy.items, 'item')} of the same kind, to find out what you know already. It counts for nothing,
        and you can leave it out. Afterwards the results show what has changed.
      </p>
      <p class="assessment-start">
        <button
          type="button"
          class="onward is-quiet"
          @click=${() => this.session?.send({ type: 'sitting.started', purpose: 'pretest' })}
        >
          Start the pre-test
        </button>
      </p>
    </section>`;
  }

  /** The way on from a result. */
  private renderOn(context: AssessmentContext) {
    if (context.sitting && isPretest(context.sitting)) {
      const step = nextStep(context.outline, context.record);
      return step.kind === 'lesson'
        ? html`<p class="assessment-start">
            <a class="onward" href=${this.#url(pathOf.lesson(context.outline.id, step.lesson))}>Go on to the lessons</a>
          </p>`
        : undefined;
    }
    if (context.attemptsLeft === 0) return html`<p class="sittings-left">All sittings are used.</p>`;
    return this.renderStart(context, true);
  }

  private renderStart(context: AssessmentContext, isAfterSitting = false) {
    return html`<kap-assessment-start .state=${context} .isAfterSitting=${isAfterSitting}></kap-assessment-start>`;
  }

  private renderSittings(context: AssessmentContext) {
    return html`<kap-assessment-sittings .state=${context} .root=${this.page?.root ?? ''}></kap-assessment-sittings>`;
  }

  #url(path: string): string {
    return (this.page?.root ?? '') + path;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-assessment': KapAssessment;
  }
}
