import type { AssessmentPolicy } from '../course/assessment-policy.js';
import type { Item } from '../course/item.js';
import { outlineOf, type Module } from '../course/module.js';
import { emptyRecord, type Sitting } from '../record/record.js';
import { longestSuspendData } from './suspend-data.js';

/**
 * How many characters of suspend data a module needs at most for what an LMS must not lose: which lessons are finished, the
 * sitting that decides, and the place. Of all else as much is kept as there is room for (`keptParts`). Every number and every
 * id that the learner's device makes is taken as long as it can be.
 */
export function worstCase(module: Module): number {
  const outline = outlineOf(module);
  const lessons = Object.fromEntries(module.lessons.map(({ id }) => [id, { finished: instant }]));
  const bookmark = {
    lesson: longest(module.lessons.map(({ id }) => id)),
    anchor: longest(anchorsOf(module)),
    at: instant,
  };
  const sittings = module.assessment ? longestSittings(module.assessment, module.bank) : [];
  const lengths = [undefined, ...sittings].map((sitting) => {
    const record = { ...emptyRecord(module.id), lessons, bookmark, sittings: sitting ? { [sitting.id]: sitting } : {} };
    return longestSuspendData(record, outline, 9_999_999).length;
  });
  return Math.max(...lengths);
}

const instant = 9_999_999_999_999;
/** No share of up to 120 parts is longer in JSON. */
const longestShare = 0.010101010101010102;
const newId = ['zzzzzzz', 'zzzzzzz', 'zzzzzzz', 'zzzzzzz'].join('-');

/** All asked anew; or, where a rule says so, all but one carried over from a sitting before. One of the two is the longest. */
function longestSittings(policy: AssessmentPolicy, bank: readonly Item[]): Sitting[] {
  const cost = ({ id, hash, objective }: Item) => id.length + hash.length + objective.length;
  const asked = [...bank].sort((a, b) => cost(b) - cost(a)).slice(0, policy.items);
  const anew = sittingOf(policy, asked, []);
  return policy.retake === 'missed' ? [anew, sittingOf(policy, asked.slice(0, 1), asked.slice(1))] : [anew];
}

function sittingOf(policy: AssessmentPolicy, asked: readonly Item[], before: readonly Item[]): Sitting {
  const by = <T>(items: readonly Item[], value: (item: Item) => T) =>
    Object.fromEntries(items.map((item) => [item.id, value(item)]));
  const { pass, feedback, certainty, partial, negative, mustPass } = policy;
  const outcome = { score: longestShare, correct: false };
  return {
    id: newId,
    seed: 4_294_967_295,
    started: instant,
    items: asked.map(({ id }) => id),
    ...(policy.minutes !== undefined && { due: instant }),
    ...(before.length > 0 && { carried: by(before, () => ({ outcome, confidence: 1 as const })) }),
    responses: {},
    result: {
      at: instant,
      score: longestShare,
      passed: false,
      outcomes: by(asked, () => outcome),
      hashes: by(asked, ({ hash }) => hash),
      objectives: by([...asked, ...before], ({ objective }) => objective),
      ...((certainty === true || partial === false || negative !== undefined) && {
        marks: by(asked, () => -longestShare),
      }),
      rules: {
        pass,
        coursePass: longestShare,
        critical: mustPass,
        feedback,
        ...(certainty && { certainty }),
        ...(partial === false && { partial }),
        ...(negative !== undefined && { negative }),
      },
    },
  };
}

/** Ids of whatever stands in a lesson: a place is one of them. */
function anchorsOf({ lessons }: Module): string[] {
  const found: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && typeof value.id === 'string') found.push(value.id);
    for (const inner of Object.values(value)) walk(inner);
  };
  for (const { blocks } of lessons) walk(blocks);
  return found;
}

function longest(ids: readonly string[]): string {
  return ids.reduce((a, b) => (b.length > a.length ? b : a), '');
}
