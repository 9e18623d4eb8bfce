import type { RootContent } from 'mdast';
import type { Block } from '../../course/block.js';
import { idPattern } from '../../course/id.js';
import type { Prose } from '../../course/prose.js';
import { LessonHeadSchema, type LessonHead } from './author-schemas.js';
import { readBlock, reportMisplaced } from '../blocks/read-block.js';
import { checkShape } from './check-shape.js';
import { checkLesson } from '../checks/index.js';
import { compiledHash } from '../content-hash.js';
import { frontMatterOf, reportNoFrontMatter } from '../sources/front-matter.js';
import { asRead, pageOf, type Page, type PageSetting, type ReadPage } from '../page.js';
import { blocksWithin, descendants } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { readTree } from './read-page.js';
import { onceOf, type Recalling } from '../reading.js';
import type { SourceText } from '../sources/source-text.js';
import { isStackOverflow, reportTooDeep } from '../sources/too-deep.js';
import { YamlSource } from '../sources/yaml-source.js';

/** A lesson's file whose front matter was read. */
export interface OpenedLesson {
  source: SourceText;
  body: number;
  yaml?: YamlSource;
  head?: LessonHead;
}

/** What came of its text. Plain data. */
export interface LessonText {
  page: ReadPage;
  blocks: Block[];
  /** Of its words, with citations as the author wrote them: how these are worded depends on the rest of the course. */
  hash: string;
}

export function openLesson(source: SourceText, recalling: Recalling): OpenedLesson {
  const { report } = recalling;
  const matter = frontMatterOf(source);
  if (!matter)
    return { source, body: reportNoFrontMatter(source, 'lesson', 'id, title, objectives and minutes', report) };
  const yaml = readYaml(source, recalling, matter.start, matter.end);
  const head = yaml && checkShape(LessonHeadSchema, yaml, report);
  return { source, body: matter.body, ...(yaml && { yaml }), ...(head && { head }) };
}

/** As `YamlSource.read`, for files that nest too deeply as well. */
export function readYaml(source: SourceText, recalling: Recalling, start = 0, end?: number): YamlSource | undefined {
  return onceOf(source, `yaml ${start}`, recalling, (report) => {
    try {
      return YamlSource.read(source, report, start, end);
    } catch (error) {
      if (!isStackOverflow(error)) throw error;
      reportTooDeep(source, report, start);
      return undefined;
    }
  });
}

/** The blocks of a lesson: what stands between blocks of a kind becomes blocks of prose. */
export function readLesson(opened: OpenedLesson, setting: PageSetting): LessonText {
  const { source, body } = opened;
  const page = pageOf(source, readTree(source, setting, body), setting);
  page.footnotesUsed = [];
  // The ids that authors gave come first: a heading gives way.
  for (const { node } of descendants(page.tree)) {
    const id = node.type === 'containerDirective' ? node.attributes?.id : undefined;
    if (id && idPattern.test(id)) page.anchors.add(id);
  }
  const blocks: Block[] = [];
  let prose: RootContent[] = [];
  const flush = () => {
    const nodes = proseOf(prose, page);
    if (nodes.length > 0) blocks.push({ kind: 'prose', nodes });
    for (const block of prose.flatMap((node) => [...blocksWithin(node)])) reportMisplaced(block, page, 'list or quote');
    prose = [];
  };
  for (const node of page.tree.children) {
    if (node.type !== 'containerDirective') prose.push(node);
    else {
      flush();
      const block = readBlock(node, page);
      if (block) blocks.push(block);
    }
  }
  flush();
  const notes = footnotesOf(page);
  if (notes.length > 0) blocks.push({ kind: 'prose', nodes: notes });
  checkLesson(page);
  return { page: asRead(page), blocks, hash: compiledHash([opened.head, blocks]) };
}

/** The footnotes that are referred to, in the order of their numbers. They may refer to further ones. */
function footnotesOf(page: Page): Prose[] {
  const notes: Prose[] = [];
  const used = page.footnotesUsed ?? [];
  for (let index = 0; index < used.length; index += 1) {
    const definition = page.footnotes.get(used[index] ?? '');
    const label = `${index + 1}`;
    const children = proseOf(definition?.children ?? [], page);
    notes.push({ type: 'footnoteDefinition', identifier: label, label, children });
  }
  return notes;
}
