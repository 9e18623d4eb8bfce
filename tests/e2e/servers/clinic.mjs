/** A clinic's own pages, with a course of another site in them under the strictest policy, and a therapist's browser in front. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LearnersBrowser } from '../learner/browser.mjs';
import { courseServer, hostServer, strictPolicy } from './host-site.mjs';

/** The look of a clinic that likes 62.5%. */
export const clinicCss =
  'html { font: 62.5%/1.4 Verdana, sans-serif } body { margin: 0; font-size: 1.6rem } main { max-width: 124rem } ' +
  '.far { height: 3000px }';

export class Clinic {
  browser = new LearnersBrowser();
  /** The course's first module as it was compiled. */
  module;
  #folder = mkdtempSync(join(tmpdir(), 'kapstone-embed-'));

  /**
   * @param pagesOf Gives the pages, by their path, and the style sheets: a page is the name of its style sheet and its body, made with
   *   the address of the course.
   * @param ours pages of the course's own site, by their path
   */
  static async open(pagesOf, ours = {}) {
    const clinic = new Clinic();
    const built = join(clinic.#folder, 'site');
    const words = ['dist/cli.js', 'build', 'modules', '--out', built];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    clinic.module = JSON.parse(readFileSync(join(built, 'history/module.json'), 'utf8'));
    clinic.course = await courseServer(built, { pages: ours });
    const { address } = clinic.course;
    const policy = strictPolicy(address);
    const pages = Object.entries(pagesOf(address)).map(([path, page]) => {
      if (typeof page === 'string') return [path, page];
      const head = `<script type="module" src="${address}/kapstone.js"></script><link rel="stylesheet" href="/${page.css}.css">`;
      return [path, { policy, head, body: page.body }];
    });
    clinic.host = await hostServer(Object.fromEntries(pages));
    clinic.page = await clinic.browser.open();
    return clinic;
  }

  /** Resolves when an embed of the page shows a page of the course, and all in it is alive. */
  shows(path, tag = 'kap-module') {
    return this.page.waitForFunction(
      ([name, wanted]) => {
        const embed = document.querySelector(name);
        const ground = embed?.shadowRoot?.querySelector('kap-ground');
        const isAlive = (one) => !one.localName.startsWith('kap-');
        return embed?.page === wanted && ground && [...ground.querySelectorAll(':not(:defined)')].every(isAlive);
      },
      [tag, path],
    );
  }

  async visit(path, shown, tag) {
    await this.page.goto(this.host.address + path);
    await this.shows(shown, tag);
  }

  async close() {
    await this.browser.end();
    await this.host.stop();
    await this.course.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** What a page of the clinic has around an embed. */
export const staffPage = (content) =>
  `<header>Riverside Clinic</header><main><h1>For our staff</h1><p class="own">Our own words.</p>${content}</main>`;

/** The course's first module, with what a browser without script shows in its place. */
export const firstModule = (address) =>
  `<kap-module src="${address}/history/"><a href="${address}/history/words.html">Open the module</a></kap-module>`;
