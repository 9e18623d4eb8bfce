/** Two learners of one LMS who share a computer, as a clinic's staff do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { LearnersBrowser } from './learner/browser.mjs';
import { inModule } from './learner/in-lms.mjs';
import { ScormServer } from './servers/scorm-lms.mjs';

const { item } = inModule((page) => page.frameLocator('iframe').frameLocator('#launch-frame'));

describe('learners who share a browser', () => {
  const browser = new LearnersBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'kapstone-shared-'));
  let lms;

  before(async () => {
    const zip = join(folder, 'demo.zip');
    const words = ['dist/cli.js', 'package', 'tests/fixtures/demo', '--format', 'scorm12', '--out', zip];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    lms = await ScormServer.start('scorm12', unzipSync(readFileSync(zip)));
  });
  after(async () => {
    await browser.end();
    lms.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('find what they typed and did not check, and not what the other typed', async () => {
    const page = await browser.open();
    const field = () => item(page, 'demo-numeric').locator('kap-numeric input:enabled');
    const enter = async (learner) => {
      await page.goto(lms.url(`/player?learner=${learner}`));
      await field().waitFor();
    };
    await enter('anna');
    await field().fill('17');
    await enter('bert');
    assert.equal(await field().inputValue(), '');
    await field().fill('23');
    await enter('anna');
    assert.equal(await field().inputValue(), '17');
  });
});
