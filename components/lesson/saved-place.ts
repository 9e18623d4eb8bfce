import { focusOn } from '../focus-on.js';
import type { Ground } from '../ground.js';

/**
 * The place in a lesson where the reader stands: found before the player has arrived, and once more when it has given the
 * text its height. Between the two it is noted on the page's root.
 */

/** The anchor at which a record's bookmark stands in this lesson; undefined at its top, and where the lesson is finished. */
export function savedPlace(record: unknown, lesson: string): string | undefined {
  const { bookmark, lessons } = (record ?? {}) as Partial<{
    bookmark: { lesson?: unknown; anchor?: unknown };
    lessons: Record<string, { finished?: unknown } | undefined>;
  }>;
  const isMeant = bookmark?.lesson === lesson && lessons?.[lesson]?.finished === undefined;
  return isMeant && typeof bookmark.anchor === 'string' ? bookmark.anchor : undefined;
}

/** A link to a place, a reload and the way back have their own place: the browser finds it. */
export function isFreshVisit(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return arrival?.type === 'navigate' && !location.hash;
}

/**
 * Brings a place to the top of the window, and the focus to it, unless the reader has gone elsewhere. Says whether they were
 * brought there.
 */
export function standAt(anchor: string, { root, frame, top }: Ground): boolean {
  const place = root.getElementById(anchor);
  if (!place) return false;
  const { standsAt, standsTop } = takeEarly(frame);
  const wasEarly = standsAt === anchor;
  // Where a browser holds on to what is in view, the text above it has grown without moving it, and this changes nothing.
  const isElsewhere = scrollY !== (wasEarly ? Number(standsTop) : top);
  if (!isElsewhere) {
    place.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (!root.activeElement || root.activeElement === document.body) focusOn(place);
  }
  return wasEarly || !isElsewhere;
}

/** What an early standing has noted, which is taken away. */
export function takeEarly({ dataset }: HTMLElement): { standsAt: string | undefined; standsTop: string | undefined } {
  const { standsAt, standsTop } = dataset;
  delete dataset.standsAt;
  delete dataset.standsTop;
  return { standsAt, standsTop };
}
