import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { numbersMarkup, readingsMarkup, type Reading } from '../../src/course/markup/monitor-markup.js';
import { scenarioWords, spokenReadings } from '../../src/course/markup/scenario-words.js';
import { drawn } from '../items/drawn.js';
import { LightElement } from '../light-element.js';
import { monitorTrace, pulseWave } from './monitor-trace.js';

/** Pixels that the pulse wave goes in a second. */
const speed = 60;
/** Seconds for which it goes after each new reading: what moves for longer must be possible to stop. */
const going = 4.5;

/**
 * The monitor of a case: clock, readings with their alarm limits, the way that they took, and all of them as a table. A new
 * reading is announced once.
 *
 * @summary A patient monitor.
 */
@customElement('kap-monitor')
export class KapMonitor extends LightElement {
  /** The readings so far, the newest last. */
  @property({ attribute: false }) readings: readonly Reading[] = [];

  @state() private width = 0;
  @state() private spoken = '';
  readonly #size = new ResizeObserver(([entry]) => {
    this.width = Math.round(entry?.contentRect.width ?? 0);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override get isReady(): boolean {
    return this.readings.length > 0;
  }

  /** What is there at first is part of the page; only what follows is announced. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const now = this.readings.at(-1);
    if (this.hasUpdated && changed.has('readings') && now) this.spoken = spokenReadings(now.scenario, now.values);
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  /** The wave has the pace of the pulse, and begins anew with every reading. */
  protected override updated(changed: PropertyValues<this>): void {
    const wave = this.querySelector<SVGElement>('.pulse-wave');
    const beat = this.beat;
    wave?.style.setProperty('--kap-beat', `${beat}s`);
    wave?.style.setProperty('--kap-beats', String(Math.floor(going / beat)));
    wave?.style.setProperty('--kap-beat-width', `${-beat * speed}px`);
    if (!changed.has('readings')) return;
    for (const animation of wave?.getAnimations() ?? []) {
      animation.cancel();
      animation.play();
    }
  }

  /** Seconds from one beat to the next. */
  private get beat(): number {
    return 60 / Math.max(20, this.readings.at(-1)?.values.hr ?? 60);
  }

  #observe(): void {
    const trace = this.querySelector('.monitor-trace');
    if (trace) this.#size.observe(trace);
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.readings.at(-1);
    if (!now) return nothing;
    return html`${drawn(numbersMarkup, now)}
      <div class="monitor-trace" aria-hidden="true">${this.width > 0 ? this.renderTrace(now) : nothing}</div>
      <details class="monitor-more">
        <summary>${scenarioWords.table}</summary>
        ${drawn(readingsMarkup, this.readings)}
      </details>
      <p class="visually-hidden" role="status">${this.spoken}</p>`;
  }

  private renderTrace({ scenario }: Reading) {
    return html`<svg class="pulse" width=${this.width} height="28" viewBox="0 0 ${this.width} 28" aria-hidden="true">
        <path class="pulse-wave" d=${pulseWave(this.beat * speed, this.width)} />
      </svg>
      ${monitorTrace(
        scenario,
        this.readings.map((reading) => reading.values),
        this.width,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-monitor': KapMonitor;
  }
}
