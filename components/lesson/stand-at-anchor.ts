import type { Ground } from '../ground.js';

/**
 * What is drawn late pushes away the place that a link has led to: brings it back to the top of the window. After a reload and
 * on the way back the browser knows where the reader was.
 */
export function standAtAnchor({ root, anchor }: Ground): void {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (anchor && (root !== document || arrival?.type === 'navigate'))
    root.getElementById(anchor)?.scrollIntoView({ block: 'start', behavior: 'instant' });
}
