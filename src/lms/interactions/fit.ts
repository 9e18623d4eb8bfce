/** What a protocol's limits leave of texts and lists. Lengths are in UTF-16 units, in which no LMS counts fewer. */
import type { Said } from './interaction.js';
import { cutMark } from './wire-text.js';

/** One language, so that the cut is the same wherever the learner is. Firefox has it from 125 on. */
const { Segmenter } = Intl as Partial<Pick<typeof Intl, 'Segmenter'>>;
const characters = Segmenter && new Segmenter('en', { granularity: 'grapheme' });

/** The text of `toWireText` in whole characters as far as it fits, and then `cutMark`. */
export function cutText(wire: string, limit: number): Said {
  if (wire.length <= limit) return { text: wire, isCut: false };
  const room = limit - cutMark.length;
  if (room < 0) return { text: '', isCut: true };
  let kept = '';
  for (const character of charactersIn(wire)) {
    if (kept.length + character.length > room) break;
    kept += character;
  }
  const isHalved = (/\\*$/.exec(kept)?.[0].length ?? 0) % 2 === 1;
  return { text: `${isHalved ? kept.slice(0, -1) : kept}${cutMark}`, isCut: true };
}

/** A list of texts, none longer than `each` and all together no longer than `whole`: the longest ones are cut first. */
export function fitTexts(
  wires: readonly string[],
  sign: string,
  { each, whole }: { each: number; whole: number },
): Said {
  const room = whole - sign.length * (wires.length - 1);
  const share = Math.min(
    each,
    fairShare(
      wires.map((wire) => Math.min(wire.length, each)),
      room,
    ),
  );
  const said = wires.map((wire) => cutText(wire, share));
  return { text: said.map(({ text }) => text).join(sign), isCut: said.some(({ isCut }) => isCut) };
}

/** The whole pieces that fit, from the first on. */
export function fitPieces(pieces: readonly string[], sign: string, limit: number): Said {
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    const longer = index === 0 ? piece : `${text}${sign}${piece}`;
    if (longer.length > limit) return { text, isCut: true };
    text = longer;
  }
  return { text, isCut: false };
}

/** The greatest length that each may have, so that all have room. */
function fairShare(lengths: readonly number[], room: number): number {
  let left = room;
  for (const [index, length] of [...lengths].sort((a, b) => a - b).entries()) {
    const share = Math.floor(left / (lengths.length - index));
    if (length > share) return Math.max(0, share);
    left -= length;
  }
  return Infinity;
}

/** As a reader counts them, lazily: a letter with its accents is one. */
function* charactersIn(text: string): Iterable<string> {
  if (!characters) yield* text;
  else for (const { segment } of characters.segment(text)) yield segment;
}
