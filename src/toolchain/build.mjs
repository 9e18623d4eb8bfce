/** `npm run build`: the player and the command, from their sources into `dist/`. */
import { build as bundle } from 'esbuild';
import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browserOptions, root } from './esbuild-options.mjs';

const pages = ['home', 'lesson', 'assessment', 'results'];

/** The names that the style sheet calls them by, and their files: Latin, all weights. */
const fonts = {
  'source-serif-4': import.meta
    .resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
  'source-serif-4-italic': import.meta
    .resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2'),
};

const released = { ...browserOptions, minify: true, define: { 'process.env.NODE_ENV': '"production"' } };

export async function build() {
  await Promise.all([buildScripts(), buildStyle(), buildCommand()]);
  copyFonts();
}

/** Each whole in itself: it will stand inside its page, where there is nothing to import from. */
function buildScripts() {
  return bundle({
    ...released,
    entryPoints: pages.map((page) => `src/pages/${page}.ts`),
    outdir: 'dist/player',
  });
}

/** The fonts' URLs are left open: they depend on where a page stands. */
function buildStyle() {
  return bundle({
    ...released,
    entryPoints: { style: 'components/styles/index.css' },
    loader: { '.css': 'css' },
    external: ['kap-font:*'],
    outdir: 'dist/player',
  });
}

function copyFonts() {
  mkdirSync(`${root}dist/player/fonts`, { recursive: true });
  for (const [name, url] of Object.entries(fonts)) {
    copyFileSync(fileURLToPath(url), `${root}dist/player/fonts/${name}.woff2`);
  }
}

async function buildCommand() {
  await bundle({
    ...browserOptions,
    platform: 'node',
    target: 'node20.19',
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    // Some packages are CommonJS and ask for Node's own by `require`.
    banner: { js: `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);` },
  });
  chmodSync(`${root}dist/cli.js`, 0o755);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build();
  console.log('Built dist/player and dist/cli.js.');
}
