import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Course } from '../../src/course/course.js';
import {
  detailId,
  evaluationForm,
  objectiveId,
  objectiveScale,
  scaleEnds,
  unanswered,
  type Answers,
  type EvaluationForm,
  type EvaluationQuestion,
} from '../../src/course/evaluation.js';
import { evaluationIntro } from '../../src/course/markup/evaluation-intro.js';
import type { PageData } from '../../src/course/page-data.js';
import { completedAt } from '../../src/record/completion.js';
import { evaluationFileOf } from '../../src/record/course-backup.js';
import { draftAnswers } from '../../src/record/course-record.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { drawn } from '../items/drawn.js';
import { LightElement } from '../light-element.js';
import { courseRecordContext } from './course-record-context.js';
import { courseTrouble } from './course-trouble.js';
import { download } from '../kept/download.js';
import { KnownCourse } from './known-course.js';
import { pageContext } from '../player/page-context.js';
import { Records } from '../player/records.js';
import { sessionsContext, type Sessions } from '../player/sessions-context.js';
import { countWords, dayWords } from '../player/words.js';

const scale = [1, 2, 3, 4, 5] as const;

/**
 * The evaluation form: kept as it is filled in, handed in once. What was handed in stays on the device until the learner
 * downloads it.
 *
 * @summary The evaluation of the course.
 */
@customElement('kap-evaluation')
export class KapEvaluation extends LightElement {
  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  @consume({ context: sessionsContext, subscribe: true })
  @property({ attribute: false })
  sessions?: Sessions;

  @consume({ context: courseRecordContext, subscribe: true })
  @property({ attribute: false })
  record?: CourseRecordActor;

  @state() private message: TemplateResult | string = '';
  /** What came of the last press. */
  @query('.finish-done, .evaluation-news') private news!: HTMLElement;

  readonly #records = new Records(this, () => this.sessions);
  readonly #known = new KnownCourse(this, () => this.record);

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.pause);
    addEventListener('pagehide', this.pause);
    document.addEventListener('visibilitychange', this.pause);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.pause);
    removeEventListener('pagehide', this.pause);
    document.removeEventListener('visibilitychange', this.pause);
    this.pause();
  }

  protected override get isReady(): boolean {
    return this.#records.value !== undefined && this.#known.value !== undefined && this.form !== undefined;
  }

  private get course(): Course | undefined {
    return this.page?.page === 'finish' ? this.page.course : undefined;
  }

  private get form(): EvaluationForm | undefined {
    return this.course && evaluationForm(this.course);
  }

  private readonly pause = (): void => {
    this.record?.send({ type: 'writing.paused' });
  };

  private give(field: string, answer: number | string): void {
    this.message = '';
    this.record?.send({ type: 'answer.given', field, answer });
  }

  private async rateAlike({ target }: Event, left: readonly string[], value: number): Promise<void> {
    const fold = (target as Element).closest('details');
    for (const field of left) this.give(field, value);
    await this.updateComplete;
    // The row is gone: what came of it stands in the head of the fold.
    fold?.querySelector('summary')?.focus();
  }

  private readonly type = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement | HTMLTextAreaElement;
    this.record?.send({ type: 'answer.typed', field: name, answer: value });
  };

  /** Whether modules are still missing. */
  private get isEarly(): boolean {
    const { course } = this;
    const records = this.#records.value;
    return !course || !records || completedAt(course, records) === undefined;
  }

  private async handIn(form: EvaluationForm, answers: Answers): Promise<void> {
    const open = unanswered(form, answers);
    if (open.length > 0) {
      this.message = html`${countWords(open.length, 'question')} still ${open.length === 1 ? 'needs' : 'need'} an
        answer.
        <button
          type="button"
          class="link"
          @click=${() => {
            this.show(open[0] ?? '');
          }}
        >
          Show the first
        </button>`;
    } else if (this.isEarly) {
      this.message = 'All is answered and kept. You can hand it in when all modules are completed.';
    } else {
      this.message = '';
      this.record?.send({ type: 'writing.paused' });
      this.record?.send({ type: 'evaluation.submitted', fields: fieldsOf(form) });
    }
    await this.#known.told();
    this.news.focus();
  }

  /** Brings a field into view, out of its fold. */
  private show(id: string): void {
    const field = [...this.querySelectorAll<HTMLElement>('input, textarea')].find(
      (control) => control.getAttribute('name') === id,
    );
    const fold = field?.closest('details');
    if (fold) fold.open = true;
    field?.focus();
  }

  private downloadEvaluation(): void {
    const { course, form } = this;
    const context = this.#known.value;
    const file = course && form && context && evaluationFileOf(course, form, context.record);
    if (file) download(`kapstone-${course.id}-evaluation.json`, JSON.stringify(file, undefined, 2));
  }

  override render() {
    const { form } = this;
    const context = this.#known.value;
    if (!form || !context) return nothing;
    const done = context.record.evaluation;
    return html`${done ? this.renderDone(done.at) : this.renderForm(form, draftAnswers(context.record), context.isUnsaved)}
      <div class="evaluation-news" role="status" tabindex="-1">${this.message}</div>
      <div role="status">${courseTrouble(context, this.record)}</div>`;
  }

  private renderDone(at: number) {
    return html`<p class="finish-done" tabindex="-1">Handed in on ${dayWords(at)}.</p>
      <p>
        Nobody has it but you. Whoever gave you the course can learn from it: download it and send it to them. It holds
        your answers, and neither your name nor your results.
      </p>
      <p class="actions">
        <button
          type="button"
          @click=${() => {
            this.downloadEvaluation();
          }}
        >
          Download the evaluation
        </button>
      </p>`;
  }

  private renderForm(form: EvaluationForm, answers: Answers, isUnsaved: boolean) {
    const { isEarly } = this;
    return html`${
        isEarly
          ? html`<p class="finish-later">Rate each module as soon as you like. Hand in when all are completed.</p>`
          : nothing
      }
      ${this.course ? drawn(evaluationIntro, this.course) : nothing}
      <p class="scale-key">${objectiveScale.text}: 1 ${scaleEnds[0]}, 5 ${scaleEnds[1]}.</p>
      ${form.modules.map(({ id, title, objectives }) => {
        const left = objectives
          .map((objective) => objectiveId(id, objective.id))
          .filter((objective) => answers[objective] === undefined);
        return html`<details class="evaluation-module">
          <summary>
            <span>${title}</span>
            <span class="evaluation-count">${objectives.length - left.length} of ${objectives.length} rated</span>
          </summary>
          ${objectives.map((objective) =>
            this.renderScale({ id: objectiveId(id, objective.id), text: objective.text, ends: scaleEnds }, answers),
          )}
          ${left.length > 1 ? this.renderAlike(left) : nothing}
        </details>`;
      })}
      <div class="evaluation-questions">
        <p class="scale-key">From 1, ${scaleEnds[0]}, to 5, ${scaleEnds[1]}.</p>

        ${form.questions.map((question) => this.renderQuestion(question, answers))}
      </div>
      <p class="evaluation-state">${stateWords(form, answers, isUnsaved)}</p>
      <p class="actions">
        <button
          type="button"
          class="onward ${isEarly ? 'is-quiet' : ''}"
          @click=${() => void this.handIn(form, answers)}
        >
          Hand in
        </button>
      </p>`;
  }

  /** Gives one rating to all that are left, so that who would say the same of many need not say it of each. */
  private renderAlike(left: readonly string[]) {
    const words = `The ${left.length} that are not rated yet, all alike`;
    return html`<div class="rating" role="group" aria-label=${words}>
      <span>${words}:</span>
      <div class="rating-row">
        ${scale.map(
          (value) =>
            html`<button
              type="button"
              class="rating-choice"
              @click=${(event: Event) => void this.rateAlike(event, left, value)}
            >
              <span>${value} <span class="visually-hidden">${endWords(value, scaleEnds)}</span></span>
            </button>`,
        )}
      </div>
    </div>`;
  }

  private renderQuestion(question: EvaluationQuestion, answers: Answers): TemplateResult {
    switch (question.kind) {
      case 'scale':
        return this.renderScale({ ends: scaleEnds, ...question }, answers);
      case 'yes-no':
        return this.renderYesNo(question, answers);
      case 'number':
        return html`<label class="evaluation-field"
          ><span>${question.text}</span>
          <input
            type="text"
            inputmode="numeric"
            autocomplete="off"
            name=${question.id}
            .value=${live(String(answers[question.id] ?? ''))}
            @input=${this.type}
        /></label>`;
      case 'text':
        return this.renderText(question.id, question.text, answers);
    }
  }

  private renderText(id: string, text: string, answers: Answers): TemplateResult {
    return html`<label class="evaluation-field"
      ><span>${text}</span
      ><textarea rows="2" name=${id} .value=${live(String(answers[id] ?? ''))} @input=${this.type}></textarea>
    </label>`;
  }

  private renderScale(
    { id, text, ends, none }: Pick<EvaluationQuestion, 'id' | 'text' | 'none'> & { ends: readonly [string, string] },
    answers: Answers,
  ): TemplateResult {
    const isOwn = ends !== scaleEnds;
    return html`<fieldset class="rating">
      <legend>${text}${isOwn ? html` <span class="rating-ends">1 ${ends[0]}, 5 ${ends[1]}</span>` : nothing}</legend>
      <div class="rating-row">
        ${scale.map((value) => this.renderRadio(id, value, endWords(value, ends), answers))}
        ${none ? this.renderRadio(id, 'none', none, answers) : nothing}
      </div>
    </fieldset>`;
  }

  private renderYesNo({ id, text, detail }: EvaluationQuestion, answers: Answers): TemplateResult {
    return html`<fieldset class="rating">
        <legend>${text}</legend>
        <div class="rating-row">
          ${this.renderRadio(id, 'yes', 'Yes', answers)} ${this.renderRadio(id, 'no', 'No', answers)}
        </div>
      </fieldset>
      ${detail && answers[id] === detail.to ? this.renderText(detailId(id), detail.text, answers) : nothing}`;
  }

  /** `words` of a number stand behind it for those who do not see where it stands; a space comes between when they are heard. */
  private renderRadio(field: string, value: number | string, words: string, answers: Answers): TemplateResult {
    return html`<label class="rating-choice"
      ><input
        type="radio"
        name=${field}
        value=${value}
        .checked=${live(answers[field] === value)}
        @change=${() => {
          this.give(field, value);
        }}
      />
      ${typeof value === 'number' ? html`<span>${value}<span class="visually-hidden">${words}</span></span>` : html`<span>${words}</span>`}</label
    >`;
  }
}

function endWords(value: number, [low, high]: readonly [string, string]): string {
  return value === 1 ? low : value === 5 ? high : '';
}

/** How many of the answers that are needed are there, and whether they are kept. */
function stateWords(form: EvaluationForm, answers: Answers, isUnsaved: boolean): string {
  const all = unanswered(form, {}).length;
  const open = unanswered(form, answers).length;
  return `${all - open} of ${all} answered. ${isUnsaved ? 'Not saved yet.' : open < all ? 'Saved on this device.' : ''}`.trim();
}

/** Every id that an answer of the form may have. */
function fieldsOf({ modules, questions }: EvaluationForm): string[] {
  return [
    ...modules.flatMap(({ id, objectives }) => objectives.map((objective) => objectiveId(id, objective.id))),
    ...questions.flatMap(({ id, detail }) => (detail ? [id, detailId(id)] : [id])),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-evaluation': KapEvaluation;
  }
}
