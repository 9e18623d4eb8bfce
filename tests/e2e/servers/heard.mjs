/** Milliseconds. A test that waits in vain says soon for what. */
const patience = 30_000;

/** Whoever waits for what a server hears. */
export class Heard {
  #waiting = new Set();

  /** Resolves when what was heard, `of`, makes it so. */
  until(isSo, of) {
    const inVain = new Error(`It did not come: ${isSo}`);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(inVain);
      }, patience);
      const look = () => {
        if (!isSo(of)) return;
        this.#waiting.delete(look);
        clearTimeout(timer);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Something was heard. */
  look() {
    for (const look of [...this.#waiting]) look();
  }
}
