/**
 * A piece of the player, built beforehand: `code` is a function of the parts that it needs, in that order, and gives what
 * others may take from it.
 */
export interface Part {
  needs: readonly string[];
  code: string;
}

/**
 * One script from these parts and all that they need, each once and before those that need it. They run in the order in
 * which they are named.
 * @throws {RangeError} where the player has no part of that name.
 */
export function linkScript(parts: Readonly<Record<string, Part>>, names: readonly string[]): string {
  const linked = new Map<string, string>();
  const link = (name: string): string => {
    const known = linked.get(name);
    if (known !== undefined) return known;
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!part) throw new RangeError(`The player has no part "${name}".`);
    const needs = part.needs.map(link);
    const own = `p${linked.size}`;
    linked.set(name, own);
    lines.push(`const ${own}=${part.code}(${needs.join()});`);
    return own;
  };
  const lines: string[] = [];
  names.forEach(link);
  return lines.join('\n');
}
