import { html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { pauseWords } from '../../src/course/markup/pause-markup.js';
import { focusOn } from '../focus-on.js';
import { LightElement } from '../light-element.js';

/**
 * A pause from a lesson that speaks of hard things. A quiet button stays in reach while one reads, in a strip of its own below
 * the text, and Escape does the same; it covers the page with whom to call, and two ways on: back to the text, or past the part
 * that was in view. It keeps and reports nothing.
 *
 * @summary A button that covers the page until the reader goes on.
 */
@customElement('kap-pause')
export class KapPause extends LightElement {
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.pause-lines') private readonly lines!: HTMLElement;

  /** Where the part in view ends. */
  #next: HTMLElement | undefined;
  /** Whose keys are heard: the page's, or those of the shadow root that a page embeds. */
  #keys: Node | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keys = this.getRootNode();
    this.#keys.addEventListener('keydown', this.onKeydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keys?.removeEventListener('keydown', this.onKeydown);
  }

  /** Escape that nothing else had a use for: an open note, a lifted row and a list of options come first. */
  private readonly onKeydown = (event: Event): void => {
    const { key, isComposing, defaultPrevented, target } = event as KeyboardEvent;
    if (key !== 'Escape' || isComposing || defaultPrevented || target instanceof HTMLSelectElement) return;
    // The pause closes itself by Escape, as every dialog does.
    if (!this.hasUpdated || this.page.querySelector('dialog[open]')) return;
    event.preventDefault();
    this.open();
  };

  private readonly open = (): void => {
    this.#next = this.nextPart();
    // The foot of the page has the lines that the course or its clinic chose.
    const lines = this.page.querySelectorAll('#crisis > dl, #crisis > p');
    this.lines.replaceChildren(...[...lines].map((part) => part.cloneNode(true)));
    this.dialog.showModal();
  };

  private readonly goOn = (): void => {
    this.dialog.close();
  };

  private readonly leaveOut = (): void => {
    this.dialog.close();
    const next = this.#next;
    if (!next) return;
    focusOn(next);
    next.scrollIntoView();
  };

  private get page(): ParentNode {
    return this.getRootNode() as Document | ShadowRoot;
  }

  /** The first heading of the lesson, or its end, after the case or the section that is in the middle of the window. */
  private nextPart(): HTMLElement | undefined {
    const middle = innerHeight / 2;
    const stops = [...this.page.querySelectorAll<HTMLElement>('kap-lesson > .prose > h2, kap-lesson-end')];
    const inView = [...this.page.querySelectorAll<HTMLElement>('kap-scenario')].find((scenario) => {
      const { top, bottom } = scenario.getBoundingClientRect();
      return top <= middle && bottom >= middle;
    });
    const isAfter = (stop: HTMLElement) =>
      inView
        ? (inView.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
        : stop.getBoundingClientRect().top > middle;
    return stops.find(isAfter) ?? stops.at(-1);
  }

  override render() {
    return html`<p class="pause-before">${pauseWords.before} <a href="#crisis">${pauseWords.help}</a></p>
      <div class="pause-strip">
        <button type="button" class="pause-open" aria-haspopup="dialog" aria-keyshortcuts="Escape" @click=${this.open}>
          ${pauseWords.open}<kbd aria-hidden="true">${pauseWords.key}</kbd>
        </button>
      </div>
      <dialog class="pause" aria-labelledby="pause-title" aria-describedby="pause-kept">
        <div class="pause-page">
          <h2 id="pause-title">${pauseWords.title}</h2>
          <p id="pause-kept">${pauseWords.kept}</p>
          <div class="pause-ways">
            <button type="button" class="pause-on" @click=${this.goOn}>${pauseWords.goOn}</button>
            <button type="button" class="pause-out" @click=${this.leaveOut}>${pauseWords.leaveOut}</button>
          </div>
          <h3>${pauseWords.lines}</h3>
          <div class="pause-lines crisis"></div>
        </div>
      </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kap-pause': KapPause;
  }
}
