/** "24 November 2026". The formatter is made when it is needed: the first one costs as much as drawing a page. */
export function dayWords(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** "24 November 2026, 14:05", in the learner's time. */
export function dayTimeWords(at: number): string {
  return `${dayWords(at)}, ${clockWords(at)}`;
}

/** "on Tuesday 24 November at 14:05", in the learner's time. */
export function momentWords(at: number): string {
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
  return `on ${weekday.format(at).replace(',', '')} at ${clockWords(at)}`;
}

function clockWords(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "83%". Rounded down: nobody reads 80% and has not passed at 80%. */
export function percentWords(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`;
}

/** "82.5%": a mark is as it is. */
export function markWords(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** "1 item", "2 items" */
export function countWords(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
