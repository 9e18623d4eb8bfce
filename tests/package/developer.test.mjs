import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LearnersBrowser } from '../e2e/learner/browser.mjs';
import { Installed, mustRun, root } from './installed.mjs';

/** The examples of the README, by the entry that they are about. */
const examples = Object.fromEntries(
  [...readFileSync(`${root}README.md`, 'utf8').matchAll(/^```ts (\w+)\n([^]*?)^```$/gm)].map(([, name, text]) => [
    name,
    text,
  ]),
);

/** Types that say too little would let it pass. */
const wrong = `import { judge, type Item } from 'kapstone/core';
// @ts-expect-error A response is no word.
export const outcome = (item: Item) => judge(item, 'two');
`;

const compilerOptions = {
  strict: true,
  noEmit: true,
  target: 'es2023',
  // The package's own declarations are read as strictly.
  skipLibCheck: false,
  types: [],
};
const resolutions = {
  bundler: { module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom', 'dom.iterable'] },
  node16: { module: 'node16', moduleResolution: 'node16', lib: ['es2023', 'dom', 'dom.iterable'] },
};

/** A choice, as a compiled module holds it. */
const item = {
  kind: 'choice',
  id: 'first',
  objective: 'count',
  difficulty: 1,
  hash: 'h',
  stem: [],
  multiple: false,
  options: ['Three', 'Two'].map((word) => ({
    id: word.toLowerCase(),
    content: [{ type: 'paragraph', children: [{ type: 'text', value: word }] }],
    right: word === 'Two',
    rationale: [],
  })),
};

describe('a developer who has installed the package', () => {
  let installed;
  before(() => {
    installed = new Installed();
    mkdirSync(join(installed.folder, 'src'));
    for (const [name, text] of Object.entries(examples)) writeFileSync(join(installed.folder, `src/${name}.ts`), text);
    writeFileSync(join(installed.folder, 'src/wrong.ts'), wrong);
  });
  after(() => installed?.remove());

  for (const [name, own] of Object.entries(resolutions))
    it(`compiles the examples of the README, and nothing wrong: ${name}`, () => {
      assert.deepEqual(Object.keys(examples).sort(), ['authoring', 'core', 'elements']);
      const config = join(installed.folder, `tsconfig.${name}.json`);
      writeFileSync(config, JSON.stringify({ compilerOptions: { ...compilerOptions, ...own }, include: ['src'] }));
      mustRun(`${root}node_modules/.bin/tsc`, ['-p', config], installed.folder);
    });

  it('runs the pure entries in Node', () => {
    const script = `
      import { judge, emptyRecord, merge } from 'kapstone/core';
      import { compileCourse, formatDiagnostic } from 'kapstone/authoring';
      const item = ${JSON.stringify(item)};
      const { diagnostics } = compileCourse(new Map([['course.yaml', 'id: a']]), { today: '2026-11-24' });
      console.log(JSON.stringify([
        judge(item, { kind: 'choice', chosen: ['two'] }).correct,
        merge(emptyRecord('a'), emptyRecord('a')).module,
        formatDiagnostic(diagnostics[0]).split('\\n')[0],
      ]));`;
    const said = mustRun(process.execPath, ['--input-type=module', '--eval', script], installed.folder);
    assert.deepEqual(JSON.parse(said), [true, 'a', 'course.yaml:1:1  error  missing-key']);
  });

  it('bundles the elements, with Lit once, and asks an item in a browser', async () => {
    writeFileSync(
      join(installed.folder, 'page.ts'),
      `import { html, LitElement } from 'lit';\nimport { ask } from './src/elements.ts';\ncustomElements.define('own-hello', class extends LitElement { render() { return html\`<p>Of my own</p>\`; } });\nask(${JSON.stringify(item)} as never);\n`,
    );
    const { metafile } = await build({
      absWorkingDir: installed.folder,
      entryPoints: ['page.ts'],
      bundle: true,
      format: 'esm',
      outdir: 'out',
      metafile: true,
      loader: { '.woff2': 'file' },
      logLevel: 'error',
    });
    const lits = Object.keys(metafile.inputs).filter((path) => path.endsWith('lit-html/lit-html.js'));
    assert.equal(lits.length, 1);
    const browser = new LearnersBrowser();
    const page = await browser.open();
    try {
      const text = (name) => readFileSync(join(installed.folder, 'out', name), 'utf8');
      await page.setContent('<!doctype html><html lang="en"><title>Own</title><body><own-hello></own-hello></body>');
      await page.addStyleTag({ content: text('page.css') });
      await page.addScriptTag({ content: text('page.js'), type: 'module' });
      await page.getByText('Of my own').waitFor();
      await page.getByRole('radio', { name: 'Two' }).check();
      await page.locator('kap-choice .is-chosen').getByText('Right').waitFor();
      // Its style came along: an option is a large row.
      const row = await page.locator('kap-choice label').first().boundingBox();
      assert.ok(row && row.height >= 44, `a row of ${row?.height} px`);
      assert.deepEqual(browser.complaints, []);
    } finally {
      await browser.end();
    }
  });
});
