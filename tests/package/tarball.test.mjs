import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { Installed, mustRun, root } from './installed.mjs';

/** Kilobytes of 1,000. What is packed is what everybody downloads. */
const limits = { size: 1350, unpackedSize: 5400 };

const expected = [
  /^(package\.json|LICENSE|README\.md)$/,
  /^modules\/README\.md$/, // the authors' guide
  /^(LMS\.md|examples\/embed\/[\w.-]+)$/, // what it sends clinics to
  /^dist\/[a-z]+\.js$/,
  /^dist\/shared\/[A-Z0-9]{8}\.js$/,
  /^dist\/types\/.+\.d\.ts$/,
  /^dist\/(elements\.css|custom-elements\.json|licences\.txt)$/,
  /^dist\/(player|dev)\/.+\.(json|js|css|html|woff2|txt)$/,
  /^dist\/schemas\/(README\.md|\w+\.json|scorm(12|2004)\/[\w.]+\.(xsd|dtd))$/,
];

const entries = readdirSync(`${root}src/entries`).map((file) => basename(file, '.ts'));

describe('the tarball', () => {
  let installed;
  before(() => (installed = new Installed()));
  after(() => installed?.remove());

  it('holds what is needed and nothing else, and stays small', (t) => {
    const { files, filename, size, unpackedSize } = installed.tarball;
    const kilobytes = (bytes) => Math.round(bytes / 1000);
    t.diagnostic(
      `${filename}: ${kilobytes(size)} of ${limits.size} kB, unpacked ${kilobytes(unpackedSize)} of ${limits.unpackedSize} kB in ${files.length} files`,
    );
    const parts = {};
    for (const { path, size: bytes } of files) {
      const part = path.split('/').slice(0, 2).join('/');
      parts[part] = (parts[part] ?? 0) + bytes;
    }
    for (const [part, bytes] of Object.entries(parts).sort(([, a], [, b]) => b - a))
      t.diagnostic(`  ${part}: ${kilobytes(bytes)} kB`);
    const stray = files.map(({ path }) => path).filter((path) => !expected.some((pattern) => pattern.test(path)));
    assert.deepEqual(stray, []);
    assert.ok(kilobytes(size) <= limits.size);
    assert.ok(kilobytes(unpackedSize) <= limits.unpackedSize);
  });

  it('passes publint', async () => {
    const tarball = readFileSync(installed.path);
    const pack = { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) };
    const { messages, pkg } = await publint({ pack, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that say what is there', () => {
    // ES modules only, as everything that it stands on.
    const words = [installed.path, '--profile', 'esm-only'];
    mustRun(`${root}node_modules/.bin/attw`, words, root);
  });

  it('has a line in exports for each entry, and nothing else that is code', () => {
    const { exports } = installed.manifest;
    const code = Object.entries(exports).filter(([, target]) => target.default?.endsWith('.js'));
    assert.deepEqual(code.map(([name]) => name.slice(2)).sort(), [...entries].sort());
    for (const [name, target] of code)
      assert.deepEqual(target, {
        types: `./dist/types/src/entries/${name.slice(2)}.d.ts`,
        default: `./dist/${name.slice(2)}.js`,
      });
    assert.equal(Object.hasOwn(installed.manifest, 'private'), false);
    assert.deepEqual(Object.keys(installed.manifest.scripts).filter(isRunByNpm), []);
  });
  const isRunByNpm = (name) => /^(pre|post)?(install|prepare|publish|pack)/.test(name);

  it('imports nothing that npm does not install with it', () => {
    const { dependencies } = installed.manifest;
    for (const name of ['cli', ...entries]) {
      const own = importsOf(`dist/${name}.js`).map(packageOf);
      const others = own.filter((found) => !Object.hasOwn(dependencies, found));
      assert.deepEqual(name === 'cli' ? others.filter((found) => !isOfNode(found)) : others, [], name);
    }
  });

  /** What a file of the package imports from outside, through all files that it imports from inside. */
  function importsOf(path, seen = new Set()) {
    if (seen.has(path)) return [];
    seen.add(path);
    const text = installed.read(path);
    assert.doesNotMatch(text, /__require\("|process\.env\.NODE_ENV/, path);
    // As the bundler writes them: an import ends a line.
    const named = [...text.matchAll(/^(?:import|export|\})(?:.* from)? ?"([^"\n]+)";$/gm)].map(([, name]) => name);
    return named.flatMap((name) =>
      name.startsWith('.') ? importsOf(join(dirname(path), name).replaceAll('\\', '/'), seen) : [name],
    );
  }
  const packageOf = (name) => /^(@[^/]+\/)?[^/]+/.exec(name)[0];
  const isOfNode = (name) => name.startsWith('node:') || builtinModules.includes(name);

  it('declares nothing by packages that are not its own dependencies', () => {
    const { dependencies } = installed.manifest;
    const declarations = installed.tarball.files.filter(({ path }) => path.endsWith('.d.ts'));
    const named = declarations.flatMap(({ path }) => [
      ...installed.read(path).matchAll(/^(?!\s*\*).*(?:\bfrom |\bimport\()["']([^."'][^"']*)["']/gm),
    ]);
    assert.ok(named.length > 50);
    const others = named.map(([, name]) => packageOf(name)).filter((name) => !Object.hasOwn(dependencies, name));
    assert.deepEqual([...new Set(others)], []);
  });

  it('says which files do something when they are imported', () => {
    const { sideEffects } = installed.manifest;
    const doing = installed.tarball.files
      .map(({ path }) => path)
      .filter((path) => /^dist\/([a-z]+|shared\/.*)\.js$/.test(path))
      .filter((path) => /customElements\.define\(|customElement\d*\("|^process\./m.test(installed.read(path)));
    // Entries that register elements share these.
    const isSaid = (path) => sideEffects.includes(`./${path.replace(/^dist\/shared\/.*/, 'dist/shared/*')}`);
    assert.deepEqual(
      doing.filter((path) => !isSaid(path)),
      [],
    );
    assert.ok(doing.length > 1);
  });

  it('describes every symbol', () => {
    const files = entries.map((name) => join(installed.own, `dist/types/src/entries/${name}.d.ts`));
    const program = ts.createProgram(files, {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2023,
    });
    const checker = program.getTypeChecker();
    const symbols = files.flatMap((file) =>
      checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file))),
    );
    assert.ok(symbols.length > 50);
    const silent = symbols.filter((symbol) => {
      const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return meant.getDocumentationComment(checker).length === 0;
    });
    assert.deepEqual(
      silent.map(({ name }) => name),
      [],
    );
  });

  it('describes elements to editors, where they can be imported from', () => {
    const { modules } = JSON.parse(installed.read(installed.manifest.customElements));
    assert.deepEqual(modules.map(({ path }) => path).sort(), ['dist/elements.js', 'dist/embed.js']);
    const { files } = installed.tarball;
    const scripts = files.filter(({ path }) => /^dist\/([a-z]+|shared\/.*)\.js$/.test(path));
    const code = scripts.map(({ path }) => installed.read(path)).join('\n');
    for (const { path, declarations } of modules) {
      const exported = installed.read(path).slice(installed.read(path).lastIndexOf('export {'));
      const tags = declarations.flatMap(({ tagName }) => tagName ?? []);
      assert.ok(tags.length > 0, path);
      for (const tag of tags) assert.ok(code.includes(`"${tag}"`), tag);
      if (path === 'dist/elements.js')
        assert.deepEqual(
          [...exported.matchAll(/\bKap\w+/g)].map(([name]) => name).filter((name) => !isDescribed(declarations, name)),
          [],
        );
    }
  });
  const isDescribed = (declarations, named) => declarations.some(({ name }) => name === named);

  it('brings the licences of what is bundled; what is not permissive is not', () => {
    const licences = [...installed.read('dist/licences.txt').matchAll(/^== (\S+) \S+ \((.+)\) ==$/gm)];
    assert.ok(licences.length > 50);
    assert.deepEqual(
      licences
        .filter(([, , licence]) => !/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|OFL-1\.1)$/.test(licence))
        .map(([line]) => line),
      [],
    );
  });
});
