import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isBegun } from '../../src/record/status.js';
import type { LaunchedPage, Whereabouts } from '../../src/session/launched-page.js';
import type { SessionActor } from '../../src/session/session-machine.js';
import { LightElement } from '../light-element.js';
import { Select } from '../select.js';
import { downloadBackup } from '../kept/download-backup.js';
import { sessionContext } from './session-context.js';
import { troubleWords } from './store-trouble.js';

const onThisDevice: Whereabouts = { words: 'Saved on this device', as: 'saved' };

/** Milliseconds. A save that takes no longer is not worth a word. */
const patience = 300;

/**
 * One small line on whether the learner's work is kept, and by an LMS, where the module was launched by one. Where there is
 * none yet, it says nothing. Only trouble is announced.
 *
 * @summary Says whether the work is saved.
 */
@customElement('kap-save-state')
export class KapSaveState extends LightElement {
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session?: SessionActor;

  /** The launch page around; absent where there is none. Set once. */
  @property({ attribute: false }) launched?: LaunchedPage | undefined;

  readonly #saving = new Select(
    this,
    () => this.session,
    (snapshot) => (snapshot.matches('learning') ? snapshot.context.saving : undefined),
  );
  readonly #hasWork = new Select(
    this,
    () => this.session,
    ({ context }) => isBegun(context.record),
  );

  @state() private isSlow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override get isReady(): boolean {
    return super.isReady && (this.#saving.value !== 'saving' || this.isSlow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting();
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (this.#saving.value !== 'saving') this.#stopWaiting();
    else
      this.#timer ??= setTimeout(() => {
        this.isSlow = true;
      }, patience);
    return super.shouldUpdate(changed);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isSlow = false;
  }

  private download(): void {
    if (this.session) downloadBackup(this.session);
  }

  override render(): TemplateResult | typeof nothing {
    const saving = this.#saving.value;
    const { words, as } = this.launched?.whereabouts ?? onThisDevice;
    const isSaved = saving === 'saved';
    const isTold = isSaved && as !== 'trouble' && (as === 'pending' || this.#hasWork.value);
    const isTrouble = saving !== undefined && !isSaved && saving !== 'saving';
    return html`${isTold ? html`<p class="save-state is-${as}">${words}</p>` : nothing}
      ${saving === 'saving' ? html`<p class="save-state">Saving</p>` : nothing}
      <div role="status">
        ${isTrouble ? this.renderTrouble(saving) : nothing}${
          isSaved && as === 'trouble' ? html`<p class="save-state is-trouble">${words}</p>` : nothing
        }
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
