import type { AssessmentPolicy, ItemOutline } from '../course/module.js';
import { seedOf, shuffle } from '../course/shuffle.js';

export interface DrawFrom {
  policy: AssessmentPolicy;
  bank: readonly ItemOutline[];
  /** The items of each earlier sitting. */
  past: readonly (readonly string[])[];
  /** Ids of objectives that the learner has not shown yet: they come first where not all can. */
  weak: readonly string[];
  seed: number;
}

/**
 * The ids of the items of one sitting, in the order in which they are asked. The items that must be passed are always among
 * them. The rest is spread over the objectives, and what was asked least often comes first: nothing repeats while
 * something new can still fill the sitting. The same arguments give the same draw.
 */
export function draw({ policy, bank, past, weak, seed }: DrawFrom): string[] {
  const seedFor = (use: string) => seedOf(`${seed} ${use}`);
  const objectives = [...new Set(bank.map((item) => item.objective))];
  const isWeak = (objective: string) => weak.includes(objective);
  const turns = [
    ...shuffle(objectives.filter(isWeak), seedFor('weak objectives')),
    ...shuffle(
      objectives.filter((objective) => !isWeak(objective)),
      seedFor('other objectives'),
    ),
  ];
  const drawn = bank.filter((item) => policy.mustPass.includes(item.id));
  const count = (objective: string) => drawn.filter((item) => item.objective === objective).length;
  const timesAsked = (item: ItemOutline) => past.filter((items) => items.includes(item.id)).length;

  let rest = shuffle(
    bank.filter((item) => !drawn.includes(item)),
    seedFor('items'),
  );
  while (drawn.length < policy.items && rest.length > 0) {
    const fewest = Math.min(...rest.map(timesAsked));
    const fresh = rest.filter((item) => timesAsked(item) === fewest);
    const [next] = fresh.sort(
      (a, b) => count(a.objective) - count(b.objective) || turns.indexOf(a.objective) - turns.indexOf(b.objective),
    );
    if (!next) break;
    drawn.push(next);
    rest = rest.filter((item) => item !== next);
  }
  const ids = drawn.map((item) => item.id);
  if (policy.shuffle) return shuffle(ids, seedFor('order'));
  return bank.map((item) => item.id).filter((id) => ids.includes(id));
}
