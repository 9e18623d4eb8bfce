/** A small course in a folder of its own, and the command to run on it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const files = {
  'course.yaml': `id: small
title: A small course
language: en
summary: One module.
modules:
  - first
`,
  'references.json': '[]\n',
  'glossary.md': `# Glossary

## Record

What one learner did.
`,
  'first/module.yaml': `id: first
title: The first module
edition: "1.0"
summary: One lesson.
objectives:
  - id: count
    text: Count to two.
authors:
  - name: Somebody
    role: Author
disclosures: None.
reviewed: 2026-11-24
review-by: 2099-11-24
`,
  'first/lessons/01-one.md': `---
id: one
title: One and two
objectives: [count]
minutes: 5
---

After one comes another number.

:::choice{#next objective=count difficulty=1}
What comes after one?

- [ ] Three
  > That comes after two.
- [x] Two
  > Yes.
:::
`,
};

/** The line of `first/lessons/01-one.md` with the right answer. */
export const key = '- [x] Two';
export const lesson = 'first/lessons/01-one.md';

export class CourseFolder {
  path = mkdtempSync(join(tmpdir(), 'kapstone-cli-'));

  constructor(changes = {}) {
    for (const [path, content] of Object.entries({ ...files, ...changes })) this.write(path, content);
  }

  write(path, content) {
    const file = join(this.path, 'modules', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** The lesson with its words changed. */
  change(before, after) {
    this.write(lesson, files[lesson].replace(before, after));
  }

  run(...words) {
    return spawnSync(process.execPath, [command, ...words], { cwd: this.path, encoding: 'utf8' });
  }

  remove() {
    rmSync(this.path, { recursive: true, force: true });
  }
}
