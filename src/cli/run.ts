import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { isDay } from '../authoring/dates.js';
import { build } from './build.js';
import { check } from './check.js';
import { CommandError } from './command-error.js';
import { dev } from './dev/dev.js';
import { dossier } from './dossier.js';
import { explain } from './explain.js';
import { exitCode, type ExitCode } from './exit-code.js';
import { help } from './help.js';
import type { Io } from './io.js';
import { makeNew, type NewWords } from './new/new.js';
import { packageCourse } from './package.js';
import { reportFormats, type ReportFormat } from './report.js';
import { serve } from './serve.js';

/** Does what the words ask for. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    io.err(
      error instanceof CommandError ? error.message : error instanceof Error ? String(error.stack) : String(error),
    );
    return exitCode.broken;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { command, folder, format, out, port, opens, module, course, preset, status, noAnswers, hosts, date, words } =
    parse(argv);
  switch (command) {
    case 'check':
      return check(folder ?? '.', reportFormat(format), io);
    case 'build':
      if (out === undefined) throw new CommandError('usage', 'Say where to write the site: --out <folder>');
      return build(folder ?? '.', out, io);
    case 'package':
      return packageCourse(folder ?? '.', { format, module, course, preset, status, noAnswers, hosts, out }, io);
    case 'dossier':
      return dossier(folder ?? '.', { out, module, date }, io);
    case 'serve':
      if (folder === undefined)
        throw new CommandError('usage', 'Say which folder holds the site: kapstone serve <folder>');
      return serve(folder, port ?? 4173, io);
    case 'dev':
      return dev(folder ?? '.', { port: port ?? 4174, open: opens }, io);
    case 'explain':
      return explain(folder, io);
    case 'new':
      return makeNew(folder, words, io);
    case 'version':
      io.out(version);
      return exitCode.clean;
    case 'help':
      io.out(help);
      return exitCode.clean;
    default:
      throw new CommandError('usage', `There is no command "${command}". See: kapstone help`);
  }
}

interface Call {
  command: string;
  folder: string | undefined;
  /** What it may be depends on the command. */
  format: string | undefined;
  out: string | undefined;
  /** Undefined where none is named. */
  port: number | undefined;
  /** Opens the browser. */
  opens: boolean;
  module: string | undefined;
  course: boolean;
  preset: string | undefined;
  status: string | undefined;
  noAnswers: boolean;
  hosts: readonly string[];
  date: string | undefined;
  /** For `new`, whose first word says what. */
  words: NewWords;
}

function parse(argv: readonly string[]): Call {
  const { values, positionals } = read(argv);
  const [named = 'help', folder, ...others] = positionals;
  const [place, ...rest] = named === 'new' ? others : [undefined, ...others];
  if (rest.length > 0) throw new CommandError('usage', `Only one folder at a time, not also ${rest.join(', ')}.`);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && (!Number.isInteger(port) || port < 1 || port > 65535))
    throw new CommandError('usage', '--port is a number from 1 to 65535.');
  const { date } = values;
  if (date !== undefined && !isDay(date)) throw new CommandError('usage', '--date is a day, such as 2026-11-24.');
  const command = values.help ? 'help' : values.version ? 'version' : named;
  const { format, out, module, course, preset, status, title, id, author, objective, kind } = values;
  const noAnswers = values['no-answers'] === true;
  const hosts = values.host ?? [];
  const words = { folder: place, title, id, author, objective, kind };
  const opens = values.open;
  return { command, folder, format, out, port, opens, module, course, preset, status, noAnswers, hosts, date, words };
}

function reportFormat(format = 'text'): ReportFormat {
  const known = reportFormats.find((each) => each === format);
  if (!known) throw new CommandError('usage', `--format is one of ${reportFormats.join(', ')}.`);
  return known;
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        module: { type: 'string' },
        course: { type: 'boolean', default: false },
        preset: { type: 'string' },
        status: { type: 'string' },
        'no-answers': { type: 'boolean' },
        host: { type: 'string', multiple: true },
        date: { type: 'string' },
        port: { type: 'string' },
        open: { type: 'boolean', default: false },
        title: { type: 'string' },
        id: { type: 'string' },
        author: { type: 'string' },
        objective: { type: 'string' },
        kind: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (cause) {
    throw new CommandError('usage', `${cause instanceof Error ? cause.message : String(cause)}\nSee: kapstone help`, {
      cause,
    });
  }
}
