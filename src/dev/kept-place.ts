/** Where a page stands in its window: something with an id, and how far below the window's top it is, in pixels. */
export interface KeptPlace {
  id: string;
  top: number;
}

/** How long a page may take to get its height, in milliseconds. */
const patience = 1500;

/** The first thing with an id that is in view; undefined at the top of the page. */
export function placeIn({ document, scrollY, innerHeight }: Window): KeptPlace | undefined {
  if (scrollY === 0) return undefined;
  const seen = [...document.querySelectorAll('main [id]')].map((element) => ({
    id: element.id,
    top: element.getBoundingClientRect().top,
  }));
  return seen.find(({ top }) => top >= 0 && top < innerHeight) ?? seen.findLast(({ top }) => top < 0);
}

/**
 * Brings a page to a place where it stood before it was loaded again, and holds it there while what was answered takes its room,
 * until the reader moves.
 */
export function holdPlace(window: Window, { id, top }: KeptPlace): void {
  const { document } = window;
  const stand = () => {
    const now = document.getElementById(id)?.getBoundingClientRect().top;
    if (now !== undefined && Math.abs(now - top) >= 1) window.scrollBy({ top: now - top, behavior: 'instant' });
  };
  stand();
  const sizes = new ResizeObserver(stand);
  sizes.observe(document.body);
  const end = () => {
    sizes.disconnect();
  };
  for (const moved of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    window.addEventListener(moved, end, { once: true });
  setTimeout(end, patience);
}
