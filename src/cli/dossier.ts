import { relative, resolve } from 'node:path';
import { dossierMark, writeDossier } from '../packaging/dossier/write-dossier.js';
import { digest, mediaOf } from './build.js';
import { chosenModules } from './chosen-modules.js';
import { compileFolder } from './compile-folder.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { layFile } from './lay-file.js';
import { readPlayer } from './read-player.js';
import { report, verdict } from './report.js';

interface Wanted {
  /** The file to write; named after the course where there is none. */
  out?: string | undefined;
  /** Id of the one module that it is about. */
  module?: string | undefined;
  /** The day that it speaks of, YYYY-MM-DD. */
  date?: string | undefined;
}

/** `kapstone dossier`: writes what a reviewer of continuing education asks for. Where the course has errors, nothing is written. */
export async function dossier(folder: string, { out, module, date }: Wanted, io: Io): Promise<ExitCode> {
  const player = readPlayer(io.player);
  const compiled = compileFolder(folder, io);
  const { course, diagnostics, files } = compiled;
  const found = verdict(compiled);
  if (diagnostics.length > 0) for (const line of report(compiled, 'text')) io.err(line);
  if (found !== exitCode.clean || !course) return found || exitCode.problems;
  const modules = chosenModules(course, module);
  const name = [course.id, ...(module === undefined ? [] : [module]), 'dossier.html'].join('-');
  const target = resolve(io.cwd, out ?? name);
  const media = mediaOf(modules, files);
  const text = await writeDossier({ course, modules, ...(date && { date }), media }, player, digest);
  layFile(target, text, 'dossier', (former) => former.includes(dossierMark));
  io.out(`Wrote ${relative(io.cwd, target) || target}`);
  return exitCode.clean;
}
