import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { isDay } from '../authoring/files/dates.js';
import { didYouMean } from '../authoring/diagnostics/nearest.js';
import { build } from './build.js';
import { check } from './check.js';
import { CommandError } from './command-error.js';
import { dev } from './dev/dev.js';
import { diskTrouble } from './disk-trouble.js';
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
    io.err(messageOf(error));
    return exitCode.broken;
  }
}

/** A sentence; only for a slip of ours it is a stack, which whoever mends it needs. */
function messageOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  return diskTrouble(error) ?? (error instanceof Error ? String(error.stack) : String(error));
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { command, folder, format, out, port, opens, module, course, preset, status, noAnswers, hosts, date, words } =
    parse(argv);
  switch (command) {
    case 'check':
      return check(folder ?? '.', reportFormat(format), io);
    case 'build':
      if (!out) throw new CommandError('usage', 'Say where to write the site: --out site');
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
      throw new CommandError(
        'usage',
        `There is no command "${command}". ${didYouMean(command, Object.keys(optionsOf)) ?? seeHelp}`,
      );
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
  if (rest.length > 0)
    throw new CommandError(
      'usage',
      `Only one folder at a time, not also ${rest.join(', ')}. ` +
        'Words that belong together stand in straight quotes: --title "Two words"',
    );
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && (!Number.isInteger(port) || port < 1 || port > 65535))
    throw new CommandError('usage', '--port is a number from 1 to 65535.');
  const { date } = values;
  if (date !== undefined && !isDay(date)) throw new CommandError('usage', '--date is a day, such as 2026-11-24.');
  const command = values.help ? 'help' : values.version ? 'version' : named;
  if (Object.hasOwn(optionsOf, command)) refuseOthers(command, values);
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

const seeHelp = 'See: kapstone help';

/** The options of each command. What would be passed over without a word is refused. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  new: ['title', 'id', 'author', 'objective', 'kind'],
  check: ['format'],
  explain: [],
  dev: ['port', 'open'],
  build: ['out'],
  package: ['format', 'module', 'course', 'status', 'no-answers', 'host', 'preset', 'out'],
  dossier: ['out', 'module', 'date'],
  serve: ['port'],
};

function refuseOthers(command: string, values: Readonly<Record<string, unknown>>): void {
  const known = optionsOf[command] ?? [];
  const other = Object.keys(values).find((name) => values[name] !== false && !known.includes(name));
  if (other !== undefined) throw new CommandError('usage', `kapstone ${command} has no option --${other}. ${seeHelp}`);
}

const options = {
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
} as const;

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (cause) {
    throw new CommandError('usage', slipOf(cause, argv), { cause });
  }
}

function slipOf(cause: unknown, argv: readonly string[]): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  const named = (word: string) => /^--?([^=]*)/.exec(word)?.[1] ?? '';
  const unknown = argv.find((word) => word.startsWith('-') && !isOption(named(word)));
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    const meant = didYouMean(named(unknown), Object.keys(options), (best) => `--${best}`);
    return `There is no option ${unknown}. ${meant ?? seeHelp}`;
  }
  const [, name = ''] = /'(?:-\w, )?(--[\w-]+)/.exec(message) ?? [];
  return `${name} ${message.includes('not take') ? 'has nothing behind it' : 'needs something behind it'}. ${seeHelp}`;
}

const isOption = (name: string): boolean => Object.hasOwn(options, name) || ['h', 'v'].includes(name);
