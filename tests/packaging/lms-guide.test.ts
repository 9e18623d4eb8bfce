import { expect } from '@open-wc/testing';
import guide from '../../LMS.md';
import { statusPolicies } from '../../src/course/launch-data.js';
import { statusBy } from '../../src/lms/status-policy.js';
import { courseStructure } from '../../src/packaging/cmi5/course-structure.js';
import { launchedModules } from '../../src/packaging/launched-module.js';
import { formatName, packageFormats } from '../../src/packaging/package-format.js';
import { presets } from '../../src/packaging/presets.js';
import type { ModuleStatus } from '../../src/record/status.js';
import { doneWords, modeWords } from '../../src/launch/launch-words.js';
import { whereaboutsOf } from '../../src/launch/whereabouts.js';
import { smallCourse } from '../helpers/small-course.js';

/** The cells of the table whose head begins with these. */
function table(...head: string[]): string[][] {
  const lines = guide.split('\n').map((line) =>
    line
      .trim()
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const at = lines.findIndex((cells) => head.every((name, index) => cells[index] === name));
  expect(at, head.join()).to.be.at.least(0);
  const rest = lines.slice(at + 2);
  return [
    lines[at]!,
    ...rest.slice(
      0,
      rest.findIndex((cells) => cells.length === 0),
    ),
  ];
}
const bare = (cell: string) => cell.replaceAll('`', '').replace(/ \(.*\)$/, '');

describe('the guide for an LMS', () => {
  it('says the status of SCORM 1.2 as it is', () => {
    const at = (success: ModuleStatus['success'], lessonsFinished: number): ModuleStatus => ({
      completion: success === 'passed' && lessonsFinished === 2 ? 'completed' : 'incomplete',
      success,
      lessonsFinished,
      lessons: 2,
      begun: true,
    });
    const cases: Record<string, ModuleStatus> = {
      'under way': at('unknown', 1),
      'failed, lessons open': at('failed', 1),
      'passed, lessons open': at('passed', 1),
      'failed, lessons finished': at('failed', 2),
      'all done': at('passed', 2),
    };
    const [head, ...rows] = table('`--status`', 'under way');
    expect(head!.slice(1)).to.deep.equal(Object.keys(cases));
    expect(rows.map(([policy]) => bare(policy!))).to.deep.equal([...statusPolicies]);
    for (const [index, policy] of statusPolicies.entries())
      expect(rows[index]!.slice(1), policy).to.deep.equal(
        Object.values(cases).map((status) => statusBy(policy, status, true)),
      );
    const none = (lessons: number) =>
      ({ ...at('unknown', lessons), completion: lessons === 2 ? 'completed' : 'incomplete' }) as const;
    for (const policy of statusPolicies)
      expect([1, 2].map((lessons) => statusBy(policy, none(lessons), false))).to.deep.equal([
        'incomplete',
        'completed',
      ]);
  });

  it('says when cmi5 moves on as the package does', () => {
    const [, ...rows] = table('`--status`', 'completed');
    const course = smallCourse();
    for (const [policy, , , moveOn] of rows) {
      const status = statusPolicies.find((each) => each === bare(policy!))!;
      const xml = courseStructure({ course, modules: launchedModules(course), files: [], status, isSingle: false });
      expect(/ moveOn="(\w+)"/.exec(xml)?.[1], status).to.equal(moveOn);
    }
    expect(rows.length).to.equal(statusPolicies.length);
  });

  it('has each format and each preset, with what is known of it', () => {
    expect(
      table('`--format`')
        .slice(1)
        .map(([format]) => bare(format!))
        .sort(),
    ).to.deep.equal([...packageFormats].sort());
    const rows = table('`--preset`').slice(1);
    const names = (formats: readonly (keyof typeof formatName)[]) =>
      formats.map((format) => formatName[format]).join(', ');
    expect(rows.map(([preset, takes, locks]) => [bare(preset!), takes, locks])).to.deep.equal(
      Object.entries(presets).map(([preset, { takes, locks }]) => [preset, names(takes), names(locks) || 'not known']),
    );
    for (const { name } of Object.values(presets)) expect(guide).to.include(`| ${name} |`);
  });

  it('speaks of the words that a learner reads', () => {
    const words = [
      modeWords({ mode: 'review', credit: false })!,
      whereaboutsOf('offline', true).words,
      whereaboutsOf('busy', true).words,
      whereaboutsOf('kept', false).words,
      whereaboutsOf('refused', true).words.replace('Saved here. ', ''),
      whereaboutsOf('ended', true).words.replace('Saved here. ', ''),
      doneWords('your LMS', true),
    ];
    for (const each of words) expect(guide).to.include(each);
  });
});
