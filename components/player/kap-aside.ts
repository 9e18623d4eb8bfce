import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Aside, AsidePlace, AsideStore } from '../../src/storage/aside-store.js';
import { LightElement } from '../light-element.js';
import { download } from '../kept/download.js';

/**
 * Tells that something kept could not be read: that it was put aside, what is safe, and where it can be had. It is there until
 * the learner hides it, and draws nothing where all could be read.
 *
 * @summary What was put aside of the learner's work.
 */
@customElement('kap-aside')
export class KapAside extends LightElement {
  /** Ids of modules, with spaces between them. */
  @property() modules = '';

  /** Id of the course, where its own record is meant, too. */
  @property() course?: string;

  /** Whether it stays also when the learner was told, to be downloaded later. */
  @property({ type: Boolean }) stays = false;

  @property({ attribute: false }) store?: AsideStore;

  @state() private found: readonly Aside[] = [];

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (['store', 'modules', 'course'].some((name) => changed.has(name))) void this.look();
  }

  private get place(): AsidePlace {
    return { modules: this.modules.split(' ').filter(Boolean), course: this.course };
  }

  private async look(): Promise<void> {
    // A store that cannot be read says so elsewhere.
    this.found = (await this.store?.found(this.place).catch(() => [])) ?? [];
  }

  private download(): void {
    const day = new Date().toISOString().slice(0, 10);
    const records = this.found.map(({ of, record }) => ({ of, record }));
    download(`kapstone-put-aside-${day}.json`, JSON.stringify(records, undefined, 2));
  }

  private hide(): void {
    this.found = [];
    this.store?.tell(this.place).catch(() => undefined);
  }

  override render() {
    const isShown = this.found.some(({ isTold }) => this.stays || !isTold);
    return html`<div role="status">
      ${
        isShown
          ? html`<p class="aside-found">
              Some of your saved work could not be read: it was put aside unchanged, the rest is in use, and you can
              download what was put aside.
              <button
                type="button"
                class="link"
                @click=${() => {
                  this.download();
                }}
              >
                Download it
              </button>
              ${
                this.stays
                  ? nothing
                  : html`<button
                      type="button"
                      class="link"
                      @click=${() => {
                        this.hide();
                      }}
                    >
                      Hide this
                    </button>`
              }
            </p>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-aside': KapAside;
  }
}
