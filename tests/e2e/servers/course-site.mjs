/** A built course in a folder of its own, served by the command, whose text a test can edit and release again. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const command = join(root, 'dist/cli.js');

export class CourseSite {
  #folder = mkdtempSync(join(tmpdir(), 'kapstone-e2e-'));
  #server;
  /** Whether it stands in a folder of its server, and not at the root. */
  #isBelow;

  constructor({ isBelow = false } = {}) {
    this.#isBelow = isBelow;
  }

  /** Copies the course, builds and serves it. */
  static async start(course = 'modules', where = {}) {
    const site = new CourseSite(where);
    cpSync(join(root, course), site.#modules, { recursive: true });
    site.release();
    await site.#serve();
    return site;
  }

  get #modules() {
    return join(this.#folder, 'modules');
  }

  get #site() {
    return join(this.#folder, 'site');
  }

  /** Builds what the author's files say now; the server holds the new files from its next start on. */
  release() {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [command, 'build', this.#modules, '--out', this.#site],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`The course did not build:\n${stdout}${stderr}`);
  }

  /** Releases an edited course at the same address. */
  async releaseAgain() {
    await this.#stopServing();
    this.release();
    await this.#serve();
  }

  edit(path, change) {
    this.#change(join(this.#modules, path), change);
  }

  add(path, text) {
    writeFileSync(join(this.#modules, path), text);
  }

  /** Changes a file that was built, until the next release. */
  async rewrite(path, change) {
    await this.#stopServing();
    this.#change(join(this.#site, path), change);
    await this.#serve();
  }

  #change(file, change) {
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${file} was not changed`);
    writeFileSync(file, after);
  }

  /** The compiled module, answer keys included: what a learner who knows everything knows. */
  module(id) {
    return JSON.parse(readFileSync(join(this.#site, id, 'module.json'), 'utf8'));
  }

  url(path = 'index.html') {
    return `${this.address}/${this.#isBelow ? 'site/' : ''}${path}`;
  }

  /** Where the browser finds it without a server. */
  fileUrl(path = 'index.html') {
    return pathToFileURL(join(this.#site, path)).href;
  }

  /** The learner is where nothing reaches the server. */
  async goDown() {
    await this.#stopServing();
  }

  async comeBack() {
    await this.#serve();
  }

  async stop() {
    await this.#stopServing();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #serve() {
    // A browser keeps work by address: the port stays the same over releases.
    const port = this.address ? new URL(this.address).port : '4600';
    this.#server = spawn(
      process.execPath,
      [command, 'serve', this.#isBelow ? this.#folder : this.#site, '--port', port],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const before = this.address;
    this.address = await new Promise((resolve, reject) => {
      let said = '';
      this.#server.stdout.on('data', (chunk) => {
        said += chunk;
        const address = /http:\/\/[\w.]+:\d+/.exec(said)?.[0];
        if (address) resolve(address);
      });
      this.#server.once('exit', (code) => reject(new Error(`The server stopped with ${code}: ${said}`)));
    });
    if (before && this.address !== before)
      throw new Error(`Another program has taken ${before}: what was done there cannot be found at ${this.address}.`);
  }

  /** Also after it went down. */
  async #stopServing() {
    if (this.#server.exitCode !== null || this.#server.signalCode !== null) return;
    const stopped = new Promise((resolve) => this.#server.once('exit', resolve));
    this.#server.kill('SIGTERM');
    await stopped;
  }
}
