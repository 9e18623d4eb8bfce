/** The pages that are measured, in one folder, so that one server sends them all alike. */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { browserOptions, root } from '../../src/toolchain/esbuild-options.mjs';
import { build as buildKapstone } from '../../src/toolchain/build.mjs';

export const folder = `${root}.cache/bench/www`;

const released = { ...browserOptions, minify: true, write: false, define: { 'process.env.NODE_ENV': '"production"' } };

/** Builds them all and says where they are and what is in the lesson. */
export async function buildPages() {
  rmSync(folder, { recursive: true, force: true });
  await buildKapstone();
  const made = spawnSync(process.execPath, [
    `${root}dist/cli.js`,
    'build',
    `${root}modules`,
    '--out',
    `${folder}/kapstone`,
  ]);
  if (made.status !== 0) throw new Error(`The course did not build:\n${made.stderr}`);

  const module = JSON.parse(readFileSync(`${folder}/kapstone/history/module.json`, 'utf8'));
  const lesson = module.lessons[0];
  const item = lesson.blocks.find((block) => block.kind === 'choice' && !block.multiple);
  const page = readFileSync(`${folder}/kapstone/history/${lesson.id}.html`, 'utf8');
  const stack = await script('tests/bench/stack/start-stack.ts');

  write('bare/index.html', bare(page));
  write(
    'stack/index.html',
    html('<script type="module" src="stack.js"></script>', '<bench-player><bench-item></bench-item></bench-player>'),
  );
  write('stack/stack.js', stack);
  write('inline/index.html', html('', `${await prerendered()}<script type="module">${stack}</script>`));
  write('store/index.html', html('', `<script type="module">${await script('tests/bench/expose-store.ts')}</script>`));

  return {
    item,
    paths: {
      kapstone: `/kapstone/history/${lesson.id}.html`,
      bare: '/bare/',
      stack: '/stack/',
      inline: '/inline/',
      store: '/store/',
    },
    scripts: { kapstone: scriptsOf(page), stack },
  };
}

/** Its scripts in one. */
function scriptsOf(page) {
  return [...page.matchAll(/<script(?: type="text\/plain")?>([^]*?)<\/script>/g)]
    .map(([, script]) => script)
    .join('\n');
}

/** The same text in the browser's own clothes: no style, no script, no data. */
function bare(page) {
  const [main] = /<main[^]*<\/main>/.exec(page);
  return html('', main.replace(/ class="[^"]*"/g, '').replace(/(<\/?)kap-[a-z-]+/g, '$1div'));
}

/** What the stack's item will first draw, switched off. */
async function prerendered() {
  const words = await import(
    `data:text/javascript,${encodeURIComponent(await script('tests/bench/stack/stack-words.ts'))}`
  );
  const options = words.stackOptions.map(
    (option) => `<p><label><input type="radio" name="option" value="${option}" disabled>${option}</label></p>`,
  );
  const form = `<form><p>${words.stackStem}</p>${options.join('')}<p role="status"></p><button disabled>Check</button></form>`;
  return `<bench-player><bench-item>${form}</bench-item></bench-player>`;
}

async function script(entry) {
  const { outputFiles } = await build({ ...released, entryPoints: [entry] });
  return outputFiles[0].text;
}

function html(head, body) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Baseline</title><link rel="icon" href="data:,">${head}</head><body><h1>Baseline</h1>${body}</body></html>`;
}

function write(path, content) {
  const file = `${folder}/${path}`;
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true });
  writeFileSync(file, content);
}
