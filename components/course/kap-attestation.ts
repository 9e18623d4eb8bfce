import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { attestationStatement } from '../../src/course/attestation.js';
import type { PageData } from '../../src/course/page-data.js';
import { completedAt } from '../../src/record/completion.js';
import { draftAnswers } from '../../src/record/course-record.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { LightElement } from '../light-element.js';
import { courseRecordContext } from './course-record-context.js';
import { courseTrouble } from './course-trouble.js';
import { KnownCourse } from './known-course.js';
import { pageContext } from '../player/page-context.js';
import { Records } from '../player/records.js';
import { sessionsContext, type Sessions } from '../player/sessions-context.js';
import { dayTimeWords, dayWords } from '../player/words.js';

/** Their ids hold a space, so that no question of the evaluation has them. */
const fields = { name: 'sign name', licence: 'sign licence', state: 'sign state', minutes: 'sign minutes' } as const;
type Field = keyof typeof fields;

/**
 * The learner's word, given once: that they did it themselves, in what time. Where the course asks for none, only the name
 * that the certificate is to carry.
 *
 * @summary The attestation at the end of the course.
 */
@customElement('kap-attestation')
export class KapAttestation extends LightElement {
  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  @consume({ context: sessionsContext, subscribe: true })
  @property({ attribute: false })
  sessions?: Sessions;

  @consume({ context: courseRecordContext, subscribe: true })
  @property({ attribute: false })
  record?: CourseRecordActor;

  @state() private message = '';
  /** What came of the last press. */
  @query('.finish-done, .attestation-news') private news!: HTMLElement;
  @query('input[type=checkbox]') private box!: HTMLInputElement | null;

  readonly #records = new Records(this, () => this.sessions);
  readonly #known = new KnownCourse(this, () => this.record);

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.pause);
    addEventListener('pagehide', this.pause);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.pause);
    removeEventListener('pagehide', this.pause);
    this.pause();
  }

  protected override get isReady(): boolean {
    return this.#records.value !== undefined && this.#known.value !== undefined && this.page?.page === 'finish';
  }

  private get isAttested(): boolean {
    return this.page?.page === 'finish' && this.page.course.attestation !== false;
  }

  private get typed(): Record<Field, string> {
    const answers = this.#known.value ? draftAnswers(this.#known.value.record) : {};
    const of = (field: Field) => String(answers[fields[field]] ?? '').trim();
    return {
      name: of('name'),
      licence: of('licence'),
      state: of('state'),
      minutes: of('minutes') || String(answers.minutes ?? ''),
    };
  }

  private get statement(): string {
    const { name, licence, state, minutes } = this.typed;
    return attestationStatement({
      name: name || '…',
      ...(licence && { licence }),
      ...(state && { state }),
      minutes: minutes || '…',
      day: dayWords(this.#known.value?.input.now() ?? 0),
    });
  }

  private readonly pause = (): void => {
    this.record?.send({ type: 'writing.paused' });
  };

  private readonly type = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    this.message = '';
    this.record?.send({ type: 'answer.typed', field: name, answer: value });
  };

  private async give(): Promise<void> {
    const { name, licence, state, minutes } = this.typed;
    const missing = this.whatIsMissing();
    if (missing) {
      this.message = missing.words;
      this.querySelector<HTMLElement>(missing.control)?.focus();
      return;
    }
    this.message = '';
    this.record?.send({
      type: 'attestation.given',
      attestation: {
        name,
        ...(licence && { licence }),
        ...(state && { state }),
        ...(this.isAttested && { statement: this.statement, minutes }),
      },
    });
    await this.#known.told();
    this.news.focus();
  }

  private whatIsMissing(): { words: string; control: string } | undefined {
    const { name, minutes } = this.typed;
    if (!name) return { words: 'Your name is missing.', control: `[name="${fields.name}"]` };
    if (!this.isAttested) return undefined;
    if (!/^\d+$/.test(minutes))
      return { words: 'The minutes are missing: a whole number.', control: `[name="${fields.minutes}"]` };
    return this.box?.checked
      ? undefined
      : { words: 'Tick the box below the statement first.', control: 'input[type=checkbox]' };
  }

  override render() {
    const context = this.#known.value;
    const records = this.#records.value;
    if (!context || !records || this.page?.page !== 'finish') return nothing;
    const { attestation } = context.record;
    return html`${
        attestation
          ? html`${attestation.statement ? html`<blockquote class="statement">${attestation.statement}</blockquote>` : nothing}
              <p class="finish-done" tabindex="-1">
                ${attestation.statement ? 'Attested' : `${attestation.name}, given`} on ${dayTimeWords(attestation.at)}.
              </p>`
          : completedAt(this.page.course, records) === undefined
            ? html`<p class="finish-later">It opens when all modules are completed.</p>`
            : this.renderForm()
      }
      <p class="attestation-news" role="status" tabindex="-1">${this.message}</p>
      <div role="status">${courseTrouble(context, this.record)}</div>`;
  }

  private renderForm() {
    return html`<p>As it is to read on the certificate. Licence and state may be left empty.</p>
      <div class="sign">
        ${this.renderField('name', 'Full name', 'name')} ${this.renderField('licence', 'Licence, type and number')}
        ${this.renderField('state', 'State or country of the licence')}
        ${this.isAttested ? this.renderField('minutes', 'Minutes that the course took you') : nothing}
      </div>
      ${
        this.isAttested
          ? html`<blockquote class="statement">${this.statement}</blockquote>
              <label class="tick"><input type="checkbox" /> <span>I attest this.</span></label>`
          : nothing
      }
      <p class="actions">
        <button type="button" class="onward" @click=${() => void this.give()}>
          ${this.isAttested ? 'Attest' : 'Keep my name'}
        </button>
      </p>`;
  }

  private renderField(field: Field, label: string, autocomplete: 'name' | 'off' = 'off') {
    const draft = this.#known.value ? draftAnswers(this.#known.value.record) : {};
    const value = draft[fields[field]] ?? (field === 'minutes' ? draft.minutes : undefined) ?? '';
    return html`<label class="evaluation-field"
      ><span>${label}</span>
      <input
        type="text"
        name=${fields[field]}
        autocomplete=${autocomplete}
        inputmode=${field === 'minutes' ? 'numeric' : nothing}
        .value=${live(String(value))}
        @input=${this.type}
    /></label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-attestation': KapAttestation;
  }
}
