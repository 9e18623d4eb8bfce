import { consume } from '@lit/context';
import { customElement, property } from 'lit/decorators.js';
import { lessonStatus } from '../../src/record/status.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { idle } from '../idle.js';
import { Select } from '../select.js';
import { EnhancingElement } from './enhancing-element.js';
import { sessionContext } from './session-context.js';
import { settledRecord } from './settled-record.js';

const words = { new: '', begun: ' · begun', finished: ' · finished' };
/** A new edition asks for more than the learner had to answer. */
const addedWords = ' · finished, new practice';

/**
 * Tells in a list of lessons what is done and how much is left.
 *
 * @summary The list of lessons beside the text.
 */
@customElement('kap-rail')
export class KapRail extends EnhancingElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  readonly #record = new Select(this, () => this.session, settledRecord);

  /** Once it is drawn, what the learner looks at comes first: the verdict on an answer. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await idle();
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    const record = this.#record.value;
    const module = this.session?.getSnapshot().context.module;
    if (!record || !module) return;
    let left = 0;
    for (const lesson of module.lessons) {
      const { state, answered, needed } = lessonStatus(lesson, record);
      if (state !== 'finished') left += lesson.minutes;
      const entry = this.querySelector<HTMLElement>(`[data-lesson="${lesson.id}"]`);
      if (!entry) continue;
      entry.dataset.state = state;
      this.say(entry, '.rail-state', state === 'finished' && answered < needed ? addedWords : words[state]);
    }
    this.say(this, '.rail-left', left > 0 ? `About ${left} minutes left` : 'All lessons finished');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-rail': KapRail;
  }
}
