/** "24 November 2026". The formatter is made when it is needed: the first one costs as much as drawing a page. */
export function dayWords(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** "83 %". Rounded down: nobody reads 80 % and has not passed at 80 %. */
export function percentWords(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}

/** "1 item", "2 items" */
export function countWords(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
