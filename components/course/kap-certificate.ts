import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { certificateTitle } from '../../src/course/certificate.js';
import type { Course } from '../../src/course/course.js';
import { keptWhole } from '../../src/course/markup/kept-whole.js';
import { pathOf, type PageData } from '../../src/course/page-data.js';
import {
  allDoneAt,
  completedModules,
  missingFor,
  type Records as RecordsById,
  type Requirement,
} from '../../src/record/completion.js';
import { shownFields, type CourseRecord } from '../../src/record/course-record.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { groundOf } from '../ground.js';
import { drawn } from '../items/drawn.js';
import { LightElement } from '../light-element.js';
import { courseRecordContext } from './course-record-context.js';
import { courseTrouble } from './course-trouble.js';
import { downloadCourse } from '../kept/download-course.js';
import { instantWords } from './instant-words.js';
import { KnownCourse } from './known-course.js';
import { pageContext } from '../player/page-context.js';
import { Records } from '../player/records.js';
import { sessionsContext, type Sessions } from '../player/sessions-context.js';
import { standAtAnchor } from '../lesson/stand-at-anchor.js';
import { dayWords } from '../player/words.js';

/**
 * The certificate: what is still missing for it, then a sheet to print and to keep. It is made once; only the name can be put
 * right, once.
 *
 * @summary The certificate of completion.
 */
@customElement('kap-certificate')
export class KapCertificate extends LightElement {
  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  @consume({ context: sessionsContext, subscribe: true })
  @property({ attribute: false })
  sessions?: Sessions;

  @consume({ context: courseRecordContext, subscribe: true })
  @property({ attribute: false })
  record?: CourseRecordActor;

  @state() private isCorrecting = false;
  @state() private message = '';
  @query('.correction input') private field!: HTMLInputElement | null;
  @query('.correction-open') private opener!: HTMLElement | null;
  @query('.certificate-news') private news!: HTMLElement;

  readonly #records = new Records(this, () => this.sessions);
  readonly #known = new KnownCourse(this, () => this.record);

  protected override get isReady(): boolean {
    return this.#records.value !== undefined && this.#known.value !== undefined && this.page?.page === 'finish';
  }

  protected override firstUpdated(): void {
    void this.#stand();
  }

  /** It is the last part of the page: what is above it is drawn first. */
  async #stand(): Promise<void> {
    const ground = groundOf(this);
    const others = [...ground.root.querySelectorAll<LightElement>('kap-completion, kap-evaluation, kap-attestation')];
    await Promise.all(others.map((element) => element.updateComplete));
    standAtAnchor(ground);
  }

  private async make(own: CourseRecord, records: RecordsById): Promise<void> {
    if (this.page?.page !== 'finish' || !own.attestation) return;
    const { course, authors } = this.page;
    const at = allDoneAt(course, own, records);
    if (at === undefined) return;
    const { name, licence, state, statement } = own.attestation;
    this.record?.send({
      type: 'certificate.asked',
      request: {
        course,
        authors,
        modules: completedModules(course, records),
        learner: { name, ...(licence && { licence }), ...(state && { state }) },
        evaluated: own.evaluation !== undefined,
        attested: statement !== undefined,
        completedAt: at,
      },
    });
    await this.#known.told();
    await this.tell('The certificate is made.');
  }

  private async tell(message: string): Promise<void> {
    this.message = message;
    await this.updateComplete;
    this.news.focus();
  }

  private async askForName(): Promise<void> {
    this.isCorrecting = true;
    this.message = '';
    await this.updateComplete;
    this.field?.focus();
  }

  private async correct(isMeant: boolean): Promise<void> {
    const name = this.field?.value.trim() ?? '';
    if (isMeant && !name) {
      this.message = 'The name is missing.';
      this.field?.focus();
      return;
    }
    this.isCorrecting = false;
    if (isMeant) {
      this.record?.send({ type: 'name.corrected', name });
      await this.#known.told();
      await this.tell('The name is put right.');
    } else {
      await this.tell('');
      this.opener?.focus();
    }
  }

  private downloadRecord(): void {
    const context = this.#known.value;
    const records = this.#records.value;
    if (context && records && this.page?.page === 'finish') downloadCourse(this.page.course, context, records);
  }

  override render() {
    const context = this.#known.value;
    const records = this.#records.value;
    if (!context || !records || this.page?.page !== 'finish') return nothing;
    const { course } = this.page;
    const own = context.record;
    const missing = missingFor(course, own, records);
    return html`${
        own.certificate
          ? this.renderKeeping(own)
          : missing.length > 0
            ? html`<p class="certificate-missing">
                Still missing:
                ${missing.map((what, index) => {
                  const { words, href } = placeOf(what, course, this.page?.root);
                  return html`${index > 0 ? ', ' : nothing}<a href=${href}>${words}</a>`;
                })}.
              </p>`
            : html`<p>All that it asks for is there. It will carry the name ${own.attestation?.name}.</p>
                <p class="actions">
                  <button type="button" class="onward" @click=${() => void this.make(own, records)}>
                    Make the certificate
                  </button>
                </p>`
      }
      <p class="certificate-news" role="status" tabindex="-1">${this.message}</p>
      <div role="status">${courseTrouble(context, this.record)}</div>
      ${own.certificate ? this.renderSheet(own) : nothing}`;
  }

  private renderKeeping(own: CourseRecord) {
    const { correction } = own;
    const [name = ''] = shownFields(own).find(({ id }) => id === 'name')?.value ?? [];
    return html`<div class="certificate-keep">
      <p>
        The certificate is kept on this device, and nobody has a copy. Print it, and download your record: the file
        holds the certificate, the attestation, the evaluation and your results. Whoever wants to check the sheet can
        compare it with that file.
      </p>
      ${correction ? html`<p>The name was put right on ${dayWords(correction.at)}.</p>` : nothing}
      ${this.isCorrecting ? this.renderCorrection(name) : nothing}
      <p class="actions" ?hidden=${this.isCorrecting}>
        <button
          type="button"
          class="onward"
          @click=${() => {
            print();
          }}
        >
          Print
        </button>
        <button
          type="button"
          @click=${() => {
            this.downloadRecord();
          }}
        >
          Download my record
        </button>
        ${
          correction
            ? nothing
            : html`<button type="button" class="correction-open" @click=${() => void this.askForName()}>
                Correct the name
              </button>`
        }
      </p>
    </div>`;
  }

  private renderSheet(own: CourseRecord) {
    const fields = shownFields(own);
    const value = (id: string) => fields.find((field) => field.id === id)?.value ?? [];
    const others = fields.filter(({ id }) => id !== 'name' && id !== 'course');
    return html`<article class="certificate" aria-labelledby="certificate-title">
      <h3 id="certificate-title">${certificateTitle}</h3>
      <p class="certificate-name">${value('name').join(' ')}</p>
      <p class="certificate-course">has completed “${value('course').join(' ')}”.</p>
      <dl class="certificate-fields">
        ${others.map(
          ({ id, label, value: lines }) =>
            html`<div data-field=${id}>
              <dt>${label}</dt>
              <dd>${lines.map((line) => html`<span>${drawn(keptWhole, instantWords(line))}</span>`)}</dd>
            </div>`,
        )}
      </dl>
      ${
        value('administrator').length > 0
          ? html`<p class="certificate-signature">Signature of ${value('administrator').join(' ')}</p>`
          : nothing
      }
    </article>`;
  }

  private renderCorrection(name: string) {
    return html`<div class="record-confirm correction" role="group" aria-label="Correct the name">
      <label class="evaluation-field"
        ><span>Full name</span> <input type="text" autocomplete="name" .value=${name}
      /></label>
      <p>It can be put right once.</p>
      <p class="actions">
        <button type="button" @click=${() => void this.correct(true)}>Put it right</button>
        <button type="button" @click=${() => void this.correct(false)}>Leave it</button>
      </p>
    </div>`;
  }
}

function placeOf(what: Requirement, { attestation }: Course, root = ''): { words: string; href: string } {
  switch (what) {
    case 'disclosures':
      return { words: '“Before you start”', href: root + pathOf.start };
    case 'modules':
      return { words: 'modules', href: '#modules' };
    case 'evaluation':
      return { words: 'the evaluation', href: '#evaluation' };
    case 'attestation':
      return { words: attestation === false ? 'your name' : 'the attestation', href: '#attestation' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-certificate': KapCertificate;
  }
}
