/** What `build` writes for other people's pages, of a course with one of everything. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';

describe('what build writes for embeds', () => {
  const site = mkdtempSync(join(tmpdir(), 'kapstone-embed-'));
  const read = (path) => readFileSync(join(site, path), 'utf8');
  let course;

  before(() => {
    const words = ['dist/cli.js', 'build', 'tests/fixtures/demo', '--out', site];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    course = JSON.parse(read('kapstone.json'));
  });

  after(() => rmSync(site, { recursive: true, force: true }));

  it('has each page beside it, and the script with all that it imports', () => {
    assert.ok(course.pages.length > 5);
    for (const path of course.pages) {
      assert.ok(existsSync(join(site, path)), path);
      assert.ok(existsSync(join(site, path.replace(/\.html$/, '.page.json'))), path);
    }
    const scripts = ['kapstone.js', ...readdirSync(join(site, 'assets')).map((file) => `assets/${file}`)];
    for (const path of scripts.filter((file) => file.endsWith('.js')))
      for (const [, file] of read(path).matchAll(/(?:from|import|import\()"\.\/([^"]+)"/g))
        assert.ok(existsSync(join(site, path.startsWith('assets/') ? `assets/${file}` : file)), `${file} of ${path}`);
  });

  it('has pages that an embed shows whole', async () => {
    const entryPoints = ['src/course/markup/safe-markup.ts'];
    const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', write: false });
    const { safeMarkup } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
    const plain = (markup) =>
      markup.map((part) =>
        typeof part === 'string' ? part : [part.tag, part.attributes ?? {}, plain(part.children ?? [])],
      );
    for (const path of course.pages) {
      const { body } = JSON.parse(read(path.replace(/\.html$/, '.page.json')));
      assert.deepEqual(plain(safeMarkup(body)), plain(body), path);
    }
  });

  it('has a style with nothing in it that is the document’s or the window’s', () => {
    const style = read(course.style);
    assert.deepEqual(
      style.match(/:root|[\d.]rem\b|[\d.]vw\b|@font-face|@page|prefers-color-scheme|@media[^{]*width/g),
      null,
    );
    assert.deepEqual(style.match(/(?<=^|[,}\s])(html|body|main)(?=[\s,{.:>])/gm), null);
    for (const [, path] of course.fonts.matchAll(/url\("?([^")]+)"?\)/g)) assert.ok(existsSync(join(site, path)), path);
  });
});
