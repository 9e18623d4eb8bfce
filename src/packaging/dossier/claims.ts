import type { Claim } from '../../course/next-check.js';

/** The claims in some content, in reading order. */
export function claimsIn(content: unknown): Claim[] {
  if (typeof content !== 'object' || content === null) return [];
  const own = isClaim(content) ? [content] : [];
  return [...own, ...Object.values(content).flatMap(claimsIn)];
}

function isClaim(content: object): content is Claim {
  return 'type' in content && content.type === 'claim';
}
