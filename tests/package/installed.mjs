/** The package as somebody has it who installs it: packed, and installed into a folder that holds nothing else. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const shell = process.platform === 'win32';

export class Installed {
  /** An author's folder, which has the package in its `node_modules`. */
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kapstone-package-')));
  #packed = mkdtempSync(join(tmpdir(), 'kapstone-packed-'));

  constructor() {
    const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', this.#packed];
    /** What npm says of the tarball: `size`, `unpackedSize`, and `files` with a `path` and a `size` each. */
    [this.tarball] = JSON.parse(mustRun('npm', words, root));
    this.path = join(this.#packed, this.tarball.filename);
    // The versions that we test with: a release of somebody else's must not decide how this goes.
    const own = { private: true, type: 'module', overrides: lockedDependencies() };
    writeFileSync(join(this.folder, 'package.json'), `${JSON.stringify(own)}\n`);
    mustRun(
      'npm',
      ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--no-save', this.path],
      this.folder,
    );
    this.own = join(this.folder, 'node_modules/kapstone');
    this.manifest = JSON.parse(this.read('package.json'));
  }

  /** The text of a file of the package. */
  read(path) {
    return readFileSync(join(this.own, path), 'utf8');
  }

  /** Runs the installed command in the author's folder. */
  run(node, ...words) {
    return spawnSync(node, [join(this.own, this.manifest.bin.kapstone), ...words], {
      cwd: this.folder,
      encoding: 'utf8',
    });
  }

  npx(...words) {
    return mustRun('npx', ['--no-install', 'kapstone', ...words], this.folder);
  }

  remove() {
    for (const folder of [this.folder, this.#packed]) rmSync(folder, { recursive: true, force: true });
  }
}

/** What is installed along with the package, by name. */
function lockedDependencies() {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  const installed = Object.entries(packages).flatMap(([path, { version, dev }]) => {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
    return name && !dev ? [[name, version]] : [];
  });
  return Object.fromEntries(installed);
}

/** Gives what a program wrote. */
export function mustRun(program, words, cwd) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd, encoding: 'utf8', shell });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}\n${stdout}\n${stderr}\n${error ?? ''}`);
  return stdout;
}
