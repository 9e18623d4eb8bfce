import type { CountedLoad } from '../../course/contact-hours.js';
import type { Item } from '../../course/item.js';
import { isGraded } from '../../course/judge.js';
import { isItem, itemsOf, scenariosIn, type Lesson, type Module } from '../../course/module.js';
import { wordsOf } from '../../course/study-time.js';

/** What is counted of a lesson, a module or several. */
export interface Workload {
  words: number;
  /** Scored questions in lessons that must be answered: of a set, as many as it needs. */
  practice: number;
  /** Of one sitting of each assessment. */
  asked: number;
  /** Mean of all scored items, those of the bank included; undefined where there is none. */
  difficulty?: number;
  /** What the authors plan the lessons for. */
  planned: number;
  /** What the authors plan their branching cases for; it is part of `planned`. */
  cases: number;
}

export function lessonWorkload(lesson: Lesson, module: Module): Workload {
  return {
    words: wordsOf(lesson),
    practice: lesson.blocks.reduce(
      (sum, block) => sum + (block.kind === 'set' ? block.need : isItem(block) && isGraded(block.kind) ? 1 : 0),
      0,
    ),
    asked: 0,
    ...meanOf(scoredIn(lesson)),
    planned: lesson.minutes,
    cases: scenariosIn(lesson, module).reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

export function workloadOf(modules: readonly Module[]): Workload {
  const lessons = modules.flatMap((module) => module.lessons.map((lesson) => lessonWorkload(lesson, module)));
  const sum = (of: (load: Workload) => number) => lessons.reduce((all, load) => all + of(load), 0);
  return {
    words: sum(({ words }) => words),
    practice: sum(({ practice }) => practice),
    asked: modules.reduce((all, { assessment }) => all + (assessment?.items ?? 0), 0),
    ...meanOf(modules.flatMap(({ lessons: own, bank }) => [...own.flatMap(scoredIn), ...bank])),
    planned: sum(({ planned }) => planned),
    cases: sum(({ cases }) => cases),
  };
}

/** What the formulas take; undefined where no item says how difficult it is. */
export function countedLoad({ words, practice, asked, difficulty }: Workload): CountedLoad | undefined {
  return difficulty === undefined ? undefined : { words, questions: practice + asked, difficulty };
}

function scoredIn(lesson: Lesson): Item[] {
  return itemsOf(lesson).filter(({ kind }) => isGraded(kind));
}

/** To one decimal place, as it is printed: who follows the sum by hand comes to the same minutes. */
function meanOf(items: readonly Item[]): { difficulty?: number } {
  if (items.length === 0) return {};
  const mean = items.reduce((sum, { difficulty }) => sum + difficulty, 0) / items.length;
  return { difficulty: Math.round(mean * 10) / 10 };
}
