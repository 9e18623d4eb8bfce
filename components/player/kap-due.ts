/**
 * Says that a day has passed, on the reader's own calendar: a page that was built earlier cannot know it. It stands on pages
 * without the player, so it needs nothing else.
 *
 * @summary A word where a date is overdue.
 * @attr date - The last day on which it is not, YYYY-MM-DD.
 */
export class KapDue extends HTMLElement {
  connectedCallback(): void {
    const date = this.getAttribute('date') ?? '';
    const isPast = date !== '' && date < new Date().toISOString().slice(0, 10);
    this.textContent = isPast ? 'Overdue' : '';
  }
}

customElements.define('kap-due', KapDue);

declare global {
  interface HTMLElementTagNameMap {
    'kap-due': KapDue;
  }
}
