import { takeEarly } from './saved-place.js';

/**
 * Before the player is there: brings a place to the top of the window, notes it on the page's root, and holds it there while
 * fonts and what was not laid out yet come in above it, unless the reader goes elsewhere. Without a place the reader is at the top.
 */
export function standEarly(anchor: string | undefined): void {
  const { dataset } = document.documentElement;
  if (dataset.standsAt === anchor) return;
  leaveEarly();
  const place = anchor === undefined ? null : document.getElementById(anchor);
  if (!place || scrollY > 0) return;
  layOutAround(place);
  const stand = () => {
    place.scrollIntoView({ block: 'start', behavior: 'instant' });
    dataset.standsTop = String(scrollY);
  };
  const hold = () => {
    if (dataset.standsAt !== anchor || scrollY !== Number(dataset.standsTop)) return;
    stand();
    requestAnimationFrame(hold);
  };
  dataset.standsAt = anchor;
  stand();
  requestAnimationFrame(hold);
}

/** Whoever was brought to a place that is none is brought back, unless they have gone elsewhere. */
function leaveEarly(): void {
  const { standsAt, standsTop } = takeEarly(document.documentElement);
  if (standsAt !== undefined && scrollY === Number(standsTop)) scrollTo({ top: 0, behavior: 'instant' });
}

/** What is about to be in view has its height from the start: the first frame moves nothing. */
function layOutAround(place: HTMLElement): void {
  const block = place.closest<HTMLElement>('.prose > *');
  const blocks = [...(block?.parentElement?.children ?? [])] as HTMLElement[];
  const at = blocks.findIndex((one) => one === block);
  for (const near of blocks.slice(Math.max(0, at - 20), at + 20)) near.style.contentVisibility = 'visible';
}
