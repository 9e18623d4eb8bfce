import type { CompiledCourse } from '../course/compiled-course.js';
import { checkAnchors, checkClaims, checkCompetencies, checkCourse, checkFiles, checkModule } from './checks/index.js';
import type { Unreadable } from './checks/files.js';
import { Citations } from './citations/citations.js';
import { LastCompile, type CompileMemory } from './compile-memory.js';
import { compiledHash } from './content-hash.js';
import { blockNames } from './blocks/read-block.js';
import { readCourseFile, type CourseEntry } from './files/course-file.js';
import { compareDiagnostics, diagnosticOf, type Diagnostic, type Report } from './diagnostics/diagnostic.js';
import { Glossary } from './files/glossary-index.js';
import { imageSize } from './sources/image-size.js';
import type { KindRunner } from './kinds/kind-runner.js';
import { readKinds, type Kinds, type NamedKind } from './kinds/read-kinds.js';
import type { PageSetting } from './page.js';
import type { LinkedLesson } from './links.js';
import { readCompetencies } from './files/read-competencies.js';
import { readGlossary } from './files/read-glossary.js';
import { keyOf, moduleOf, openModule, readModule, type ModuleFiles, type OpenedModule } from './files/read-module.js';
import { once, onceOf, readingOf, settingKey } from './reading.js';
import { readReferences } from './citations/references.js';
import { slugOf } from './markdown/slug.js';
import { fileStart, type SourceText } from './sources/source-text.js';
import { sourceOf } from './sources/source-of.js';
import { typographic } from './typographic.js';
import { withoutEchoes } from './diagnostics/without-echoes.js';
import { wordingOf } from './wording.js';

/** What a compilation depends on beside the files. */
export interface CompileOptions {
  /** YYYY-MM-DD. */
  today: string;
  /** A CSL style as XML; APA where there is none. */
  cslStyle?: string;
  /** Files that could not be opened, by path, and why. */
  unreadable?: ReadonlyMap<string, Unreadable>;
  /** Runs the files of the authors' own kinds; absent where they are not to be run. */
  runner?: KindRunner;
  /**
   * What earlier compiles have left. The result is the same with it and without.
   * @internal
   */
  memory?: CompileMemory;
}

/** What came of the files. */
export interface Compiled {
  /** What could be compiled; undefined where course.yaml cannot be used. */
  course: CompiledCourse | undefined;
  /** Kinds of the authors' own, for the pages that hold blocks of them. */
  kinds: NamedKind[];
  /** All mistakes, by file and from top to bottom. */
  diagnostics: Diagnostic[];
  /**
   * Every lesson by the path of its file, those that could not be compiled included.
   * @internal
   */
  lessons: ReadonlyMap<string, LinkedLesson>;
}

/**
 * Compiles a course from its authors' files, by path from the modules' folder on: "course.yaml",
 * "history/lessons/01-words.md". The same files give the same bytes.
 */
export function compileCourse(files: ReadonlyMap<string, string | Uint8Array>, options: CompileOptions): Compiled {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, place, remark) => diagnostics.push(diagnosticOf(code, place, remark));
  const { course, kinds, lessons } = compile(files, options, report);
  return {
    course,
    kinds: [...kinds.values()].flatMap((kind) => kind ?? []),
    diagnostics: withoutEchoes(diagnostics, files).sort(compareDiagnostics),
    lessons,
  };
}

type Files = ReadonlyMap<string, string | Uint8Array>;

function compile(
  files: Files,
  options: CompileOptions,
  report: Report,
): Pick<Compiled, 'course' | 'lessons'> & { kinds: Kinds } {
  const { today, cslStyle, runner, unreadable = new Map<string, Unreadable>(), memory = new LastCompile() } = options;
  const paths = [...new Set([...files.keys(), ...unreadable.keys()])].sort();
  const recalling = { memory, report };
  const read = (path: string) => {
    const content = files.get(path);
    if (typeof content !== 'object') return sourceOf(path, content, report);
    return onceOf(content, path, recalling, (apart) => sourceOf(path, content, apart));
  };
  const referencesSource = read('references.json');
  const references =
    referencesSource &&
    once('opened', `references ${referencesSource.hash}`, recalling, (apart) =>
      readReferences(referencesSource, apart),
    );
  const isListed = references !== undefined || !paths.includes('references.json');
  const citations = new Citations(references ?? new Map<string, never>(), report, isListed);
  const courseSource = read('course.yaml');
  const file = courseSource && readCourseFile(courseSource, files, recalling);
  checkFiles(files, unreadable, file?.named ?? new Set(), report);
  if (!courseSource && !paths.includes('course.yaml')) {
    report('no-course-file', fileStart('course.yaml'), { message: 'There is no course.yaml.' });
  }
  const kinds = readKinds(file?.kinds ?? [], { paths, read }, runner, reservedNames, report);
  // Without course.yaml every folder is read, for its own mistakes.
  const folders = paths.flatMap((path) => /^([^/]+)\/module\.yaml$/.exec(path)?.[1] ?? []);
  const written = file ? file.entries.filter(({ planned }) => !planned).map(({ id }) => id) : folders;
  const opened = new Map<string, OpenedModule>();
  for (const folder of written) {
    const found = opened.has(folder) ? undefined : filesOf(folder, paths, read);
    if (found)
      opened.set(
        folder,
        once('opened', `module ${keyOf(found)}`, recalling, (apart) => openModule(found, { memory, report: apart })),
      );
  }
  const basis = {
    ...recalling,
    citations,
    glossary: new Glossary(),
    links: linksOf(files, paths, opened),
    wording: file?.wording ?? wordingOf(undefined, 'en'),
    kinds,
    claims: [],
  };
  const glossarySource = read('glossary.md');
  const glossary = glossarySource
    ? new Glossary(
        readingOf(glossarySource, { ...basis, key: settingKey(basis) }, (apart) => readGlossary(glossarySource, apart)),
      )
    : basis.glossary;
  // All terms are known by now.
  const setting: PageSetting = { ...basis, glossary, key: settingKey({ ...basis, glossary }) };
  const drafts = [...opened.values()].map((module) => readModule(module, setting));
  for (const draft of drafts)
    once('checks', `${today} ${draft.key}`, setting, (apart) => {
      checkModule(draft, today, apart);
    });
  checkAnchors(drafts, setting);
  checkClaims(setting, today);
  const competenciesSource = read('competencies.yaml');
  const competencies = competenciesSource && readCompetencies(competenciesSource, citations, recalling);
  if (competencies) checkCompetencies(competencies, drafts, report);
  const language = file?.language ?? 'en';
  const cited = citations.format(language, cslStyle, memory);
  if (!file) return { course: undefined, kinds, lessons: setting.links.lessons };
  checkCourse(file, folders, today, report);
  const { terms } = glossary;
  const list = { language, references: cited, glossary: terms };
  const listKey = compiledHash(list);
  const modules = new Map(
    drafts.map((draft) => {
      const set = () => {
        const module = moduleOf(draft, list);
        return module && typographic(module, language);
      };
      return [draft.folder, memory.recall('module', `${listKey} ${draft.key}`, set)];
    }),
  );
  const entry = ({ id, title, requires, planned }: CourseEntry) => {
    const module = planned ? undefined : modules.get(id);
    const shown = module?.title ?? typographic({ title }, language).title ?? id;
    const base = { id, title: shown, requires: requires.map((needed) => needed.id) };
    return module ? { ...base, module } : base;
  };
  const entries = file.entries.filter((own, index, all) => all.findIndex((other) => other.id === own.id) === index);
  const { id, iri, title, summary, imprint, acknowledgement, crisisLines, theme } = file;
  const course = {
    id,
    ...(iri !== undefined && { iri }),
    title,
    language,
    summary,
    ...imprint,
    ...(acknowledgement !== undefined && { acknowledgement }),
    ...(crisisLines && { crisisLines }),
    ...(theme && { theme }),
    glossary: terms,
    references: cited,
    hash: compiledHash([...modules.values()].map((module) => module && [module.id, module.hash])),
    ...(competencies && { competencies: competencies.competencies }),
  };
  const compiled = { ...typographic(course, language), entries: entries.map(entry) };
  return { course: compiled, kinds, lessons: setting.links.lessons };
}

/** What a block can be called already, and what stands for something else in the text or in the data. */
const reservedNames = [...blockNames, 'custom', 'custom-block', 'prose', 'term', 'claim', 'gap'];

/** A module's files; undefined where its folder has no module.yaml. */
function filesOf(
  folder: string,
  paths: readonly string[],
  read: (path: string) => SourceText | undefined,
): ModuleFiles | undefined {
  const file = read(`${folder}/module.yaml`);
  if (!file) return undefined;
  const within = (part: string) => {
    const start = `${folder}/${part}/`;
    const own = paths.filter((path) => path.startsWith(start) && !path.slice(start.length).includes('/'));
    return own.filter((path) => path.endsWith('.md')).flatMap((path) => read(path) ?? []);
  };
  return { folder, file, lessons: within('lessons'), bank: within('items'), scenarios: within('scenarios') };
}

function linksOf(
  files: Files,
  paths: readonly string[],
  opened: ReadonlyMap<string, OpenedModule>,
): PageSetting['links'] {
  // A lesson whose front matter is broken can still be linked to: its own mistake is enough.
  const lessons = [...opened.values()].flatMap(({ folder, lessons: all }) =>
    all.map(
      ({ source, head }) => [source.file, { module: folder, id: head?.id ?? slugOf(source.file, 'lesson') }] as const,
    ),
  );
  const pictures = paths.filter((path) => /\.(svg|png|gif|jpe?g)$/i.test(path));
  const sizes = pictures.flatMap((path) => {
    const size = imageSize(files.get(path) ?? '');
    return size ? [[path, size] as const] : [];
  });
  return { files: new Set(paths), lessons: new Map(lessons), sizes: new Map(sizes), anchored: [] };
}
