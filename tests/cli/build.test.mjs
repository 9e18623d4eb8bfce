import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { CourseFolder, key } from './course-folder.mjs';

describe('kapstone build', () => {
  let course;
  beforeEach(() => (course = new CourseFolder()));
  afterEach(() => course.remove());

  const at = (path) => join(course.path, path);
  const build = (...words) => course.run('build', 'modules', '--out', 'site', ...words);

  it('writes pages that hold their text, script and style', () => {
    const { status, stdout } = build();
    assert.match(stdout, /^Wrote \d+ files to site\n$/);
    assert.equal(status, 0);
    const page = readFileSync(at('site/first/one.html'), 'utf8');
    for (const part of ['After one comes another number.', 'kapstone.run(', 'Content-Security-Policy'])
      assert.ok(page.includes(part), part);
    assert.ok(
      !/<(script|link|img)[^>]*(src|href)="(https?:)?\/\//.test(page),
      'nothing is asked of anybody else to show it',
    );
    for (const path of ['index.html', 'glossary.html', 'references.html', '404.html', 'first/module.json'])
      assert.ok(existsSync(at(`site/${path}`)), path);
  });

  it('brings the licences of what is in the player, whole, and of nothing else', () => {
    build();
    const text = readFileSync(at('site/licences.txt'), 'utf8');
    assert.match(text, /^== Kapstone \(MIT\) ==\n\nMIT License\n\nCopyright \(c\)/m);
    assert.match(text, /^\(c\) .* Adobe .* Reserved Font Name 'Source'\.$/m);
    assert.match(text, /^SIL OPEN FONT LICENSE/m);
    const parts = text.split(/^== /m).slice(1);
    const names = parts.map((part) => part.slice(0, part.indexOf(' ')));
    for (const name of [
      'lit-html',
      '@lit/reactive-element',
      'xstate',
      'idb',
      'valibot',
      'd3-scale',
      'workbox-precaching',
    ])
      assert.ok(names.includes(name), name);
    for (const name of names)
      assert.doesNotMatch(name, /^(mdast|micromark|remark|unified|yaml|acorn|sirv|citeproc|esbuild)/);
    for (const part of parts) assert.match(part, /permission|Redistribution/i, part.slice(0, 80));
    assert.match(readFileSync(at('site/start.html'), 'utf8'), /<a href="licences\.txt">/);
  });

  it('writes the same bytes each time', () => {
    build();
    const read = () => files(at('site')).map((path) => [path, readFileSync(path, 'base64')]);
    const first = read();
    build();
    assert.deepEqual(read(), first);
  });

  it('brings pictures along, where the author has them', () => {
    course.write('first/media/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    build();
    assert.ok(existsSync(at('site/first/media/a.svg')));
  });

  for (const name of ['my drawing.svg', 'Übersicht.svg', 'step #1.svg', '100% sure.svg'])
    it(`shows a picture with the name "${name}"`, () => {
      course.write(`first/media/${name}`, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
      course.change('After one', `![A drawing](media/${encodeURIComponent(name)})\n\nAfter one`);
      const { status, stderr } = build();
      assert.equal(stderr, '');
      assert.equal(status, 0);
      const [, address] = /<img[^>]* src="([^"]+)"/.exec(readFileSync(at('site/first/one.html'), 'utf8'));
      const { pathname } = new URL(address, 'https://clinic.example/first/one.html');
      assert.ok(existsSync(at(`site${decodeURIComponent(pathname)}`)), address);
      assert.ok(!existsSync(at(`site/first/media/${name}`)), 'only by the name that changes with it');
      assert.ok(readFileSync(at('site/first/module.json'), 'utf8').includes(JSON.stringify(address)));
      const worker = readFileSync(at('site/service-worker.js'), 'utf8');
      assert.ok(
        worker.includes(`"url":"first/media/${encodeURIComponent(decodeURIComponent(pathname).split('/').at(-1))}"`),
      );
    });

  it('gives a picture another name when it is another, and the same when it is the same', () => {
    const named = (drawing) => {
      course.write('first/media/a.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${drawing}</svg>`);
      assert.equal(build().status, 0);
      assert.equal(readdirSync(at('site/first/media')).length, 2);
      return /<img[^>]* src="([^"]+)"/.exec(readFileSync(at('site/first/one.html'), 'utf8'))[1];
    };
    course.change(
      'After one',
      '![A drawing](media/a.svg) or [by itself](media/a.svg), [on paper](media/a.pdf)\n\nAfter one',
    );
    course.write('first/media/a.pdf', '%PDF-1.7');
    const [first, second, third] = ['<path/>', '<g/>', '<path/>'].map(named);
    assert.match(first, /^media\/a\.[A-Za-z0-9]{10}\.svg$/);
    assert.notEqual(second, first);
    assert.equal(third, first);
    const page = readFileSync(at('site/first/one.html'), 'utf8');
    assert.ok(page.includes(`<a href="${third}">by itself</a>`));
    assert.ok(page.includes('<a href="media/a.pdf">on paper</a>'));
  });

  it('brings a logo, in sites and in packages', () => {
    course.write('clinic.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 9"/>');
    const yaml = readFileSync(at('modules/course.yaml'), 'utf8');
    course.write('course.yaml', `${yaml}theme: { logo: { file: clinic.svg, alt: A Clinic } }\n`);
    build();
    const [, src] = /<img class="logo" src="([^"]+)" alt="A Clinic" width="40" height="9"/.exec(
      readFileSync(at('site/index.html'), 'utf8'),
    );
    assert.match(src, /^assets\/logo\.[A-Za-z0-9]{10}\.svg$/);
    assert.ok(existsSync(at(`site/${src}`)));
    assert.ok(!existsSync(at('site/clinic.svg')));
    assert.ok(readFileSync(at('site/first/one.html'), 'utf8').includes(`src="../${src}"`));
    const { status } = course.run('package', 'modules', '--format', 'scorm12', '--out', 'scorm.zip');
    assert.equal(status, 0);
    const packed = unzipSync(readFileSync(at('scorm.zip')));
    assert.ok(Object.hasOwn(packed, src));
    assert.ok(Buffer.from(packed['imsmanifest.xml']).includes(`<file href="${src}"/>`));
  });

  it('writes nothing when the course has errors, and keeps the site that was there', () => {
    build();
    course.change(key, '- [ ] Two');
    const { status, stderr } = build();
    assert.match(stderr, /error/);
    assert.equal(status, 1);
    assert.ok(existsSync(at('site/first/one.html')));
  });

  it('replaces what it wrote, files that are no longer wanted included', () => {
    course.write('first/media/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    build();
    rmSync(at('modules/first/media/a.svg'));
    build();
    assert.ok(!existsSync(at('site/first/media')));
    assert.deepEqual(readdirSync(course.path).sort(), ['modules', 'site']);
  });

  it('keeps what somebody else has put into the site', () => {
    build();
    const others = ['CNAME', '.git/HEAD', 'first/notes.txt', 'assets/logo.svg'];
    for (const path of others) {
      mkdirSync(dirname(at(`site/${path}`)), { recursive: true });
      writeFileSync(at(`site/${path}`), path);
    }
    for (let time = 0; time < 2; time += 1) {
      assert.equal(build().status, 0);
      for (const path of others) assert.equal(readFileSync(at(`site/${path}`), 'utf8'), path);
    }
    assert.deepEqual(readdirSync(course.path).sort(), ['modules', 'site']);
  });

  it('leaves a folder alone that it did not write', () => {
    mkdirSync(at('site'));
    writeFileSync(at('site/thesis.txt'), 'years of work');
    const { status, stderr } = build();
    assert.match(stderr, /left alone/);
    assert.equal(status, 2);
    assert.deepEqual(readdirSync(at('site')), ['thesis.txt']);
  });

  it('writes into an empty folder, and makes the folders above', () => {
    mkdirSync(at('empty'));
    assert.equal(course.run('build', 'modules', '--out', 'empty').status, 0);
    assert.equal(course.run('build', 'modules', '--out', 'a/b/site').status, 0);
  });

  it('does not write into the course', () => {
    const { status, stderr } = course.run('build', 'modules', '--out', 'modules/site');
    assert.match(stderr, /cannot be written into/);
    assert.equal(status, 2);
  });

  it('asks where to', () => {
    const { status, stderr } = course.run('build', 'modules');
    assert.match(stderr, /--out/);
    assert.equal(status, 2);
  });
});

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
