import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packages, packEverything } from './all-packages.mjs';
import { Packager } from './packaged.mjs';

describe('kapstone package', () => {
  let packager;
  before(() => {
    packager = new Packager();
    packEverything(packager);
  });
  after(() => packager.remove());

  const at = (path) => join(packager.course.path, path);

  it('writes one zip a module, or one of the course, named after them', () => {
    const zips = readdirSync(packager.course.path).filter((name) => name.endsWith('.zip'));
    assert.deepEqual(zips.sort(), packages.map(([, name]) => name).sort());
  });

  it('brings the schemas of SCORM at the root, as they were published', () => {
    for (const [format, count] of [
      ['scorm12', 4],
      ['scorm2004', 17],
    ]) {
      const files = packager.read(`small-first-${format}.zip`);
      const folder = new URL(`../../src/packaging/schemas/${format}/`, import.meta.url);
      const published = readdirSync(folder);
      assert.equal(published.length, count);
      for (const path of published)
        assert.deepEqual(Buffer.from(files[path]), readFileSync(new URL(path, folder)), path);
    }
  });

  it('brings the licences of the player', () => {
    const licences = readFileSync(new URL('../../dist/player/licences.txt', import.meta.url), 'utf8');
    for (const [, name] of packages) assert.equal(packager.text(name, 'licences.txt'), licences, name);
  });

  it('names files so that every LMS can keep them, and refers to them relatively', () => {
    for (const [, name] of packages) {
      for (const path of Object.keys(packager.read(name))) {
        assert.match(path, /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/, name);
        assert.ok(!path.endsWith('.mjs'));
        if (!path.endsWith('.html')) continue;
        const html = packager.markup(name, path);
        for (const [, url] of html.matchAll(/ (?:href|src)="([^"]*)"/g))
          assert.match(url, /^(?!\/|file:)/, `${name} ${path}`);
      }
    }
  });

  it('gives the same bytes wherever and whenever it is run', () => {
    for (const format of ['scorm2004', 'cmi5']) {
      const name = `small-second-part-${format}.zip`;
      const former = readFileSync(at(name));
      const zones = ['Pacific/Kiritimati', 'America/Los_Angeles'];
      for (const TZ of zones) {
        packager.runWith({ TZ }, '--format', format, '--module', 'second-part', '--out', `again/${name}`);
        assert.ok(readFileSync(at(`again/${name}`)).equals(former), TZ);
      }
    }
  });

  it('says on its pages that an LMS gets a copy, and not in a site', () => {
    const home = (format) => {
      packager.run('--format', format, '--course', '--out', 'by/where.zip');
      return packager.text('by/where.zip', 'index.html');
    };
    assert.match(home('scorm12'), /The LMS that opened the module gets your status/);
    assert.match(home('site'), /on this device, and nowhere else/);
  });

  it('tells of answers unless it is not to, and says so', () => {
    const written = (...words) => {
      const { stdout } = packager.run(
        '--format',
        'cmi5',
        '--module',
        'second-part',
        '--out',
        'by/answers.zip',
        ...words,
      );
      return { stdout, page: packager.text('by/answers.zip', 'launch.html') };
    };
    const told = written();
    assert.doesNotMatch(told.stdout, /Answers: none/);
    assert.match(told.page, /"tellsAnswers":true/);
    const kept = written('--no-answers');
    assert.match(kept.stdout, /^ {2}Answers: none, as you wished$/m);
    assert.match(kept.page, /"tellsAnswers":false/);
  });

  it('holds no link to a page that is not in it', () => {
    const { stdout } = packager.run('--format', 'cmi5', '--module', 'second-part');
    assert.match(stdout, /^1 link to other modules is plain words in it\.$/m);
    const linked = '<a href="../first/one.html">the first</a>';
    const page = (name) => packager.markup(name, 'second-part/two.html');
    assert.ok(page('small-second-part-cmi5.zip').includes('See <span>the first</span> again'));
    assert.ok(page('small-cmi5.zip').includes(linked));
  });

  it('gives no certificate of the course for one module of it', () => {
    const part = packager.read('small-second-part-cmi5.zip');
    assert.equal(part['finish.html'], undefined);
    const pages = Object.keys(part).filter((path) => path.endsWith('.html') && !path.startsWith('launch'));
    const promising = pages.filter((path) => {
      const markup = packager.markup('small-second-part-cmi5.zip', path);
      return /certificate/i.test(markup) || markup.includes('finish.html');
    });
    assert.deepEqual(promising, ['start.html']);
    const start = packager.markup('small-second-part-cmi5.zip', 'start.html');
    assert.match(start, /is for the course with all of its modules; there is none in this module\./);
    assert.ok(packager.markup('small-cmi5.zip', 'finish.html').includes('<kap-certificate>'));
    assert.ok(
      packager
        .markup('small-cmi5.zip', 'second-part/assessment.html')
        .includes('certificate asks that you have read it.'),
    );
  });

  it('gives it where a course is of one module', () => {
    const alone = new Packager();
    alone.course.write('course.yaml', 'id: small\ntitle: One\nlanguage: en\nsummary: One.\nmodules: [first]\n');
    const { status, stderr } = alone.run('--format', 'cmi5');
    assert.equal(status, 0, stderr);
    assert.ok(alone.markup('small-first-cmi5.zip', 'finish.html').includes('<kap-certificate>'));
    alone.remove();
  });

  it('tells a launch page what it launches', () => {
    const dataOf = (name, page) => JSON.parse(/id="kap-launch">([^<]+)</.exec(packager.text(name, page))[1]);
    const single = dataOf('small-second-part-scorm12.zip', 'launch.html');
    assert.equal(single.format, 'scorm12');
    assert.equal(single.start, 'second-part/two.html');
    assert.equal(single.passMark, 0.825);
    const ofCourse = dataOf('small-cmi5.zip', 'launch-third.html');
    assert.equal(ofCourse.iri, 'urn:x-kapstone:small:third');
    assert.equal(ofCourse.passMark, undefined);
    for (const path of [single.start, single.content])
      assert.ok(packager.read('small-second-part-scorm12.zip')[path], path);
  });

  it('packs a site as build writes it', () => {
    assert.equal(packager.run('--format', 'site').status, 0);
    packager.course.run('build', 'modules', '--out', 'site');
    const zipped = packager.read('small-site.zip');
    const built = readdirSync(at('site'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.kapstone-site')
      .map((entry) => join(entry.parentPath, entry.name));
    assert.deepEqual(
      Object.keys(zipped)
        .map((path) => at(`site/${path}`))
        .sort(),
      built.sort(),
    );
    for (const [path, bytes] of Object.entries(zipped)) assert.ok(readFileSync(at(`site/${path}`)).equals(bytes), path);
    assert.equal(packager.run('--format', 'site', '--module', 'third').status, 0);
    assert.ok(!packager.read('small-third-site.zip')['first/one.html']);
  });
});
