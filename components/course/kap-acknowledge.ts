import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { acknowledgeWords } from '../../src/course/markup/acknowledge-markup.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { LightElement } from '../light-element.js';
import { courseRecordContext } from './course-record-context.js';
import { courseTrouble } from './course-trouble.js';
import { KnownCourse } from './known-course.js';
import { dayWords } from '../player/words.js';

/**
 * Lets a learner say that they have read what stands before the start, and leads on to the first lesson.
 *
 * @summary “I have read this.”
 */
@customElement('kap-acknowledge')
export class KapAcknowledge extends LightElement {
  @consume({ context: courseRecordContext, subscribe: true })
  @property({ attribute: false })
  record?: CourseRecordActor;

  /** Where the first lesson is; empty where there is none. */
  @property() lesson = '';

  @state() private message = '';
  @query('input') private box!: HTMLInputElement | null;
  @query('.acknowledge-news') private news!: HTMLElement;

  readonly #known = new KnownCourse(this, () => this.record);

  protected override get isReady(): boolean {
    return this.#known.value !== undefined;
  }

  private async acknowledge(): Promise<void> {
    if (!this.box?.checked) {
      this.message = 'Tick the box above first.';
      this.box?.focus();
      return;
    }
    this.message = '';
    this.record?.send({ type: 'disclosures.acknowledged' });
    await this.#known.told();
    this.news.focus();
  }

  override render() {
    const context = this.#known.value;
    if (!context) return nothing;
    const read = context.record.acknowledged;
    return html`<label class="tick" ?hidden=${read !== undefined}
        ><input
          type="checkbox"
          @change=${() => {
            this.message = '';
          }}
        />
        <span>${acknowledgeWords.label}</span></label
      >
      <p class="acknowledge-news" role="status" tabindex="-1">
        ${read ? `You read this on ${dayWords(read.at)}.` : this.message}
      </p>
      <p class="actions">
        ${
          read === undefined
            ? html`<button type="button" class="onward" @click=${() => void this.acknowledge()}>
                ${acknowledgeWords.button}
              </button>`
            : this.lesson
              ? html`<a class="onward" href=${this.lesson}>Go to lesson 1</a>`
              : nothing
        }
      </p>
      <div role="status">${courseTrouble(context, this.record)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-acknowledge': KapAcknowledge;
  }
}
