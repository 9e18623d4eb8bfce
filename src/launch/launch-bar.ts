/** A thing that the learner can do from the bar: what it is called, and what it does. */
export interface Way {
  label: string;
  go: () => void;
}

/** What a line of the bar is about: a new one about the same takes its place. */
export type Subject = 'waiting' | 'mode' | 'language' | 'attempt' | 'trouble' | 'page' | 'done' | 'way-out';

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
    // What stands there is not read out again.
    if (ways.length === 0 && known?.textContent === words) return;
    const line = this.document.createElement('p');
    line.dataset.about = about;
    line.append(words);
    if (ways.length > 0) {
      const place = this.document.createElement('span');
      place.className = 'launch-ways';
      place.append(...ways.map((way) => this.#button(way)));
      line.append(' ', place);
    }
    if (known) known.replaceWith(line);
    else lines?.append(line);
  }

  /** Whether there is nothing but the bar: no page yet, or no more. */
  standAlone(isAlone: boolean): void {
    this.document.body.toggleAttribute('data-alone', isAlone);
  }

  /** Says one last thing, in place of all that was said and offered. */
  end(words: string): void {
    this.document.querySelector('#launch-frame')?.remove();
    this.document.querySelector('#launch-line')?.replaceChildren();
    this.document.querySelector('#launch-ways')?.replaceChildren();
    this.standAlone(true);
    this.say('way-out', words);
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
