import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SnapshotFrom } from 'xstate';
import { pathOf, type PageData } from '../../src/course/page-data.js';
import type { AssessmentActor } from '../../src/machines/assessment-machine.js';
import { finishedSittings } from '../../src/record/sittings.js';
import { lessonStatus } from '../../src/record/status.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { Select } from '../select.js';
import './kap-assessment-result.js';
import './kap-assessment-sitting.js';
import { pageContext } from './page-context.js';
import { sessionContext } from './session-context.js';
import { countWords } from './words.js';

type Snapshot = SnapshotFrom<AssessmentActor>;

/**
 * The assessment: closed, ready, under way or handed in. The session says which.
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

  /** Who starts, hands in or begins anew is taken to the top of what comes then. */
  protected override updated(): void {
    const state = this.#assessment.value?.value;
    const isNew = this.#shown !== undefined && this.#shown !== state && state !== 'saving';
    if (state !== 'saving') this.#shown = state;
    if (isNew) document.querySelector<HTMLElement>('main')?.scrollIntoView({ behavior: 'instant' });
    if (isNew && state === 'finished') void this.#focusResult();
  }

  async #focusResult(): Promise<void> {
    const result = this.querySelector('kap-assessment-result');
    await result?.updateComplete;
    result?.querySelector<HTMLElement>('.result-head')?.focus({ preventScroll: true });
  }

  private start(): void {
    if (this.#assessment.value?.value === 'finished') this.session?.send({ type: 'sitting.closed' });
    this.session?.send({ type: 'sitting.started' });
  }

  override render() {
    const snapshot = this.#assessment.value;
    if (!snapshot) return nothing;
    switch (snapshot.value) {
      case 'opening':
        return nothing;
      case 'locked':
        return this.renderLocked();
      case 'ready':
        return html`${this.renderLast(snapshot)}${this.renderStart(snapshot)}`;
      case 'exhausted':
        return html`<p>All sittings are used. Your results stay, and the lessons stay open to you.</p>
          ${this.renderLast(snapshot)}`;
      case 'sitting':
      case 'saving':
        return html`<kap-assessment-sitting
          .state=${snapshot.context}
          .isSaving=${snapshot.value === 'saving'}
        ></kap-assessment-sitting>`;
      case 'finished':
        return html`${this.renderResult(snapshot, snapshot.context.sitting?.id)}
        ${
          snapshot.context.attemptsLeft === 0
            ? html`<p class="sittings-left">All sittings are used.</p>`
            : this.renderStart(snapshot)
        }`;
    }
  }

  private renderLocked() {
    const { module, record } = this.session?.getSnapshot().context ?? {};
    if (!module || !record) return nothing;
    const left = module.lessons.filter((lesson) => lessonStatus(lesson, record).state !== 'finished');
    return html`<div class="assessment-locked">
      <p>The assessment opens when all lessons are finished. Still to finish:</p>
      <ul>
        ${left.map(
          ({ id, title, minutes }) =>
            html`<li><a href=${this.#url(pathOf.lesson(module.id, id))}>${title}</a> · ${minutes} min</li>`,
        )}
      </ul>
    </div>`;
  }

  private renderStart({ context }: Snapshot): TemplateResult {
    const { module, record } = this.session?.getSnapshot().context ?? {};
    const sittings = record ? finishedSittings(record) : [];
    const hasPassed = sittings.some(({ result }) => result.passed);
    const label = hasPassed ? 'Sit again' : sittings.length > 0 ? 'Try again' : 'Start the assessment';
    return html`<p class="assessment-start">
      ${
        hasPassed && module
          ? html`<a class="onward" href=${this.#url(pathOf.results(module.id))}>See your results</a>`
          : nothing
      }
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
        context.attemptsLeft === undefined
          ? nothing
          : html`<span class="onward-what">${countWords(context.attemptsLeft, 'sitting')} left</span>`
      }
    </p>`;
  }

  private renderLast(snapshot: Snapshot) {
    const record = this.session?.getSnapshot().context.record;
    const last = record && finishedSittings(record).at(-1);
    return last ? this.renderResult(snapshot, last.id) : nothing;
  }

  private renderResult({ context }: Snapshot, id: string | undefined) {
    const { module, record } = this.session?.getSnapshot().context ?? {};
    const sitting = id === undefined ? undefined : (record?.sittings[id] ?? context.sitting);
    return html`<kap-assessment-result
      .sitting=${sitting}
      .policy=${context.policy}
      .bank=${context.bank}
      .module=${module}
      .root=${this.page?.root ?? ''}
    ></kap-assessment-result>`;
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
