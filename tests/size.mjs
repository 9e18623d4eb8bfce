/**
 * Takes scripts and styles out of the built site's pages, and what an embed loads for a lesson, so that `size-limit` weighs what a learner's browser really gets.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const site = '.cache/size/site';
const pages = {
  home: 'index',
  start: 'start',
  finish: 'finish',
  lesson: 'history/words',
  assessment: 'history/assessment',
  results: 'history/results',
};

const { status } = spawnSync(process.execPath, ['dist/cli.js', 'build', 'modules', '--out', site], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);
mkdirSync('.cache/size', { recursive: true });
for (const [name, path] of Object.entries(pages)) {
  const html = readFileSync(`${site}/${path}.html`, 'utf8');
  const script = [...html.matchAll(/<script(?: type="text\/plain")?>([^]*?)<\/script>/g)]
    .map(([, text]) => text)
    .join('\n');
  const [, style] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  if (!script || !style) throw new Error(`${path} lacks its script or its style.`);
  writeFileSync(`.cache/size/${name}.js`, script);
  writeFileSync(`.cache/size/${name}.css`, style);
}
const seen = new Set();
const entry = readFileSync(`${site}/kapstone.js`, 'utf8');
const [, view] = /import\("\.\/([^"]+)"\)/.exec(entry) ?? [];
const style = readdirSync(`${site}/assets`).find((file) => file.endsWith('.css'));
if (!view || !style) throw new Error('The embed lacks its script or its style.');
writeFileSync('.cache/size/embed-entry.js', entry);
writeFileSync('.cache/size/embed.js', withImports('kapstone.js') + withImports(view));
writeFileSync('.cache/size/embed.css', readFileSync(`${site}/assets/${style}`));

process.exitCode =
  spawnSync('node_modules/.bin/size-limit', { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

/** A module with all that it imports at once, each once in all. */
function withImports(path) {
  if (seen.has(path)) return '';
  seen.add(path);
  const text = readFileSync(`${site}/${path}`, 'utf8');
  const imports = [...text.matchAll(/(?:^|;)import(?:\{[^}]*\}from)?"\.{1,2}\/(?:assets\/)?([^"]+)"/g)];
  return imports.map(([, file]) => withImports(`assets/${file}`)).join('') + text;
}
