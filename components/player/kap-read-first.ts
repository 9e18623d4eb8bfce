import { consume } from '@lit/context';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readFirstMarkup } from '../../src/course/markup/read-first-markup.js';
import type { PageData } from '../../src/course/page-data.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { LightElement } from '../light-element.js';
import { toDom } from '../to-dom.js';
import { courseRecordContext } from './course-record-context.js';
import { KnownCourse } from './known-course.js';
import { pageContext } from './page-context.js';
import { dayWords } from './words.js';

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

  /** Where the first lesson is. */
  @property() lesson = '';

  readonly #known = new KnownCourse(this, () => this.record);

  protected override get isReady(): boolean {
    return this.#known.value !== undefined;
  }

  override render() {
    const { lesson } = this;
    const read = this.#known.value?.record.acknowledged;
    return html`${toDom(readFirstMarkup({ lesson, root: this.page?.root ?? '', day: read && dayWords(read.at) }))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-read-first': KapReadFirst;
  }
}
