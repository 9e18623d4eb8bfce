import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { waitFor } from 'xstate';
import { wholeJournal } from '../../src/session/journal-context.js';
import type { JournalActor } from '../../src/session/journal-machine.js';
import type { JournalEntry } from '../../src/storage/journal-store.js';
import { LightElement } from '../light-element.js';
import { Select } from '../select.js';
import { downloadJournal } from './download-journal.js';
import { journalContext } from './journal-context.js';
import { countWords, dayWords } from '../player/words.js';

/**
 * What the learner wrote for themselves: to be downloaded, and to be erased. It draws nothing while there is nothing.
 *
 * @summary The learner's journal.
 */
@customElement('kap-journal')
export class KapJournal extends LightElement {
  @consume({ context: journalContext, subscribe: true })
  @property({ attribute: false })
  journal?: JournalActor;

  @state() private isErasing = false;
  @state() private message = '';
  @query('.record-confirm button') private firstAnswer!: HTMLElement | null;
  @query('.journal-news') private news!: HTMLElement;

  readonly #known = new Select(
    this,
    () => this.journal,
    ({ context }) => context,
  );

  private async askToErase(): Promise<void> {
    this.isErasing = true;
    this.message = '';
    await this.updateComplete;
    this.firstAnswer?.focus();
  }

  private async keep(): Promise<void> {
    this.isErasing = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[data-erase]')?.focus();
  }

  private async erase(): Promise<void> {
    const { journal } = this;
    if (!journal) return;
    this.isErasing = false;
    journal.send({ type: 'erased' });
    const { context } = await waitFor(journal, (now) => now.context.erasing.length === 0);
    this.message =
      context.entries.length === 0
        ? 'Erased. Nothing of your journal is kept on this device.'
        : 'It could not be erased: the browser did not let it happen. Nothing was changed.';
    await this.updateComplete;
    this.news.focus();
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
      ${this.isErasing ? this.renderConfirm() : nothing}
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

  private renderConfirm() {
    return html`<div class="record-confirm" role="group" aria-label="Erase my journal">
      <p>Erase all that you wrote, in every module? It cannot be brought back, unless you have downloaded it.</p>
      <p class="actions">
        <button type="button" @click=${() => void this.keep()}>Keep it</button>
        <button type="button" class="is-grave" @click=${() => void this.erase()}>Erase it</button>
      </p>
    </div>`;
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
