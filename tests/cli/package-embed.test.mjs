/** A package for a page that shows a module in a frame. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Packager } from './packaged.mjs';

describe('kapstone package --format embed', () => {
  let packager;
  before(() => {
    packager = new Packager();
  });
  after(() => packager.remove());

  const written = (...words) => packager.run('--format', 'embed', '--out', 'by/embed.zip', ...words);
  const single = (...words) => written('--module', 'second-part', ...words);
  const text = (path) => packager.text('by/embed.zip', path);
  const data = (page = 'launch.html') => JSON.parse(/id="kap-launch">([^<]+)</.exec(text(page))[1]);

  it('brings the library, a page to copy and what to do with them', () => {
    const { status, stderr } = single();
    assert.equal(status, 0, stderr);
    assert.equal(
      text('kapstone-host.js'),
      readFileSync(new URL('../../dist/player/host/kapstone-host.js', import.meta.url), 'utf8'),
    );
    const example = text('example.html');
    assert.match(example, /<script src="kapstone-host\.js">/);
    assert.deepEqual(JSON.parse(/id="modules">([^<]+)</.exec(example)[1]), [
      { title: 'The second-part module, “A” & <B>', src: 'launch.html' },
    ]);
    assert.match(text('licences.txt'), /^== lit-html /m);
    assert.match(text('README.txt'), /frame-ancestors 'self' https:\/\/your-page\.example/);
    const paths = Object.keys(packager.read('by/embed.zip'));
    for (const path of paths) assert.match(path, /^[\w.-]+(\/[\w.-]+)*$/);
    assert.ok(!paths.some((path) => /\.(mjs|xml|xsd)$/.test(path)), String(paths));
    for (const path of paths.filter((each) => each.endsWith('.html')))
      for (const [, url] of packager.markup('by/embed.zip', path).matchAll(/ (?:href|src)="([^"]*)"/g))
        assert.match(url, /^(?!\/|file:)/, path);
  });

  it('has a launch page for each module of a whole course', () => {
    assert.equal(written('--course').status, 0);
    const modules = JSON.parse(/id="modules">([^<]+)</.exec(text('example.html'))[1]);
    assert.deepEqual(
      modules.map(({ src }) => src),
      ['launch-first.html', 'launch-second-part.html', 'launch-third.html'],
    );
    for (const { src } of modules) assert.equal(data(src).format, 'embed');
    assert.match(text('README.txt'), /launch-third\.html {2}The third module/);
  });

  it('speaks to the pages that are named, and to no other', () => {
    single();
    assert.deepEqual(data().hosts, []);
    const { stdout } = single(
      '--host',
      'https://Clinic.example/',
      '--host',
      'http://localhost:4000',
      '--host',
      'https://clinic.example',
    );
    assert.deepEqual(data().hosts, ['http://localhost:4000', 'https://clinic.example']);
    assert.match(
      stdout,
      /^ {2}Heard by pages of: the origin that the package is served from, http:\/\/localhost:4000, https:\/\/clinic\.example$/m,
    );
    for (const wrong of [
      '*',
      'clinic.example',
      'https://*.example',
      'https://clinic.example/course',
      'file:///x',
      'https://me:it@clinic.example',
      '',
    ]) {
      const { status, stderr } = single('--host', wrong);
      assert.equal(status, 2, wrong);
      assert.match(stderr, /^--host is where your page is, such as https:\/\/clinic\.example, and not "/);
    }
  });

  it('says what the host page will be told, and what it has to see to', () => {
    const { stdout } = single();
    for (const words of [
      /^The host page will be told of “The second-part module/m,
      /^ {2}Completed: when all lessons are finished and the assessment is passed$/m,
      /^ {2}Passed: with 82\.5% in the assessment$/m,
      /^ {2}Answers: 2 practice questions/m,
      /opens after “The first module.*have your page do so\.$/m,
    ])
      assert.match(stdout, words);
    assert.doesNotMatch(stdout, /LMS/);
    assert.match(text('index.html'), /The page that shows the module gets your status/);
    assert.match(text('launch.html'), /Without JavaScript the page around this module hears nothing/);
  });

  it('gives the same bytes wherever and whenever it is run, in whatever order hosts are named', () => {
    const bytes = () => readFileSync(join(packager.course.path, 'by/embed.zip'));
    const hosts = ['--host', 'https://a.example', '--host', 'https://b.example'];
    single(...hosts);
    const former = bytes();
    packager.runWith(
      { TZ: 'Pacific/Kiritimati' },
      '--format',
      'embed',
      '--module',
      'second-part',
      '--out',
      'by/embed.zip',
      ...hosts
        .toReversed()
        .filter((word) => word !== '--host')
        .flatMap((host) => ['--host', host]),
    );
    assert.ok(bytes().equals(former));
  });

  it('refuses what goes with other formats', () => {
    for (const [words, pattern] of [
      [['--format', 'scorm12', '--host', 'https://clinic.example'], /--host names pages/],
      [['--format', 'site', '--host', 'https://clinic.example'], /--host names pages/],
      [['--format', 'embed', '--preset', 'moodle'], /--preset is for packages that an LMS takes/],
      [['--format', 'site', '--preset', 'moodle'], /--preset is for packages that an LMS takes/],
    ]) {
      const { status, stderr } = packager.run(...words);
      assert.equal(status, 2);
      assert.match(stderr, pattern);
    }
  });
});
