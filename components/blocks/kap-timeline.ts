/**
 * Filters the entries of a timeline by tag. Several tags may be on at once; an entry shows when it has one of them.
 * The list itself is in the page already: this element switches on the filter that stands above it.
 *
 * @summary A timeline's filter.
 */
export class KapTimeline extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.#buttons) button.disabled = false;
    this.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('button[data-tag]')];
  }

  readonly #onClick = (event: Event): void => {
    const pressed = (event.target as Element).closest<HTMLButtonElement>('button[data-tag]');
    if (!pressed) return;
    const { tag = '' } = pressed.dataset;
    const wasOn = pressed.getAttribute('aria-pressed') === 'true';
    const others = this.#tags.filter((other) => other !== tag);
    this.#show(tag === '' ? [] : wasOn ? others : [...others, tag]);
  };

  /** The tags that are on; none of them means all entries. */
  get #tags(): string[] {
    const isOn = (button: HTMLButtonElement) => button.getAttribute('aria-pressed') === 'true';
    return this.#buttons.filter(isOn).flatMap(({ dataset }) => (dataset.tag ? [dataset.tag] : []));
  }

  #show(tags: readonly string[]): void {
    for (const button of this.#buttons) {
      const { tag = '' } = button.dataset;
      button.setAttribute('aria-pressed', String(tag === '' ? tags.length === 0 : tags.includes(tag)));
    }
    const entries = [...this.querySelectorAll<HTMLElement>('.timeline-entry')];
    for (const entry of entries) {
      const own = entry.dataset.tags?.split(' ') ?? [];
      entry.hidden = tags.length > 0 && !tags.some((tag) => own.includes(tag));
    }
    const shown = entries.filter((entry) => !entry.hidden).length;
    const count = this.querySelector('.timeline-count');
    if (count) count.textContent = `${shown} of ${entries.length} entries shown`;
  }
}

customElements.define('kap-timeline', KapTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'kap-timeline': KapTimeline;
  }
}
