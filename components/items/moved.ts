/** A list with one entry moved to another place; places outside the list mean its ends. */
export function moved(sequence: readonly string[], id: string, to: number): string[] {
  const others = sequence.filter((other) => other !== id);
  return others.toSpliced(Math.min(Math.max(to, 0), others.length), 0, id);
}
