import { pkReadoutMarkup, pkTableMarkup, readingWords } from '../../src/course/markup/pk-explorer-markup.js';
import { peaksWords, pkPlotMarkup, pkReadingMarkup } from '../../src/course/markup/pk-plot-markup.js';
import { routes } from '../../src/course/pharmacokinetics.js';
import {
  curvesOf,
  pkFields,
  plottedMinutes,
  type PkCurve,
  type PkField,
  type PkSetting,
} from '../../src/course/pk-setting.js';
import { toDom, toSvg } from '../to-dom.js';

/**
 * Draws the curves of the teaching model anew for what is set. The controls in the page hold the setting: it survives a move, and
 * what a browser puts back after a reload is drawn. Plot and tables are replaced inside of their places, so nothing shifts.
 *
 * @summary An explorer of ketamine in plasma.
 */
export class KapPkExplorer extends HTMLElement {
  #curves: PkCurve[] = [];

  connectedCallback(): void {
    this.#enable();
    this.addEventListener('input', this.#onInput);
    this.addEventListener('change', this.#onChange);
    this.addEventListener('pointerdown', this.#onPointer);
    this.addEventListener('pointermove', this.#onPointer);
    this.#draw();
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.#onInput);
    this.removeEventListener('change', this.#onChange);
    this.removeEventListener('pointerdown', this.#onPointer);
    this.removeEventListener('pointermove', this.#onPointer);
  }

  #enable(): void {
    for (const input of this.#inputs) input.disabled = false;
  }

  get #inputs(): NodeListOf<HTMLInputElement> {
    return this.querySelectorAll('input');
  }

  get #time(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('.pk-time');
  }

  #slider(field: PkField): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[data-for=${field}]`);
  }

  #number(field: PkField): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[type=number][name=${field}]`);
  }

  get #setting(): PkSetting {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[name=route]:checked')].map(({ value }) => value);
    const numbers = Object.fromEntries(
      (Object.keys(pkFields) as PkField[]).map((field) => [
        field,
        this.#slider(field)?.valueAsNumber ?? pkFields[field].min,
      ]),
    ) as Record<PkField, number>;
    return {
      ...numbers,
      routes: routes.filter((route) => boxes.includes(route)),
      minute: this.#time?.valueAsNumber ?? 0,
    };
  }

  readonly #onInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input === this.#time) {
      this.#read();
      return;
    }
    const field = input.dataset.for as PkField | undefined;
    const number = field && this.#number(field);
    if (number) number.value = input.value;
    // What is being typed may not be a number yet, or one outside of the limits: it counts when it is.
    else if (input.type === 'number' && input.validity.valid && input.value !== '') {
      const slider = this.#slider(input.name as PkField);
      if (slider) slider.value = input.value;
    }
    this.#draw();
  };

  readonly #onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input === this.#time) return;
    if (input.type === 'number') this.#settle(input);
    const said = this.querySelector('.pk-said');
    if (said) said.textContent = peaksWords(this.#curves);
  };

  /** A number that was typed ends within the limits; what is none gives way to the last that was one. */
  #settle(number: HTMLInputElement): void {
    const slider = this.#slider(number.name as PkField);
    if (!slider) return;
    // A slider keeps what it is given within its limits and on its steps.
    if (!Number.isNaN(number.valueAsNumber)) slider.value = number.value;
    number.value = slider.value;
    this.#draw();
  }

  /** A mouse leads the line wherever it goes over the plot, a finger or a pen where it is put down and drawn. */
  readonly #onPointer = (event: PointerEvent): void => {
    const plot = (event.target as Element).closest('.pk-plot');
    const time = this.#time;
    if (!plot || !time) return;
    const { left, width } = plot.getBoundingClientRect();
    time.value = `${Math.round(((event.clientX - left) / width) * plottedMinutes)}`;
    this.#read();
  };

  #draw(): void {
    const setting = this.#setting;
    this.#curves = curvesOf(setting);
    const plot = this.querySelector('.pk-plot');
    const { attributes, children } = pkPlotMarkup(this.#curves, setting.minute);
    plot?.replaceChildren(toSvg(children ?? []));
    plot?.setAttribute('aria-label', String(attributes?.['aria-label']));
    this.querySelector('.pk-table')?.replaceChildren(toDom(pkTableMarkup(this.#curves)));
    this.#readOut(setting);
  }

  #read(): void {
    const setting = this.#setting;
    this.querySelector('.pk-reading')?.replaceChildren(toSvg(pkReadingMarkup(this.#curves, setting.minute)));
    this.#readOut(setting);
  }

  #readOut(setting: PkSetting): void {
    this.querySelector('.pk-readout table')?.replaceChildren(toDom(pkReadoutMarkup(setting, this.#curves)));
    this.#time?.setAttribute('aria-valuetext', readingWords(this.#curves, setting.minute));
  }
}

customElements.define('kap-pk-explorer', KapPkExplorer);

declare global {
  interface HTMLElementTagNameMap {
    'kap-pk-explorer': KapPkExplorer;
  }
}
