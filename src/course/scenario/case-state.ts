/** Where a case stands, and where a decision leads it. Deterministic; an edited scenario gives undefined, never a throw. */
import { holds } from './condition.js';
import type { Changes, Decision, Scenario, Scene } from './scenario.js';
import { isVital, plausible } from './vitals.js';

/** The clock under the name of its unit, the monitor's readings, and the variables. */
export type Values = Readonly<Record<string, number>>;

export interface CaseState {
  /** Id of the scene. */
  scene: string;
  values: Values;
}

/** A decision that was made, with what it was made of. */
export interface Step {
  scene: string;
  decision: string;
  /** Ids of all decisions that were open. */
  open: readonly string[];
  /** As they were in the scene. */
  values: Values;
}

export function caseStart(scenario: Scenario): CaseState {
  const { clock, monitor, variables, start } = scenario;
  const values = { ...variables, ...monitor?.start, [clock.unit]: clock.start };
  return { scene: start, values: changed(values, sceneOf(scenario, start)?.changes ?? {}, scenario) };
}

export function sceneOf(scenario: Scenario, id: string): Scene | undefined {
  return scenario.scenes.find((scene) => scene.id === id);
}

/** The decision that a step made; undefined where the scenario no longer has it. */
export function decisionOf(scenario: Scenario, { scene, decision }: Step): Decision | undefined {
  return sceneOf(scenario, scene)?.decisions.find(({ id }) => id === decision);
}

/** The decisions that can be made: those whose condition holds. */
export function openDecisions(scene: Scene, values: Values): Decision[] {
  return scene.decisions.filter((decision) => isOpen(decision, values));
}

export function isOpen(decision: Decision, values: Values): boolean {
  return decision.if === undefined || holds(decision.if, values);
}

/** The values after a decision, on entry into the scene that it leads to. */
export function valuesAfter(scenario: Scenario, decision: Decision, values: Values): Values {
  const next = sceneOf(scenario, decision.to);
  return changed(changed(values, decision.changes, scenario), next?.changes ?? {}, scenario);
}

/** Time never goes back, and no reading leaves what a living patient can have. */
function changed(values: Values, changes: Changes, { clock }: Scenario): Values {
  const after = { ...values };
  for (const [name, change] of Object.entries(changes)) {
    const before = values[name] ?? 0;
    const value = rawChange(before, change);
    after[name] = name === clock.unit ? Math.max(before, value) : isVital(name) ? plausible(name, value) : value;
  }
  return after;
}

export function rawChange(before: number, change: Changes[string]): number {
  return 'to' in change ? change.to : before + change.by;
}
