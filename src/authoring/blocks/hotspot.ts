import type { Image, RootContent } from 'mdast';
import type { Hotspot, Place } from '../../course/blocks/hotspot.js';
import type { Prose } from '../../course/prose.js';
import { idsFromText } from '../content-hash.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { pictureOf } from './picture.js';
import { plainProse } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkStem, completeItem, itemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { readTaskOptions, splitTaskList, type TaskOption } from './task-options.js';

/** A picture, and a task list of its regions: each with its place behind a dot, in percent of the picture. */
export function readHotspot(node: ContainerDirective, page: Page) {
  const head = itemHead(node, 'hotspot', page);
  const { before, entries } = splitTaskList(bodyOf(node), page);
  const pictures = before.map(pictureIn);
  const picture = pictures.find((found) => found !== undefined);
  const stem = proseOf(
    before.filter((_, index) => !picture || pictures[index] !== picture),
    page,
  );
  checkStem(stem, head, page);
  if (!picture) {
    page.report('hotspot-without-picture', head.attributes.namePlace, {
      message: 'This hotspot has no picture.',
      expected: '![What it shows](media/picture.svg) in a paragraph of its own before the list of regions.',
    });
  }
  const image = picture && pictureOf(picture, page);
  const options = readTaskOptions(entries, head, page);
  const read = options.map((option) => ({ ...option, ...regionOf(option, page) }));
  const texts = read.map(({ content }) => plainProse(content));
  reportDuplicates(
    read.map(({ place }) => place),
    texts,
    'regions',
    page.report,
  );
  const ids = idsFromText('r', texts);
  const regions = read.flatMap(({ content, at, right, rationale }, index): Hotspot['regions'] =>
    at ? [{ id: ids[index] ?? '', content, place: at, right, rationale }] : [],
  );
  const rightOnes = regions.filter(({ right }) => right).length;
  if (!head.base || !image || rightOnes === 0 || regions.length < 2) return undefined;
  const { id, objective, difficulty, group } = head.base;
  const base = { id, objective, difficulty, stem, ...(group && { group }) };
  return completeItem({ kind: 'hotspot', ...base, multiple: rightOnes > 1, image, regions }, head.draft);
}

/** The picture of a paragraph that holds nothing else. */
function pictureIn(part: RootContent): Image | undefined {
  const [first, ...others] = part.type === 'paragraph' ? part.children : [];
  return first?.type === 'image' && others.length === 0 ? first : undefined;
}

/** An option without the numbers at the end of its first paragraph, and these as its place. */
function regionOf(option: TaskOption, { report, source }: Page): { content: Prose[]; at: Place | undefined } {
  const { content, place: words } = option;
  const [first, ...others] = content;
  const last = first?.type === 'paragraph' ? first.children.at(-1) : undefined;
  const found = last?.type === 'text' ? /\s*·\s*([^·]*)$/.exec(last.value) : undefined;
  const [all = '', numbers = ''] = found ?? [];
  const values = numbers.split(/[\s,;]+/).flatMap((part) => /^(\d+(?:\.\d+)?)%?$/.exec(part)?.[1] ?? []);
  const [x, y, width, height, ...more] = values.map(Number);
  if (first?.type !== 'paragraph' || last?.type !== 'text' || height === undefined || more.length > 0) {
    report('region-without-place', words, {
      message: 'This region does not say where in the picture it is.',
      expected:
        'Words, a dot, and four numbers in percent of the picture: from its left edge, from its top, how wide, how high. Such as "- [x] Bladder · 44 60 12 8".',
    });
    return { content, at: undefined };
  }
  const at = { x: x ?? 0, y: y ?? 0, width: width ?? 0, height };
  if (at.width === 0 || height === 0 || at.x + at.width > 100 || at.y + height > 100) {
    const { start, end } = source.rangeOf(option.item.children[0] ?? option.item);
    const from = start + source.text.slice(start, end).lastIndexOf(numbers.trim());
    report('region-off-picture', source.place(from, from + numbers.trim().length), {
      message: 'This region does not lie on the picture.',
      expected: 'Left and width add up to 100 at most, so do top and height, and neither width nor height is 0.',
    });
    return { content, at: undefined };
  }
  const value = last.value.slice(0, last.value.length - all.length);
  const kept = [...first.children.slice(0, -1), ...(value ? [{ ...last, value }] : [])];
  return { content: [{ ...first, children: kept }, ...others], at };
}
