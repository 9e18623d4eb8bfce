import { fits } from '../course/blueprint.js';
import { seedOf, shuffle } from '../course/shuffle.js';
import type { Sitting } from '../record/record.js';
import { allOutcomes } from '../record/sitting-tally.js';
import type { FinishedSitting } from '../record/sittings.js';
import { inOrder, timesAsked, type Drawable, type DrawFrom } from './draw.js';

/** What a sitting asks that only asks what was missed, and what it does not ask again. */
export interface Retake {
  items: string[];
  carried: NonNullable<Sitting['carried']>;
}

/**
 * The sitting after one that was not passed, with `retake: missed`. What was right in full is carried over. For each other
 * item one is asked of the same objective and of the same lines of the blueprint: the one that was asked least often, so
 * another one while there is one. A critical item is asked again itself. An item that left the bank is replaced by any.
 *
 * Undefined where there is nothing to ask: then the whole is drawn anew.
 */
export function retake(last: FinishedSitting, from: DrawFrom): Retake | undefined {
  const { policy, bank, past, seed } = from;
  const outcomes = Object.entries(allOutcomes(last)).filter(([, outcome]) => !outcome.neutral);
  const right = outcomes.filter(([, outcome]) => outcome.correct).map(([id]) => id);
  const missed = outcomes.flatMap(([id, outcome]) => (outcome.correct ? [] : id));
  const asked: Drawable[] = [];
  const free = (item: Drawable) => !right.includes(item.id) && !asked.includes(item);
  const shuffled = shuffle(bank, seedOf(`${seed} items`));
  const least = (candidates: readonly Drawable[]) =>
    candidates.filter(free).sort((a, b) => timesAsked(a, past) - timesAsked(b, past))[0];
  // Critical items first, so that none of them is taken in another's place.
  for (const id of missed.sort((a, b) => Number(isCritical(b, from)) - Number(isCritical(a, from)))) {
    const own = bank.find((item) => item.id === id);
    const next = own && isCritical(id, from) ? own : least(own ? shuffled.filter(isLike(own, from)) : shuffled);
    if (next) asked.push(next);
  }
  for (const item of bank) if (policy.mustPass.includes(item.id) && free(item)) asked.push(item);
  if (asked.length === 0) return undefined;
  const carried = right.map((id) => {
    const outcome = { score: 1, correct: true };
    const confidence = last.responses[id]?.confidence ?? last.carried?.[id]?.confidence;
    return [id, { outcome, ...(confidence && { confidence }) }] as const;
  });
  return {
    items: inOrder(
      asked.map(({ id }) => id),
      from,
    ),
    carried: Object.fromEntries(carried),
  };
}

function isCritical(id: string, { policy }: DrawFrom): boolean {
  return policy.mustPass.includes(id);
}

/** Whether an item can stand for another one. */
function isLike(own: Drawable, { policy }: DrawFrom): (item: Drawable) => boolean {
  const lines = policy.blueprint ?? [];
  return (item) => item.objective === own.objective && lines.every((line) => fits(line, item) === fits(line, own));
}
