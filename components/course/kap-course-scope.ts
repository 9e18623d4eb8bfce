import { provide } from '@lit/context';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { courseRecordContext } from './course-record-context.js';
import { EnhancingElement } from '../player/enhancing-element.js';

/** Id and content hash of the course give the actor of its record. */
export type StartCourseRecord = (course: { course: string; hash: string }) => CourseRecordActor;

/**
 * Provides the course's record to the elements that it holds. It draws nothing and takes no room.
 *
 * @summary Holds a part of a page and gives it the course's record.
 */
@customElement('kap-course-scope')
export class KapCourseScope extends EnhancingElement {
  /** Set once. The record is loaded with it. */
  @property({ attribute: false }) startRecord?: StartCourseRecord;

  /** Id of the course. */
  @property() course = '';

  /** Its content hash. */
  @property() hash = '';

  @provide({ context: courseRecordContext })
  @property({ attribute: false })
  record!: CourseRecordActor;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { startRecord, course, hash } = this;
    if (changed.has('startRecord') && startRecord) this.record = startRecord({ course, hash });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-course-scope': KapCourseScope;
  }
}
