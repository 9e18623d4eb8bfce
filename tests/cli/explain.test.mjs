import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { command } from './course-folder.mjs';

const explain = (...words) => spawnSync(process.execPath, [command, 'explain', ...words], { encoding: 'utf8' });

describe('kapstone explain', () => {
  it('says what a code means, why it matters, how to mend it, and how both look', () => {
    const { status, stdout } = explain('choice-without-key');
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^choice-without-key \(error\)\n\nNo option of an item is marked as right\.\n\nEvery answer would be wrong\.\n/,
    );
    assert.match(stdout, /In a lesson, not:\n\n {4}:::choice[^]*- \[ \] NMDA[^]*but:\n\n {4}:::choice[^]*- \[x\] NMDA/);
    for (const line of stdout.split('\n').filter((line) => !line.startsWith('    ')))
      assert.ok(line.length <= 88, line);
  });

  it('lists every code by subject', () => {
    const { status, stdout } = explain();
    assert.equal(status, 0);
    for (const words of [/^Files$/m, /^Items$/m, /^ {2}choice-without-key {2,}No option/m, /^ {2}stigmatising-word /m])
      assert.match(stdout, words);
  });

  it('names the code that was meant', () => {
    const { status, stderr } = explain('choice-without-kye');
    assert.match(stderr, /Did you mean "choice-without-key"\?/);
    assert.equal(status, 2);
    assert.match(explain('constructor').stderr, /There is no code/);
  });
});
