import { consume } from '@lit/context';
import { customElement, property } from 'lit/decorators.js';
import type { Course } from '../../src/course/course.js';
import { startWords } from '../../src/course/markup/read-first-markup.js';
import type { ModuleOutline } from '../../src/course/module.js';
import { pathOf, type PageData } from '../../src/course/page-data.js';
import type { CourseRecord } from '../../src/record/course-record.js';
import type { LearnerRecord } from '../../src/record/record.js';
import { moduleStatus, nextStep } from '../../src/record/status.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { EnhancingElement } from '../player/enhancing-element.js';
import { courseRecordContext } from './course-record-context.js';
import { currentModule } from './current-module.js';
import { KnownCourse } from './known-course.js';
import { pageContext } from '../player/page-context.js';
import { Records } from '../player/records.js';
import { sessionsContext, type Sessions } from '../player/sessions-context.js';

interface Onward {
  label: string;
  path: string;
  detail: string;
}

/**
 * The one link that leads on from the front page: to the first lesson, the place of the last visit, the assessment or
 * the results.
 *
 * @summary The way on from the front page.
 */
@customElement('kap-continue')
export class KapContinue extends EnhancingElement {
  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  @consume({ context: sessionsContext, subscribe: true })
  @property({ attribute: false })
  sessions?: Sessions;

  @consume({ context: courseRecordContext, subscribe: true })
  @property({ attribute: false })
  record?: CourseRecordActor;

  readonly #known = new KnownCourse(this, () => this.record);
  readonly #records = new Records(this, () => this.sessions);

  protected override updated(): void {
    const records = this.#records.value;
    const known = this.#known.value;
    if (!records || !known || this.page?.page !== 'home') return;
    const onward = onwardFrom(this.page.course, records, known.record);
    const link = this.querySelector('a');
    if (!onward || !link) return;
    link.href = this.page.root + onward.path;
    this.say(this, 'a', onward.label);
    this.say(this, '.continue-what', onward.detail);
  }
}

function onwardFrom(
  course: Course,
  records: ReadonlyMap<string, LearnerRecord>,
  own: CourseRecord,
): Onward | undefined {
  const current = currentModule(course, records);
  const record = current && records.get(current.id);
  if (!current?.outline || !record) return completed(course, own);
  const { outline } = current;
  const step = nextStep(outline, record);
  if (step.kind === 'assessment') {
    return {
      label: 'Take the assessment',
      path: pathOf.assessment(outline.id),
      detail: `All lessons of “${outline.title}” are finished.`,
    };
  }
  if (step.kind === 'done') return completed(course, own);
  const index = outline.lessons.findIndex(({ id }) => id === step.lesson);
  const lesson = outline.lessons[index];
  if (!lesson) return undefined;
  const path = pathOf.lesson(outline.id, lesson.id);
  if (!moduleStatus(outline, record).begun) {
    const isFirst = outline === firstOf(course);
    if (!own.acknowledged && index === 0 && isFirst) return { ...startWords, path: pathOf.start };
    return isFirst
      ? { label: 'Start with lesson 1', path, detail: `${lesson.title} · ${lesson.minutes} minutes` }
      : {
          label: `Start module ${course.modules.indexOf(current) + 1}`,
          path,
          detail: `${outline.title} · ${outline.lessons.length} lessons`,
        };
  }
  return {
    label: `Continue: ${lesson.title}`,
    path,
    detail: `Lesson ${index + 1} of ${outline.lessons.length} · ${lesson.minutes} minutes`,
  };
}

function firstOf({ modules }: Course): ModuleOutline | undefined {
  return modules.find(({ outline }) => outline)?.outline;
}

/** Nothing is left of what is written. */
function completed(course: Course, own: CourseRecord): Onward | undefined {
  const last = course.modules.findLast(({ outline }) => outline);
  if (!last) return undefined;
  const number = course.modules.indexOf(last) + 1;
  if (course.isPart)
    return { label: 'See your results', path: pathOf.results(last.id), detail: 'The module is completed.' };
  return {
    label: own.certificate ? 'See your certificate' : 'Finish the course',
    path: own.certificate ? `${pathOf.finish}#certificate` : pathOf.finish,
    detail: number === 1 ? 'Module 1 is completed.' : `Modules 1 to ${number} are completed.`,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-continue': KapContinue;
  }
}
