/** A course on another site, as `build` writes it: what is asked of that site is answered from here. */
import type { CompiledCourse } from '../../src/course/compiled-course.js';
import { writeEmbed } from '../../src/packaging/embed/write-embed.js';
import { sitePages } from '../../src/packaging/pages/site-pages.js';
import type { Digest, PlayerFiles } from '../../src/packaging/player-files.js';

const player: PlayerFiles = {
  parts: {},
  early: '',
  stand: '',
  worker: '',
  embed: new Map(),
  host: { script: '', example: '' },
  licences: '',
  styles: [{ name: 'base', css: 'kap-save-state{display:block}.far{height:3000px}' }],
  fonts: new Map(),
};

const digest: Digest = (content) => Promise.resolve(String(content.length));

export class CourseElsewhere {
  readonly root = 'https://course.test/kap/';
  /** What was asked for, from the root. */
  readonly asked: string[] = [];
  readonly files = new Map<string, string>();
  /** Held back until `release`. */
  #held: Promise<void> | undefined;
  #release = () => {};
  #fetch = globalThis.fetch;

  static async start(course: CompiledCourse): Promise<CourseElsewhere> {
    const site = new CourseElsewhere();
    const modules = course.entries.flatMap(({ module }) => module ?? []);
    for (const [path, text] of await writeEmbed({ pages: sitePages(course), modules }, course, player, digest))
      site.files.set(path, text);
    globalThis.fetch = (input) => site.#answer(input as string);
    return site;
  }

  stop(): void {
    globalThis.fetch = this.#fetch;
  }

  hold(): void {
    this.#held = new Promise((resolve) => (this.#release = resolve));
  }

  release(): void {
    this.#held = undefined;
    this.#release();
  }

  async #answer(address: string): Promise<Response> {
    const path = address.slice(this.root.length);
    this.asked.push(path);
    await this.#held;
    if (address.startsWith('https://nowhere.test/')) throw new TypeError('Failed to fetch');
    const text = this.files.get(path);
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  }
}
