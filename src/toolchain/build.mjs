/** `npm run build`: the player, the command and the package's entries, from their sources into `dist/`. */
import { build as bundle } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildModules } from './build-modules.mjs';
import { browserOptions, root } from './esbuild-options.mjs';
import { pureSchemas } from './pure-schemas.mjs';
import { buildSchemas } from './json-schemas.mjs';
import { packagesIn, writeLicences, writePlayerLicences } from './licences.mjs';

/** The names that the style sheet calls them by, and their files: Latin, all weights. */
const fonts = {
  'source-serif-4': import.meta
    .resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
  'source-serif-4-italic': import.meta
    .resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2'),
};

const released = { ...browserOptions, minify: true, define: { 'process.env.NODE_ENV': '"production"' } };

/** What bundles others' code resolves with the packages that it is of, so that their licences go along. */
export async function build() {
  // A part that an older build left would be written into every site.
  rmSync(`${root}dist/player/embed`, { recursive: true, force: true });
  const [player, others] = await Promise.all([
    Promise.all([buildParts(), buildEarly(), buildWorker(), buildEmbed(), buildHost()]),
    Promise.all([buildModules(), buildDev(), buildStyles(), buildSchemas()]),
  ]);
  copyFonts();
  copySchemas();
  const inPlayer = ['node_modules/@fontsource-variable/source-serif-4', ...player.flat()];
  writePlayerLicences(inPlayer);
  writeLicences([...inPlayer, ...others.flatMap((packages) => packages ?? [])]);
}

/**
 * The composition root and every element as parts that a page's script is linked from, see `src/packaging/link-script.ts`:
 * a page brings the elements that stand in it, and what they share once.
 */
async function buildParts() {
  const { outputFiles, metafile } = await splitScripts();
  const outputs = Object.fromEntries(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]),
  );
  const parts = outputFiles.map(({ path, text }) => {
    const name = basename(path, '.js');
    const needs = outputs[basename(path)].imports.map((file) => basename(file.path, '.js'));
    return [name, toPart(text, needs)];
  });
  mkdirSync(`${root}dist/player`, { recursive: true });
  writeFileSync(`${root}dist/player/parts.json`, JSON.stringify(Object.fromEntries(parts.sort())));
  return packagesIn(metafile);
}

/** Every element of a page. The ground of an embed comes with `kapstone.js`. */
function elementFiles() {
  return readdirSync(`${root}components`, { recursive: true })
    .map((file) => `components/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\/kap-[a-z0-9-]+\.ts$/.test(file) && !file.endsWith('/kap-ground.ts'));
}

function splitScripts() {
  const brought = readdirSync(`${root}src/main`)
    .filter((file) => file.startsWith('with-'))
    .map((file) => `src/main/${file}`);
  return bundle({
    ...released,
    entryPoints: ['src/main.ts', ...brought, ...elementFiles(), ...launchScripts()],
    entryNames: '[name]',
    chunkNames: 'shared-[hash]',
    splitting: true,
    plugins: [pureSchemas],
    outdir: 'dist/player',
    metafile: true,
    write: false,
  });
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

/** Plain scripts, not modules: they must run before the first paint. */
async function buildEarly() {
  const { metafile } = await bundle({
    ...released,
    format: 'iife',
    entryPoints: ['src/early.ts', 'src/stand.ts'],
    outdir: 'dist/player',
    metafile: true,
  });
  return packagesIn(metafile);
}

/** Has a file of its own at the site's root; what it keeps is written before it. */
async function buildWorker() {
  const { metafile } = await bundle({
    ...released,
    format: 'iife',
    entryPoints: ['src/offline/service-worker.ts'],
    outdir: 'dist/player',
    metafile: true,
  });
  return packagesIn(metafile);
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
    plugins: [pureSchemas],
    outdir: 'dist/player/embed',
    metafile: true,
  });
  const missing = elementFiles().filter((file) => !Object.hasOwn(metafile.inputs, file));
  if (missing.length > 0) throw new Error(`No part of the embed brings ${missing.join(', ')}.`);
  return packagesIn(metafile);
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
  writeFileSync(`${root}dist/elements.css`, ofElements(sheets));
}

/** What dresses lessons; the other sheets are for pages that `kapstone build` writes. */
const pagesOnly = ['home', 'completion', 'chrome', 'pause', 'assessment', 'assessment-policy', 'dossier'];

function ofElements(sheets) {
  const text = sheets
    .filter(({ name }) => !pagesOnly.includes(name))
    .map(({ css }) => css)
    .join('\n');
  return `${text.replaceAll(/kap-font:([a-z0-9-]+)/g, './player/fonts/$1.woff2')}\n`;
}

function copyFonts() {
  mkdirSync(`${root}dist/player/fonts`, { recursive: true });
  for (const [name, url] of Object.entries(fonts)) {
    copyFileSync(fileURLToPath(url), `${root}dist/player/fonts/${name}.woff2`);
  }
}

/** As they were published: packages bring them byte for byte. */
function copySchemas() {
  for (const format of ['scorm12', 'scorm2004']) {
    const [from, to] = [`${root}src/packaging/schemas/${format}`, `${root}dist/schemas/${format}`];
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) copyFileSync(`${from}/${name}`, `${to}/${name}`);
  }
  // Whose they are.
  copyFileSync(`${root}src/packaging/schemas/README.md`, `${root}dist/schemas/README.md`);
}

/** What a launch page is made of, if it is there: see `src/packaging/launch-page.ts`. */
function launchScripts() {
  const folder = `${root}src/launch`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^launch-.*\.ts$/.test(file))
    .map((file) => `src/launch/${file}`);
}

/** The page around the course of `kapstone dev`. No page of a site has any of it. */
async function buildDev() {
  const { metafile } = await bundle({
    ...released,
    loader: { '.css': 'css' },
    entryPoints: ['src/dev/dev.ts', 'src/dev/dev.css'],
    outdir: 'dist/dev',
    metafile: true,
  });
  return packagesIn(metafile);
}

/** What a page that shows a module brings, as a plain script for any page; who has a bundler imports `kapstone/host`. */
async function buildHost() {
  const { metafile } = await bundle({
    ...released,
    entryPoints: { 'kapstone-host': 'src/entries/host.ts' },
    outdir: 'dist/player/host',
    format: 'iife',
    globalName: 'kapstoneHost',
    banner: { js: '/* Kapstone: shows a module in a frame. MIT licence. */' },
    metafile: true,
  });
  copyFileSync(`${root}examples/embed/same-origin.html`, `${root}dist/player/host/example.html`);
  return packagesIn(metafile);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build();
  console.log('Built dist: the player, the schemas, the command and the entries.');
}
