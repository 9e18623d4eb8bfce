import { consume } from '@lit/context';
import { customElement, property } from 'lit/decorators.js';
import { finishedPretest, finishedSittings } from '../../src/record/sittings.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { Select } from '../select.js';
import { EnhancingElement } from '../player/enhancing-element.js';
import { knownRecord } from '../player/known-record.js';
import { sessionContext } from '../player/session-context.js';

/**
 * Offers the pre-test before the first lesson, and says so when it was taken or is past.
 *
 * @summary The way to the pre-test.
 */
@customElement('kap-pretest-offer')
export class KapPretestOffer extends EnhancingElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  readonly #record = new Select(this, () => this.session, knownRecord);

  protected override updated(): void {
    const record = this.#record.value;
    if (!record) return;
    if (finishedPretest(record)) {
      this.say(
        this,
        '.pretest-what',
        'You have taken the pre-test. After the assessment the results show what has changed.',
      );
      this.say(this, 'a', 'See it');
    } else if (finishedSittings(record).length > 0) {
      this.say(this, '.pretest-what', 'You have left the pre-test out, and went on to the assessment.');
      this.say(this, 'a', 'See your sittings');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-pretest-offer': KapPretestOffer;
  }
}
