import type { CrisisLine } from '../../course/course.js';
import { CourseFileSchema, EntrySchema } from './author-schemas.js';
import type { Theme } from '../../course/palette.js';
import type { Imprint } from '../../course/imprint.js';
import { checkShape } from './check-shape.js';
import { readEvaluation } from './read-evaluation.js';
import type { Place } from '../diagnostics/diagnostic.js';
import { readYaml } from './read-lesson.js';
import type { Recalling } from '../reading.js';
import type { SourceText } from '../sources/source-text.js';
import { readTheme } from '../theme/read-theme.js';
import { wordingOf, type Wording } from '../wording.js';
import type { YamlSource } from '../sources/yaml-source.js';
import * as v from 'valibot';
import { idPattern } from '../../course/id.js';

/** An entry of the course as its author wrote it. */
export interface CourseEntry {
  id: string;
  title?: string;
  planned: boolean;
  requires: { id: string; place: Place }[];
  place: Place;
}

/** course.yaml. What could not be read of its entries is left out. */
export interface CourseFile {
  id: string;
  iri?: string;
  title: string;
  language: string;
  summary: string;
  wording: Wording;
  imprint: Imprint;
  acknowledgement?: string;
  crisisLines?: CrisisLine[];
  theme?: Theme;
  entries: CourseEntry[];
  /** What its list names, names that are no ids included. */
  named: ReadonlySet<unknown>;
  /** Files of kinds of the authors' own. */
  kinds: { path: string; place: Place }[];
  /** Of its keys, for remarks on them. */
  yaml: YamlSource;
}

const FolderSchema = v.pipe(v.string(), v.regex(idPattern));

/** @param files All files of the course, of which the theme names some. */
export function readCourseFile(
  source: SourceText,
  files: ReadonlyMap<string, string | Uint8Array>,
  recalling: Recalling,
): CourseFile | undefined {
  const { report } = recalling;
  const yaml = readYaml(source, recalling);
  const file = yaml && checkShape(CourseFileSchema, yaml, report);
  if (!file) return undefined;
  const entries = file.modules.flatMap((value, index): CourseEntry[] => {
    const path = ['modules', index];
    if (typeof value === 'string') {
      const id = checkShape(FolderSchema, yaml, report, path);
      return id === undefined ? [] : [{ id, planned: false, requires: [], place: yaml.place(path) }];
    }
    const entry = checkShape(EntrySchema, yaml, report, path);
    if (!entry) return [];
    const { id, title, planned = false, requires = [] } = entry;
    if (planned && title === undefined) {
      report('missing-key', yaml.startOf(path), {
        message: '"title" is missing.',
        expected: 'A title: it is shown before the module is there.',
      });
    }
    return [
      {
        id,
        ...(title !== undefined && { title }),
        planned,
        requires: requires.map((name, at) => ({ id: name, place: yaml.place([...path, 'requires', at]) })),
        place: yaml.place([...path, 'id']),
      },
    ];
  });
  const {
    id,
    iri,
    title,
    language,
    summary,
    modules: _modules,
    evaluation,
    wording,
    theme,
    acknowledgement,
    'crisis-lines': crisisLines,
    kinds = [],
    'ethics-minutes': ethicsMinutes,
    ...about
  } = file;
  const questions = evaluation === undefined ? undefined : readEvaluation(yaml, report);
  return {
    id,
    ...(iri !== undefined && { iri }),
    title,
    language,
    summary,
    imprint: {
      ...about,
      ...(ethicsMinutes !== undefined && { ethicsMinutes }),
      ...(questions !== undefined && { evaluation: questions }),
    },
    ...(acknowledgement !== undefined && { acknowledgement }),
    ...(crisisLines && { crisisLines }),
    ...(theme && { theme: readTheme(theme, files, yaml, report) }),
    wording: wordingOf(wording, language),
    entries,
    named: new Set(
      file.modules.map((entry) => (typeof entry === 'string' ? entry : (entry as { id?: unknown } | null)?.id)),
    ),
    kinds: kinds.map((kind, index) => ({ path: kind, place: yaml.place(['kinds', index]) })),
    yaml,
  };
}
