import { consume } from '@lit/context';
import { customElement, property } from 'lit/decorators.js';
import type { Course, CourseEntry } from '../../src/course/course.js';
import type { PageData } from '../../src/course/page-data.js';
import type { LearnerRecord } from '../../src/record/record.js';
import { lessonStatus, moduleStatus } from '../../src/record/status.js';
import { stillRequired } from '../../src/record/still-required.js';
import { EnhancingElement } from '../player/enhancing-element.js';
import { pageContext } from '../player/page-context.js';
import { Records } from '../player/records.js';
import { sessionsContext, type Sessions } from '../player/sessions-context.js';

interface Standing {
  state: 'open' | 'begun' | 'completed' | 'locked' | 'planned';
  status: string;
  wait: string;
}

const lessonWords = { new: '', begun: 'begun', finished: 'finished' };

/**
 * Tells in the list of modules which are open, completed, waiting or still being written.
 *
 * @summary The list of modules on the front page.
 */
@customElement('kap-module-list')
export class KapModuleList extends EnhancingElement {
  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  @consume({ context: sessionsContext, subscribe: true })
  @property({ attribute: false })
  sessions?: Sessions;

  readonly #records = new Records(this, () => this.sessions);

  protected override updated(): void {
    const records = this.#records.value;
    if (!records || this.page?.page !== 'home') return;
    for (const entry of this.page.course.modules) {
      const element = this.querySelector<HTMLElement>(`[data-module="${entry.id}"]`);
      if (!element) continue;
      const standing = standingOf(this.page.course, entry, records);
      element.dataset.state = standing.state;
      this.say(element, '.module-status', standing.status);
      this.say(element, '.module-wait', standing.wait);
      this.tellLessons(element, entry, records.get(entry.id));
    }
  }

  private tellLessons(element: HTMLElement, { outline }: CourseEntry, record: LearnerRecord | undefined): void {
    if (!record) return;
    for (const lesson of outline?.lessons ?? []) {
      const row = element.querySelector<HTMLElement>(`[data-lesson="${lesson.id}"]`);
      if (!row) continue;
      const { state } = lessonStatus(lesson, record);
      row.dataset.state = state;
      this.say(row, '.contents-state', lessonWords[state]);
    }
  }
}

function standingOf(course: Course, entry: CourseEntry, records: ReadonlyMap<string, LearnerRecord>): Standing {
  const { outline } = entry;
  const required = stillRequired(course, entry, (id) => records.get(id)).map(({ title }) => `“${title}”`);
  const wait = required.length > 0 ? `Opens when you have completed ${required.join(' and ')}.` : '';
  if (!outline) {
    const written =
      entry.requires.length > 0
        ? 'You have completed what it asks for. It is still being written.'
        : 'This module is still being written.';
    return { state: 'planned', status: 'Planned', wait: wait || written };
  }
  const record = records.get(entry.id);
  const status = record && moduleStatus(outline, record);
  if (status?.completion === 'completed') return { state: 'completed', status: 'Completed', wait: '' };
  if (wait) return { state: 'locked', status: 'Locked', wait };
  if (!status?.begun) return { state: 'open', status: 'Open', wait: '' };
  const { lessonsFinished, lessons } = status;
  return { state: 'begun', status: `${lessonsFinished} of ${lessons} lessons finished`, wait: '' };
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-module-list': KapModuleList;
  }
}
