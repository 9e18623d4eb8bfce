import { fold } from '../../course/text-match.js';
import type { Place, Report } from '../diagnostics/diagnostic.js';

/** More than these nobody has in mind. */
const mostAnswers = 100;
const mostBrackets = 8;

/**
 * The answers that an author's words stand for: `|` stands between two of them, also inside brackets, and what is in brackets
 * may be empty: "(open |)channel block|use-dependent block". Brackets without `|` are words. Undefined where brackets do
 * not close, an answer is empty, or there are too many.
 */
function answersIn(words: string): string[] | undefined {
  const text = words.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\s+/g, ' ');
  const read = alternatives(text, 0, 0);
  if (read?.end !== text.length) return undefined;
  const answers = [...new Set(read.answers.map((answer) => answer.replace(/ +/g, ' ').trim()))];
  return answers.some((answer) => fold(answer) === '') ? undefined : answers;
}

/** Reads answers, reporting where they cannot be read or where none of them can be shown. */
export function readAnswers(words: string, place: Place, report: Report): string[] | undefined {
  const answers = answersIn(words);
  if (answers) return answers;
  report('bad-answer', place, {
    message: 'These answers cannot be read.',
    expected: `Words, with | between answers that are as right: "41 mg|41 milligrams", "(open |)channel block". Brackets close, no answer is empty, and there are at most ${mostAnswers}.`,
  });
  return undefined;
}

/** The answer that is shown: the first with no `*` in it. */
export function shownAnswer(answers: readonly string[]): string | undefined {
  return answers.find((answer) => !answer.includes('*'));
}

/** From `start` to the end or to a bracket that closes. */
function alternatives(text: string, start: number, depth: number): { answers: string[]; end: number } | undefined {
  const done: string[] = [];
  let open = [''];
  let at = start;
  for (; at < text.length && text[at] !== ')'; at += 1) {
    if (text[at] === '|') done.push(...open.splice(0, open.length, ''));
    else if (text[at] === '(') {
      const inner = depth < mostBrackets ? alternatives(text, at + 1, depth + 1) : undefined;
      if (!inner || text[inner.end] !== ')') return undefined;
      const [first = '', ...others] = inner.answers;
      const parts = others.length > 0 ? inner.answers : [`(${first})`];
      open = open.flatMap((begun) => parts.map((part) => begun + part));
      at = inner.end;
    } else open = open.map((begun) => begun + (text[at] ?? ''));
    if (done.length + open.length > mostAnswers) return undefined;
  }
  return { answers: [...done, ...open], end: at };
}
