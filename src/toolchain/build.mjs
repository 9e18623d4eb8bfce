/** `npm run build`: the player and the command, from their sources into `dist/`. */
import { build as bundle } from 'esbuild';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browserOptions, root } from './esbuild-options.mjs';
import { buildSchemas } from './json-schemas.mjs';

/** The names that the style sheet calls them by, and their files: Latin, all weights. */
const fonts = {
  'source-serif-4': import.meta
    .resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
  'source-serif-4-italic': import.meta
    .resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2'),
};

const released = { ...browserOptions, minify: true, define: { 'process.env.NODE_ENV': '"production"' } };

export async function build() {
  // A part that an older build left would be written into every site.
  rmSync(`${root}dist/player/embed`, { recursive: true, force: true });
  await Promise.all([
    buildParts(),
    buildEarly(),
    buildWorker(),
    buildEmbed(),
    buildStyles(),
    buildCommand(),
    buildSchemas(),
  ]);
  copyFonts();
  copySchemas();
}

/**
 * The composition root and every element as parts that a page's script is linked from, see `src/packaging/link-script.ts`:
 * a page brings the elements that stand in it, and what they share once.
 */
async function buildParts() {
  const { outputFiles, outputs } = await splitScripts();
  const parts = outputFiles.map(({ path, text }) => {
    const name = basename(path, '.js');
    const needs = outputs[basename(path)].imports.map((file) => basename(file.path, '.js'));
    return [name, toPart(text, needs)];
  });
  mkdirSync(`${root}dist/player`, { recursive: true });
  writeFileSync(`${root}dist/player/parts.json`, JSON.stringify(Object.fromEntries(parts.sort())));
}

function elementFiles() {
  return ['blocks', 'items', 'player'].flatMap((folder) =>
    readdirSync(`${root}components/${folder}`)
      .filter((file) => /^kap-.*\.ts$/.test(file))
      .map((file) => `components/${folder}/${file}`),
  );
}

async function splitScripts() {
  const brought = readdirSync(`${root}src/main`)
    .filter((file) => file.startsWith('with-'))
    .map((file) => `src/main/${file}`);
  const { outputFiles, metafile } = await bundle({
    ...released,
    entryPoints: ['src/main.ts', ...brought, ...elementFiles(), ...launchScripts()],
    entryNames: '[name]',
    chunkNames: 'shared-[hash]',
    splitting: true,
    outdir: 'dist/player',
    metafile: true,
    write: false,
  });
  const outputs = Object.fromEntries(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]),
  );
  return { outputFiles, outputs };
}

/**
 * A file of the bundler as a function of those that it imports, in the order of `needs`, which gives its exports. Its imports
 * stand first and its exports last, and nothing is exported that changes afterwards: that is how the bundler writes.
 */
function toPart(text, needs) {
  const [imports] = /^(import(\{[^}]*\}from)?"[^"]+";)*/.exec(text);
  const body = text.slice(imports.length).trimEnd();
  const taken = [...imports.matchAll(/import\{([^}]*)\}from"([^"]+)";/g)].map(
    ([, names, file]) => `const{${names.replaceAll(' as ', ':')}}=$${needs.indexOf(basename(file, '.js'))};`,
  );
  const [exported = '', names = ''] = /export\{([^}]*)\};$/.exec(body) ?? [];
  const inner = body.slice(0, body.length - exported.length);
  if (/^import\b|\bimport[("{]|(^|[;}])export[ {]/m.test(inner))
    throw new Error('A part imports or exports in an unforeseen way.');
  const given = names
    .split(',')
    .filter(Boolean)
    .map((name) => name.split(' as '))
    .map(([own, outer = own]) => `${outer}:${own}`);
  const parameters = needs.map((_, index) => `$${index}`).join();
  return { needs, code: `((${parameters})=>{${taken.join('')}${inner}return{${given.join()}}})` };
}

/** A plain script, not a module: it must run before the first paint. */
function buildEarly() {
  return bundle({ ...released, format: 'iife', entryPoints: ['src/early.ts'], outdir: 'dist/player' });
}

/** Has a file of its own at the site's root; what it keeps is written before it. */
function buildWorker() {
  return bundle({ ...released, format: 'iife', entryPoints: ['src/offline/service-worker.ts'], outdir: 'dist/player' });
}

/**
 * The script for other people's pages: modules, since a page loads it from wherever the course stands. It is small; the player
 * comes in parts when an element asks for them. Every element must be in one.
 */
async function buildEmbed() {
  const { metafile } = await bundle({
    ...released,
    entryPoints: { kapstone: 'src/embed.ts' },
    chunkNames: 'assets/kapstone-[hash]',
    splitting: true,
    outdir: 'dist/player/embed',
    metafile: true,
  });
  const missing = elementFiles().filter((file) => !Object.hasOwn(metafile.inputs, file));
  if (missing.length > 0) throw new Error(`No part of the embed brings ${missing.join(', ')}.`);
}

/**
 * The style sheets in the order in which `index.css` imports them, each on its own: a page brings those that it needs. The
 * fonts' URLs are left open: they depend on where a page stands.
 */
async function buildStyles() {
  const folder = `${root}components/styles`;
  const imported = readFileSync(`${folder}/index.css`, 'utf8').matchAll(/@import '\.\/(.+)\.css';/g);
  const names = [...imported].map(([, name]) => name);
  const { outputFiles } = await bundle({
    ...released,
    entryPoints: names.map((name) => `components/styles/${name}.css`),
    loader: { '.css': 'css' },
    external: ['kap-font:*'],
    outdir: 'dist/player',
    write: false,
  });
  const sheets = names.map((name) => {
    const file = outputFiles.find(({ path }) => basename(path) === `${name}.css`);
    return { name, css: file.text.trim() };
  });
  mkdirSync(`${root}dist/player`, { recursive: true });
  writeFileSync(`${root}dist/player/styles.json`, JSON.stringify(sheets));
}

function copyFonts() {
  mkdirSync(`${root}dist/player/fonts`, { recursive: true });
  for (const [name, url] of Object.entries(fonts)) {
    copyFileSync(fileURLToPath(url), `${root}dist/player/fonts/${name}.woff2`);
  }
}

/** As they were published: packages bring them byte for byte. */
function copySchemas() {
  for (const format of ['scorm12', 'scorm2004'])
    cpSync(`${root}src/packaging/schemas/${format}`, `${root}dist/schemas/${format}`, { recursive: true });
}

/** What a launch page is made of, if it is there: see `src/packaging/launch-page.ts`. */
function launchScripts() {
  const folder = `${root}src/launch`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^launch-.*\.ts$/.test(file))
    .map((file) => `src/launch/${file}`);
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
  console.log('Built dist/player, dist/schemas and dist/cli.js.');
}
