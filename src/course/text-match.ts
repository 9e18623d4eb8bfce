/**
 * How typed words are compared with the answers that an author listed. Case, accents, punctuation and white space make no
 * difference; a slip of typing is told apart from a wrong answer. Nothing here is a regular expression of the author's, so
 * no answer can make it slow.
 */

export type TextVerdict =
  | { is: 'right' }
  /** Meant right, spelled otherwise: `usual` is how the author spells it. */
  | { is: 'slip'; usual: string }
  | { is: 'wrong' };

/** Letters that do not come apart into a letter and an accent. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Words that begin alike and mean something else: two steps of typing apart, and never a slip. */
const opposites = [
  ['hyper', 'hypo'],
  ['inter', 'intra', 'infra'],
  ['ante', 'anti'],
  ['abd', 'add'],
  ['endo', 'ecto', 'exo'],
  ['macro', 'micro'],
];

/**
 * Words as they are compared, one space between them. A decimal sign, a minus before a number and a per cent sign mean
 * something and stay: "1,5" is "1.5" and not "15".
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => letters[letter] ?? letter)
    .replace(
      /(?<=\d)([.,])(?=\d)|(?<!\S)([-\u2212])(?=\d)|(%)|[\p{P}\s]/gu,
      (_, point?: string, minus?: string, percent?: string) => (point ? '.' : minus ? '-' : (percent ?? ' ')),
    )
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether a text is an answer: in it, `*` stands for any run of characters. Linear in the length of the text. */
export function matches(text: string, answer: string): boolean {
  const given = closed(text);
  const [start = '', ...rest] = answer.split('*').map(closed);
  const end = rest.pop();
  if (end === undefined) return given === start;
  if (!given.startsWith(start)) return false;
  let at = start.length;
  for (const part of rest) {
    const found = given.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return given.length - end.length >= at && given.endsWith(end);
}

/**
 * Steps of typing from a text to an answer, where they can be a slip: word by word, one step in a word of five letters,
 * two from nine on, two in all. The first letter and the digits of a word are never a slip, nor are two letters more or
 * fewer, nor what makes a word its opposite.
 */
export function slipsTo(text: string, answer: string): number | undefined {
  const typed = fold(text).split(' ');
  const meant = fold(answer).split(' ');
  if (typed.length !== meant.length) return undefined;
  const steps = meant.map((word, index) => slipsInWord(typed[index] ?? '', word));
  const total = steps.reduce((sum: number, count) => sum + (count ?? Infinity), 0);
  return total <= 2 ? total : undefined;
}

/** The answer that a text is a slip of, the nearest one. Answers with `*` have no spelling to miss. */
export function nearestAnswer(text: string, answers: readonly string[]): { answer: string; steps: number } | undefined {
  let best: { answer: string; steps: number } | undefined;
  for (const answer of answers) {
    const steps = answer.includes('*') ? undefined : slipsTo(text, answer);
    if (steps !== undefined && steps < (best?.steps ?? Infinity)) best = { answer, steps };
  }
  return best;
}

/** Judges a typed text. What is a wrong answer, or as near to one as to a right one, is never a slip. */
export function judgeText(
  text: string,
  accepted: readonly string[],
  { strict, wrong = [] }: { strict: boolean; wrong?: readonly string[] },
): TextVerdict {
  const isAmong = (answers: readonly string[]) => answers.some((answer) => matches(text, answer));
  if (fold(text) === '') return { is: 'wrong' };
  if (isAmong(accepted)) return { is: 'right' };
  const near = strict || isAmong(wrong) ? undefined : nearestAnswer(text, accepted);
  const rival = near && nearestAnswer(text, wrong);
  return near && near.steps < (rival?.steps ?? Infinity) ? { is: 'slip', usual: near.answer } : { is: 'wrong' };
}

/** Folded and without spaces, except between digits: "open-channel" is "open channel", "1 5" is not "15". */
function closed(text: string): string {
  return fold(text).replace(/(?<!\d) | (?!\d)/g, '');
}

function slipsInWord(typed: string, meant: string): number | undefined {
  if (typed === meant) return 0;
  const [given, word] = [Array.from(typed), Array.from(meant)];
  const count = word.filter((sign) => /\p{L}/u.test(sign)).length;
  const allowed = count >= 9 ? 2 : count >= 5 ? 1 : 0;
  if (
    allowed === 0 ||
    given[0] !== word[0] ||
    Math.abs(given.length - word.length) > 1 ||
    typed.replace(/\D/g, '') !== meant.replace(/\D/g, '') ||
    isOpposite(typed, meant)
  )
    return undefined;
  const steps = typingSteps(given, word);
  return steps <= allowed ? steps : undefined;
}

function isOpposite(typed: string, meant: string): boolean {
  return opposites.some((beginnings) => {
    const of = (word: string) => beginnings.find((beginning) => word.startsWith(beginning));
    const [one, other] = [of(typed), of(meant)];
    return one !== undefined && other !== undefined && one !== other;
  });
}

/** Damerau–Levenshtein distance, in which two neighbours that changed places are one step (optimal string alignment). */
function typingSteps(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
