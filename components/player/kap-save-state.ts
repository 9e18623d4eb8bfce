import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LaunchedPage } from '../../src/session/launched-page.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { Select } from '../select.js';
import { downloadBackup } from './download-backup.js';
import { launchedContext } from './launched-context.js';
import { whereaboutsOf, type Whereabouts } from './lms-words.js';
import { sessionContext } from './session-context.js';
import { troubleWords } from './store-trouble.js';

/**
 * One small line on whether the learner's work is kept, and by an LMS, where the module was launched by one. Only trouble is
 * announced.
 *
 * @summary Says whether the work is saved.
 */
@customElement('kap-save-state')
export class KapSaveState extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  @consume({ context: launchedContext, subscribe: true })
  @property({ attribute: false })
  launched?: LaunchedPage | undefined;

  #unwatch: (() => void) | undefined;

  readonly #saving = new Select(
    this,
    () => this.session,
    (snapshot) => (snapshot.matches('learning') ? snapshot.context.saving : undefined),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    // The launch page outlives this one, and would keep it in memory.
    addEventListener('pagehide', this.#release);
    addEventListener('pageshow', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#release);
    removeEventListener('pageshow', this.#follow);
    this.#release();
  }

  protected override willUpdate(): void {
    this.#follow();
  }

  readonly #follow = () => {
    if (!this.isConnected) return;
    this.#unwatch ??= this.launched?.watchLms(() => {
      this.requestUpdate();
    });
  };

  readonly #release = () => {
    this.#unwatch?.();
    this.#unwatch = undefined;
  };

  private download(): void {
    if (this.session) downloadBackup(this.session);
  }

  override render() {
    const saving = this.#saving.value;
    const isTrouble = saving !== undefined && saving !== 'saved' && saving !== 'saving';
    const { words, as }: Whereabouts = this.launched
      ? whereaboutsOf(this.launched)
      : { words: 'Saved on this device', as: 'saved' };
    const isAway = saving === 'saved' && as === 'trouble';
    return html`${
        saving === 'saved' && !isAway
          ? html`<p class=${as === 'saved' ? 'save-state is-saved' : 'save-state'}>${words}</p>`
          : nothing
      }
      ${saving === 'saving' ? html`<p class="save-state">Saving</p>` : nothing}
      <div role="status">
        ${isTrouble ? this.renderTrouble(saving) : nothing}
        ${isAway ? html`<p class="save-state is-trouble">${words}</p>` : nothing}
      </div>`;
  }

  private renderTrouble(saving: keyof typeof troubleWords) {
    const canRetry = saving === 'full' || saving === 'failed';
    return html`<p class="save-state is-trouble">
      ${troubleWords[saving]} Your work lasts until you leave this page.
      ${
        canRetry
          ? html`<button type="button" class="link" @click=${() => this.session?.send({ type: 'save.retried' })}>
              Try again
            </button>`
          : nothing
      }
      <button
        type="button"
        class="link"
        @click=${() => {
          this.download();
        }}
      >
        Download it
      </button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-save-state': KapSaveState;
  }
}
