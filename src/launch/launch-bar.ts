/** A thing that the learner can do from the bar: what it is called, and what it does. */
export interface Way {
  label: string;
  go: () => void;
}

/** What a line of the bar is about: a new one about the same takes its place. */
export type Subject = 'waiting' | 'mode' | 'language' | 'attempt' | 'trouble' | 'page' | 'way-out';

/**
 * The bar above the module's pages. It takes no room as long as there is nothing to say or do. The page's markup is in
 * `packaging/launch-page.ts`.
 */
export class LaunchBar {
  constructor(private readonly document: Document) {}

  /** Says something in a line of its own, or what was said about it no more. */
  say(about: Subject, words: string | undefined, ways: readonly Way[] = []): void {
    const lines = this.document.querySelector('#launch-line');
    const known = lines?.querySelector(`[data-about="${about}"]`);
    if (words === undefined || words === '') {
      known?.remove();
      return;
    }
    const line = this.document.createElement('p');
    line.dataset.about = about;
    line.append(words, ...ways.flatMap((way) => [' ', this.#button(way)]));
    if (known) known.replaceWith(line);
    else lines?.append(line);
  }

  /** Offers something for as long as the page is open. */
  offer(way: Way): HTMLButtonElement {
    const button = this.#button(way);
    this.document.querySelector('#launch-ways')?.append(button);
    return button;
  }

  #button({ label, go }: Way): HTMLButtonElement {
    const button = this.document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', go);
    return button;
  }
}
