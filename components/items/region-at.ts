import type { Place } from '../../src/course/blocks/hotspot.js';

/** Pixels that a region can be hit in at least, however small the picture is shown. */
const reach = 44;

/**
 * The region that a press is meant for: the smallest that it lies in, else the nearest within reach; undefined beside all of
 * them. Point and size in pixels of the picture as it is shown.
 */
export function regionAt<R extends { place: Place }>(
  regions: readonly R[],
  point: { x: number; y: number },
  size: { width: number; height: number },
): R | undefined {
  const boxes = regions.map((region) => {
    const { place } = region;
    const width = (place.width / 100) * size.width;
    const height = (place.height / 100) * size.height;
    const dx = Math.abs(point.x - (place.x / 100) * size.width - width / 2);
    const dy = Math.abs(point.y - (place.y / 100) * size.height - height / 2);
    const within = (least: number) => dx <= Math.max(width, least) / 2 && dy <= Math.max(height, least) / 2;
    return { region, area: width * height, distance: Math.hypot(dx, dy), within };
  });
  const [inner] = boxes.filter(({ within }) => within(0)).sort((a, b) => a.area - b.area);
  const [near] = boxes.filter(({ within }) => within(reach)).sort((a, b) => a.distance - b.distance);
  return (inner ?? near)?.region;
}
