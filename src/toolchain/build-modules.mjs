/**
 * The command and the package's entries as ES modules. What a page may have of its own, or what comes under a licence of its own,
 * stays an import: these are the `dependencies` of package.json. All else is in the files, with its licence in `dist/licences.txt`.
 */
import { build as bundle } from 'esbuild';
import { chmodSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename } from 'node:path';
import { browserOptions, root } from './esbuild-options.mjs';
import { packagesIn } from './licences.mjs';

/** An entry is a file of `src/entries`, and a line in the `exports` of package.json. */
export const entries = readdirSync(`${root}src/entries`).map((file) => basename(file, '.ts'));

/** Resolves with the packages that are in the files. */
export async function buildModules() {
  const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const files = Object.fromEntries(entries.map((name) => [name, `src/entries/${name}.ts`]));
  rmSync(`${root}dist/shared`, { recursive: true, force: true });
  const { metafile } = await bundle({
    ...browserOptions,
    // Neither a browser's nor Node's: `authoring` runs in both.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    entryPoints: { cli: 'src/cli/main.ts', ...files },
    external: [...Object.keys(dependencies), ...builtinModules, 'node:*'],
    splitting: true,
    chunkNames: 'shared/[hash]',
    outdir: 'dist',
    metafile: true,
  });
  chmodSync(`${root}dist/cli.js`, 0o755);
  return packagesIn(metafile);
}
