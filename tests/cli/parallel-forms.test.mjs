/** The course's own banks: whoever sits twice is asked about the same things at about the same difficulty. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { command } from './course-folder.mjs';

const modules = ['history', 'ketamine', 'modalities', 'facilitation'];
const root = join(command, '../..');

/** The items of the bank, by objective. */
function formsOf({ bank }) {
  const groups = {};
  for (const item of bank) (groups[item.objective] ??= []).push(item);
  return Object.entries(groups);
}

describe('the forms of an objective in the bank', () => {
  const site = mkdtempSync(join(tmpdir(), 'kapstone-forms-'));
  before(() => {
    const { status, stderr } = spawnSync(process.execPath, [command, 'build', join(root, 'modules'), '--out', site], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });
  after(() => {
    rmSync(site, { recursive: true, force: true });
  });

  for (const id of modules)
    it(`are two at least and no more than a step of difficulty apart: ${id}`, () => {
      const module = JSON.parse(readFileSync(join(site, id, 'module.json'), 'utf8'));
      const apart = formsOf(module).flatMap(([objective, items]) => {
        const steps = items.map(({ difficulty }) => difficulty);
        const isFine = items.length >= 2 && Math.max(...steps) - Math.min(...steps) <= 1;
        return isFine ? [] : [`${objective}: ${items.map((item) => `${item.id} ${item.difficulty}`).join(', ')}`];
      });
      assert.deepEqual(apart, []);
    });

  for (const id of modules)
    it(`make two sittings that share nothing about equally difficult: ${id}`, () => {
      const { bank, assessment } = JSON.parse(readFileSync(join(site, id, 'module.json'), 'utf8'));
      const parallel = formsOf({ bank }).map(([, items]) => items.map(({ difficulty }) => difficulty));
      // Each objective gives one form to the first sitting and another to the second, by the toss of a coin; many tosses.
      let seed = 1;
      const toss = () => (seed = (seed * 48271) % 2147483647) % 2;
      const tosses = 2000;
      let sum = 0;
      for (let n = 0; n < tosses; n += 1) {
        const differences = parallel.map((steps) => (toss() ? steps[0] - steps[1] : steps[1] - steps[0]));
        sum += Math.abs(differences.reduce((all, step) => all + step, 0)) / differences.length;
      }
      assert.ok(
        sum / tosses < 0.2,
        `${(sum / tosses).toFixed(2)} steps apart on average, of ${assessment.items} items`,
      );
    });
});
