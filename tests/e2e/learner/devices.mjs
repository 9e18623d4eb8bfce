/** Devices on which nobody has been, and a server of its own for each test that uses them. */
import { LearnersBrowser } from './browser.mjs';

export class Devices {
  #opened = [];

  /** @param patience milliseconds that a page is waited for */
  constructor(patience) {
    this.patience = patience;
  }

  /** @param settings of the browser, see `LearnersBrowser`; `options` are those of its launch */
  async open(settings, options) {
    const browser = new LearnersBrowser(settings);
    this.#opened.push(browser);
    const page = await browser.open(options);
    page.setDefaultTimeout(this.patience);
    return { browser, page };
  }

  /** A test with a server that is started for it; both end with it, and so do its devices. */
  at(start, test) {
    return async () => {
      const server = await start();
      try {
        await test(server);
      } finally {
        for (const browser of this.#opened.splice(0)) await browser.end();
        server.stop();
      }
    };
  }
}
