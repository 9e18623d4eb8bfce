import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { compileCourse } from '../../src/authoring/compile-course.js';
import { ModuleSchema } from '../../src/course/module.js';
import { options, type Files } from './small-course.js';

/** Compiles, and looks at what must hold whatever the files say. */
export function examine(files: Files): void {
  const { course, diagnostics } = compileCourse(files, options);
  for (const { module } of course?.entries ?? []) {
    if (module) expect(v.safeParse(ModuleSchema, module).issues).to.equal(undefined);
  }
  for (const { file, line, column, message } of diagnostics) {
    const content = files.get(file);
    const lines = typeof content === 'string' ? content.split(/\r\n|\r|\n/) : [];
    expect(line, message).to.be.within(1, Math.max(1, lines.length));
    expect(column, message).to.be.within(1, (lines[line - 1]?.length ?? 0) + 1);
  }
}
