import type { Lesson, Module } from './module.js';
import type { Claim } from './next-check.js';

/** A claim, and the id of the heading or block of its lesson that it stands under; absent before the first one. */
export interface PlacedClaim {
  claim: Claim;
  anchor?: string;
}

/** The claims in what the bank says about its answers, each once by its words. */
export function claimsInBank({ bank }: Pick<Module, 'bank'>): Claim[] {
  const found = new Map<string, Claim>();
  const gather = (content: unknown): void => {
    if (Array.isArray(content)) content.forEach(gather);
    else if (typeof content === 'object' && content !== null) {
      if ('type' in content && content.type === 'claim') found.set(JSON.stringify(content), content as Claim);
      Object.values(content).forEach(gather);
    }
  };
  gather(bank);
  return [...found.values()];
}

/** The claims of a lesson in reading order, those of its scenarios and footnotes included. */
export function claimsIn({ blocks }: Lesson, { scenarios = [] }: Pick<Module, 'scenarios'>): PlacedClaim[] {
  const found: PlacedClaim[] = [];
  let anchor: string | undefined;
  const gather = (content: unknown): void => {
    if (Array.isArray(content)) {
      content.forEach(gather);
      return;
    }
    if (typeof content !== 'object' || content === null) return;
    const { type, id } = content as { type?: unknown; id?: unknown };
    if (type === 'heading' && typeof id === 'string') anchor = id;
    if (type === 'claim') found.push({ claim: content as Claim, ...(anchor !== undefined && { anchor }) });
    Object.values(content).forEach(gather);
  };
  for (const block of blocks) {
    if ('id' in block) anchor = block.id;
    gather(block.kind === 'scenario' ? [block, scenarios.find(({ id }) => id === block.id)] : block);
  }
  return found;
}
