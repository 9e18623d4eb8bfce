/** Things done in the small module, in short. */
import { emptyRecord, type Entry } from '../../src/record/record.js';
import { attemptAt, moduleId, outline, sittingAt } from './samples.js';

export const nothing = emptyRecord(moduleId);
export const [words, laws] = outline.lessons;
export const answered = (item: string, at = 1, score = 1): Entry => ({
  type: 'attempt.made',
  attempt: attemptAt(at, { id: `${item} ${at}`, item, score }),
});
export const opened = (lesson: string): Entry => ({ type: 'lesson.opened', lesson, at: 1 });
export const finished = (lesson: string): Entry => ({ type: 'lesson.finished', lesson, at: 2 });
export const enough = [answered('first-target'), answered('set-1'), answered('set-3', 1, 0)];
export const allLessons = [...enough, finished('words'), finished('laws')];
export const sat = (at: number, scores: Record<string, number>, passed = false): Entry => ({
  type: 'sitting.changed',
  sitting: sittingAt(at, scores, passed),
});
export const pretested = (at: number, scores: Record<string, number>): Entry => ({
  type: 'sitting.changed',
  sitting: { ...sittingAt(at, scores), purpose: 'pretest' },
});
