import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isSureButWrong } from '../../src/course/confidence.js';
import { pathOf, type PageData } from '../../src/course/page-data.js';
import type { LearnerRecord } from '../../src/record/record.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { Select } from '../select.js';
import { pageContext } from '../player/page-context.js';
import { knownRecord } from '../player/known-record.js';
import { sessionContext } from '../player/session-context.js';

/**
 * The practice items whose latest answer was not right, with the way to them. What the learner was sure of comes first.
 *
 * @summary What to practise again.
 */
@customElement('kap-look-again')
export class KapLookAgain extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  readonly #record = new Select(this, () => this.session, knownRecord);

  protected override get isReady(): boolean {
    return this.#record.value !== undefined && this.page?.page === 'results';
  }

  override render() {
    const { page } = this;
    const record = this.#record.value;
    if (!record || page?.page !== 'results') return nothing;
    const missed = page.practice.filter(({ id }) => isMissed(record, id));
    if (missed.length === 0) return nothing;
    const isSure = ({ id }: { id: string }) => {
      const latest = record.items[id]?.latest;
      return latest !== undefined && isSureButWrong(latest.confidence, latest.outcome);
    };
    const list = (entries: typeof missed) =>
      html`<ul class="again-list">
        ${entries.map(
          ({ id, lesson, label }) =>
            html`<li><a href="${page.root}${pathOf.lesson(page.module.id, lesson)}#${id}">${label}</a></li>`,
        )}
      </ul>`;
    const sure = missed.filter(isSure);
    const others = missed.filter((entry) => !isSure(entry));
    return html`<section class="results-group" aria-labelledby="look-again">
      <h2 id="look-again">Look again at</h2>
      ${
        sure.length > 0
          ? html`<h3>Sure, but not right</h3>
              ${list(sure)}`
          : nothing
      }
      ${sure.length > 0 && others.length > 0 ? html`<h3>Not right yet</h3>` : nothing}
      ${others.length > 0 ? list(others) : nothing}
    </section>`;
  }
}

function isMissed(record: LearnerRecord, id: string): boolean {
  const outcome = record.items[id]?.latest.outcome;
  return outcome !== undefined && !outcome.correct && !outcome.neutral;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-look-again': KapLookAgain;
  }
}
