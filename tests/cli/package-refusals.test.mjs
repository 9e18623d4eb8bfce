import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { item, lesson, module, Packager } from './packaged.mjs';

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
