import { NoteLink } from './note-link.js';

/**
 * A citation, with its full references where it stands.
 *
 * @summary A citation.
 */
export class KapCite extends NoteLink {
  /** The attribute `refs` holds reference ids, with spaces between them. */
  protected override get sources(): string[] {
    const ids = this.getAttribute('refs')?.split(/\s+/) ?? [];
    return ids.filter((id) => id !== '').map((id) => `ref-${id}`);
  }
}

customElements.define('kap-cite', KapCite);

declare global {
  interface HTMLElementTagNameMap {
    'kap-cite': KapCite;
  }
}
