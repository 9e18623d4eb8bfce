import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/light-element.js';
import { backupOf, readBackup, type BackupProblem } from '../record/backup.js';
import { emptyRecord, type LearnerRecord } from '../record/record.js';
import type { RecordStore } from '../storage/record-store.js';

const problemWords: Readonly<Record<BackupProblem, string>> = {
  'not-json': 'This file is no record: it is not JSON.',
  'not-a-backup': 'This file is no record.',
  'newer-version': 'This record is of a newer edition of Kapstone.',
  broken: 'This record is broken.',
};

const nothingKept = 'This browser keeps nothing here.';

/**
 * What the learner of the preview did in the module in view, as it is kept. It can be forgotten, kept as a file, and taken from one.
 *
 * @summary The learner's record.
 */
@customElement('kap-dev-record')
export class KapDevRecord extends LightElement {
  @property({ attribute: false }) openStore!: (database: string) => RecordStore;

  @property() database = '';

  /** The module in view; empty where the page is of none. */
  @property() module = '';

  /** Changes with every page that has come. */
  @property({ attribute: false }) loads = 0;

  @state() private record: LearnerRecord | undefined;
  @state() private words = '';

  #store: RecordStore | undefined;
  #stop: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('database') && !changed.has('module') && !changed.has('loads')) return;
    if (changed.has('module')) this.words = '';
    if (changed.has('database')) this.#close();
    this.#stop?.();
    this.record = undefined;
    const { module } = this;
    if (!module) return;
    const store = (this.#store ??= this.openStore(this.database));
    const show = (record: LearnerRecord | undefined) => {
      if (this.#store === store && this.module === module) this.record = record;
    };
    this.#stop = store.watch(module, show);
    store.load(module).then(show, () => {
      this.words = nothingKept;
    });
  }

  override render() {
    if (!this.module) return html`<p class="dev-empty">This page keeps no record. Go to a lesson.</p>`;
    return html`<div class="dev-actions">
        <button type="button" class="dev-button" @click=${() => void this.#erase()}>Erase</button>
        <button type="button" class="dev-button" @click=${() => void this.#download()}>Download</button>
        <label class="dev-button"
          >Load<input
            class="dev-unseen"
            type="file"
            accept="application/json,.json"
            @change=${({ target }: Event) => void this.#load(target as HTMLInputElement)}
        /></label>
      </div>
      <p class="dev-said" role="status">${this.words}</p>
      ${
        this.record
          ? html`<div class="dev-json">${branch(this.module, this.record, true)}</div>`
          : html`<p class="dev-empty">Nothing was done in this module yet.</p>`
      }`;
  }

  #erase(): Promise<void> {
    return this.#replace('Erased.', async (store, module) => {
      await store.erase(module);
      return undefined;
    });
  }

  async #download(): Promise<void> {
    const attempts = (await this.#store?.attempts(this.module)) ?? [];
    const backup = backupOf(this.record ?? emptyRecord(this.module), attempts);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(backup, null, 2)], { type: 'application/json' }));
    link.download = `${this.module}-record.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async #load(input: HTMLInputElement): Promise<void> {
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text === undefined) return;
    const read = readBackup(text);
    if ('problem' in read) this.words = `${problemWords[read.problem]} Nothing was changed.`;
    else if (read.backup.record.module !== this.module)
      this.words = `This is a record of “${read.backup.record.module}”. Go to that module, then load it. Nothing was changed.`;
    else {
      const { record, attempts } = read.backup;
      await this.#replace('Loaded.', async (store, module) => {
        await store.erase(module);
        return store.save(record, attempts);
      });
    }
  }

  async #replace(
    words: string,
    replace: (store: RecordStore, module: string) => Promise<LearnerRecord | undefined>,
  ): Promise<void> {
    const { module } = this;
    if (!this.#store) return;
    try {
      const record = await replace(this.#store, module);
      if (module !== this.module) return;
      this.record = record;
      this.words = words;
    } catch {
      this.words = nothingKept;
      return;
    }
    // The page in view knows the former one.
    this.dispatchEvent(new Event('kap-dev-record-replaced', { bubbles: true }));
  }

  #close(): void {
    this.#stop?.();
    this.#store?.close();
    this.#stop = undefined;
    this.#store = undefined;
  }
}

/** A part of JSON: what has parts itself can be opened. */
function branch(name: string, value: unknown, isOpen = false): TemplateResult {
  if (typeof value !== 'object' || value === null)
    return html`<p class="dev-leaf"><span class="dev-key">${name}</span> ${leafWords(name, value)}</p>`;
  const parts = Object.entries(value);
  const size = Array.isArray(value) ? `[${parts.length}]` : `{${parts.length}}`;
  if (parts.length === 0)
    return html`<p class="dev-leaf"><span class="dev-key">${name}</span> <span class="dev-size">${size}</span></p>`;
  return html`<details ?open=${isOpen}>
    <summary><span class="dev-key">${name}</span> <span class="dev-size">${size}</span></summary>
    ${parts.map(([key, part]) => branch(key, part, ['items', 'lessons', 'bookmark'].includes(key)))}
  </details>`;
}

const instants = ['at', 'opened', 'finished', 'started', 'due'];

function leafWords(name: string, value: unknown): TemplateResult {
  const text = JSON.stringify(value);
  const day = typeof value === 'number' && instants.includes(name) ? new Date(value).toLocaleString() : undefined;
  return html`<code>${text}</code>${day === undefined ? nothing : html` <span class="dev-size">${day}</span>`}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-dev-record': KapDevRecord;
  }
}
