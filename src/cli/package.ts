import { relative, resolve } from 'node:path';
import { didYouMean } from '../authoring/diagnostics/nearest.js';
import type { CompiledCourse } from '../course/compiled-course.js';
import { statusPolicies, type StatusPolicy } from '../course/launch-data.js';
import type { Module } from '../course/module.js';
import { worstCase } from '../lms/worst-case.js';
import { formatName, launcherOf, launchPart, packageFormats, type PackageFormat } from '../packaging/package-format.js';
import { count } from '../packaging/pages/words.js';
import { presetIds, type PresetId } from '../packaging/presets.js';
import { overfull, refusal } from '../packaging/suspend-room.js';
import { adviceOf, leftToLms, toldOf } from '../packaging/told.js';
import { withOwnKinds } from '../packaging/with-own-kinds.js';
import { oddNames, writePackage } from '../packaging/write-package.js';
import { pathsInZip, zip } from '../packaging/zip.js';
import { digest, mediaOf } from './build.js';
import { chosenModules } from './chosen-modules.js';
import { CommandError } from './command-error.js';
import { compileFolder } from './compile-folder.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { kindFile } from './kind-file.js';
import { layFile } from './lay-file.js';
import { readPlayer } from './read-player.js';
import { readSchemas } from './read-schemas.js';
import { report, verdict } from './report.js';

/** As the words of the call have it. */
interface Wanted {
  format: string | undefined;
  /** Id of the one module. */
  module: string | undefined;
  /** One package of all modules. */
  course: boolean;
  preset: string | undefined;
  /** What decides the status that the LMS is told. */
  status: string | undefined;
  /** Tells the LMS nothing of single answers. */
  noAnswers: boolean;
  /** Origins of pages that may show an `embed` package, besides its own. */
  hosts: readonly string[];
  out: string | undefined;
}

/**
 * `kapstone package`: writes a zip for an LMS, one a module or one of the whole course, and says what the LMS will be told.
 * Where the course has errors, or a module does not fit, nothing is written.
 */
export async function packageCourse(folder: string, wanted: Wanted, io: Io): Promise<ExitCode> {
  const { format, preset, status, hosts } = understood(wanted);
  const tellsAnswers = !wanted.noAnswers;
  const brought = readPlayer(io.player);
  if (format !== 'site' && !Object.hasOwn(brought.parts, launchPart(format)))
    throw new CommandError(
      'no-launch',
      `The player cannot speak ${formatName[format]} yet, so there is no package to write.`,
    );
  const schemas = readSchemas(io.schemas);
  const compiled = compileFolder(folder, io);
  const { course, kinds, diagnostics, files } = compiled;
  const found = verdict(compiled);
  if (diagnostics.length > 0) for (const line of report(compiled, 'text')) io.err(line);
  if (found !== exitCode.clean || !course) return found || exitCode.problems;
  const player = withOwnKinds(brought, kinds.map(kindFile));
  const modules = chosenModules(course, wanted.module);
  const isWhole = wanted.module === undefined && (wanted.course || format === 'site');
  if (!isWhole && wanted.out !== undefined && modules.length > 1)
    throw new CommandError(
      'usage',
      '--out names one file, and there are several modules. Add --module <id> or --course.',
    );
  const odd = oddNames(mediaOf(modules, files).keys());
  if (odd.length > 0) {
    for (const path of odd)
      io.err(
        `${relative(io.cwd, resolve(compiled.path, path))}: some LMS cannot keep this name. ` +
          'Use letters from a to z, digits, dots, hyphens and underscores.',
      );
    return exitCode.problems;
  }
  const tooMuch = overfull(format, modules, worstCase);
  if (tooMuch.length > 0) {
    for (const each of tooMuch) io.err(refusal(each, format));
    return exitCode.problems;
  }
  for (const module of isWhole ? [undefined] : modules) {
    const { files: packed, unlinked } = await writePackage(
      {
        format,
        course,
        status,
        tellsAnswers,
        hosts,
        ...(module && { module: module.id }),
        media: mediaOf(modules, files, course.theme),
      },
      player,
      schemas,
      digest,
    );
    const bytes = zip(packed);
    const name = [course.id, ...(module ? [module.id] : []), `${format}.zip`].join('-');
    const target = resolve(io.cwd, wanted.out ?? name);
    layFile(target, bytes, 'package', isOurs);
    io.out(`Wrote ${relative(io.cwd, target) || target}: ${packed.size} files, ${Math.ceil(bytes.length / 1000)} kB`);
    const held = module ? [module] : modules;
    for (const line of notes({
      format,
      course,
      modules: held,
      status,
      tellsAnswers,
      hosts,
      isSingle: !isWhole,
      unlinked,
      ...(preset && { preset }),
    }))
      io.out(line);
  }
  if (preset && format !== 'site')
    for (const line of adviceOf(preset, { format, modules, status, isSingle: !isWhole })) io.out(line);
  return exitCode.clean;
}

interface Understood {
  format: PackageFormat;
  status: StatusPolicy;
  hosts: readonly string[];
  preset?: PresetId;
}

function understood({ format, preset, module, course, status = 'both', hosts }: Wanted): Understood {
  const known = packageFormats.find((each) => each === format);
  if (!known)
    throw new CommandError(
      'usage',
      withGuess(`Say for what: --format ${packageFormats.join('|')}.`, format, packageFormats),
    );
  const lms = presetIds.find((each) => each === preset);
  if (preset !== undefined && !lms)
    throw new CommandError('usage', withGuess(`--preset is one of ${presetIds.join(', ')}.`, preset, presetIds));
  if (module !== undefined && course) throw new CommandError('usage', 'Either --module or --course, not both.');
  if (course && known === 'xapi')
    throw new CommandError(
      'usage',
      'An xAPI package launches one module. Leave out --course, and each module gets its own.',
    );
  if (hosts.length > 0 && known !== 'embed')
    throw new CommandError('usage', '--host names pages that show a package of --format embed. Leave it out.');
  if (lms && (known === 'embed' || known === 'site'))
    throw new CommandError('usage', '--preset is for packages that an LMS takes. Leave it out.');
  const policy = statusPolicies.find((each) => each === status);
  if (!policy)
    throw new CommandError(
      'usage',
      withGuess(`--status is one of ${statusPolicies.join(', ')}.`, status, statusPolicies),
    );
  return {
    format: known,
    status: policy,
    hosts: [...new Set(hosts.map(toOrigin))].sort(),
    ...(lms && { preset: lms }),
  };
}

/** An origin as browsers write it. Whoever is one of them hears what a learner answers, so each is named, and none by a pattern. */
function toOrigin(host: string): string {
  const url = URL.canParse(host) ? new URL(host) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !host.includes('*');
  if (!isOrigin)
    throw new CommandError('usage', `--host is where your page is, such as https://clinic.example, and not "${host}".`);
  return url.origin;
}

/** The sentence, and what was most likely meant. */
function withGuess(sentence: string, word: string | undefined, known: readonly string[]): string {
  const guess = word === undefined ? undefined : didYouMean(word, known);
  return guess === undefined ? sentence : `${sentence} ${guess}`;
}

interface Noted {
  format: PackageFormat;
  course: CompiledCourse;
  modules: readonly Module[];
  status: StatusPolicy;
  tellsAnswers: boolean;
  hosts: readonly string[];
  isSingle: boolean;
  unlinked: number;
  preset?: PresetId;
}

/** What somebody who uploads a package wants to know of it. */
function notes({ format, unlinked, ...written }: Noted): string[] {
  const links =
    unlinked > 0
      ? [`${count(unlinked, 'link')} to other modules ${unlinked === 1 ? 'is' : 'are'} plain words in it.`]
      : [];
  if (format === 'site') return links;
  const told = written.modules.flatMap((module) => [
    `The ${launcherOf(format)} will be told of “${module.title}”:`,
    ...toldOf(module, format, written, worstCase).map((line) => `  ${line}`),
  ]);
  return [...told, ...leftToLms({ format, ...written }), ...links];
}

/** Every package and site of this command has these two pages at its root. */
function isOurs(bytes: Uint8Array): boolean {
  const paths = pathsInZip(bytes) ?? [];
  return paths.includes('glossary.html') && paths.includes('references.html');
}
