/**
 * The strings that SCORM 2004 and xAPI have in common: lists with `[,]`, pairs with `[.]`, ranges with `[:]` (SCORM 2004 4th
 * Ed. RTE 4.2.9.1, 4.2.9.2; xAPI 1.0.3 Part 2 2.4.4.1, "Response Patterns").
 */
import { decimalOf, numberOf } from './decimal.js';
import { cutText, fitPieces, fitTexts } from './fit.js';
import type { Answer, Heard, Pattern, Said, Shape } from './interaction.js';
import { fromShortId, toShortId } from './short-id.js';
import { fromWireText, toWireText } from './wire-text.js';

export interface Limits {
  /** Of each text of a list. */
  text: number;
  /** How many parts a list can have. */
  parts: number;
  /** Of the whole string where it is one long text, or of no type that has its own limits. */
  whole: number;
  /** What is written otherwise in a text, see `toWireText`. */
  signs: RegExp;
}

/** The string for an answer; undefined where the protocol has none for it. A list is cut to its first whole parts. */
export function toBracketed(answer: Pattern, { text: each, parts, whole, signs }: Limits): Said | undefined {
  switch (answer.says) {
    case 'truth':
      return { text: String(answer.truth), isCut: false };
    case 'parts':
      return listed(answer.ids.map(toShortId), parts, whole);
    case 'pairs':
      return listed(answer.pairs.map(toPair), parts, whole);
    case 'texts':
      return fitTexts(
        answer.texts.map((text) => toWireText(text, signs)),
        '[,]',
        { each, whole },
      );
    case 'essay': {
      const levels = answer.levels.map((level) => `[,]${toShortId(level) ?? ''}`).join('');
      const { text, isCut } = cutText(toWireText(answer.text, signs), whole - levels.length);
      return { text: `${text}${levels}`, isCut };
    }
    case 'number': {
      const text = decimalOf(answer.number);
      return text === undefined ? undefined : { text, isCut: Number(text) !== answer.number };
    }
    case 'range': {
      const [min, max] = [decimalOf(answer.min), decimalOf(answer.max)];
      return min === undefined || max === undefined ? undefined : { text: `${min}[:]${max}`, isCut: false };
    }
  }
}

/** What a string says; undefined where it is none for this shape. */
export function fromBracketed(shape: Shape, text: string): Heard | undefined {
  switch (shape.type) {
    case 'true-false':
      return /^(true|false)$/.test(text) ? whole({ says: 'truth', truth: text === 'true' }) : undefined;
    case 'choice':
    case 'sequencing':
    case 'likert':
      return whole({ says: 'parts', ids: piecesOf(text).map(fromShortId) });
    case 'matching':
      return whole({ says: 'pairs', pairs: piecesOf(text).flatMap(fromPair) });
    case 'fill-in': {
      const read = text.split('[,]').map(fromWireText);
      return {
        answer: { says: 'texts', texts: read.map((piece) => piece.text) },
        isCut: read.some(({ isCut }) => isCut),
      };
    }
    case 'long-fill-in': {
      const [first = '', ...levels] = text.split('[,]');
      const read = fromWireText(first);
      return { answer: { says: 'essay', text: read.text, levels: levels.map(fromShortId) }, isCut: read.isCut };
    }
    case 'numeric': {
      const number = numberOf(text);
      return number === undefined ? undefined : whole({ says: 'number', number });
    }
  }
}

function whole(answer: Answer): Heard {
  return { answer, isCut: false };
}

function piecesOf(text: string): string[] {
  return text === '' ? [] : text.split('[,]');
}

/** What has no id that the protocol can hold is left out. */
function listed(pieces: readonly (string | undefined)[], most: number, limit: number): Said {
  const kept = pieces.filter((piece) => piece !== undefined).slice(0, most);
  const { text, isCut } = fitPieces(kept, '[,]', limit);
  return { text, isCut: isCut || kept.length < pieces.length };
}

function toPair([source, target]: readonly [string, string]): string | undefined {
  const [from, to] = [toShortId(source), toShortId(target)];
  return from === undefined || to === undefined ? undefined : `${from}[.]${to}`;
}

function fromPair(piece: string): [string, string][] {
  const [from, to, ...more] = piece.split('[.]').map(fromShortId);
  return from === undefined || to === undefined || more.length > 0 ? [] : [[from, to]];
}
