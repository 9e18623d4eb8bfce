/** What the manifests say, as the standards' own schemas and an LMS read them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { manifestOf, packages, packEverything } from './all-packages.mjs';
import { Packager, problemsOf, xpath } from './packaged.mjs';

describe('the manifest of a package', () => {
  let packager;
  before(() => {
    packager = new Packager();
    packEverything(packager);
  });
  after(() => packager.remove());

  const manifest = (format, name) => packager.text(name, manifestOf[format]);

  for (const [format, name] of packages) {
    it(`writes a manifest that its schema takes: ${name}`, () => {
      assert.equal(problemsOf(format, manifestOf[format], packager.read(name)), '');
    });
  }

  it('does not take every manifest: the schemas are really asked', () => {
    for (const [format, name] of packages.filter(
      ([, each]) => each.includes('second-part') || each === 'small-cmi5.zip',
    )) {
      const files = packager.read(name);
      const spoiled = manifest(format, name).replace(/<(title|name)/, '<unheard-of/><$1');
      files[manifestOf[format]] = Buffer.from(spoiled);
      assert.match(problemsOf(format, manifestOf[format], files), /unheard-of/, name);
    }
  });

  it('lists every file in the resource of each SCO, and no file that is not there', () => {
    for (const [format, name] of packages.filter(([each]) => each.startsWith('scorm'))) {
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

  it('writes manifests that the schemas take, also where completion or the score alone decides', () => {
    for (const status of ['completion', 'score']) {
      packEverything(packager, '--status', status);
      for (const [format, name] of packages)
        assert.equal(problemsOf(format, manifestOf[format], packager.read(name)), '', `${status} ${name}`);
    }
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
