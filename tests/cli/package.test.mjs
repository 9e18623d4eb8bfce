import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { item, lesson, module, Packager, problemsOf, xpath } from './packaged.mjs';

const manifestOf = { scorm12: 'imsmanifest.xml', scorm2004: 'imsmanifest.xml', cmi5: 'cmi5.xml', xapi: 'tincan.xml' };
const formats = Object.keys(manifestOf);
const modules = ['first', 'second-part', 'third'];

describe('kapstone package', () => {
  let packager;
  before(() => {
    packager = new Packager();
    for (const format of formats) assert.equal(packager.run('--format', format).status, 0, format);
    for (const format of ['scorm12', 'scorm2004', 'cmi5'])
      assert.equal(packager.run('--format', format, '--course').status, 0, format);
  });
  after(() => packager.remove());

  const at = (path) => join(packager.course.path, path);
  const names = [
    ...formats.flatMap((format) => modules.map((module) => [format, `small-${module}-${format}.zip`])),
    ...['scorm12', 'scorm2004', 'cmi5'].map((format) => [format, `small-${format}.zip`]),
  ];
  /** The manifest of a package. */
  const manifest = (format, name) => packager.text(name, manifestOf[format]);

  it('writes one zip a module, or one of the course, named after them', () => {
    const zips = readdirSync(packager.course.path).filter((name) => name.endsWith('.zip'));
    assert.deepEqual(zips.sort(), names.map(([, name]) => name).sort());
  });

  for (const [format, name] of names) {
    it(`writes a manifest that its schema takes: ${name}`, () => {
      assert.equal(problemsOf(format, manifestOf[format], packager.read(name)), '');
    });
  }

  it('does not take every manifest: the schemas are really asked', () => {
    for (const [format, name] of names.filter(
      ([, each]) => each.includes('second-part') || each === 'small-cmi5.zip',
    )) {
      const files = packager.read(name);
      const spoiled = manifest(format, name).replace(/<(title|name)/, '<unheard-of/><$1');
      files[manifestOf[format]] = Buffer.from(spoiled);
      assert.match(problemsOf(format, manifestOf[format], files), /unheard-of/, name);
    }
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
    for (const [, name] of names) assert.equal(packager.text(name, 'licences.txt'), licences, name);
  });

  it('lists every file in the resource of each SCO, and no file that is not there', () => {
    for (const [format, name] of names.filter(([each]) => each.startsWith('scorm'))) {
      const files = Object.keys(packager.read(name)).filter((path) => !/^[^/]+\.(xsd|dtd|xml)$/.test(path));
      const xml = manifest(format, name);
      const resources = [...xml.matchAll(/<resource [^>]*href="([^"]+)">([^]*?)<\/resource>/g)];
      assert.equal(resources.length, name === `small-${format}.zip` ? 3 : 1);
      const launches = resources.map(([, href]) => href);
      for (const [, href, inner] of resources) {
        const listed = [...inner.matchAll(/<file href="([^"]+)"\/>/g)].map(([, path]) => path);
        assert.ok(listed.includes(href));
        const own = files.filter((path) => path === href || !launches.includes(path));
        assert.deepEqual(listed, own.sort());
      }
    }
  });

  it('names files so that every LMS can keep them, and refers to them relatively', () => {
    for (const [, name] of names) {
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

  it('says the pass mark, and none where a critical item decides too', () => {
    const marks = {
      scorm12: '//*[local-name()="masteryscore"]/text()',
      scorm2004: '//*[local-name()="minNormalizedMeasure"]/text()',
      cmi5: 'string(//au/@masteryScore)',
    };
    const expected = { scorm12: '82.5', scorm2004: '0.825', cmi5: '0.825' };
    for (const [format, path] of Object.entries(marks)) {
      assert.equal(xpath(manifest(format, `small-second-part-${format}.zip`), path), expected[format]);
      for (const module of ['first', 'third'])
        assert.equal(xpath(manifest(format, `small-${module}-${format}.zip`), path), '', `${module} ${format}`);
    }
    const byMeasure = 'string(//*[local-name()="primaryObjective"]/@satisfiedByMeasure)';
    assert.equal(xpath(manifest('scorm2004', 'small-second-part-scorm2004.zip'), byMeasure), 'true');
    assert.equal(xpath(manifest('scorm2004', 'small-third-scorm2004.zip'), byMeasure), 'false');
  });

  it('says in cmi5 when to move on, always', () => {
    const moveOn = (name) => xpath(manifest('cmi5', name), 'string(//au/@moveOn)');
    assert.equal(moveOn('small-first-cmi5.zip'), 'Completed');
    assert.equal(moveOn('small-second-part-cmi5.zip'), 'CompletedAndPassed');
    assert.ok(!manifest('cmi5', 'small-cmi5.zip').includes('entitlementKey'));
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

  it('goes by what is to decide the status: in the manifest, for the launch page and in words', () => {
    const written = (format, status, module = 'second-part') => {
      const call = packager.run('--format', format, '--module', module, '--status', status, '--out', 'by/status.zip');
      return { stdout: call.stdout, xml: manifest(format, 'by/status.zip') };
    };
    const moveOn = (status, module) => xpath(written('cmi5', status, module).xml, 'string(//au/@moveOn)');
    assert.deepEqual(
      ['both', 'completion', 'score'].map((status) => moveOn(status)),
      ['CompletedAndPassed', 'Completed', 'Passed'],
    );
    assert.equal(moveOn('score', 'first'), 'Completed');
    const completion = written('scorm12', 'completion');
    assert.doesNotMatch(completion.xml, /masteryscore/);
    assert.match(completion.stdout, /^ {2}Passed: not said, as you wished$/m);
    assert.match(completion.stdout, /^ {2}Status: incomplete, then completed$/m);
    assert.match(packager.text('by/status.zip', 'launch.html'), /"status":"completion"/);
    assert.match(written('scorm12', 'score').stdout, /^ {2}Status: .* whether or not all lessons are finished$/m);
    assert.match(written('scorm12', 'both').stdout, /^ {2}Status: .* when all lessons are finished$/m);
    const scorm2004 = written('scorm2004', 'completion').xml;
    assert.match(scorm2004, /satisfiedByMeasure="false"/);
    assert.match(scorm2004, /rollupObjectiveSatisfied="false"/);
    assert.equal(problemsOf('scorm2004', 'imsmanifest.xml', packager.read('by/status.zip')), '');
    packager.run('--format', 'scorm2004', '--course', '--status', 'completion', '--out', 'by/course.zip');
    assert.doesNotMatch(manifest('scorm2004', 'by/course.zip'), /preConditionRule/);
  });

  it('says in SCORM 2004 what completes a module, and that the LMS is to infer nothing', () => {
    const xml = manifest('scorm2004', 'small-first-scorm2004.zip');
    assert.match(xml, /<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="1.0"\/>/);
    assert.match(xml, /<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"\/>/);
    const hidden = [...xml.matchAll(/hideLMSUI>(\w+)</g)].map(([, button]) => button);
    assert.deepEqual(hidden, ['continue', 'previous']);
  });

  it('says the objectives and the time that it takes', () => {
    const scorm = manifest('scorm2004', 'small-first-scorm2004.zip');
    assert.deepEqual(
      [...scorm.matchAll(/objectiveID="([^"]+)"/g)].map(([, id]) => id),
      ['module_first', 'count', 'go-on'],
    );
    assert.equal(xpath(scorm, '//*[local-name()="duration"]/text()'), 'PT1H5M');
    const datetime = '//*[local-name()="typicallearningtime"]/*/text()';
    assert.equal(xpath(manifest('scorm12', 'small-first-scorm12.zip'), datetime), 'PT1H5M');
    const cmi5 = manifest('cmi5', 'small-first-cmi5.zip');
    for (const id of ['count', 'go-on']) {
      assert.match(cmi5, new RegExp(`<objective id="urn:x-kapstone:small:first:objectives:${id}">`));
      assert.match(cmi5, new RegExp(`<objective idref="urn:x-kapstone:small:first:objectives:${id}"/>`));
    }
  });

  it('keeps a module of a whole course closed until those before it are completed, as far as the standard can', () => {
    const scripts = [...manifest('scorm12', 'small-scorm12.zip').matchAll(/"aicc_script">([^<]+)</g)];
    assert.deepEqual(
      scripts.map(([, script]) => script),
      ['item_first', 'item_first&amp;item_second_part'],
    );
    const scorm2004 = manifest('scorm2004', 'small-scorm2004.zip');
    // The first module has no assessment, so nobody can satisfy its objective.
    assert.equal(scorm2004.match(/<imsss:preConditionRule>/g).length, 1);
    assert.match(
      scorm2004,
      /"waits_second-part">\s*<imsss:mapInfo targetObjectiveID="urn:x-kapstone:small:second-part" readSatisfiedStatus="true"\/>/,
    );
    assert.match(
      scorm2004,
      /<imsss:mapInfo targetObjectiveID="urn:x-kapstone:small:second-part" readSatisfiedStatus="true" writeSatisfiedStatus="true"\/>/,
    );
    assert.match(packager.run('--format', 'scorm2004', '--course').stdout, /SCORM 2004 4th Edition cannot say that/);
    assert.doesNotMatch(packager.run('--format', 'scorm12', '--course').stdout, /opens after/);
  });

  it('leaves the lock of a single module to the LMS, and says so', () => {
    assert.doesNotMatch(manifest('scorm12', 'small-third-scorm12.zip'), /prerequisites/);
    const { stdout } = packager.run('--format', 'scorm12', '--module', 'third');
    assert.match(stdout, /“The third .* opens after “The first .* and “The second-part .* set it in your LMS\./);
    assert.ok(!packager.markup('small-third-scorm12.zip', 'index.html').includes('Opens when'));
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

  it('says in plain words what the LMS will be told', () => {
    const { stdout } = packager.run('--format', 'scorm2004', '--module', 'second-part');
    for (const line of [
      /^Wrote small-second-part-scorm2004\.zip: \d+ files, \d+ kB$/m,
      /^ {2}Completed: when all lessons are finished and the assessment is passed$/m,
      /^ {2}Passed: with 82\.5% in the assessment$/m,
      /^ {2}Time: 65 minutes$/m,
      /^ {2}Objectives: 2$/m,
      /^ {2}Kept there to go on from: at most \d{3} of 64,000 characters, and more work as far as it fits$/m,
      /^ {2}Answers: 2 practice questions, 2 questions in each sitting of the assessment$/m,
    ])
      assert.match(stdout, line);
    assert.match(
      packager.run('--format', 'cmi5', '--module', 'third').stdout,
      /every critical item right; the LMS gets no/,
    );
  });

  it('writes manifests that the schemas take for every module and course, whatever decides the status', () => {
    // The usual one comes last: what was written before stands again then.
    for (const status of ['completion', 'score', 'both'])
      for (const format of formats) {
        assert.equal(packager.run('--format', format, '--status', status).status, 0);
        if (format !== 'xapi') assert.equal(packager.run('--format', format, '--status', status, '--course').status, 0);
        for (const [, name] of names.filter(([each]) => each === format))
          assert.equal(problemsOf(format, manifestOf[format], packager.read(name)), '', `${status} ${name}`);
      }
  });

  it('says for each LMS what to set in it, and which formats it is known to take', () => {
    const names = { moodle: 'Moodle', canvas: 'Canvas', blackboard: 'Blackboard', 'scorm-cloud': 'SCORM Cloud' };
    for (const [preset, name] of Object.entries(names))
      for (const format of ['scorm12', 'cmi5']) {
        const words = ['--format', format, '--module', 'first', '--preset', preset, '--out', 'by/preset.zip'];
        const { stdout } = packager.run(...words);
        assert.match(stdout, new RegExp(`^${name}: [A-Z].*\\.$`, 'm'), words.join());
        assert.equal(
          stdout.includes('needs an extension'),
          format === 'cmi5' && preset !== 'scorm-cloud',
          words.join(),
        );
      }
  });

  it('says what to set in the LMS that it is for', () => {
    const advice = (preset, format) => packager.run('--format', format, '--module', 'first', '--preset', preset).stdout;
    assert.match(advice('moodle', 'scorm12'), /^Moodle: In the activity’s settings/m);
    assert.doesNotMatch(advice('moodle', 'scorm12'), /extension/);
    assert.match(advice('moodle', 'cmi5'), /^Moodle by itself is known to take .* needs an extension\.$/m);
    const course = packager.run('--format', 'scorm12', '--course', '--preset', 'canvas').stdout;
    assert.match(course, /Canvas is not known to read that from a package: set it in your LMS\./);
  });

  it('names the status that Moodle is to wait for: of all modules, where one activity has them all', () => {
    const advice = (...words) => packager.run('--preset', 'moodle', ...words).stdout;
    const one = (format, module) => advice('--format', format, '--module', module);
    assert.match(one('scorm12', 'first'), /“Highest grade”.* ask for the status “Completed”\.$/m);
    assert.match(one('scorm12', 'second-part'), /“Passed”\. By SCORM 1\.2 .* failed: .* --status completion\.$/m);
    const mended = advice('--format', 'scorm12', '--module', 'second-part', '--status', 'completion');
    assert.match(mended, /ask for the status “Completed”\.$/m);
    // By SCORM 2004 who has passed may have lessons left.
    assert.match(one('scorm2004', 'second-part'), /ask for the status “Completed”\.$/m);
    const byScore = ['--format', 'scorm2004', '--module', 'third', '--status', 'score'];
    assert.match(advice(...byScore), /ask for the status “Passed”\.$/m);
    assert.match(advice('--format', 'scorm12'), /“Passed” where the module has an assessment and “Completed” where it/);
    const whole = advice('--format', 'scorm12', '--course');
    assert.match(whole, /“Average grade”.* “Passed” or “Completed”, and for “Require all scos to return completion/);
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

  it('goes by the address that the author gives the course', () => {
    packager.course.write(
      'course.yaml',
      'id: small\niri: https://clinic.example/kap/\ntitle: A\nlanguage: en\nsummary: B.\nmodules: [first]\n',
    );
    packager.run('--format', 'cmi5', '--module', 'first', '--out', 'named/own.zip');
    const xml = manifest('cmi5', 'named/own.zip');
    assert.equal(xpath(xml, 'string(//course/@id)'), 'https://clinic.example/kap/first/package');
    assert.equal(xpath(xml, 'string(//au/@id)'), 'https://clinic.example/kap/first');
    assert.equal(
      xpath(xml, 'string(//au/objectives/objective/@idref)'),
      'https://clinic.example/kap/first/objectives/count',
    );
    assert.equal(problemsOf('cmi5', 'cmi5.xml', packager.read('named/own.zip')), '');
  });
});

describe('kapstone package refuses', () => {
  let packager;
  before(() => (packager = new Packager({ parts: ['scorm12'] })));
  after(() => packager.remove());

  const wrote = () => readdirSync(packager.course.path).filter((name) => name !== 'modules' && name !== 'fine');
  const refused = (status, pattern, ...words) => {
    const call = packager.run(...words);
    assert.match(call.stderr, pattern);
    assert.equal(call.status, status);
    assert.deepEqual(wrote(), []);
  };

  it('what it does not understand', () => {
    refused(2, /^Say for what: --format scorm12\|scorm2004\|cmi5\|xapi\|embed\|site\.$/m);
    refused(2, /^Say for what/, '--format', 'aicc');
    refused(2, /--preset is one of moodle, canvas.*\.$/m, '--format', 'scorm12', '--preset', 'xyz');
    refused(2, /--preset is one of .* Did you mean "moodle"\?$/m, '--format', 'scorm12', '--preset', 'Moodel');
    refused(2, /Did you mean "scorm2004"\?$/m, '--format', 'scorm2005');
    refused(2, /Did you mean "completion"\?$/m, '--format', 'scorm12', '--status', 'completions');
    refused(2, /--status is one of both, completion, score\./, '--format', 'scorm12', '--status', 'seen');
    refused(2, /not both/, '--format', 'scorm12', '--course', '--module', 'first');
    refused(2, /launches one module/, '--format', 'xapi', '--course');
    refused(
      2,
      /There is no module "fifth"\. Written are: first, second-part, third\./,
      '--format',
      'scorm12',
      '--module',
      'fifth',
    );
    refused(2, /several modules/, '--format', 'scorm12', '--out', 'a.zip');
  });

  it('a standard that the player cannot speak, in one sentence', () => {
    refused(2, /^The player cannot speak cmi5 yet, so there is no package to write\.\n$/, '--format', 'cmi5');
  });

  it('a course with errors', () => {
    packager.course.write('first/lessons/02-bad.md', 'no front matter');
    refused(1, /error/, '--format', 'scorm12');
    packager.course.write(
      'first/lessons/02-bad.md',
      '---\nid: more\ntitle: More\nobjectives: [count]\nminutes: 1\n---\n\nMore.\n',
    );
  });

  it('a module of which SCORM 1.2 cannot keep what it must, with the numbers', () => {
    const bank = Array.from({ length: 80 }, (_, at) => item(`an-item-with-quite-a-long-name-${at}`, 'count'));
    packager.course.write('third/items/bank.md', bank.join('\n'));
    packager.course.write('third/module.yaml', module('third', 'assessment: { items: 40, pass: 0.8 }\n'));
    packager.course.write('third/lessons/01-three.md', lesson('three'));
    refused(1, /^“The third .* can need \d,\d{3} characters .* SCORM 1\.2 keeps 4,096\./m, '--format', 'scorm12');
    packager.course.write('third/module.yaml', module('third', 'assessment: { items: 10, pass: 0.8 }\n'));
    const { status, stdout } = packager.run('--format', 'scorm12', '--module', 'third', '--out', 'fine/third.zip');
    assert.match(stdout, /^ {2}Kept there to go on from: at most \d,\d{3} of 4,096 characters/m);
    assert.equal(status, 0);
  });

  it('a picture whose name some LMS cannot keep', () => {
    packager.course.write('first/media/Gehirn groß.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    refused(1, /^modules\/first\/media\/Gehirn groß\.svg: some LMS cannot keep this name\./m, '--format', 'scorm12');
    assert.equal(packager.run('--format', 'scorm12', '--module', 'third', '--out', 'fine/third.zip').status, 0);
  });

  it('to replace what it did not write', () => {
    writeFileSync(join(packager.course.path, 'thesis.zip'), 'years of work');
    mkdirSync(join(packager.course.path, 'folder'));
    for (const [out, pattern] of [
      ['thesis.zip', /left alone/],
      ['folder', /is a folder/],
    ]) {
      const { status, stderr } = packager.run('--format', 'scorm12', '--module', 'third', '--out', out);
      assert.match(stderr, pattern);
      assert.equal(status, 2);
    }
    assert.equal(readFileSync(join(packager.course.path, 'thesis.zip'), 'utf8'), 'years of work');
    assert.equal(packager.run('--format', 'scorm12', '--module', 'third', '--out', 'fine/third.zip').status, 0);
  });
});
