import type { ReactiveControllerHost } from 'lit';
import { waitFor } from 'xstate';
import type { CourseRecordContext } from '../../src/session/course-record-context.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { Select } from '../select.js';

/** Follows the course's record for an element: `value` is what is known of it, undefined until it is loaded. */
export class KnownCourse extends Select<CourseRecordActor, CourseRecordContext | undefined> {
  readonly #host: ReactiveControllerHost;
  readonly #actor: () => CourseRecordActor | undefined;

  constructor(host: ReactiveControllerHost, actor: () => CourseRecordActor | undefined) {
    super(host, actor, (snapshot) => (snapshot.matches('loading') ? undefined : snapshot.context));
    this.#host = host;
    this.#actor = actor;
  }

  /** Resolves when all that was done is kept, or known not to be, and shows; also when the page is left before that. */
  async told(): Promise<void> {
    const actor = this.#actor();
    if (actor) await waitFor(actor, ({ context }) => context.untold === undefined).catch(() => undefined);
    await this.#host.updateComplete;
  }
}
