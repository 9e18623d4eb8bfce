import { caseStart, openDecisions, sceneOf, valuesAfter, type CaseState } from '../../course/scenario/case-state.js';
import { valuesIn } from '../../course/scenario/condition.js';
import type { Decision, Scenario } from '../../course/scenario/scenario.js';
import { vitalNames } from '../../course/scenario/vitals.js';

/** States that are walked at most: enough for a case that an author can still survey. */
export const walkLimit = 20_000;

export interface WalkedState extends CaseState {
  open: readonly Decision[];
  /** Places in the walk of the states that the open decisions lead to. */
  next: number[];
}

export interface Walk {
  /** The start first, then by the number of decisions that lead there. */
  states: WalkedState[];
  /** Whether every state was reached. */
  isWhole: boolean;
}

/** Every state that decisions can lead to. States that differ in none of the named values count as one. */
export function walk(scenario: Scenario, names: readonly string[], limit = walkLimit): Walk {
  const keyOf = ({ scene, values }: CaseState) => JSON.stringify([scene, ...names.map((name) => values[name])]);
  const stateOf = (state: CaseState): WalkedState => {
    const scene = sceneOf(scenario, state.scene);
    return { ...state, open: scene && !scene.isEnd ? openDecisions(scene, state.values) : [], next: [] };
  };
  const start = stateOf(caseStart(scenario));
  const states = [start];
  const places = new Map([[keyOf(start), 0]]);
  // A list that grows while it is walked is walked to its end.
  for (const state of states) {
    for (const decision of state.open) {
      const after = { scene: decision.to, values: valuesAfter(scenario, decision, state.values) };
      const key = keyOf(after);
      let place = places.get(key);
      if (place === undefined) {
        if (states.length >= limit) return { states, isWhole: false };
        place = states.length;
        places.set(key, place);
        states.push(stateOf(after));
      }
      state.next.push(place);
    }
  }
  return { states, isWhole: true };
}

/** The values on which it depends what can be decided. */
export function decidingValues({ scenes }: Scenario): string[] {
  const conditions = scenes.flatMap(({ decisions }) => decisions.flatMap((decision) => decision.if ?? []));
  return [...new Set(conditions.flatMap(valuesIn))].sort();
}

/** Those, and what the monitor shows. */
export function readValues(scenario: Scenario): string[] {
  return [...new Set([...decidingValues(scenario), ...vitalNames])];
}

/** Those of the places from which one of `goals` can be reached. */
export function leadingTo(goals: Iterable<number>, next: readonly (readonly number[])[]): Set<number> {
  const before = next.map((): number[] => []);
  next.forEach((places, from) => {
    for (const to of places) before[to]?.push(from);
  });
  const found = new Set(goals);
  for (const place of found) for (const from of before[place] ?? []) found.add(from);
  return found;
}

/** Those that can be reached from the place 0. */
export function reachedFrom(start: number, next: readonly (readonly number[])[]): Set<number> {
  const found = new Set([start]);
  for (const place of found) for (const to of next[place] ?? []) found.add(to);
  return found;
}
