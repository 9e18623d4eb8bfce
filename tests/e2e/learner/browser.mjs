/** A real browser with a profile of its own, that can be killed and opened again like a learner's. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../../src/toolchain/find-browser.mjs';

export class LearnersBrowser {
  #profile = mkdtempSync(join(tmpdir(), 'kapstone-profile-'));
  #context;
  /** What the pages complained about: script errors and violations of the security policy. */
  complaints = [];

  /** @param settings of the browser, as its profile has them */
  constructor(settings) {
    if (!settings) return;
    mkdirSync(join(this.#profile, 'Default'));
    writeFileSync(join(this.#profile, 'Default/Preferences'), JSON.stringify(settings));
  }

  async open(options = {}) {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: findBrowser(),
      headless: true,
      args: browserFlags,
      viewport: { width: 1280, height: 800 },
      ...options,
    });
    this.#context.on('weberror', (error) => this.complaints.push(String(error.error())));
    this.#context.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    return this.newPage();
  }

  async newPage() {
    const [first] = this.#context.pages();
    return first?.url() === 'about:blank' ? first : this.#context.newPage();
  }

  /** Ends the whole program, the way a phone ends one: nothing in the page gets a last word. */
  async kill() {
    const gone = new Promise((resolve) => this.#context.once('close', resolve));
    const running = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' });
    for (const line of running.split('\n')) {
      const pid = Number.parseInt(line, 10);
      if (!line.includes(this.#profile) || pid === process.pid) continue;
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went down with its parent.
      }
    }
    await gone;
    // What a browser that was killed leaves behind, and takes away itself when it is opened by hand.
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(this.#profile, lock), { force: true });
  }

  async close() {
    await this.#context.close();
  }

  async end() {
    await this.#context.close().catch(() => undefined);
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
