import { html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { LightElement } from '../light-element.js';
import {
  applyReadingSettings,
  keepReadingSettings,
  readingSettings,
  textSizes,
  themes,
  type ReadingSettings,
} from './reading-settings.js';

const themeNames = { light: 'Light', dark: 'Dark' };
const sizeNames = { small: 'Small', normal: 'Normal', large: 'Large', largest: 'Largest' };

/**
 * Colours and text size, behind a button of the header.
 *
 * @summary The reading settings.
 */
@customElement('kap-reading-settings')
export class KapReadingSettings extends LightElement {
  @query('details') private panel!: HTMLDetailsElement;
  @query('summary') private button!: HTMLElement;
  @state() private settings = readingSettings();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.closeFromOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.closeFromOutside);
  }

  private readonly closeFromOutside = (event: Event): void => {
    if (this.hasUpdated && !event.composedPath().includes(this)) this.panel.open = false;
  };

  private onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.panel.open) return;
    event.preventDefault();
    this.panel.open = false;
    this.button.focus();
  }

  private set(change: Partial<ReadingSettings>): void {
    this.settings = { ...this.settings, ...change };
    applyReadingSettings(this.settings, this.closest<HTMLElement>('html, kap-ground') ?? undefined);
    keepReadingSettings(this.settings);
  }

  override render() {
    const auto = this.closest('kap-ground') ? 'Like this site' : 'Like the device';
    return html`<details
      class="reading"
      @keydown=${(event: KeyboardEvent) => {
        this.onKeydown(event);
      }}
    >
      <summary><span aria-hidden="true">Aa</span><span class="visually-hidden">Reading settings</span></summary>
      <div class="reading-panel">
        ${this.renderChoice('Colours', 'theme', themes, { auto, ...themeNames })}
        ${this.renderChoice('Text size', 'text', textSizes, sizeNames)}
      </div>
    </details>`;
  }

  private renderChoice<K extends keyof ReadingSettings>(
    legend: string,
    key: K,
    values: readonly ReadingSettings[K][],
    names: Record<ReadingSettings[K], string>,
  ) {
    return html`<fieldset>
      <legend>${legend}</legend>
      ${values.map(
        (value) =>
          html`<label
            ><input
              type="radio"
              name="reading-${key}"
              value=${value}
              .checked=${this.settings[key] === value}
              @change=${() => {
                this.set({ [key]: value });
              }}
            />${names[value]}</label
          >`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-reading-settings': KapReadingSettings;
  }
}
