import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ModuleOutline } from '../../src/course/module.js';
import { pathOf, type PageData } from '../../src/course/page-data.js';
import { moduleCompletedAt } from '../../src/record/completion.js';
import type { LearnerRecord } from '../../src/record/record.js';
import { finishedSittings, isPassedByCourse, markStillMissed } from '../../src/record/sittings.js';
import { lessonStatus, moduleStatus } from '../../src/record/status.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { LightElement } from '../light-element.js';
import { courseRecordContext } from './course-record-context.js';
import { KnownCourse } from './known-course.js';
import { pageContext } from '../player/page-context.js';
import { Records } from '../player/records.js';
import { sessionsContext, type Sessions } from '../player/sessions-context.js';
import { dayWords, markWords, percentWords } from '../player/words.js';

/** More unfinished lessons than these are counted, not listed. */
const listed = 3;

/**
 * Which modules are completed, and what is missing in the others, with the ways there.
 *
 * @summary The modules on the way to the certificate.
 */
@customElement('kap-completion')
export class KapCompletion extends LightElement {
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

  protected override get isReady(): boolean {
    return this.#records.value !== undefined && this.#known.value !== undefined;
  }

  override render() {
    const { root = '' } = this.page ?? {};
    const outlines =
      this.page?.page === 'finish' ? this.page.course.modules.flatMap(({ outline }) => outline ?? []) : [];
    const read = this.#known.value?.record.acknowledged;
    return html`<ul class="completion" role="list">
      <li data-state=${read ? 'completed' : 'open'}>
        <p class="completion-title"><a href=${root + pathOf.start}>Before you start</a></p>
        <p class="completion-state">${read ? `Read, ${dayWords(read.at)}` : 'Not read yet'}</p>
      </li>
      ${outlines.map((outline) => {
        const record = this.#records.value?.get(outline.id);
        return record ? renderModule(outline, record, root) : nothing;
      })}
    </ul>`;
  }
}

function renderModule(outline: ModuleOutline, record: LearnerRecord, root: string): TemplateResult {
  const done = moduleCompletedAt(outline, record);
  const { score } = moduleStatus(outline, record);
  const [first] = outline.lessons;
  return html`<li data-module=${outline.id} data-state=${done === undefined ? 'open' : 'completed'}>
    <p class="completion-title">
      ${first ? html`<a href=${root + pathOf.lesson(outline.id, first.id)}>${outline.title}</a>` : outline.title}
    </p>
    ${
      done === undefined
        ? html`<p class="completion-state">Missing: ${missingOf(outline, record, root)}</p>`
        : html`<p class="completion-state">
            Completed, ${dayWords(done)}${score === undefined ? nothing : `, ${percentWords(score)}`}
          </p>`
    }
  </li>`;
}

/** What is left of a module, with the ways there. */
function missingOf(outline: ModuleOutline, record: LearnerRecord, root: string): TemplateResult {
  const open = outline.lessons.filter((lesson) => lessonStatus(lesson, record).state !== 'finished');
  const isPassed = finishedSittings(record).some(isPassedByCourse);
  const missed = markStillMissed(record);
  const why =
    missed === undefined ? '' : `. Your LMS counts it as passed; the certificate asks for ${markWords(missed)}`;
  const links = open.map(({ id, title }) => html`<a href=${root + pathOf.lesson(outline.id, id)}>${title}</a>`);
  const lessons =
    links.length <= listed
      ? links
      : [html`<a href=${root + pathOf.lesson(outline.id, open[0]?.id ?? '')}>${links.length} lessons</a>`];
  const all = [
    ...lessons,
    ...(outline.assessment && !isPassed
      ? [html`<a href=${root + pathOf.assessment(outline.id)}>the assessment</a>${why}`]
      : []),
  ];
  return html`${all.map((part, index) => html`${index > 0 ? ', ' : nothing}${part}`)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-completion': KapCompletion;
  }
}
