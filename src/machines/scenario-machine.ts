import { assign, initialTransition, setup, transition, type SnapshotFrom } from 'xstate';
import {
  caseStart,
  isOpen,
  openDecisions,
  valuesAfter,
  type Step,
  type Values,
} from '../course/scenario/case-state.js';
import type { Decision, Scenario, Scene } from '../course/scenario/scenario.js';
import type { Run } from '../record/record.js';

export interface CaseContext {
  values: Values;
  /** The way to here. */
  steps: readonly Step[];
}

export interface CaseEvent {
  type: 'decision.made';
  /** Id of the decision. */
  decision: string;
}

/**
 * An author's scenario as a machine: its scenes are the states, named by their ids, and its decisions the transitions. It
 * knows no clock but its own.
 */
export function toScenarioMachine(scenario: Scenario) {
  const scenarioSetup = setup({
    types: { context: {} as CaseContext, events: {} as CaseEvent },
    guards: {
      isMade: ({ context, event }, decision: Decision) =>
        event.decision === decision.id && isOpen(decision, context.values),
    },
    actions: {
      take: assign(({ context: { values, steps } }, { scene, decision }: { scene: Scene; decision: Decision }) => {
        const open = openDecisions(scene, values).map(({ id }) => id);
        return {
          values: valuesAfter(scenario, decision, values),
          steps: [...steps, { scene: scene.id, decision: decision.id, open, values }],
        };
      }),
    },
  });
  const ids = new Set(scenario.scenes.map(({ id }) => id));
  const stateOf = (scene: Scene) =>
    scene.isEnd
      ? scenarioSetup.createStateConfig({ type: 'final' })
      : scenarioSetup.createStateConfig({
          on: {
            'decision.made': scene.decisions
              .filter(({ to }) => ids.has(to))
              .map((decision) => ({
                guard: { type: 'isMade' as const, params: decision },
                target: decision.to,
                // A decision may lead back to its own scene, which is then entered anew.
                reenter: true,
                actions: { type: 'take' as const, params: { scene, decision } },
              })),
          },
        });
  return scenarioSetup.createMachine({
    id: `scenario ${scenario.id}`,
    context: { values: caseStart(scenario).values, steps: [] },
    initial: scenario.start,
    states: Object.fromEntries(scenario.scenes.map((scene) => [scene.id, stateOf(scene)])),
  });
}

export type ScenarioMachine = ReturnType<typeof toScenarioMachine>;
export type CaseSnapshot = SnapshotFrom<ScenarioMachine>;

export function firstSnapshot(machine: ScenarioMachine): CaseSnapshot {
  return initialTransition(machine)[0];
}

/** Id of the scene that a case is in. */
export function sceneIn({ value }: CaseSnapshot): string {
  return value;
}

/** The case after a decision; undefined where it cannot be made. */
export function afterDecision(
  machine: ScenarioMachine,
  before: CaseSnapshot,
  made: { scene: string; decision: string },
): CaseSnapshot | undefined {
  if (sceneIn(before) !== made.scene) return undefined;
  const [after] = transition(machine, before, { type: 'decision.made', decision: made.decision });
  return after.context.steps.length > before.context.steps.length ? after : undefined;
}

/** Where these decisions lead from the start; undefined where the scenario no longer lets them be made. */
export function replay(machine: ScenarioMachine, decisions: Run['decisions']): CaseSnapshot | undefined {
  return decisions.reduce<CaseSnapshot | undefined>(
    (before, made) => before && afterDecision(machine, before, made),
    firstSnapshot(machine),
  );
}
