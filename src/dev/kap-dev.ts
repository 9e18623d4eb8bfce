import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LightElement } from '../../components/light-element.js';
import type { RecordStore } from '../storage/record-store.js';
import { CourseFrame } from './course-frame.js';
import type { FaultChosenEvent, FileOpenedEvent, LaunchedEvent } from './dev-events.js';
import {
  devPaths,
  previewModule,
  type DevState,
  type Fault,
  type FilePlace,
  type LaunchRequest,
  type LrsNews,
} from './dev-state.js';
import './kap-dev-jump.js';
import './kap-dev-lms.js';
import './kap-dev-problems.js';
import './kap-dev-record.js';
import { PlayedLms } from './lms/played-lms.js';

/** What the page around the course works with. The composition root gives it. */
export interface DevWorld {
  /** Whether an editor was found. */
  openFile(place: FilePlace): Promise<boolean>;
  /** Gives the address of the launch. */
  launch(request: LaunchRequest): Promise<string>;
  setFault(fault: Fault): Promise<void>;
  openStore(database: string): RecordStore;
  now(): number;
}

const panels = ['problems', 'jump', 'record', 'lms'] as const;
type Panel = (typeof panels)[number];
const panelName: Readonly<Record<Panel, string>> = {
  problems: 'Problems',
  jump: 'Go to',
  record: 'Record',
  lms: 'LMS',
};

/**
 * The course in a frame, as it is built, and around it what helps its author: what is wrong, where to go, what the record holds,
 * and an LMS. After every save the page in view is loaded again where it has changed.
 *
 * @summary The preview of a course while it is written.
 */
@customElement('kap-dev')
export class KapDev extends LightElement {
  @property({ attribute: false }) world?: DevWorld;

  /** As the server told it last. */
  @property({ attribute: false }) state?: DevState;

  /** Whether the server answers. */
  @property({ attribute: false }) isInTouch = true;

  @query('.dev-frame') private frame!: HTMLIFrameElement | null;

  @state() private panel: Panel | undefined;
  /** From the site's root, with the place in it. */
  @state() private path = '';
  /** Grows with every page that has come. */
  @state() private loads = 0;
  @state() private launched: LaunchRequest | undefined;
  /** What is to come into the frame: the way there may take a moment, and in that moment the author may go elsewhere. */
  #wanted = '';
  /** A place that no editor was found for. */
  @state() private unopened: FilePlace | undefined;

  readonly #lms = new PlayedLms(() => {
    this.requestUpdate();
  });
  readonly #course = new CourseFrame({
    window: () => this.frame?.contentWindow,
    came: () => {
      this.loads += 1;
    },
    asked: (place) => void this.#openFile(place),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
    addEventListener('keydown', this.#escape);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
    removeEventListener('keydown', this.#escape);
  }

  /** A request that the LRS had. */
  hearLrs(news: LrsNews): void {
    this.#lms.hear(news);
  }

  protected override get isReady(): boolean {
    return super.isReady && this.world !== undefined && this.state !== undefined;
  }

  protected override firstUpdated(): void {
    if (this.world) this.#lms.clock = () => this.world?.now() ?? 0;
    this.#follow();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    if (!changed.has('state') || !this.state) return;
    document.title = `${this.state.title} · Preview`;
    if (before && before.version !== this.state.version) void this.#course.swap();
  }

  override render() {
    const { state } = this;
    if (!state) return nothing;
    const errors = state.problems.filter(({ severity }) => severity === 'error').length;
    const warnings = state.problems.length - errors;
    return html`<header class="dev-bar">
        <h1 class="dev-title">Preview <span>${state.title}</span></h1>
        <p class="dev-line" role="status">${this.#line()}</p>
        <div class="dev-tabs" role="group" aria-label="Panels">
          ${panels.map(
            (name) =>
              html`<button
                type="button"
                class="dev-tab"
                aria-expanded=${name === this.panel}
                aria-controls="dev-panel"
                @click=${() => {
                  this.panel = name === this.panel ? undefined : name;
                }}
              >
                ${panelName[name]}${name === 'problems' ? this.#count(errors, warnings) : nothing}
              </button>`,
          )}
        </div>
      </header>
      <main class="dev-body">
        <iframe class="dev-frame" title="The course" allow="fullscreen" @load=${this.#loaded}></iframe>
        <section
          id="dev-panel"
          class="dev-panel"
          aria-label=${this.panel ? panelName[this.panel] : 'Panel'}
          ?hidden=${!this.panel}
        >
          ${this.#panel(state)}
        </section>
      </main>`;
  }

  #line() {
    if (!this.isInTouch) return 'The preview has stopped. Start it again: kapstone dev';
    if (this.state?.trouble !== undefined) return this.state.trouble;
    if (this.unopened) {
      const { file, line } = this.unopened;
      return html`No editor was found.
        <button type="button" class="dev-quiet" @click=${() => void navigator.clipboard.writeText(`${file}:${line}`)}>
          Copy ${file}:${line}
        </button>`;
    }
    return nothing;
  }

  #count(errors: number, warnings: number) {
    if (errors + warnings === 0) return nothing;
    const words = [
      ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
      ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
    ];
    return html` <span class="dev-count" data-errors=${errors > 0}
      ><span aria-hidden="true">${errors || warnings}</span><span class="dev-unseen">${words.join(', ')}</span></span
    >`;
  }

  #panel(state: DevState) {
    const { world } = this;
    if (!world) return nothing;
    switch (this.panel) {
      case 'problems':
        return html`<kap-dev-problems
          .problems=${state.problems}
          .words=${state.words}
          @kap-dev-file-opened=${({ place }: FileOpenedEvent) => void this.#openFile(place)}
        ></kap-dev-problems>`;
      case 'jump':
        return html`<kap-dev-jump
          .places=${state.places}
          .current=${this.path}
          .problems=${state.problems}
        ></kap-dev-jump>`;
      case 'record':
        return html`<kap-dev-record
          .openStore=${world.openStore}
          .database=${this.#database()}
          .module=${this.#module()}
          .loads=${this.loads}
          @kap-dev-record-replaced=${() => {
            this.frame?.contentWindow?.location.reload();
          }}
        ></kap-dev-record>`;
      case 'lms':
        return html`<kap-dev-lms
          .modules=${state.modules}
          .lms=${this.#lms}
          .launched=${this.launched}
          .calls=${this.#lms.calls}
          .held=${this.#lms.held}
          .fault=${this.#lms.fault}
          .current=${this.#folder()}
          @kap-dev-launched=${({ request }: LaunchedEvent) => void this.#launch(request)}
          @kap-dev-left=${() => {
            this.#leave();
          }}
          @kap-dev-fault-chosen=${({ fault }: FaultChosenEvent) => {
            this.#lms.fault = fault;
            void world.setFault(fault);
          }}
        ></kap-dev-lms>`;
      case undefined:
        return nothing;
    }
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.panel) return;
    const isInside = this.querySelector('.dev-panel')?.contains(document.activeElement);
    const tab = this.querySelector<HTMLElement>('.dev-tab[aria-expanded="true"]');
    this.panel = undefined;
    if (isInside) tab?.focus();
  };

  /** The address names a page. */
  readonly #follow = (): void => {
    const path = decodeURIComponent(location.hash.replace(/^#\/?/, '')) || 'index.html';
    if (!this.frame || (path === this.path && !this.launched)) return;
    this.#leaveLms();
    this.path = path;
    void this.#show(devPaths.site + path, this.#forgetTrial(path));
  };

  /** @param ready Settles when it can be shown. */
  async #show(url: string, ready?: Promise<void>): Promise<void> {
    this.#wanted = url;
    await ready;
    if (this.#wanted === url) this.frame?.contentWindow?.location.replace(url);
  }

  /** What is tried out by itself begins anew each time. */
  async #forgetTrial(path: string): Promise<void> {
    if (!/\/preview\.(item|scene)\./.test(path)) return;
    const store = this.world?.openStore('kapstone');
    await store?.erase(previewModule).catch(() => undefined);
    store?.close();
  }

  #loaded(): void {
    const window = this.frame?.contentWindow;
    if (!window || window.location.href === 'about:blank') return;
    const { pathname, hash } = window.location;
    if (pathname.startsWith(devPaths.site)) {
      this.path = decodeURIComponent(pathname.slice(devPaths.site.length) || 'index.html') + hash;
      history.replaceState(history.state, '', `#/${this.path}`);
    }
    this.#course.take(window);
  }

  async #openFile(place: FilePlace): Promise<void> {
    this.unopened = undefined;
    if (!(await this.world?.openFile(place))) this.unopened = place;
  }

  async #launch(request: LaunchRequest): Promise<void> {
    this.#lms.begin(request, () => this.frame?.contentDocument ?? undefined);
    const url = await this.world?.launch(request);
    if (!url) return;
    this.launched = request;
    void this.#show(url);
  }

  #leave(): void {
    this.#leaveLms();
    void this.#show(devPaths.site + this.path);
  }

  #leaveLms(): void {
    if (!this.launched) return;
    this.launched = undefined;
    this.#lms.end();
  }

  #module(): string {
    return this.#course.innermost?.document.documentElement.dataset.module ?? '';
  }

  #folder(): string {
    return this.path.split('/')[0] ?? '';
  }

  #database(): string {
    return this.frame?.contentWindow?.kapstoneLaunch?.database ?? 'kapstone';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-dev': KapDev;
  }
}
