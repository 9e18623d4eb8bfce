import type { KapGround } from './embed/kap-ground.js';
import { isFreshVisit } from './lesson/saved-place.js';

/**
 * What a page of the course stands on: a document of its own, or a place in somebody else's page. Elements ask it for what
 * is of the page as a whole, and for nothing of `document` or `location`.
 */
export interface Ground {
  readonly root: Document | ShadowRoot;
  /** Bears what holds for the whole page as attributes: an early standing. */
  readonly frame: HTMLElement;
  /** Id of the place that the address points to; '' where it points to none. */
  readonly anchor: string;
  /** Where the window stands while nobody has scrolled. */
  readonly top: number;
  /** What to do about the place of the last visit: bring the reader there, offer it, or leave them where they are. */
  readonly standing: 'bring' | 'offer' | 'leave';
  /** Calls back when the address points to another place; gives the way to end that. */
  watchAnchor(changed: () => void): () => void;
  /** Leaves the page for another. */
  open(address: string): void;
}

/** The ground of an element that is in a document. */
export function groundOf(element: Element): Ground {
  const root = element.getRootNode();
  const embedded = root instanceof ShadowRoot ? root.querySelector<KapGround>('kap-ground') : null;
  return embedded ?? documentGround;
}

const documentGround: Ground = {
  root: document,
  frame: document.documentElement,
  get anchor() {
    return location.hash.slice(1);
  },
  top: 0,
  get standing() {
    return isFreshVisit() ? 'bring' : 'leave';
  },
  watchAnchor(changed) {
    addEventListener('hashchange', changed);
    return () => {
      removeEventListener('hashchange', changed);
    };
  },
  open(address) {
    location.assign(address);
  },
};
