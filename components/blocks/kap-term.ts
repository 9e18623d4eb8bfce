import { NoteLink } from './note-link.js';

/**
 * A word of the glossary, with its meaning where it stands.
 *
 * @summary A glossary term.
 */
export class KapTerm extends NoteLink {
  /** The attribute `of` holds the id of the glossary entry. */
  protected override get sources(): string[] {
    return [`term-${this.getAttribute('of') ?? ''}`];
  }
}

customElements.define('kap-term', KapTerm);

declare global {
  interface HTMLElementTagNameMap {
    'kap-term': KapTerm;
  }
}
