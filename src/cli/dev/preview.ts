import { codeFrame } from '../../authoring/diagnostics/code-frame.js';
import { compileCourse, type Compiled } from '../../authoring/compile-course.js';
import { LastCompile } from '../../authoring/compile-memory.js';
import { diagnosticCodes } from '../../authoring/diagnostics/diagnostic-codes.js';
import { explanations } from '../../authoring/diagnostics/explanations.js';
import type { CompiledCourse } from '../../course/compiled-course.js';
import type { Theme } from '../../course/palette.js';
import { moduleIri } from '../../course/iri.js';
import type { Module } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';
import type { DevState, LaunchRequest, Problem } from '../../dev/dev-state.js';
import { fontPaths } from '../../packaging/font-paths.js';
import { missingPage } from '../../packaging/missing-page.js';
import { outfitter, type Outfit } from '../../packaging/page-outfit.js';
import { plannedPages, type PlannedPage } from '../../packaging/pages/site-pages.js';
import type { SitePage } from '../../packaging/pages/site-page.js';
import type { PlayerFiles } from '../../packaging/player-files.js';
import { withOwnKinds } from '../../packaging/with-own-kinds.js';
import { papersOf, themed } from '../../packaging/themed.js';
import { workerPath } from '../../packaging/write-worker.js';
import { versionedMedia } from '../../packaging/versioned-media.js';
import { writePage } from '../../packaging/write-page.js';
import { writePackage } from '../../packaging/write-package.js';
import { digest, mediaOf } from '../build.js';
import { kindFile } from '../kind-file.js';
import { kindRunner } from '../run-kind.js';
import { readFolder, type Folder } from '../read-folder.js';
import { triedOut } from './tried-out.js';
import { placesOf } from './places-of.js';
import { problemPage } from './problem-page.js';
import { problemsInPlaceOf } from './problems-in-place-of.js';

/** A file of the site: what a browser gets for its path. */
export interface Shown {
  content: string | Uint8Array;
  status: number;
}

/** A course while it is written: what is shown of it now. Whatever stands in its files, nothing here throws. */
export class Preview {
  #memory = new LastCompile();
  /** As in a site, service worker included: there is none here, so asking for it comes to nothing. */
  #outfitOf: (page: SitePage) => Promise<Outfit>;
  /** With the authors' own kinds. */
  #player: PlayerFiles;
  #folder: Folder = { files: new Map(), unreadable: new Map() };
  #compiled: Compiled = { course: undefined, kinds: [], diagnostics: [], lessons: new Map() };
  #problems: Problem[] = [];
  /** The pages, and the pictures by the names that they have in a site. */
  #site: Promise<{
    course?: CompiledCourse;
    pages: ReadonlyMap<string, PlannedPage>;
    media: ReadonlyMap<string, Uint8Array>;
  }> = siteOf(undefined, new Map());
  /** As they were asked for since the last change. */
  #shown = new Map<string, Promise<Shown>>();
  #packages = new Map<string, Promise<ReadonlyMap<string, string | Uint8Array>>>();
  #version = 0;
  #trouble: string | undefined;

  private constructor(
    private readonly folder: string,
    private readonly today: string,
    private readonly brought: PlayerFiles,
    private readonly fonts: ReadonlyMap<string, string>,
  ) {
    this.#player = brought;
    this.#outfitOf = outfitter(brought, fonts, digest, workerPath);
  }

  static async of(folder: string, today: string, player: PlayerFiles): Promise<Preview> {
    return new Preview(folder, today, player, await fontPaths(player.fonts, digest));
  }

  /** Whether a file has become empty: whoever saves it may not be done. */
  get isHalfWritten(): boolean {
    const folder = this.#read();
    if (typeof folder === 'string') return false;
    return [...folder.files].some(
      ([path, { length }]) => length === 0 && (this.#folder.files.get(path)?.length ?? 0) > 0,
    );
  }

  /** Reads the folder and compiles what changed in it. False where nothing did. */
  refresh(): boolean {
    const read = this.#read();
    const folder = typeof read === 'string' ? read : sharing(read, this.#folder);
    const trouble = typeof folder === 'string' ? folder : undefined;
    const isKnown = this.#version > 0 && trouble === this.#trouble;
    if (isKnown && (typeof folder === 'string' || isSame(folder, this.#folder))) return false;
    this.#trouble = trouble;
    this.#version += 1;
    if (typeof folder === 'string') return true;
    this.#folder = folder;
    this.#memory.begin();
    const { files, unreadable } = folder;
    const runner = kindRunner();
    const { course, kinds, diagnostics, lessons } = compileCourse(files, {
      today: this.today,
      unreadable,
      memory: this.#memory,
      runner,
    });
    // A block may have been passed over for another one's sake.
    if (runner.hasStopped) this.#memory = new LastCompile();
    this.#dress(kinds, course?.theme);
    this.#compiled = { course, kinds, diagnostics, lessons: this.#withFormerIds(course, lessons) };
    const textOf = (file: string) => new TextDecoder().decode(files.get(file));
    this.#problems = diagnostics.map(({ endLine, endColumn, ...diagnostic }) => ({
      ...diagnostic,
      frame: diagnostic.file.includes('/media/')
        ? []
        : codeFrame(textOf(diagnostic.file), {
            ...diagnostic,
            ...(endLine !== undefined && { endLine }),
            ...(endColumn !== undefined && { endColumn }),
          }),
    }));
    this.#site = siteOf(course, this.#media());
    this.#shown = new Map();
    this.#packages = new Map();
    return true;
  }

  get state(): DevState {
    const { course } = this.#compiled;
    const codes = [...new Set(this.#compiled.diagnostics.map(({ code }) => code))];
    return {
      version: this.#version,
      title: course?.title ?? 'The course',
      problems: this.#problems,
      words: Object.fromEntries(
        codes.map((code) => {
          const { why, mend } = explanations[code];
          return [code, { about: diagnosticCodes[code].about, why, mend }];
        }),
      ),
      places: course ? placesOf(course, this.#compiled.lessons, this.#problems) : [],
      modules: modulesOf(course).map(({ id, title }) => ({ id, title })),
      ...(this.#trouble !== undefined && { trouble: this.#trouble }),
    };
  }

  /** The file of the site at a path from its root. */
  show(path: string): Promise<Shown> {
    const known = this.#shown.get(path) ?? this.#make(path);
    this.#shown.set(path, known);
    return known;
  }

  /** A file of the package of one module; undefined where there is none. */
  async packaged(
    { format, module }: Omit<LaunchRequest, 'learner'>,
    path: string,
  ): Promise<string | Uint8Array | undefined> {
    const { course } = this.#compiled;
    if (!course || !modulesOf(course).some(({ id }) => id === module)) return undefined;
    const key = `${format} ${module}`;
    const files = this.#packages.get(key) ?? this.#pack(course, { format, module });
    this.#packages.set(key, files);
    return (await files).get(path);
  }

  /** The name by which the world outside knows a module. */
  iriOf(module: string): string {
    const { course } = this.#compiled;
    return course ? moduleIri(course, module) : module;
  }

  /** Brings the authors' own kinds and the course's colours to the pages, where they are not those of before. */
  #dress(kinds: Compiled['kinds'], theme: Theme | undefined): void {
    const keyOf = (own: Compiled['kinds'], colours: Theme | undefined) =>
      JSON.stringify([own.map(({ name, script }) => [name, script]), colours]);
    if (keyOf(kinds, theme) === keyOf(this.#compiled.kinds, this.#compiled.course?.theme)) return;
    this.#player = withOwnKinds(this.brought, kinds.map(kindFile));
    this.#outfitOf = outfitter(themed(this.#player, theme), this.fonts, digest, workerPath);
  }

  async #pack(course: CompiledCourse, { format, module }: Omit<LaunchRequest, 'learner'>) {
    const { files } = await writePackage(
      { format, module, course, status: 'both', tellsAnswers: true, media: this.#media() },
      this.#player,
      { scorm12: new Map(), scorm2004: new Map() },
      digest,
    );
    return files;
  }

  async #make(path: string): Promise<Shown> {
    const { lessons } = this.#compiled;
    const about = { lessons, problems: this.#problems, files: this.#folder.files };
    const outfitOf = this.#outfitOf;
    const { course, pages, media } = await this.#site;
    const file = this.#fileAt(path, course) ?? media.get(path);
    if (file !== undefined) return { content: file, status: 200 };
    const found = problemsInPlaceOf(path, { course, ...about });
    if (found.length > 0) return { content: await problemPage(found, this.brought), status: 200 };
    const page = pages.get(path)?.make() ?? (course && triedOut(course, path));
    return page
      ? { content: writePage(page, await outfitOf(page), papersOf(course?.theme)), status: 200 }
      : { content: missingPage(course?.language ?? 'en'), status: 404 };
  }

  /** A lesson whose front matter cannot be read keeps its page: it had an id before. */
  #withFormerIds(course: CompiledCourse | undefined, lessons: Compiled['lessons']): Compiled['lessons'] {
    const compiled = new Set(
      modulesOf(course).flatMap(({ id, lessons: own }) => own.map((lesson) => `${id} ${lesson.id}`)),
    );
    return new Map(
      [...lessons].map(([file, lesson]) => {
        const former = this.#compiled.lessons.get(file);
        return [file, compiled.has(`${lesson.module} ${lesson.id}`) ? lesson : (former ?? lesson)];
      }),
    );
  }

  #fileAt(path: string, course: CompiledCourse | undefined): string | Uint8Array | undefined {
    const font = [...this.fonts].find(([, at]) => at === path);
    if (font) return this.brought.fonts.get(font[0]);
    if (path === pathOf.licences) return this.brought.licences;
    const module = modulesOf(course).find(({ id }) => path === `${id}/module.json`);
    return module && `${JSON.stringify(module)}\n`;
  }

  #media(): Map<string, Uint8Array> {
    const { course } = this.#compiled;
    return mediaOf(modulesOf(course), this.#folder.files, course?.theme);
  }

  /** The folder, or why it cannot be read. */
  #read(): Folder | string {
    try {
      return readFolder(this.folder);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

async function siteOf(course: CompiledCourse | undefined, media: ReadonlyMap<string, Uint8Array>) {
  if (!course) return { pages: new Map<string, PlannedPage>(), media };
  const versioned = await versionedMedia(course, media, digest);
  return { ...versioned, pages: new Map(plannedPages(versioned.course).map((page) => [page.path, page])) };
}

/** The folder, with the very bytes of `before` for each file that has not changed: they need not be read again. */
function sharing({ files, unreadable }: Folder, before: Folder): Folder {
  const shared = [...files].map(([path, bytes]): [string, Uint8Array] => {
    const known = before.files.get(path);
    return [path, known && Buffer.compare(known, bytes) === 0 ? known : bytes];
  });
  return { files: new Map(shared), unreadable };
}

/** Whether nothing has changed in a folder that shares with another. */
function isSame(one: Folder, other: Folder): boolean {
  const names = ({ files, unreadable }: Folder) => [...files.keys(), '', ...unreadable.keys()].join('\n');
  return names(one) === names(other) && [...one.files].every(([path, bytes]) => bytes === other.files.get(path));
}

function modulesOf(course: CompiledCourse | undefined): Module[] {
  return course?.entries.flatMap(({ module }) => module ?? []) ?? [];
}
