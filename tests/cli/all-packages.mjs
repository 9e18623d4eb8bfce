/** Every module of the small course in every format for an LMS, and the course in those that take one. */
import assert from 'node:assert/strict';

export const manifestOf = {
  scorm12: 'imsmanifest.xml',
  scorm2004: 'imsmanifest.xml',
  cmi5: 'cmi5.xml',
  xapi: 'tincan.xml',
};
export const formats = Object.keys(manifestOf);
const ofCourses = formats.filter((format) => format !== 'xapi');
const modules = ['first', 'second-part', 'third'];

/** The format and the name of each. */
export const packages = [
  ...formats.flatMap((format) => modules.map((module) => [format, `small-${module}-${format}.zip`])),
  ...ofCourses.map((format) => [format, `small-${format}.zip`]),
];

/** Writes all of them. */
export function packEverything(packager, ...words) {
  for (const format of formats) assert.equal(packager.run('--format', format, ...words).status, 0, format);
  for (const format of ofCourses)
    assert.equal(packager.run('--format', format, '--course', ...words).status, 0, format);
}
