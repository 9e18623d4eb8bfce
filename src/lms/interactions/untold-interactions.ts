/** What of a record an LMS is still to be told of: answers to practice, answers of sittings that were handed in, decisions. */
import { itemsOf, type Module } from '../../course/module.js';
import type { Attempt, LearnerRecord, Run } from '../../record/record.js';
import { wayTo } from '../../record/runs.js';
import { finishedSittings, type FinishedSitting } from '../../record/sittings.js';
import { decisionInteractions } from './decision-interactions.js';
import type { Interaction } from './interaction.js';
import { itemInteraction } from './item-interactions.js';

export interface Untold {
  /** Of what was answered: see `answeredKeys`. */
  key: string;
  interaction: Interaction;
}

/** A key for each answer and decision that a record holds. */
export function answeredKeys(record: LearnerRecord): string[] {
  return [
    ...attemptsOf(record).map(attemptKey),
    ...runsIn(record).flatMap((run) => run.decisions.map((_, index) => decisionKey(run, index))),
  ];
}

/** Oldest first. What the module no longer has is told by nobody. */
export function untoldInteractions(module: Module, record: LearnerRecord, told: ReadonlySet<string>): Untold[] {
  const items = new Map([...module.lessons.flatMap(itemsOf), ...module.bank].map((item) => [item.id, item]));
  const times = new Map<string, number>();
  const nth = (about: string) => {
    const known = times.get(about) ?? countOf(told, about);
    times.set(about, known + 1);
    return known + 1;
  };
  const answers = attemptsOf(record)
    .filter((attempt) => !told.has(attemptKey(attempt)))
    .sort((a, b) => a.at - b.at)
    .flatMap((attempt): Untold[] => {
      const item = items.get(attempt.item);
      return item
        ? [{ key: attemptKey(attempt), interaction: itemInteraction(item, attempt, nth(`answer ${attempt.item} `)) }]
        : [];
    });
  const decided = (module.scenarios ?? []).flatMap((scenario) =>
    runsIn(record)
      .filter((run) => run.scenario === scenario.id)
      .sort((a, b) => a.started - b.started)
      .flatMap((run, index) =>
        decisionInteractions(scenario, run, index + 1).map((interaction, place): Untold => ({
          key: decisionKey(run, place),
          interaction,
        })),
      ),
  );
  // Two ways of one run share their beginning: it is told once.
  const decisions = decided.filter(
    ({ key }, index) => !told.has(key) && decided.findIndex((each) => each.key === key) === index,
  );
  return [...answers, ...decisions].sort((a, b) => a.interaction.at - b.interaction.at);
}

/** Those of sittings as if each item had been answered alone. */
function attemptsOf(record: LearnerRecord): Attempt[] {
  const practice = Object.values(record.items).flatMap(({ first, best, latest }) => [first, best, latest]);
  const each = new Map(practice.map((attempt) => [attemptKey(attempt), attempt]));
  return [...each.values(), ...finishedSittings(record).flatMap(sittingAttempts)];
}

function sittingAttempts({ id, responses, result }: FinishedSitting): Attempt[] {
  return Object.entries(result.outcomes).flatMap(([item, outcome]) => {
    const entered = responses[item];
    const hash = result.hashes[item] ?? '';
    return entered ? [{ id, item, response: entered.response, outcome, at: entered.at, hash }] : [];
  });
}

function runsIn({ runs = {} }: LearnerRecord): Run[] {
  return Object.values(runs);
}

function attemptKey({ id, item }: Attempt): string {
  return `answer ${item} ${id}`;
}

function decisionKey(run: Run, index: number): string {
  return `decision ${run.scenario} ${wayTo(run, index)}`;
}

function countOf(told: ReadonlySet<string>, start: string): number {
  return [...told].filter((key) => key.startsWith(start)).length;
}
