import type { CompiledEntry } from '../../course/compiled-course.js';
import type { Block } from '../../course/block.js';
import type { Item } from '../../course/item.js';
import { isGraded } from '../../course/judge.js';
import { isItem, type Lesson, type Module, type Reference, type Term } from '../../course/module.js';
import { policyOf } from './assessment-file.js';
import { ModuleFileSchema, type ModuleFile } from './author-schemas.js';
import { checkShape } from './check-shape.js';
import { compiledHash, hashOf } from '../content-hash.js';
import type { PageSetting, ReadPage } from '../page.js';
import { readBank } from './read-bank.js';
import { openLesson, readLesson, readYaml, type LessonText, type OpenedLesson } from './read-lesson.js';
import { readingOf, type Recalling } from '../reading.js';
import { openScenario, readScenario, type OpenedScenario, type ScenarioText } from '../scenarios/read-scenario.js';
import type { SourceText } from '../sources/source-text.js';
import { usesOf } from '../uses.js';
import type { YamlSource } from '../sources/yaml-source.js';

/** A module's files. Those of lessons, bank and scenarios are in the order of their names. */
export interface ModuleFiles {
  folder: string;
  file: SourceText;
  lessons: readonly SourceText[];
  bank: readonly SourceText[];
  scenarios: readonly SourceText[];
}

/** Differs where any of its files does. */
export function keyOf({ file: own, lessons, bank, scenarios }: ModuleFiles): string {
  return hashOf([own, ...lessons, ...bank, ...scenarios].map(({ file, hash }) => `${file} ${hash}`).join('\n'));
}

/** A module whose ids are known, but not its texts. */
export interface OpenedModule extends Omit<ModuleFiles, 'lessons' | 'scenarios'> {
  /** All that it was opened from. */
  key: string;
  yaml?: YamlSource;
  meta?: ModuleFile;
  lessons: OpenedLesson[];
  scenarios: OpenedScenario[];
}

export interface DraftModule {
  /** All that it was read from. */
  key: string;
  folder: string;
  file: SourceText;
  yaml?: YamlSource;
  meta?: ModuleFile;
  lessons: (OpenedLesson & LessonText)[];
  bank: ReadPage[];
  scenarios: (OpenedScenario & ScenarioText)[];
}

export function openModule(files: ModuleFiles, recalling: Recalling): OpenedModule {
  const yaml = readYaml(files.file, recalling);
  const meta = yaml && checkShape(ModuleFileSchema, yaml, recalling.report);
  const lessons = files.lessons.map((source) => openLesson(source, recalling));
  const scenarios = files.scenarios.map((source) => openScenario(source, recalling));
  return { ...files, key: keyOf(files), ...(yaml && { yaml }), ...(meta && { meta }), lessons, scenarios };
}

export function readModule(opened: OpenedModule, setting: PageSetting): DraftModule {
  const lessons = opened.lessons.map((lesson) => ({
    ...lesson,
    ...readingOf(lesson.source, setting, (apart) => readLesson(lesson, apart)),
  }));
  const bank = opened.bank.map((source) => readingOf(source, setting, (apart) => readBank(source, apart)));
  const scenarios = opened.scenarios.map((scenario) => ({
    ...scenario,
    ...readingOf(scenario.source, setting, (apart) => readScenario(scenario, apart)),
  }));
  return { ...opened, key: `${setting.key} ${opened.key}`, lessons, bank, scenarios };
}

function lessonsOf({ meta, lessons }: DraftModule): Lesson[] {
  return lessons.flatMap(({ head, blocks, hash }) => {
    if (!head) return [];
    return [
      {
        id: head.id,
        title: head.title,
        objectives: head.objectives,
        minutes: head.minutes,
        ...(head['content-note'] !== undefined && { contentNote: head['content-note'] }),
        blocks: meta?.confidence ? blocks.map(askingConfidence) : blocks,
        hash,
      },
    ];
  });
}

/** The block, with every item in it that can be right or wrong asking how sure the learner is. */
function askingConfidence(block: Block): Block {
  const ask = <T extends Item>(item: T): T => (isGraded(item.kind) ? { ...item, confidence: true } : item);
  if (block.kind === 'set') return { ...block, items: block.items.map(ask) };
  return isItem(block) ? ask(block) : block;
}

/** The module, with what it cites and links to out of the course's lists. */
export function moduleOf(
  draft: DraftModule,
  course: { language: string; references: readonly Reference[]; glossary: readonly Term[] },
): NonNullable<CompiledEntry['module']> | undefined {
  const { meta, folder, bank, scenarios: drafts } = draft;
  if (!meta) return undefined;
  const lessons = lessonsOf(draft);
  const items = bank.flatMap((page) => page.items.flatMap(({ item }) => (item && isGraded(item.kind) ? item : [])));
  const scenarios = drafts.flatMap(({ scenario }) => scenario ?? []);
  const uses = usesOf([lessons, items, scenarios], course.glossary);
  const { assessment } = meta;
  const module: Omit<Module, 'hash'> = {
    format: 1,
    id: folder,
    title: meta.title,
    edition: meta.edition,
    language: course.language,
    summary: meta.summary,
    objectives: meta.objectives,
    lessons,
    bank: items,
    ...(scenarios.length > 0 && { scenarios }),
    ...(assessment && { assessment: policyOf(assessment) }),
    authors: meta.authors,
    disclosures: meta.disclosures,
    reviewed: meta.reviewed,
    reviewBy: meta['review-by'],
    references: course.references.filter(({ id }) => uses.references.has(id)),
    terms: course.glossary.filter(({ id }) => uses.terms.has(id)),
  };
  return { ...module, hash: compiledHash(module) };
}
