/** Lets rows glide from where they were to where they are. Does nothing for those who want less motion. */
export class Glide {
  #before = new Map<Element, number>();

  /** Call before the rows change place. */
  remember(rows: Iterable<HTMLElement>): void {
    this.#before = new Map([...rows].map((row) => [row, row.offsetTop]));
  }

  /** Call after they have. */
  play(rows: Iterable<HTMLElement>): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const row of rows) {
      const shift = (this.#before.get(row) ?? row.offsetTop) - row.offsetTop;
      if (shift !== 0) {
        row.animate({ transform: [`translateY(${shift}px)`, 'none'] }, { duration: 150, easing: 'ease-out' });
      }
    }
  }
}
