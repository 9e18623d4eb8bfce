/** "1 lesson", "5 lessons" */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "80%" */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** "82.5%": a mark is as it is. */
export function mark(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** "24 hours" from milliseconds. */
export function durationOf(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  if (minutes % 60 !== 0) return count(minutes, 'minute');
  const hours = minutes / 60;
  return hours > 24 && hours % 24 === 0 ? count(hours / 24, 'day') : count(hours, 'hour');
}

/** The start of a text, cut between words; the dots do not stand on a line of their own. */
export function start(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, line.lastIndexOf(' ', length))}\u00A0…`;
}
