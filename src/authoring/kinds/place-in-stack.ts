/** Where in a file an error came about: the first line of its stack that names the file. For those who run kinds. */
export function placeInStack(error: unknown, file: string): { line?: number; column?: number } {
  const { stack } = Object(error) as { stack?: unknown };
  if (typeof stack !== 'string') return {};
  const name = file.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // Node writes the line alone before the error, and both where it lists the calls.
  const [, line, column] =
    new RegExp(`${name}:(\\d+):(\\d+)`).exec(stack) ?? new RegExp(`${name}:(\\d+)`).exec(stack) ?? [];
  return { ...(line && { line: Number(line) }), ...(column && { column: Number(column) }) };
}
