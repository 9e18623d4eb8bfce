import * as v from 'valibot';
import { idPattern } from '../../course/id.js';
import { isItemKind, type OwnKind } from '../../course/kinds/own-kind.js';
import { ownKindSchemas } from '../../course/kinds/own-kind-schemas.js';
import type { Place, Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { fileStart, type SourceText } from '../sources/source-text.js';
import type { KindRunner } from './kind-runner.js';
import { kindScript, type KindScript } from './kind-script.js';

/** A kind that the authors wrote. */
export interface NamedKind {
  name: string;
  kind: OwnKind;
  /** An expression that gives the kind, for the pages in which it stands. */
  script: string;
}

/** By name. Undefined is one whose file cannot be used: that is reported once, and not at every block again. */
export type Kinds = ReadonlyMap<string, NamedKind | undefined>;

interface Files {
  paths: readonly string[];
  read: (path: string) => SourceText | undefined;
}

/** The kinds whose files course.yaml names. `taken` are the names of the blocks that there are already. */
export function readKinds(
  named: readonly { path: string; place: Place }[],
  { paths, read }: Files,
  runner: KindRunner | undefined,
  taken: readonly string[],
  report: Report,
): Kinds {
  const kinds = new Map<string, NamedKind | undefined>();
  for (const { path, place } of named) {
    const name = nameOf(path);
    if (!paths.includes(path)) {
      report('kind-not-found', place, {
        message: `There is no file ${path}.`,
        expected: 'The path of a file, from the folder of course.yaml on, such as kinds/breath-count.js.',
        mend: didYouMean(path, paths.filter(isKindFile)),
      });
      if (!taken.includes(name)) kinds.set(name, undefined);
    } else if (!isKindFile(path) || !idPattern.test(name) || taken.includes(name) || kinds.has(name)) {
      report('bad-kind-name', place, {
        message:
          taken.includes(name) || kinds.has(name)
            ? `There is a block "${name}" already.`
            : `"${path.slice(path.lastIndexOf('/') + 1)}" is no name for the file of a kind.`,
        expected:
          'A name of lower-case letters, digits and single hyphens that no block has yet, and .js or .mjs behind it.',
      });
    } else {
      const source = read(path);
      const kind = source && readKind(name, source, runner, report);
      kinds.set(name, kind);
    }
  }
  const listed = named.map(({ path }) => path);
  for (const path of paths) {
    if (!/^kinds\/[^/]+$/.test(path) || !isKindFile(path) || /\.test\.m?js$/.test(path) || listed.includes(path))
      continue;
    report('unread-file', fileStart(path), {
      message: 'This file is not read: course.yaml does not name it.',
      expected: `A line "- ${path}" under "kinds:" in course.yaml.`,
    });
  }
  return kinds;
}

function readKind(
  name: string,
  source: SourceText,
  runner: KindRunner | undefined,
  report: Report,
): NamedKind | undefined {
  const read = kindScript(source.text);
  if ('remark' in read) {
    report('unread-kind', source.place(read.start, read.end), read.remark);
    return undefined;
  }
  if (!runner) {
    report('unread-kind', fileStart(source.file), {
      message: 'This file is code, and there is nothing here to run it with.',
      expected: 'The command kapstone, which runs it.',
    });
    return undefined;
  }
  const run = runner.run(read.script, source.file);
  if ('failure' in run) {
    report('unread-kind', placeOf(run, read, source), {
      message: `This file cannot be run: ${run.failure}`,
      expected:
        'Code that needs nothing of a page while it is read. What belongs to a page stands inside of element().',
    });
    return undefined;
  }
  const kind = checkKind(run.value, read, source, report);
  if (!kind) return undefined;
  const breaches = runner.breachesOf(name, kind);
  for (const { trouble, path } of breaches) {
    const { start, end } = read.rangeOf(path);
    report('kind-breaks-contract', source.place(start, end), {
      message: trouble,
      expected: 'What the guide says of kinds of your own.',
    });
  }
  return breaches.length > 0 ? undefined : { name, kind, script: read.script };
}

/** Whether what a file gives is a kind, as far as that can be seen without calling it. */
function checkKind(value: unknown, read: KindScript, source: SourceText, report: Report): OwnKind | undefined {
  const isItem =
    typeof value === 'object' && value !== null && ['judge', 'right', 'response'].some((part) => part in value);
  const checked = v.safeParse(isItem ? ownKindSchemas.item : ownKindSchemas.block, value);
  // The kind itself, and not the copy: its functions may call each other by `this`.
  if (checked.success) return value as OwnKind;
  for (const issue of checked.issues) {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const { start, end } = read.rangeOf(path);
    const what = path.join('.');
    const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
    const isMissing =
      issue.type === 'strict_object' && path.length > 0 && issue.expected === `"${String(path.at(-1))}"`;
    report('bad-kind', source.place(start, end), {
      message: isUnknown
        ? `A kind has no part "${what}".`
        : isMissing
          ? `This kind has no "${what}".`
          : what
            ? `"${what}" is not as expected.`
            : 'What this file gives is no kind.',
      expected:
        isUnknown || isMissing || issue.message.startsWith('Invalid') ? partsOf(isItem) : `Expected: ${issue.message}.`,
    });
  }
  return undefined;
}

function partsOf(isItem: boolean): string {
  const { entries } = isItem ? ownKindSchemas.item : ownKindSchemas.block;
  const parts = Object.entries(entries) as [string, { type: string }][];
  const needed = parts.filter(([, { type }]) => type !== 'exact_optional').map(([part]) => part);
  return `${isItem ? 'An item kind' : 'A block kind'} has ${needed.join(', ')}.`;
}

function placeOf(
  { line, column }: { line?: number; column?: number },
  { shift }: KindScript,
  source: SourceText,
): Place {
  if (line === undefined) return fileStart(source.file);
  const start =
    source.text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const at = start + Math.max(0, (column ?? 1) - 1 - (line === 1 ? shift : 0));
  return source.place(at, at);
}

function isKindFile(path: string): boolean {
  return /\.m?js$/.test(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.m?js$/, '');
}

/** Whether a block of this name is an item of the authors' own. One whose file cannot be used may stand wherever an item may. */
export function isOwnItem(name: string, kinds: Kinds): boolean {
  const own = kinds.get(name);
  return own ? isItemKind(own.kind) : kinds.has(name);
}
