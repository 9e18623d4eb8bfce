/**
 * A piece of the player, built beforehand: `code` is a function of the parts that it needs, in that order, and gives what
 * others may take from it.
 */
export interface Part {
  needs: readonly string[];
  code: string;
}

/** One script of a page: its parts, which run in this order, and what is called with what they give. */
export interface Step {
  names: readonly string[];
  /** Gives a statement; `own` says by which expression a part's exports are known. */
  end?: (own: (name: string) => string) => string;
}

/**
 * The scripts of one page, for `kapstone.run` of `src/early.ts` to run one after the other: each part once in all, before
 * those that need it, and as early as somebody needs it.
 * @throws {RangeError} where the player has no part of that name.
 */
export function linkScripts(parts: Readonly<Record<string, Part>>, steps: readonly Step[]): string[] {
  const linked = new Map<string, string>();
  let lines: string[] = [];
  const link = (name: string): string => {
    const known = linked.get(name);
    if (known !== undefined) return known;
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!part) throw new RangeError(`The player has no part "${name}".`);
    const needs = part.needs.map(link);
    const own = `$[${linked.size}]`;
    linked.set(name, own);
    lines.push(`${own}=${part.code}(${needs.join()});`);
    return own;
  };
  return steps.map(({ names, end }) => {
    lines = [];
    names.forEach(link);
    if (end) lines.push(end(link));
    // The inner brackets let browsers compile at once what runs at once.
    return `kapstone.run((($)=>{"use strict";\n${lines.join('\n')}\n}))`;
  });
}
