/**
 * `node tests/bench/scale.mjs`: how long a big course takes to build, the first time and after an edit, and whether the time grows
 * with the course or faster. In seconds of the processor: what else the machine does counts little.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../src/toolchain/esbuild-options.mjs';
import { bigCourse, lessonPath } from '../helpers/big-course.mjs';
import { median } from './median.mjs';
import { table } from './table.mjs';

const { values } = parseArgs({
  options: { lessons: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } },
});
const lessons = Number(values.lessons);
const folder = mkdtempSync(join(tmpdir(), 'kapstone-scale-'));
const course = join(folder, 'course');
const edited = join(course, lessonPath('module-1', 0));

try {
  const [quarter, whole] = [lessons / 4, lessons].map((count) => {
    write(bigCourse(count));
    return measured(() => rmSync(join(course, '.kapstone'), { recursive: true, force: true }));
  });
  const again = measured(() => undefined);
  let edits = 0;
  const edit = measured(() =>
    writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nEdited ${'so '.repeat((edits += 1))}.\n`),
  );
  const ratio = (part, of) => (part / of).toFixed(2);
  const rows = [
    [`${lessons / 4} lessons`, quarter.toFixed(1), ''],
    [`${lessons} lessons`, whole.toFixed(1), `${ratio(whole, quarter)} times a quarter of them (4 is linear)`],
    ['the same again', again.toFixed(1), `${ratio(again, whole)} of the first time`],
    ['one lesson edited', edit.toFixed(1), `${ratio(edit, whole)} of the first time`],
  ];
  console.log(table(['what', 'seconds', 'ratio'], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function write(files) {
  rmSync(course, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(course, path)), { recursive: true });
    writeFileSync(join(course, path), text);
  }
}

/** The median of what a build takes, each after `prepare`. */
function measured(prepare) {
  return median(
    Array.from({ length: Number(values.runs) }, () => {
      prepare();
      return seconds();
    }),
  );
}

function seconds() {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();console.error('took '+(user+system)/1e6)})`,
      join(root, 'dist/cli.js'),
      'build',
      course,
      '--out',
      join(folder, 'site'),
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return Number(/took (\S+)/.exec(stderr)[1]);
}
