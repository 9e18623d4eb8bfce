/** The licences of what is bundled, which ask to go along with it. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { root } from './esbuild-options.mjs';

/** The packages that the inputs of a bundle come from, by their folders. */
export function packagesIn(inputs) {
  return new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
}

/** Writes `dist/licences.txt`: each package with its version, its licence by name, and the licence's text. */
export function writeLicences(folders) {
  const parts = [...folders].map(licenceOf).sort();
  writeFileSync(`${root}dist/licences.txt`, `${head}\n\n${parts.join('\n\n')}\n`);
}

const head = `Kapstone is under the MIT licence. Its files hold parts of these packages, which are under licences of their own.
The styles and locales of citations are those of the Citation Style Language project, under CC BY-SA 3.0.`;

function licenceOf(folder) {
  const path = `${root}${folder}`;
  const { name, version, license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
  const file = readdirSync(path).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  const text = file && existsSync(`${path}/${file}`) ? readFileSync(`${path}/${file}`, 'utf8').trim() : '';
  return `== ${name} ${version} (${license}) ==${text && `\n\n${text}`}`;
}
