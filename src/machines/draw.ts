import type { AssessmentPolicy } from '../course/assessment-policy.js';
import { Seats, type Placed } from '../course/blueprint.js';
import { seedOf, shuffle } from '../course/shuffle.js';

/** What of an item decides whether it is drawn. */
export interface Drawable extends Placed {
  id: string;
}

export interface DrawFrom<T extends Drawable = Drawable> {
  policy: AssessmentPolicy;
  bank: readonly T[];
  /** The items of each earlier sitting. */
  past: readonly (readonly string[])[];
  /** Ids of objectives that the learner has not shown yet: they come first where not all can. */
  weak: readonly string[];
  seed: number;
}

/**
 * The ids of the items of one sitting, in the order in which they are asked. The items that must be passed are always among
 * them, and every line of the blueprint is filled as far as the bank allows. The rest is spread over the objectives, and
 * what was asked least often comes first: nothing repeats while something new can still fill the sitting. The same
 * arguments give the same draw.
 */
export function draw(from: DrawFrom): string[] {
  const { policy, bank, past, seed } = from;
  const rank = ranking(from);
  const seats = new Seats(policy.blueprint ?? [], policy.items);
  const drawn = bank.filter((item) => policy.mustPass.includes(item.id));
  for (const item of drawn) seats.seat(item);
  let rest = shuffle(
    bank.filter((item) => !drawn.includes(item)),
    seedFrom(seed, 'items'),
  );
  const take = (candidates: Drawable[], isWelcome: (item: Drawable) => boolean) => {
    while (drawn.length < policy.items && candidates.length > 0) {
      const fewest = Math.min(...candidates.map((item) => timesAsked(item, past)));
      const [next] = candidates.filter((item) => timesAsked(item, past) === fewest).sort(rank(drawn));
      if (!next) break;
      candidates = candidates.filter((item) => item !== next);
      if (!isWelcome(next)) continue;
      drawn.push(next);
      rest = rest.filter((item) => item !== next);
    }
  };
  take(rest, (item) => seats.seat(item));
  // A bank that is too small for its blueprint still fills the sitting.
  take(rest, () => true);
  return inOrder(
    drawn.map(({ id }) => id),
    from,
  );
}

export function timesAsked({ id }: Drawable, past: DrawFrom['past']): number {
  return past.filter((items) => items.includes(id)).length;
}

/** In the order of the bank, or shuffled. */
export function inOrder(ids: readonly string[], { policy, bank, seed }: Omit<DrawFrom, 'past' | 'weak'>): string[] {
  if (policy.shuffle) return shuffle(ids, seedFrom(seed, 'order'));
  return bank.map((item) => item.id).filter((id) => ids.includes(id));
}

/** Puts items first whose objective has fewest drawn, then those whose objective has its turn first. */
function ranking({ bank, weak, seed }: DrawFrom) {
  const objectives = [...new Set(bank.map((item) => item.objective))];
  const isWeak = (objective: string) => weak.includes(objective);
  const turns = [
    ...shuffle(objectives.filter(isWeak), seedFrom(seed, 'weak objectives')),
    ...shuffle(
      objectives.filter((objective) => !isWeak(objective)),
      seedFrom(seed, 'other objectives'),
    ),
  ];
  return (drawn: readonly Drawable[]) => {
    const count = (objective: string) => drawn.filter((item) => item.objective === objective).length;
    return (a: Drawable, b: Drawable) =>
      count(a.objective) - count(b.objective) || turns.indexOf(a.objective) - turns.indexOf(b.objective);
  };
}

function seedFrom(seed: number, use: string): number {
  return seedOf(`${seed} ${use}`);
}
