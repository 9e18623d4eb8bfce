/**
 * An interaction in SCORM 1.2, `cmi.interactions.n` (RTE 3.4.4). It is write-only: what is told cannot be asked for again,
 * but whoever has a report and the item can read it.
 */
import type { Outcome } from '../../course/outcome.js';
import type { CmiPair } from '../cmi-pair.js';
import { toClockTime, toTimespan } from '../times.js';
import { decimalOf, numberOf } from './decimal.js';
import { cutText, fitPieces, fitTexts } from './fit.js';
import type { Answer, Heard, Interaction, Pattern, Said, Shape } from './interaction.js';
import { resultNumber } from './result-number.js';
import { codesOf, fromCode, singleCodes, toCode } from './short-code.js';
import { fromWireText, toWireText, wirePieces } from './wire-text.js';

/** CMIString255. The standard says ASCII; letters of other languages are left in, since without them it is another answer. */
const most = 255;
const signs = /[\\\n\r\u2028\u2029]/g;
/** In a list a comma, too. */
const listSigns = /[\\\n\r\u2028\u2029,]/g;

type Scorm12Type =
  'true-false' | 'choice' | 'fill-in' | 'matching' | 'performance' | 'sequencing' | 'likert' | 'numeric';

/**
 * What to set, in this order; `index` is the `_count` of the LMS at that moment. `zone` is the minutes by which the
 * learner's clock is ahead of UTC: 1.2 knows a time of day and no zone.
 */
export function toScorm12Interaction(interaction: Interaction, index: number, zone: number): CmiPair[] {
  const { id, shape, objective, at, patterns, answer, outcome, latency } = interaction;
  const response = answer && toStudentResponse(shape, answer);
  const right = new Set(patterns.flatMap((pattern) => rightAnswer(shape, pattern) ?? []));
  const pairs: (CmiPair | false | undefined)[] = [
    ['id', id],
    objective !== undefined && ['objectives.0.id', objective.slice(0, most)],
    ['time', toClockTime(at, zone)],
    ['type', scorm12Type(shape)],
    ...[...right].map((pattern, place): CmiPair => [`correct_responses.${place}.pattern`, pattern]),
    ['weighting', '1'],
    response && response.text !== '' && ['student_response', response.text],
    ['result', resultWord(outcome)],
    latency !== undefined && ['latency', toTimespan(latency)],
  ];
  return pairs.flatMap((pair) => (pair ? [[`cmi.interactions.${index}.${pair[0]}`, pair[1]] as const] : []));
}

/**
 * The response, as CMIFeedback has it: parts by `toCode`, joined by `,`, pairs by `.`. A part that the item does not have any
 * more has no code and is left out. Undefined where there is no string for it.
 */
export function toStudentResponse(shape: Shape, answer: Answer): Said | undefined {
  switch (answer.says) {
    case 'truth':
      return { text: answer.truth ? 't' : 'f', isCut: false };
    case 'parts': {
      const parts = partsOf(shape);
      return parts && listed(answer.ids.map((id) => toCode(parts, id, codesOf.choice)));
    }
    case 'pairs':
      return shape.type === 'matching' ? listed(answer.pairs.map((pair) => toPair(shape, pair))) : undefined;
    case 'texts':
      return fitTexts(
        answer.texts.map((text) => toWireText(text, answer.texts.length > 1 ? listSigns : signs)),
        ',',
        { each: most, whole: most },
      );
    case 'essay': {
      if (shape.type !== 'long-fill-in') return undefined;
      const levels = answer.levels.map((level) => `,${toCode(shape.levels, level, codesOf.choice) ?? ''}`).join('');
      const { text, isCut } = cutText(
        toWireText(answer.text, shape.criteria > 0 ? listSigns : signs),
        most - levels.length,
      );
      return { text: `${text}${levels}`, isCut };
    }
    case 'number': {
      const text = decimalOf(answer.number);
      return text === undefined ? undefined : { text, isCut: Number(text) !== answer.number };
    }
  }
}

/** What a `student_response` says, with the item at hand; undefined where it is none for this shape. */
export function fromStudentResponse(shape: Shape, response: string): Heard | undefined {
  switch (shape.type) {
    case 'true-false':
      return /^[tf]$/.test(response) ? whole({ says: 'truth', truth: response === 't' }) : undefined;
    case 'choice':
    case 'sequencing':
    case 'likert': {
      const parts = partsOf(shape) ?? [];
      return whole({
        says: 'parts',
        ids: piecesOf(response).flatMap((code) => fromCode(parts, code, codesOf.choice) ?? []),
      });
    }
    case 'matching':
      return whole({ says: 'pairs', pairs: piecesOf(response).flatMap((pair) => fromPair(shape, pair)) });
    case 'fill-in': {
      const read = (shape.blanks > 1 ? wirePieces(response, ',') : [response]).map(fromWireText);
      return {
        answer: { says: 'texts', texts: read.map(({ text }) => text) },
        isCut: read.some(({ isCut }) => isCut),
      };
    }
    case 'long-fill-in': {
      const [first = '', ...codes] = shape.criteria > 0 ? wirePieces(response, ',') : [response];
      const { text, isCut } = fromWireText(first);
      const levels = codes.map((code) => fromCode(shape.levels, code, codesOf.choice) ?? '');
      return { answer: { says: 'essay', text, levels }, isCut };
    }
    case 'numeric': {
      const number = numberOf(response);
      return number === undefined ? undefined : whole({ says: 'number', number });
    }
  }
}

/**
 * 1.2 has no long text and no other. What has parts beyond the 36 codes of one character is a performance, whose string is
 * free.
 */
export function scorm12Type(shape: Shape): Scorm12Type {
  switch (shape.type) {
    case 'choice':
    case 'sequencing':
      return shape.choices.length > singleCodes ? 'performance' : shape.type;
    case 'matching':
      return Math.max(shape.source.length, shape.target.length) > singleCodes ? 'performance' : 'matching';
    case 'likert':
      return shape.scale.length > singleCodes ? 'performance' : 'likert';
    case 'long-fill-in':
      return 'fill-in';
    case 'true-false':
    case 'fill-in':
    case 'numeric':
      return shape.type;
  }
}

/** 1.2 has no ranges: of one, the author's answer is told. A pattern that is cut would be right for nobody. */
function rightAnswer(shape: Shape, pattern: Pattern): string | undefined {
  if (pattern.says === 'range') return decimalOf(pattern.usual);
  const response = toStudentResponse(shape, pattern);
  return response?.isCut ? undefined : response?.text;
}

function resultWord(outcome: Outcome): string {
  return resultNumber(outcome) ?? (outcome.neutral ? 'neutral' : outcome.correct ? 'correct' : 'wrong');
}

type Matching = Extract<Shape, { type: 'matching' }>;

function partsOf(shape: Shape) {
  return 'choices' in shape ? shape.choices : 'scale' in shape ? shape.scale : undefined;
}

function whole(answer: Answer): Heard {
  return { answer, isCut: false };
}

function piecesOf(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

function listed(codes: readonly (string | undefined)[]): Said {
  const kept = codes.filter((code) => code !== undefined);
  const { text, isCut } = fitPieces(kept, ',', most);
  return { text, isCut: isCut || kept.length < codes.length };
}

function toPair({ source, target }: Matching, [from, to]: readonly [string, string]): string | undefined {
  const [first, second] = [toCode(source, from, codesOf.source), toCode(target, to, codesOf.target)];
  return first === undefined || second === undefined ? undefined : `${first}.${second}`;
}

function fromPair({ source, target }: Matching, pair: string): [string, string][] {
  const [first = '', second = '', ...more] = pair.split('.');
  const from = fromCode(source, first, codesOf.source);
  const to = fromCode(target, second, codesOf.target);
  return from === undefined || to === undefined || more.length > 0 ? [] : [[from, to]];
}
