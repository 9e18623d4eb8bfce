/** The licences of what is bundled, which ask to go along with it. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './esbuild-options.mjs';

/** The packages that something of stands in what a bundler wrote, by their folders. What it only read is not in it. */
export function packagesIn({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []) : [],
  );
}

/** Writes `dist/licences.txt`: each package with its version, its licence by name, and the licence's text. */
export function writeLicences(folders) {
  write('licences.txt', ofPackage, folders);
}

/** Writes `dist/player/licences.txt`, which goes along with every site and package: Kapstone's own, and those of what is in the player. */
export function writePlayerLicences(folders) {
  write('player/licences.txt', `${ofPlayer}\n\n== Kapstone (MIT) ==\n\n${textIn(root)}`, folders);
}

const ofPackage = `Kapstone is under the MIT licence. Its files hold parts of these packages, which are under licences of their own.
The styles and locales of citations are those of the Citation Style Language project, under CC BY-SA 3.0.`;

const ofPlayer = `These are the licences of the software and of the typeface that show this course. Its words and pictures belong to those who made it.
The schemas in a package for SCORM (.xsd, .dtd) belong to those who publish them: ADL, 1EdTech (IMS Global) and the W3C.`;

function write(path, head, folders) {
  const parts = [...new Set(folders)].map(licenceOf).sort();
  mkdirSync(dirname(`${root}dist/${path}`), { recursive: true });
  writeFileSync(`${root}dist/${path}`, `${[head, ...parts].join('\n\n')}\n`);
}

/** The font's package names who packed it; whose it is stands in the font itself. */
const owners = {
  '@fontsource-variable/source-serif-4':
    "(c) 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name 'Source'.",
};

function licenceOf(folder) {
  const path = `${root}${folder}`;
  const { name, version, license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
  return [`== ${name} ${version} (${license}) ==`, owners[name], textIn(path)].filter(Boolean).join('\n\n');
}

function textIn(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  return file && existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, 'utf8').trim() : '';
}
