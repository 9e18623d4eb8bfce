/** The demo course holds one of everything: what an author can write is there to look at, and for the tests to take. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { browserOptions, root } from '../../src/toolchain/esbuild-options.mjs';
import { command } from './course-folder.mjs';

const demo = fileURLToPath(new URL('../fixtures/demo', import.meta.url));

describe('the demo course', () => {
  const out = mkdtempSync(join(tmpdir(), 'kapstone-demo-'));
  let names;
  let known;

  before(async () => {
    const run = spawnSync(process.execPath, [command, 'build', demo, '--out', out], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stdout + run.stderr);
    const module = JSON.parse(readFileSync(join(out, 'demo/module.json'), 'utf8'));
    names = namesIn([module.lessons, module.bank]);
    known = await kindsOf();
  });
  after(() => rmSync(out, { recursive: true }));

  it('has nothing to report', () => {
    const { status, stdout } = spawnSync(process.execPath, [command, 'check', demo], { encoding: 'utf8' });
    assert.match(stdout, /^No problems in \d+ files\n$/);
    assert.equal(status, 0);
  });

  it('leaves out no kind of block and item', () => {
    assert.ok(known.blocks.length > 25);
    assert.deepEqual(
      // What the authors of a course make themselves stands in `tests/fixtures/kinds`.
      known.blocks.filter((kind) => !names.has(kind) && !kind.startsWith('custom')),
      [],
    );
  });

  it('leaves out nothing that a text can be made of', () => {
    assert.ok(known.prose.length > 15);
    assert.deepEqual(
      known.prose.filter((type) => !names.has(type)),
      [],
    );
  });
});

/** Every `kind` and `type` in the data, at any depth. */
function namesIn(data, names = new Set()) {
  if (typeof data !== 'object' || data === null) return names;
  for (const [key, value] of Object.entries(data)) {
    if ((key === 'kind' || key === 'type') && typeof value === 'string') names.add(value);
    else namesIn(value, names);
  }
  return names;
}

/** What the schemas of the course know: its sources are bundled here, as the player's are. */
async function kindsOf() {
  const { outputFiles } = await build({
    ...browserOptions,
    stdin: {
      contents: `
        import { BlockSchema } from './src/course/block.ts';
        import { InlineSchema, ProseSchema } from './src/course/prose.ts';
        const typesOf = ({ options }) => options.flatMap(({ entries: { type } }) => type.options ?? type.literal);
        export const blocks = BlockSchema.options.flatMap(({ options }) => options.map(({ entries }) => entries.kind.literal));
        export const prose = [...typesOf(InlineSchema), ...typesOf(ProseSchema)];`,
      resolveDir: root,
    },
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
