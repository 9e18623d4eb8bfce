/** A small module, and things that a learner may do in it. */
import fc from 'fast-check';
import type { ModuleOutline } from '../../src/course/module.js';
import { confidences } from '../../src/course/confidence.js';
import { neutralOutcome, type Outcome } from '../../src/course/outcome.js';
import {
  emptyRecord,
  type Attempt,
  type Entry,
  type LearnerRecord,
  type Run,
  type Sitting,
} from '../../src/record/record.js';
import { apply } from '../../src/record/apply.js';
import { responses } from '../helpers/item-samples.js';

export const moduleId = 'history';

const item = (id: string, objective: string) => ({ id, objective, hash: 'h1' });

/** Two lessons, three objectives, a bank of two. */
export const outline: ModuleOutline = {
  id: moduleId,
  title: 'History',
  edition: '1.0',
  summary: '',
  objectives: ['classes', 'dates', 'law'].map((id) => ({ id, text: id })),
  lessons: [
    {
      id: 'words',
      title: 'Words',
      objectives: ['classes'],
      minutes: 10,
      hash: 'h1',
      practice: [
        { items: [item('first-target', 'classes')], need: 1 },
        { items: ['set-1', 'set-2', 'set-3'].map((id) => item(id, 'dates')), need: 2 },
      ],
    },
    { id: 'laws', title: 'Laws', objectives: ['law', 'dates'], minutes: 8, hash: 'h1', practice: [] },
  ],
  assessment: { items: 2, pass: 0.8, mustPass: [], feedback: 'end', shuffle: true },
  bank: [item('bank-1', 'classes'), item('bank-2', 'dates')],
};

export function attemptAt(at: number, given: Partial<Attempt> & { score?: number } = {}): Attempt {
  const { score = 1, ...rest } = given;
  return {
    id: `attempt-${at}`,
    item: 'first-target',
    response: { kind: 'choice', chosen: ['a'] },
    outcome: { score, correct: score === 1 },
    at,
    hash: 'h1',
    ...rest,
  };
}

export function sittingAt(at: number, scores?: Readonly<Record<string, number>>, passed = false): Sitting {
  const sitting: Sitting = { id: `sitting-${at}`, seed: 1, started: at, items: ['bank-1', 'bank-2'], responses: {} };
  if (!scores) return sitting;
  const values = Object.values(scores);
  const outcomes = Object.entries(scores).map(([id, score]): [string, Outcome] => [
    id,
    { score, correct: score === 1 },
  ]);
  const score = values.reduce((sum, value) => sum + value, 0) / values.length;
  const hashes = Object.fromEntries(Object.keys(scores).map((id) => [id, 'h1']));
  return { ...sitting, result: { at: at + 1, score, passed, outcomes: Object.fromEntries(outcomes), hashes } };
}

export function recordOf(...entries: Entry[]): LearnerRecord {
  return entries.reduce(apply, emptyRecord(moduleId));
}

/** Few values, so that ids, times and scores often meet. */
const instant = fc.integer({ min: 1, max: 5 });
const name = fc.constantFrom('x', 'y', 'z');
const score = fc.constantFrom(0, 0.5, 1);
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  score.map((value) => ({ score: value, correct: value === 1 })),
  fc.constant(neutralOutcome),
);
const confidence = fc.constantFrom(...confidences);
/** Given or not. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Attempts that differ have ids that differ. */
export const attempts: fc.Arbitrary<Attempt> = fc
  .record(
    { item: name, response: responses, outcome, at: instant, hash: name, confidence },
    { requiredKeys: ['item', 'response', 'outcome', 'at', 'hash'], noNullPrototype: true },
  )
  .map((fields) => ({ id: JSON.stringify(fields), ...fields }));

/** What is settled at the start depends on the id alone; responses and result may differ between two devices. */
const startOf: Readonly<Record<string, Partial<Sitting>>> = {
  x: {},
  y: { purpose: 'pretest' },
  z: { due: 4, carried: { w: { outcome: { score: 1, correct: true }, confidence: 2 } } },
};
/** A sitting that is handed in is judged whole, so two results of one sitting speak of the same items. */
const judgedIn: Readonly<Record<string, readonly string[]>> = { x: ['x', 'y', 'z'], y: ['y'], z: ['x', 'z'] };
const results = fc.record(
  {
    at: instant,
    score,
    passed: fc.boolean(),
    outcomes: fc.record({ x: outcome, y: outcome, z: outcome }, { noNullPrototype: true }),
    hashes: fc.dictionary(name, name, { noNullPrototype: true }),
    objectives: fc.dictionary(name, name, { noNullPrototype: true }),
    marks: fc.dictionary(name, fc.constantFrom(-6, 0, 3), { noNullPrototype: true }),
    rules: fc.record(
      {
        pass: score,
        coursePass: score,
        critical: fc.array(name, { maxLength: 2 }),
        feedback: fc.constantFrom('now' as const, 'end' as const, 'after-pass' as const),
        certainty: fc.boolean(),
        negative: score,
      },
      { requiredKeys: ['pass', 'critical', 'feedback'], noNullPrototype: true },
    ),
  },
  { requiredKeys: ['at', 'score', 'passed', 'outcomes', 'hashes'], noNullPrototype: true },
);
const sittings: fc.Arbitrary<Sitting> = fc
  .tuple(
    name,
    fc.dictionary(
      name,
      fc.record(
        { response: responses, at: instant, confidence },
        { requiredKeys: ['response', 'at'], noNullPrototype: true },
      ),
      { noNullPrototype: true },
    ),
    maybe(results),
  )
  .map(([id, responses, result]) => ({
    id,
    seed: id.charCodeAt(0),
    started: 1,
    items: ['x', 'y', 'z'],
    ...startOf[id],
    responses,
    ...(result && { result: { ...result, outcomes: pick(result.outcomes, judgedIn[id]!) } }),
  }));

function pick<T>(from: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

/** Ways that leave each other, and ends that differ, as on two devices. */
const runs: fc.Arbitrary<Run> = fc
  .tuple(
    name,
    fc.array(fc.record({ scene: name, decision: name, at: instant }), { minLength: 1, maxLength: 3 }),
    fc.option(
      fc.record({
        at: instant,
        scene: name,
        score,
        passed: fc.boolean(),
        critical: fc.array(name, { maxLength: 1 }),
        objectives: fc.dictionary(name, outcome, { noNullPrototype: true }),
      }),
      { nil: undefined },
    ),
  )
  .map(([id, decisions, ended]) => ({
    id,
    scenario: 'case',
    hash: 'h1',
    started: 1,
    decisions,
    ...(ended && { ended }),
  }));

export const entries: fc.Arbitrary<Entry> = fc.oneof(
  attempts.map((attempt) => ({ type: 'attempt.made' as const, attempt })),
  fc.record({ type: fc.constantFrom('lesson.opened' as const, 'lesson.finished' as const), lesson: name, at: instant }),
  fc.record(
    { type: fc.constant('place.reached' as const), lesson: name, anchor: name, at: instant },
    { requiredKeys: ['type', 'lesson', 'at'] },
  ),
  sittings.map((sitting) => ({ type: 'sitting.changed' as const, sitting })),
  fc.record({
    type: fc.constant('entry.ticked' as const),
    checklist: name,
    entry: name,
    ticked: fc.boolean(),
    at: instant,
  }),
  runs.map((run) => ({ type: 'run.changed' as const, run })),
);

export const histories = fc.array(entries, { maxLength: 12 });
export const records = histories.map((history) => recordOf(...history));
