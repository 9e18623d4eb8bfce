import { consume } from '@lit/context';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readFirstMarkup } from '../../src/course/markup/read-first-markup.js';
import type { PageData } from '../../src/course/page-data.js';
import { moduleStatus } from '../../src/record/status.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { LightElement } from '../light-element.js';
import { toDom } from '../to-dom.js';
import { courseRecordContext } from './course-record-context.js';
import { KnownCourse } from './known-course.js';
import { pageContext } from '../player/page-context.js';
import { Records } from '../player/records.js';
import { sessionsContext, type Sessions } from '../player/sessions-context.js';
import { dayWords } from '../player/words.js';

/**
 * One line under the way on: whether the page “Before you start” was read.
 *
 * @summary Says whether “Before you start” was read.
 */
@customElement('kap-read-first')
export class KapReadFirst extends LightElement {
  @consume({ context: courseRecordContext, subscribe: true })
  @property({ attribute: false })
  record?: CourseRecordActor;

  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  @consume({ context: sessionsContext, subscribe: true })
  @property({ attribute: false })
  sessions?: Sessions;

  /** Where the first lesson is. */
  @property() lesson = '';

  readonly #known = new KnownCourse(this, () => this.record);
  readonly #records = new Records(this, () => this.sessions);

  protected override get isReady(): boolean {
    return this.#known.value !== undefined && this.#records.value !== undefined;
  }

  private get hasBegun(): boolean {
    const modules = this.page?.page === 'home' ? this.page.course.modules : [];
    return modules.some(({ id, outline }) => {
      const record = this.#records.value?.get(id);
      return outline !== undefined && record !== undefined && moduleStatus(outline, record).begun;
    });
  }

  override render() {
    const { lesson, hasBegun: begun } = this;
    const read = this.#known.value?.record.acknowledged;
    const root = this.page?.root ?? '';
    const isPart = this.page?.page === 'home' && this.page.course.isPart;
    return html`${toDom(readFirstMarkup({ lesson, root, day: read && dayWords(read.at), begun, isPart }))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-read-first': KapReadFirst;
  }
}
