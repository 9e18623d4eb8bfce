import { compileCourse } from '../../src/authoring/compile-course.js';
import type { CompiledCourse } from '../../src/course/compiled-course.js';
import type { Module } from '../../src/course/module.js';
import { options, type Files } from './small-course.js';

export function courseOf(files: Files): CompiledCourse {
  const { course } = compileCourse(files, options);
  if (!course) throw new Error('Nothing was compiled.');
  return course;
}

/** The first module of the course. */
export function moduleOf(files: Files): Module {
  const module = courseOf(files).entries[0]?.module;
  if (!module) throw new Error('No module was compiled.');
  return module;
}
