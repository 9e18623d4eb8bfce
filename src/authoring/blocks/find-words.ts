import type { MarkWords } from '../../course/blocks/mark-words.js';
import type { Inline } from '../../course/prose.js';

/** Where words stand in paragraphs: which paragraph, which of its nodes, from and to which character of it. */
export interface Spot {
  paragraph: number;
  node: number;
  start: number;
  end: number;
}

/** All places of these words. They are whole words in one run of plain text; case and line ends make no difference. */
export function spotsOf(words: string, paragraphs: readonly (readonly Inline[])[]): Spot[] {
  const parts = words.split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
  return paragraphs.flatMap((nodes, paragraph) =>
    nodes.flatMap((inline, node) =>
      inline.type === 'text'
        ? [...inline.value.matchAll(whole)].map(({ index, 0: found }) => ({
            paragraph,
            node,
            start: index,
            end: index + found.length,
          }))
        : [],
    ),
  );
}

export function overlap(a: Spot, b: Spot): boolean {
  return a.paragraph === b.paragraph && a.node === b.node && a.start < b.end && b.start < a.end;
}

/** Negative where `a` stands before `b`. */
export function compareSpots(a: Spot, b: Spot): number {
  return a.paragraph - b.paragraph || a.node - b.node || a.start - b.start;
}

/** The paragraphs with these places cut out of them. The places are in order and do not overlap. */
export function passageOf(
  paragraphs: readonly (readonly Inline[])[],
  marks: readonly { id: string; spot: Spot }[],
): MarkWords['passage'] {
  return paragraphs.map((nodes, paragraph) => {
    const parts: MarkWords['passage'][number] = [];
    const say = (inline: Inline) => {
      const last = parts.at(-1);
      if (last?.part === 'text') last.content.push(inline);
      else parts.push({ part: 'text', content: [inline] });
    };
    nodes.forEach((inline, node) => {
      if (inline.type !== 'text') {
        say(inline);
        return;
      }
      let done = 0;
      const sayTo = (end: number) => {
        if (end > done) say({ type: 'text', value: inline.value.slice(done, end) });
      };
      for (const { id, spot } of marks) {
        if (spot.paragraph !== paragraph || spot.node !== node) continue;
        sayTo(spot.start);
        parts.push({ part: 'mark', id });
        done = spot.end;
      }
      sayTo(inline.value.length);
    });
    return parts;
  });
}
