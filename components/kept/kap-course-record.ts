import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { waitFor } from 'xstate';
import type { PageData } from '../../src/course/page-data.js';
import { draftAnswers, isCourseRecordEmpty, type CourseRecord } from '../../src/record/course-record.js';
import { moduleStatus } from '../../src/record/status.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { courseRecordContext } from '../course/course-record-context.js';
import { downloadCourse } from './download-course.js';
import { ErasableElement } from './erasable-element.js';
import { KnownCourse } from '../course/known-course.js';
import { pageContext } from '../player/page-context.js';
import { Records } from '../player/records.js';
import { sessionsContext, type Sessions } from '../player/sessions-context.js';
import { dayWords } from '../player/words.js';

/**
 * All that the learner has to show, in one file, and what is kept of the course as a whole, to be erased. It draws nothing
 * while there is nothing.
 *
 * @summary The learner's record of the course as a whole.
 */
@customElement('kap-course-record')
export class KapCourseRecord extends ErasableElement {
  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  @consume({ context: sessionsContext, subscribe: true })
  @property({ attribute: false })
  sessions?: Sessions;

  @consume({ context: courseRecordContext, subscribe: true })
  @property({ attribute: false })
  record?: CourseRecordActor;

  readonly #records = new Records(this, () => this.sessions);
  readonly #known = new KnownCourse(this, () => this.record);

  protected readonly erasedWords = 'Erased. Nothing of it is kept on this device. The records of the modules stay.';

  protected async erase(): Promise<boolean | undefined> {
    const { record } = this;
    if (!record) return undefined;
    record.send({ type: 'erased' });
    const { context } = await waitFor(record, (now) => !now.context.isEraseDue);
    return isCourseRecordEmpty(context.record);
  }

  private download(): void {
    const context = this.#known.value;
    const records = this.#records.value;
    if (context && records && this.page?.page === 'home') downloadCourse(this.page.course, context, records);
  }

  private get hasBegun(): boolean {
    const modules = this.page?.page === 'home' ? this.page.course.modules : [];
    return modules.some(({ id, outline }) => {
      const record = this.#records.value?.get(id);
      return outline !== undefined && record !== undefined && moduleStatus(outline, record).begun;
    });
  }

  override render() {
    const own = this.#known.value?.record;
    const isKept = own !== undefined && (this.hasBegun || !isCourseRecordEmpty(own));
    if (!own || (!isKept && !this.message)) return nothing;
    return html`<h3 class="journal-title">The course as a whole</h3>
      ${isKept ? this.renderRecord(own) : nothing}
      <p class="course-news record-news" role="status" tabindex="-1">${this.message}</p>`;
  }

  private renderRecord(own: CourseRecord) {
    const isEmpty = isCourseRecordEmpty(own);
    return html`<p>
        One file holds where you stand in every module, to be kept or loaded on another device. A module’s own download
        holds every attempt.
      </p>
      ${isEmpty ? nothing : html`<p class="record-facts">${factsOf(own)}</p>`}
      ${
        this.isErasing
          ? this.renderConfirm(
              'Erase the course record',
              `Erase what is kept of the course as a whole${own.certificate ? ', the certificate included' : ''}?`,
            )
          : nothing
      }
      <p class="actions" ?hidden=${this.isErasing}>
        <button
          type="button"
          @click=${() => {
            this.download();
          }}
        >
          Download my record
        </button>
        ${
          isEmpty
            ? nothing
            : html`<button type="button" data-erase @click=${() => void this.askToErase()}>
                Erase the course record
              </button>`
        }
      </p>`;
  }
}

function factsOf(own: CourseRecord): string {
  const { acknowledged, evaluation, attestation, certificate } = own;
  const isBegun = Object.keys(draftAnswers(own)).length > 0;
  const facts = [
    ...(acknowledged ? [`“Before you start” read on ${dayWords(acknowledged.at)}`] : []),
    ...(evaluation ? ['evaluation handed in'] : isBegun ? ['evaluation begun'] : []),
    ...(attestation ? ['attestation given'] : []),
    ...(certificate ? [`certificate made on ${dayWords(certificate.at)}`] : []),
  ];
  return `${facts.join(', ') || 'Nothing is entered'}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-course-record': KapCourseRecord;
  }
}
