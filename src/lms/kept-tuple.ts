/**
 * A part of a record as a tuple of JSON: short, and with the ids of an author in full, since a number for each would mean
 * something else in the next edition. The form belongs to the version of the suspend data, see `suspend-data.ts`.
 */
import type { Outcome } from '../course/outcome.js';
import type { Sitting } from '../record/record.js';
import type { KeptPart } from './kept-parts.js';

type Result = NonNullable<Sitting['result']>;

export function toTuple(part: KeptPart): unknown[] {
  switch (part.part) {
    case 'lesson':
      return ['l', part.lesson, part.finished ?? null, ...(part.opened === undefined ? [] : [part.opened])];
    case 'place': {
      const { lesson, at, anchor } = part.place;
      return ['p', lesson, at, ...(anchor === undefined ? [] : [anchor])];
    }
    case 'attempt': {
      const { id, item, response, outcome, at, hash, confidence } = part.attempt;
      return [
        'a',
        id,
        item,
        response,
        shortOutcome(outcome),
        at,
        hash,
        ...(confidence === undefined ? [] : [confidence]),
      ];
    }
    case 'sitting': {
      const { items, result, responses: _, ...draw } = part.sitting;
      const ids = [...new Set([...items, ...(result ? keysOf(result) : [])])];
      const order = items.map((id) => ids.indexOf(id));
      const isPlain = order.every((place, index) => place === index);
      return ['s', ids, isPlain ? items.length : order, draw, ...(result ? [shortResult(result, ids)] : [])];
    }
    case 'responses':
      return ['q', part.sitting, part.responses];
    case 'run': {
      const { decisions, ...run } = part.run;
      return ['r', decisions.flatMap(({ scene, decision, at }) => [scene, decision, at]), run];
    }
    case 'tick':
      return ['t', part.checklist, part.entry, part.tick.ticked ? 1 : 0, part.tick.at];
  }
}

/**
 * The part of a record that a tuple is, unchecked; undefined for what is none. The responses of a sitting stand in a tuple of
 * their own.
 */
export function fromTuple(
  tuple: unknown,
  responsesOf: (sitting: unknown) => unknown,
): Readonly<Record<string, unknown>> | undefined {
  const [kind, ...rest] = listOf(tuple);
  switch (kind) {
    case 'l': {
      const [lesson, finished, opened] = rest;
      return {
        lessons: keyed(lesson, { ...(finished !== null && { finished }), ...(opened !== undefined && { opened }) }),
      };
    }
    case 'p': {
      const [lesson, at, anchor] = rest;
      return { bookmark: { lesson, at, ...(anchor !== undefined && { anchor }) } };
    }
    case 'a': {
      const [id, item, response, outcome, at, hash, confidence] = rest;
      const attempt = {
        id,
        item,
        response,
        outcome: longOutcome(outcome),
        at,
        hash,
        ...(confidence !== undefined && { confidence }),
      };
      return { items: keyed(item, { first: attempt, best: attempt, latest: attempt }) };
    }
    case 's': {
      const [ids, order, draw, result] = rest;
      const names = listOf(ids);
      const { id, ...known } = fieldsOf(draw);
      const items =
        typeof order === 'number' ? names.slice(0, order) : listOf(order).map((place) => names[Number(place)]);
      return {
        sittings: keyed(id, {
          id,
          ...known,
          items,
          responses: responsesOf(id) ?? {},
          ...(result !== undefined && { result: longResult(result, names) }),
        }),
      };
    }
    case 'r': {
      const [flat, run] = rest;
      const made = listOf(flat);
      const decisions = made.flatMap((scene, index) =>
        index % 3 === 0 ? { scene, decision: made[index + 1], at: made[index + 2] } : [],
      );
      return { runs: keyed(fieldsOf(run).id, { ...fieldsOf(run), decisions }) };
    }
    case 't': {
      const [checklist, entry, ticked, at] = rest;
      return { checklists: keyed(checklist, keyed(entry, { ticked: ticked === 1, at })) };
    }
    default:
      return undefined;
  }
}

/** By their places in `ids`. */
function shortResult(result: Result, ids: readonly string[]): unknown[] {
  const { at, score, passed, outcomes, hashes, objectives, ...rest } = result;
  const placed = <T>(values: Readonly<Record<string, T>>, short: (value: T) => unknown) => {
    const known = new Map(Object.entries(values));
    return ids.map((id) => {
      const value = known.get(id);
      return value === undefined ? null : short(value);
    });
  };
  const same = (value: string) => value;
  return [
    [at, score, passed ? 1 : 0],
    placed(outcomes, shortOutcome),
    placed(hashes, same),
    objectives ? placed(objectives, same) : 0,
    rest,
  ];
}

function longResult(result: unknown, ids: readonly unknown[]): unknown {
  const [head, outcomes, hashes, objectives, rest] = listOf(result);
  const [at, score, passed] = listOf(head);
  const placed = (values: unknown, long: (value: unknown) => unknown) =>
    Object.fromEntries(
      listOf(values).flatMap((value, index): [string, unknown][] =>
        value === null ? [] : [[String(ids[index]), long(value)]],
      ),
    );
  const same = (value: unknown) => value;
  return {
    at,
    score,
    passed: passed === 1,
    outcomes: placed(outcomes, longOutcome),
    hashes: placed(hashes, same),
    ...(objectives !== 0 && { objectives: placed(objectives, same) }),
    ...fieldsOf(rest),
  };
}

function keysOf({ outcomes, hashes, objectives = {} }: Result): string[] {
  return [outcomes, hashes, objectives].flatMap((values) => Object.keys(values));
}

const wordedOutcomes: readonly Outcome[] = [
  { score: 0, correct: false },
  { score: 1, correct: true },
  { score: 0, correct: false, neutral: true },
];

/** A digit for wrong, right and neutral; what is between them as it is. */
function shortOutcome({ score, correct, neutral }: Outcome): unknown {
  const digit = wordedOutcomes.findIndex(
    (outcome) => outcome.score === score && outcome.correct === correct && outcome.neutral === neutral,
  );
  return digit === -1 ? { score, correct, ...(neutral && { neutral }) } : digit;
}

function longOutcome(value: unknown): unknown {
  return typeof value === 'number' ? wordedOutcomes[value] : value;
}

function keyed(key: unknown, value: unknown): Record<string, unknown> {
  return Object.fromEntries([[String(key), value]]);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
