import type { Choice } from '../../course/blocks/choice.js';
import type { Place, Report } from '../diagnostics/diagnostic.js';
import { plainProse } from '../../course/plain-text.js';
import type { DraftModule } from '../files/read-module.js';

/**
 * A pattern is reported when chance alone would bring as much of it in less than one module of a hundred; where several places
 * are looked at, each has its share of that.
 */
const bound = 0.01;
/** How many of the worst items are named. */
const named = 5;

interface Single {
  id: string;
  place: Place;
  /** Letters of each option. */
  lengths: number[];
  /** Index of the right one. */
  key: number;
}

/**
 * The right option of the single choices of a module cannot be told by its length or its place. In lessons options stand as
 * written; an assessment shuffles them.
 */
export function checkKeys({ meta, lessons, bank }: DraftModule, report: Report): void {
  if (!meta) return;
  const pages = [...lessons.map(({ page }) => page), ...bank];
  const singles = pages.flatMap((page) =>
    page.items.flatMap(({ item, place }) => (item?.kind === 'choice' && !item.multiple ? single(item, place) : [])),
  );
  checkLengths(singles, 'longest', (a, b) => a > b, 'Cut the right option, or give a wrong one as much to say', report);
  checkLengths(singles, 'shortest', (a, b) => a < b, 'Cut a wrong option, or say more in the right one', report);
  checkPlaces(singles, report);
}

function single({ id, options }: Choice, place: Place): Single[] {
  const key = options.findIndex(({ right }) => right);
  return key === -1 ? [] : [{ id, place, key, lengths: options.map(({ content }) => plainProse(content).length) }];
}

function checkLengths(
  singles: readonly Single[],
  name: string,
  isMore: (a: number, b: number) => boolean,
  mend: string,
  report: Report,
): void {
  // Where two options are equally long, neither stands out.
  const told = singles.filter(
    ({ lengths }) => lengths.filter((one) => !lengths.some((other) => isMore(other, one))).length === 1,
  );
  const found = told.filter(({ lengths, key }) => lengths.every((one) => !isMore(one, lengths[key] ?? 0)));
  const most = mostByChance(told, bound);
  if (found.length <= most) return;
  const worst = found.sort((a, b) => Math.abs(Math.log(shareOf(b))) - Math.abs(Math.log(shareOf(a))));
  tell('key-length', `is the ${name}`, mend, { found: worst, of: told, most }, report);
}

/** How long the right option is, as a multiple of the mean of the others. */
function shareOf({ lengths, key }: Single): number {
  const own = lengths[key] ?? 0;
  const others = lengths.reduce((sum, length) => sum + length, 0) - own;
  return Math.max(1, own) / Math.max(1, others / Math.max(1, lengths.length - 1));
}

function checkPlaces(singles: readonly Single[], report: Report): void {
  const places = Math.max(0, ...singles.map(({ lengths }) => lengths.length));
  for (let index = 0; index < places; index += 1) {
    const having = singles.filter(({ lengths }) => lengths.length > index);
    const found = having.filter(({ key }) => key === index);
    const most = mostByChance(having, bound / places);
    if (found.length <= most) continue;
    const name = `stands ${['first', 'second', 'third', 'fourth'][index] ?? `at place ${index + 1}`}`;
    tell('key-place', name, 'Move the right option to another place', { found, of: having, most }, report);
  }
}

function tell(
  code: 'key-length' | 'key-place',
  what: string,
  mend: string,
  { found, of, most }: { found: readonly Single[]; of: readonly Single[]; most: number },
  report: Report,
): void {
  const [worst] = found;
  if (!worst) return;
  const expected = of.reduce((sum, { lengths }) => sum + 1 / lengths.length, 0);
  const ids = found.slice(0, Math.max(named, found.length - most)).map(({ id }) => `"${id}"`);
  report(code, worst.place, {
    message: `The right option ${what} in ${found.length} of ${of.length} single choices of this module; by chance it would be in about ${Math.round(expected)}.`,
    expected: `At most ${most}. ${mend}, in ${found.length - most} of these at least: ${ids.join(', ')}.`,
  });
}

/** The largest number of items that a pattern of one option in each may hold for, so that more would come by chance with less than `chance`. */
function mostByChance(items: readonly Single[], chance: number): number {
  // The distribution of the number of hits, item by item: Poisson's binomial.
  let hits = [1];
  for (const { lengths } of items) {
    const share = 1 / lengths.length;
    hits = Array.from(
      { length: hits.length + 1 },
      (_, count) => (hits[count] ?? 0) * (1 - share) + (hits[count - 1] ?? 0) * share,
    );
  }
  let tail = 0;
  for (let count = items.length; count >= 0; count -= 1) {
    tail += hits[count] ?? 0;
    if (tail >= chance) return count;
  }
  return 0;
}
