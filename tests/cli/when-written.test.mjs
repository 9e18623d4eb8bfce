/** When the preview takes in what was saved, by a clock of the test. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import { build } from 'esbuild';
import { root } from '../../src/toolchain/esbuild-options.mjs';

describe('a save that the preview takes in', () => {
  let whenWritten;
  let isEmpty;
  let taken;
  let changed;

  before(async () => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ['src/cli/dev/when-written.ts'],
      format: 'esm',
      write: false,
    });
    ({ whenWritten } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`));
  });
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    isEmpty = false;
    taken = 0;
    changed = whenWritten(
      () => isEmpty,
      () => (taken += 1),
    );
  });
  afterEach(() => mock.timers.reset());

  it('is taken in at once', () => {
    changed();
    assert.equal(taken, 1);
  });

  it('is waited for where a file was emptied, and taken in once it is written', () => {
    isEmpty = true;
    changed();
    mock.timers.tick(59);
    assert.equal(taken, 0);
    isEmpty = false;
    changed();
    mock.timers.tick(1000);
    assert.equal(taken, 1);
  });

  it('is waited for also where something else changes meanwhile', () => {
    isEmpty = true;
    changed();
    mock.timers.tick(20);
    changed();
    changed();
    assert.equal(taken, 0);
    isEmpty = false;
    mock.timers.tick(1000);
    assert.equal(taken, 1);
  });

  it('is taken in empty where it stays so', () => {
    isEmpty = true;
    changed();
    mock.timers.tick(60);
    assert.equal(taken, 1);
  });
});
