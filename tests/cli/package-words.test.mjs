/** What the command says of a package: what its LMS will be told, and what is to be set there. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Packager } from './packaged.mjs';

describe('kapstone package says', () => {
  let packager;
  before(() => (packager = new Packager()));
  after(() => packager.remove());

  it('leaves the lock of a single module to the LMS, and says so', () => {
    const { stdout } = packager.run('--format', 'scorm12', '--module', 'third');
    assert.match(stdout, /“The third .* opens after “The first .* and “The second-part .* set it in your LMS\./);
    assert.doesNotMatch(packager.text('small-third-scorm12.zip', 'imsmanifest.xml'), /prerequisites/);
    assert.ok(!packager.markup('small-third-scorm12.zip', 'index.html').includes('Opens when'));
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
});
