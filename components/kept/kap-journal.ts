import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { waitFor } from 'xstate';
import { wholeJournal } from '../../src/session/journal-context.js';
import type { JournalActor } from '../../src/session/journal-machine.js';
import type { JournalEntry } from '../../src/storage/journal-store.js';
import { Select } from '../select.js';
import { downloadJournal } from './download-journal.js';
import { ErasableElement } from './erasable-element.js';
import { journalContext } from './journal-context.js';
import { countWords, dayWords } from '../player/words.js';

/**
 * What the learner wrote for themselves: to be downloaded, and to be erased. It draws nothing while there is nothing.
 *
 * @summary The learner's journal.
 */
@customElement('kap-journal')
export class KapJournal extends ErasableElement {
  @consume({ context: journalContext, subscribe: true })
  @property({ attribute: false })
  journal?: JournalActor;

  readonly #known = new Select(
    this,
    () => this.journal,
    ({ context }) => context,
  );

  protected readonly erasedWords = 'Erased. Nothing of your journal is kept on this device.';

  protected async erase(): Promise<boolean | undefined> {
    const { journal } = this;
    if (!journal) return undefined;
    journal.send({ type: 'erased' });
    const { context } = await waitFor(journal, (now) => now.context.erasing.length === 0);
    return context.entries.length === 0;
  }

  override render() {
    const context = this.#known.value;
    const entries = context ? wholeJournal(context) : [];
    if (entries.length === 0 && !this.message) return nothing;
    return html`<h3 class="journal-title">Your journal</h3>
      ${entries.length > 0 ? this.renderEntries(entries) : nothing}
      <p class="journal-news record-news" role="status" tabindex="-1">${this.message}</p>`;
  }

  private renderEntries(entries: readonly JournalEntry[]) {
    return html`<p>
        What you wrote for yourself. It is no part of your record, and no backup or report holds it. Whoever uses this
        browser can open it.
      </p>
      <p class="record-facts">${factsOf(entries)}</p>
      ${this.isErasing ? this.renderConfirm('Erase my journal', 'Erase all that you wrote, in every module?') : nothing}
      <p class="actions" ?hidden=${this.isErasing}>
        <button
          type="button"
          @click=${() => {
            if (this.journal) downloadJournal(this.journal);
          }}
        >
          Download my journal
        </button>
        <button type="button" data-erase @click=${() => void this.askToErase()}>Erase my journal</button>
      </p>`;
  }
}

function factsOf(entries: readonly JournalEntry[]): string {
  const lessons = new Set(entries.map(({ module, lessonTitle }) => JSON.stringify([module, lessonTitle])));
  const last = Math.max(...entries.flatMap(({ versions }) => versions.map(({ at }) => at)));
  const count = entries.length === 1 ? 'One entry' : `${entries.length} entries`;
  return `${count} in ${countWords(lessons.size, 'lesson')}, last on ${dayWords(last)}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-journal': KapJournal;
  }
}
