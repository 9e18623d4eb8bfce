import { judgedSteps } from '../../course/scenario/case-outcome.js';
import {
  caseStart,
  decisionOf,
  isOpen,
  openDecisions,
  sceneOf,
  valuesAfter,
  type Step,
} from '../../course/scenario/case-state.js';
import type { Scenario, Scene } from '../../course/scenario/scenario.js';
import { neutralOutcome, outcomeOf, type Outcome } from '../../course/outcome.js';
import type { Run } from '../../record/record.js';
import { interactionId, type Heard, type Interaction, type Pattern, type Shape } from './interaction.js';

/**
 * A run as an LMS is told of it: each decision a choice between those of its scene. `nth` counts the runs of the scenario that
 * it was told of. A run of an older edition is told and neutral: a run keeps no points for each decision, and the ones that
 * are given now may not be those that were given then.
 */
export function decisionInteractions(scenario: Scenario, run: Run, nth = 1): Interaction[] {
  const steps = run.hash === scenario.hash ? stepsOf(scenario, run) : [];
  const visits = new Map<string, number>();
  return run.decisions.map(({ scene, decision, at }, index): Interaction => {
    const visit = (visits.get(scene) ?? 0) + 1;
    visits.set(scene, visit);
    const found = sceneOf(scenario, scene);
    const step = steps[index];
    const chosen = step && decisionOf(scenario, step);
    const before = run.decisions[index - 1];
    return {
      id: interactionId(scenario.id, ...(nth > 1 ? [nth] : []), scene, ...(visit > 1 ? [visit] : [])),
      shape: decisionShape(found),
      description: [scenario.title, found?.title].filter(Boolean).join(': '),
      ...(chosen?.objective !== undefined && { objective: chosen.objective }),
      patterns: step ? bestDecisions(scenario, step) : [],
      answer: { says: 'parts', ids: [decision] },
      outcome: step ? outcomeOfStep(scenario, step) : neutralOutcome,
      at,
      ...(before && { latency: at - before.at }),
    };
  });
}

/** What there is to decide in a scene; nothing where the scenario no longer has it. */
export function decisionShape(scene: Scene | undefined): Shape {
  return { type: 'choice', choices: scene?.decisions.map(({ id, text }) => ({ id, text })) ?? [] };
}

/** Id of the decision that was told; undefined where it is none. */
export function decisionFrom({ answer }: Heard): string | undefined {
  return answer.says === 'parts' ? answer.ids[0] : undefined;
}

/** The steps of a run, as far as its decisions can still be made. */
function stepsOf(scenario: Scenario, { decisions }: Run): Step[] {
  const steps: Step[] = [];
  let { scene, values } = caseStart(scenario);
  for (const made of decisions) {
    const found = sceneOf(scenario, scene);
    const decision = found?.decisions.find(({ id }) => id === made.decision);
    if (made.scene !== scene || !found || !decision || !isOpen(decision, values)) break;
    steps.push({ scene, decision: decision.id, open: openDecisions(found, values).map(({ id }) => id), values });
    values = valuesAfter(scenario, decision, values);
    scene = decision.to;
  }
  return steps;
}

/** By its points, of those that could be made. A critical error is wrong; where there is nothing to make, nothing is. */
function outcomeOfStep(scenario: Scenario, step: Step): Outcome {
  if (decisionOf(scenario, step)?.critical !== undefined) return outcomeOf(0);
  const [judged] = judgedSteps(scenario, [step]);
  return judged && judged.of > 0 ? outcomeOf(judged.points / judged.of) : neutralOutcome;
}

function bestDecisions(scenario: Scenario, step: Step): Pattern[] {
  const [judged] = judgedSteps(scenario, [step]);
  if (!judged || judged.of === 0) return [];
  const all = sceneOf(scenario, step.scene)?.decisions ?? [];
  return all
    .filter(({ id, score = 0, critical }) => step.open.includes(id) && score === judged.of && critical === undefined)
    .map(({ id }) => ({ says: 'parts', ids: [id] }));
}
