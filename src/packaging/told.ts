import type { CompiledCourse } from '../course/compiled-course.js';
import type { StatusPolicy } from '../course/launch-data.js';
import { itemsOf, type Module } from '../course/module.js';
import { formatName, type LmsFormat } from './package-format.js';
import { count } from './pages/words.js';
import { passMark, saysPassed } from './pass-mark.js';
import { presets, type EndStatus, type PresetId } from './presets.js';
import { grouped, roomOf, type WorstCase } from './suspend-room.js';
import { prerequisites } from './scorm12/scorm12-manifest.js';

/** What the LMS, or the host page, will be told of a module, in plain words, a line each. */
export function toldOf(
  module: Module,
  format: LmsFormat,
  { status, tellsAnswers, hosts = [] }: { status: StatusPolicy; tellsAnswers: boolean; hosts?: readonly string[] },
  worstCase: WorstCase,
): string[] {
  const room = roomOf(format);
  const { assessment, lessons, objectives, scenarios = [] } = module;
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const practice = lessons.flatMap(itemsOf).length;
  const answers = [
    ...(practice > 0 ? [count(practice, 'practice question')] : []),
    ...(assessment ? [`${count(assessment.items, 'question')} in each sitting of the assessment`] : []),
    ...(scenarios.length > 0 ? [`the decisions of ${count(scenarios.length, 'case')}`] : []),
  ];
  return [
    `Completed: when all lessons are finished${assessment ? ' and the assessment is passed' : ''}`,
    `Passed: ${passed(module, status)}`,
    ...(format === 'scorm12' ? [`Status: ${oneStatus(module, status)}`] : []),
    `Time: ${count(minutes, 'minute')}`,
    // A host page hears of how things stand as a whole.
    ...(format === 'embed' ? [] : [`Objectives: ${objectives.length}`]),
    `Answers: ${tellsAnswers ? answers.join(', ') || 'none' : 'none, as you wished'}`,
    ...(room === undefined
      ? []
      : [
          `Kept there to go on from: at most ${grouped(worstCase(module))} of ${grouped(room)} characters, and more work as far as it fits`,
        ]),
    ...(format === 'embed'
      ? [`Heard by pages of: ${['the origin that the package is served from', ...hosts].join(', ')}`]
      : []),
  ];
}

/** SCORM 1.2 has one status for what the others have two for. */
function oneStatus(module: Module, status: StatusPolicy): string {
  if (!saysPassed(module, status)) return 'incomplete, then completed';
  return status === 'score'
    ? 'incomplete, then failed or passed, whether or not all lessons are finished'
    : 'incomplete, and failed or passed when all lessons are finished';
}

function passed({ assessment }: Module, status: StatusPolicy): string {
  if (!assessment) return 'not said, for there is no assessment';
  if (!saysPassed({ assessment }, status)) return 'not said, as you wished';
  const mark = `with ${Number((assessment.pass * 100).toFixed(2))}% in the assessment`;
  if (passMark({ assessment }, status) !== undefined) return mark;
  return `${mark} and every critical item right; the LMS gets no pass mark, or it would pass by the score alone`;
}

interface Written {
  format: LmsFormat;
  course: CompiledCourse;
  modules: readonly Module[];
  status: StatusPolicy;
  /** Whether each module is a package of its own. */
  isSingle: boolean;
  preset?: PresetId;
}

/** What somebody has to set in the LMS, because the package cannot: one sentence each. */
export function leftToLms(written: Written): string[] {
  const { format, course, modules, isSingle, preset } = written;
  const locks = preset === undefined || (presets[preset].locks as readonly LmsFormat[]).includes(format);
  return modules.flatMap(({ id, title }) => {
    const requires = course.entries.find((entry) => entry.id === id)?.requires ?? [];
    const open = requires.filter((needed) => isSingle || !locks || !canHold(written, requires, needed));
    if (open.length === 0) return [];
    const titles = open.map((needed) => `“${course.entries.find((entry) => entry.id === needed)?.title ?? needed}”`);
    if (format === 'embed')
      return [`“${title}” opens after ${titles.join(' and ')}. The package cannot hold it back: have your page do so.`];
    const why = isSingle
      ? 'A package of one module cannot check that'
      : preset !== undefined && !locks
        ? `${presets[preset].name} is not known to read that from a package`
        : `${formatName[format]} cannot say that`;
    return [`“${title}” opens after ${titles.join(' and ')}. ${why}: set it in your LMS.`];
  });
}

/** Whether the manifest of a whole course holds a module back until another one is completed. */
function canHold({ format, modules, status }: Written, requires: readonly string[], needed: string): boolean {
  const module = modules.find(({ id }) => id === needed);
  if (!module) return false;
  if (format === 'scorm12') return prerequisites(requires) !== undefined;
  return format === 'scorm2004' && saysPassed(module, status);
}

/** What to know of the LMS that the package is for: what to set in it, and whether it takes such packages. */
export function adviceOf(preset: PresetId, { format, modules, status, isSingle }: Omit<Written, 'course'>): string[] {
  const { name, takes, advice } = presets[preset];
  const fits = (takes as readonly LmsFormat[]).includes(format);
  const end = (isAssessed: boolean) => {
    const module = modules.find(({ assessment }) => (assessment !== undefined) === isAssessed);
    return module && endOf(module, format, status);
  };
  const [assessed, others] = [end(true), end(false)];
  const ends = { ...(assessed && { assessed }), ...(others && { others }) };
  const known = takes.map((each) => formatName[each]).join(' and ');
  return [
    ...(fits ? [] : [`${name} by itself is known to take ${known}. For ${formatName[format]} it needs an extension.`]),
    `${name}: ${advice({ format, isWhole: !isSingle && modules.length > 1, ends })}`,
  ];
}

/**
 * The status to wait for. Of the two of SCORM 2004, completed is who has done all of it; passed can be who has lessons left. Of the one of
 * SCORM 1.2 see `StatusPolicy`.
 */
function endOf(module: Module, format: LmsFormat, status: StatusPolicy): EndStatus {
  if (!saysPassed(module, status)) return 'Completed';
  return format === 'scorm12' || status === 'score' ? 'Passed' : 'Completed';
}
