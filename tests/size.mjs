/** Takes scripts and styles out of the built site's pages, so that `size-limit` weighs what a learner's browser really gets. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
process.exitCode =
  spawnSync('node_modules/.bin/size-limit', { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
