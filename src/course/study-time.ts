/**
 * How long a lesson takes: counted, not guessed. What is counted, and at which rate, stands here and nowhere else; a pilot
 * with learners is better evidence than any of it.
 */
import type { Block } from './block.js';
import { isGraded } from './judge.js';
import { isItem, scenariosIn, type Lesson, type Module } from './module.js';

/**
 * `wordsPerMinute` and `minutesPerItem` are those of the word count formula of the NASBA/AICPA Statement on Standards for
 * CPE Programs. The others are Kapstone's own estimates, until a pilot has measured them. A scenario takes what its author
 * states: a branching case is no text to be counted.
 */
export const studyRates = {
  wordsPerMinute: 180,
  minutesPerItem: 1.85,
  /** A picture or a comparison: looking, and finding one thing in it. */
  minutesPerFigure: 1,
  /** A plot to try out, a mechanism to step through. */
  minutesPerExplorer: 3,
  /** Words of the learner's own. */
  minutesPerWriting: 4,
} as const;

/** What a lesson asks of its learner. */
export interface StudyLoad {
  /** Of the body: without questions, citations, references, glossary, and the long descriptions of figures. */
  words: number;
  /** Items that must be answered and can be right or wrong, or are rated. */
  items: number;
  figures: number;
  explorers: number;
  writings: number;
  /** As their authors state them. */
  scenarioMinutes: number;
}

export function studyLoadOf(lesson: Pick<Lesson, 'blocks'>, module: Pick<Module, 'scenarios'>): StudyLoad {
  const count = (isCounted: (block: Block) => boolean) => lesson.blocks.filter(isCounted).length;
  return {
    words: wordsOf(lesson),
    items: lesson.blocks.reduce((sum, block) => sum + itemsToAnswer(block), 0),
    figures: count(({ kind }) => kind === 'figure' || kind === 'comparison'),
    explorers: count(
      ({ kind }) => kind === 'trial-plot' || kind === 'pk-explorer' || kind === 'stepper' || kind === 'custom-block',
    ),
    writings: count(({ kind }) => kind === 'reflection' || kind === 'extended-text'),
    scenarioMinutes: scenariosIn(lesson, module).reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** Minutes of study, not rounded. */
export function minutesOf(lesson: Pick<Lesson, 'blocks'>, module: Pick<Module, 'scenarios'>): number {
  const { words, items, figures, explorers, writings, scenarioMinutes } = studyLoadOf(lesson, module);
  return (
    words / studyRates.wordsPerMinute +
    items * studyRates.minutesPerItem +
    figures * studyRates.minutesPerFigure +
    explorers * studyRates.minutesPerExplorer +
    writings * studyRates.minutesPerWriting +
    scenarioMinutes
  );
}

/** Words of a lesson's body, see `StudyLoad`. */
export function wordsOf({ blocks }: Pick<Lesson, 'blocks'>): number {
  const text = blocks.map((block) => textIn(bodyOf(block))).join(' ');
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

function itemsToAnswer(block: Block): number {
  if (block.kind === 'set') return block.need;
  return isItem(block) && (isGraded(block.kind) || block.kind === 'likert') ? 1 : 0;
}

/** The parts of a block that are read as text. */
function bodyOf(block: Block): unknown {
  if (isItem(block)) return [];
  if (block.kind === 'figure' || block.kind === 'trial-plot') return block.caption;
  if (block.kind === 'set') return [block.title, block.intro];
  if (block.kind === 'pk-explorer' || block.kind === 'scenario' || block.kind === 'custom-block') return block.intro;
  return block;
}

/** Nodes that stand within a line: what they hold is joined to their neighbours without a space. */
const inLine: readonly string[] = ['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'term', 'claim'];

/** The words of prose, wherever it lies in `content`; those of citations left out. */
function textIn(content: unknown): string {
  if (typeof content !== 'object' || content === null) return '';
  if (Array.isArray(content)) return content.map(textIn).join('');
  const { type, value } = content as { type?: unknown; value?: unknown };
  if (type === 'citation' || type === 'image') return '';
  if (typeof value === 'string') return value;
  const text = Object.values(content).map(textIn).join('');
  return typeof type === 'string' && inLine.includes(type) ? text : ` ${text} `;
}
