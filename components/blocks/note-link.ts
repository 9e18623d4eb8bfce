/**
 * A link to a note at the end of the lesson that shows the note where it stands: beside its line where there is a margin,
 * else under it (the style sheet says which). Without script the link leads to the note.
 *
 * A second press or Escape closes it. The element brings its link along, as its child, and draws nothing until it is asked.
 */
export abstract class NoteLink extends HTMLElement {
  /** Ids of the elements whose content the note shows. */
  protected abstract get sources(): readonly string[];

  #note: HTMLElement | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onKeydown);
    this.#link?.setAttribute('aria-expanded', String(this.isOpen));
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('keydown', this.#onKeydown);
  }

  get isOpen(): boolean {
    return this.#note !== undefined;
  }

  close(): void {
    this.#note?.remove();
    this.#note = undefined;
    delete this.dataset.open;
    this.#link?.setAttribute('aria-expanded', 'false');
    this.#link?.removeAttribute('aria-controls');
  }

  /** Opens the note. False where the page holds none of its sources: then the link is left to do its own. */
  open(): boolean {
    const content = this.#content();
    if (content.length === 0 || !this.#link) return false;
    const note = document.createElement('span');
    note.className = 'note';
    note.id = noteId(this.sources, this.getRootNode());
    note.setAttribute('role', 'note');
    note.append(...content);
    this.append(note);
    this.#note = note;
    this.dataset.open = '';
    this.#link.setAttribute('aria-expanded', 'true');
    this.#link.setAttribute('aria-controls', note.id);
    return true;
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector<HTMLAnchorElement>(':scope > a');
  }

  #content(): Node[] {
    const root = this.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
    return this.sources.flatMap((id) => {
      const source = root.getElementById(id);
      return source ? [copyOf(source)] : [];
    });
  }

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (this.#note?.contains(target)) {
      // In the row of an option, a press on the note is not a choice.
      if (!target.closest('a')) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (this.isOpen) this.close();
    else if (!this.open()) return;
    event.preventDefault();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.close();
    this.#link?.focus();
  };
}

/** A note's content without what only makes sense at the end of the lesson. */
function copyOf(source: Element): HTMLElement {
  const copy = document.createElement('span');
  copy.className = 'note-entry';
  for (const child of source.childNodes) copy.append(child.cloneNode(true));
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const back of copy.querySelectorAll('.footnote-back')) back.remove();
  // A list's own elements stand for nothing outside of it.
  for (const element of copy.querySelectorAll('dt, dd')) {
    const plain = document.createElement('span');
    plain.className = element.localName === 'dt' ? 'note-name' : 'note-text';
    plain.append(...element.childNodes);
    element.replaceWith(plain);
  }
  return copy;
}

/** An id that is free: the same reference may be open in several places. */
function noteId(sources: readonly string[], root: Node): string {
  const base = `note--${sources.join('-')}`;
  const isTaken = (id: string) => (root as Document | ShadowRoot).getElementById(id) !== null;
  let id = base;
  for (let count = 2; isTaken(id); count += 1) id = `${base}-${count}`;
  return id;
}
