import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { reflectionWords } from '../../src/course/markup/reflection-markup.js';
import type { PageData } from '../../src/course/page-data.js';
import {
  keyOf,
  otherVersions,
  shownText,
  shownVersion,
  wholeJournal,
  type JournalContext,
  type ReflectionPlace,
} from '../../src/session/journal-context.js';
import type { JournalActor } from '../../src/session/journal-machine.js';
import type { JournalVersion } from '../../src/storage/journal-store.js';
import { LightElement } from '../light-element.js';
import { downloadJournal } from '../kept/download-journal.js';
import { journalContext } from '../kept/journal-context.js';
import { pageContext } from '../player/page-context.js';
import { troubleWords } from '../player/store-trouble.js';
import { dayWords } from '../player/words.js';
import { Select } from '../select.js';

/**
 * Room to write for oneself. What is written goes into the journal on this device, and nowhere else. The prompt and the field
 * are in the page already and stay; what is under them is drawn.
 *
 * @summary A private journal entry.
 */
@customElement('kap-reflection')
export class KapReflection extends LightElement {
  @consume({ context: journalContext, subscribe: true })
  @property({ attribute: false })
  journal?: JournalActor;

  @consume({ context: pageContext, subscribe: true })
  @property({ attribute: false })
  page?: PageData;

  /** Id of the reflection. */
  @property() block = '';

  @state() private isErasing = false;
  @query('.reflection-confirm button') private firstAnswer!: HTMLElement | null;

  readonly #known = new Select(
    this,
    () => this.journal,
    ({ context }) => context,
  );
  readonly #isLoading = new Select(
    this,
    () => this.journal,
    (journal) => journal.matches('loading'),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('input', this.onInput);
    this.addEventListener('focusout', this.pause);
    addEventListener('pagehide', this.pause);
    document.addEventListener('visibilitychange', this.pause);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('input', this.onInput);
    this.removeEventListener('focusout', this.pause);
    removeEventListener('pagehide', this.pause);
    document.removeEventListener('visibilitychange', this.pause);
    this.pause();
  }

  protected override get isReady(): boolean {
    return this.page?.page === 'lesson' && (this.hasUpdated || this.#isLoading.value === false);
  }

  protected override createRenderRoot(): HTMLElement {
    return this.querySelector<HTMLElement>('.reflection-foot') ?? this;
  }

  private get field(): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>('.reflection-text');
  }

  private get place(): ReflectionPlace {
    const page = this.page?.page === 'lesson' ? this.page : undefined;
    return {
      module: page?.module.id ?? '',
      block: this.block,
      moduleTitle: page?.module.title ?? '',
      lessonTitle: page?.module.lessons.find(({ id }) => id === page.lesson)?.title ?? '',
      prompt: promptOf(this),
    };
  }

  private readonly onInput = ({ target }: Event): void => {
    if (target !== this.field || !this.field) return;
    this.journal?.send({ type: 'text.changed', place: this.place, text: this.field.value });
  };

  private readonly pause = (): void => {
    if (this.hasUpdated) this.journal?.send({ type: 'writing.paused', which: this.place });
  };

  protected override updated(): void {
    const { field } = this;
    const context = this.#known.value;
    if (!field || !context) return;
    const text = shownText(context, this.place);
    // Setting the same text again would move the caret.
    if (field.value !== text) field.value = text;
    field.disabled = false;
  }

  private async askToErase(): Promise<void> {
    this.isErasing = true;
    await this.updateComplete;
    this.firstAnswer?.focus();
  }

  private async answer(erases: boolean): Promise<void> {
    this.isErasing = false;
    if (erases) this.journal?.send({ type: 'erased', module: this.place.module, block: this.block });
    await this.updateComplete;
    this.field?.focus();
  }

  private settle(version: string, adds: boolean): void {
    this.journal?.send({ type: 'version.settled', place: this.place, version, adds });
    this.field?.focus();
  }

  override render() {
    const context = this.#known.value;
    if (!context) return nothing;
    const { place, isErasing } = this;
    const version = shownVersion(context, place);
    const isEmpty = shownText(context, place) === '' && !version;
    return html`<p class="reflection-state">${this.stateWords(context, version)}</p>
      <div role="status">${this.renderTrouble(context)}</div>
      ${
        version && version.prompt !== place.prompt
          ? html`<p class="reflection-earlier">Written when the question was: “${version.prompt}”</p>`
          : nothing
      }
      ${otherVersions(context, place).map((other) => this.renderOther(other))}
      ${isErasing ? this.renderConfirm() : nothing}
      <p class="reflection-actions" ?hidden=${isErasing}>
        <button
          type="button"
          class="link"
          ?disabled=${wholeJournal(context).length === 0}
          @click=${() => {
            if (this.journal) downloadJournal(this.journal);
          }}
        >
          ${reflectionWords.download}
        </button>
        <button type="button" class="link" ?disabled=${isEmpty} @click=${() => void this.askToErase()}>
          ${reflectionWords.erase}
        </button>
      </p>`;
  }

  private stateWords({ drafts, trouble, erasing }: JournalContext, version: JournalVersion | undefined): string {
    if (erasing.length > 0) return 'Erasing';
    if (drafts[keyOf(this.place)]) return trouble ? '' : 'Not saved yet';
    return version ? `Saved on this device, ${dayWords(version.at)}` : '';
  }

  private renderTrouble({ trouble, drafts }: JournalContext): TemplateResult | typeof nothing {
    if (!trouble) return nothing;
    const isUnsaved = drafts[keyOf(this.place)] !== undefined;
    return html`<p class="save-state is-trouble">
      ${troubleWords[trouble]} What you write here lasts until you leave this page. Download it before you go.
      ${isUnsaved ? html`<button type="button" class="link" @click=${this.pause}>Try again</button>` : nothing}
    </p>`;
  }

  private renderOther({ id, text, at }: JournalVersion): TemplateResult {
    return html`<details class="reflection-other">
      <summary>Another text, written in another window on ${dayWords(at)}</summary>
      <p class="reflection-other-text">${text}</p>
      <p class="reflection-actions">
        <button
          type="button"
          class="link"
          @click=${() => {
            this.settle(id, true);
          }}
        >
          Add it below mine
        </button>
        <button
          type="button"
          class="link"
          @click=${() => {
            this.settle(id, false);
          }}
        >
          Erase it
        </button>
      </p>
    </details>`;
  }

  private renderConfirm(): TemplateResult {
    return html`<div class="record-confirm" role="group" aria-label="Erase this entry">
      <p>Erase what you wrote here? It cannot be brought back, unless you have downloaded it.</p>
      <p class="actions reflection-confirm">
        <button type="button" @click=${() => void this.answer(false)}>Keep it</button>
        <button type="button" class="is-grave" @click=${() => void this.answer(true)}>Erase it</button>
      </p>
    </div>`;
  }
}

/** What is asked, a paragraph a line. */
function promptOf(reflection: Element): string {
  const parts = [...(reflection.querySelector('.reflection-prompt')?.children ?? [])];
  // A note that is open in the text is no part of it.
  return parts
    .map((part) => {
      const copy = part.cloneNode(true) as Element;
      for (const note of copy.querySelectorAll('.note')) note.remove();
      return copy.textContent.replace(/\s+/g, ' ').trim();
    })
    .filter(Boolean)
    .join('\n');
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-reflection': KapReflection;
  }
}
