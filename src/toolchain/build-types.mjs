/** What the package says about itself to tools: declarations of its entries, and the custom-elements manifest. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entries } from './build-modules.mjs';
import { root } from './esbuild-options.mjs';

const types = `${root}dist/types`;

rmSync(types, { recursive: true, force: true });
run('tsc', '-p', 'src/tsconfig.types.json');
keepOnly(reachable());
// So that TypeScript lets a page import it for what it does.
writeFileSync(join(types, 'elements.css.d.ts'), 'export {};\n');
run('cem', 'analyze', '--config', 'src/toolchain/elements-manifest.config.mjs');
console.log('Built dist/types and dist/custom-elements.json.');

function run(program, ...words) {
  const { status } = spawnSync(`${root}node_modules/.bin/${program}`, words, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The declarations that an entry comes to. The compiler writes one for each file that it reads. */
function reachable(files = entries.map((name) => join(types, 'src/entries', `${name}.d.ts`)), found = new Set()) {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    // An example in a comment imports nothing.
    const text = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '');
    const named = text.matchAll(/(?:\bfrom |\bimport ?\(?)["'](\.[^"']+)\.js["']/g);
    reachable(
      [...named].map(([, path]) => join(dirname(file), `${path}.d.ts`)),
      found,
    );
  }
  return found;
}

function keepOnly(files) {
  for (const name of readdirSync(types, { recursive: true })) {
    const path = join(types, name);
    if (existsSync(path) && statSync(path).isFile() && !files.has(path)) rmSync(path);
  }
}
