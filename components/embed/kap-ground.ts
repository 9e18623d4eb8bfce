import { focusOn } from '../focus-on.js';
import type { Ground } from '../ground.js';

/**
 * Holds a page of the course in a shadow root, and is to its elements what the document is to a page of its own: links
 * within the page are followed here, links to other pages are handed on.
 *
 * @summary A page of a course in somebody else's page.
 */
export class KapGround extends HTMLElement implements Ground {
  anchor = '';
  top = 0;
  standing: Ground['standing'] = 'leave';

  /** Address of the page, for what leads from it elsewhere. */
  address = '';

  /** Shows another page in this one's place; false where that is not to be shown here. */
  follow: (url: URL) => boolean = () => false;

  readonly #watchers = new Set<() => void>();
  readonly #view = new IntersectionObserver((entries) => {
    this.toggleAttribute('data-away', entries.at(-1)?.isIntersecting === false);
  });
  /** Whether the lower edge of the window is beyond the end: what stands there would lie on what the host has below. */
  readonly #edge = new IntersectionObserver(
    (entries) => {
      this.toggleAttribute('data-ends', entries.at(-1)?.isIntersecting === false);
    },
    { rootMargin: '-100% 0px 0px 0px' },
  );

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    this.#view.observe(this);
    this.#edge.observe(this);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    this.#view.disconnect();
    this.#edge.disconnect();
  }

  get root(): ShadowRoot {
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot)) throw new Error('The ground of an embed stands in a shadow root.');
    return root;
  }

  get frame(): this {
    return this;
  }

  watchAnchor(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => {
      this.#watchers.delete(changed);
    };
  }

  open(address: string): void {
    const url = new URL(address, this.address);
    if (!this.follow(url)) location.assign(url);
  }

  /** Goes to a place of this page, as a browser goes to the fragment of an address. */
  point(anchor: string): void {
    this.anchor = anchor;
    for (const changed of [...this.#watchers]) changed();
    for (const pointed of this.querySelectorAll('[data-target]')) pointed.removeAttribute('data-target');
    const place = this.root.getElementById(anchor);
    if (!place) return;
    for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    place.setAttribute('data-target', '');
    place.scrollIntoView({ block: 'start', behavior: 'instant' });
    focusOn(place);
  }

  /** Hands the focus to the title of the page, so that it is read out. */
  enter(): void {
    const title = this.querySelector<HTMLElement>('h1') ?? this.root.getElementById('main');
    if (title) focusOn(title);
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest('a[href]');
    const href = link?.getAttribute('href');
    if (!link || href == null || link.hasAttribute('target') || link.hasAttribute('download')) return;
    if (href.startsWith('#')) this.point(href.slice(1));
    else if (!this.follow(new URL(href, this.address))) return;
    event.preventDefault();
  };
}

if (!customElements.get('kap-ground')) customElements.define('kap-ground', KapGround);

declare global {
  interface HTMLElementTagNameMap {
    'kap-ground': KapGround;
  }
}
