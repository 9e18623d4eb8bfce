import type { Outcome } from '../outcome.js';
import { decisionOf, sceneOf, type Step } from './case-state.js';
import type { Decision, Scenario } from './scenario.js';

/** The judged result of a case that was played to an end. */
export interface CaseOutcome {
  /** Points made of those that could be made on this path, 0 to 1. */
  score: number;
  passed: boolean;
  /** Names of the critical errors, in the order in which they were first made. */
  critical: string[];
  /** By objective; correct is the pass mark reached without a critical error. */
  objectives: Record<string, Outcome>;
}

/** A step that was a choice between several, and what it was worth. */
export interface Judged {
  step: Step;
  chosen: Decision;
  /** The open decisions that are worth more, the best first. */
  better: Decision[];
  points: number;
  of: number;
}

/** The steps at which there was something to decide. One that the scenario no longer has is left out. */
export function judgedSteps(scenario: Scenario, steps: readonly Step[]): Judged[] {
  return steps.flatMap((step): Judged[] => {
    const all = sceneOf(scenario, step.scene)?.decisions ?? [];
    const chosen = decisionOf(scenario, step);
    if (!chosen || step.open.length < 2) return [];
    const points = pointsOf(chosen);
    const better = all
      .filter((decision) => step.open.includes(decision.id) && pointsOf(decision) > points)
      .sort((a, b) => pointsOf(b) - pointsOf(a));
    return [{ step, chosen, better, points, of: better[0] ? pointsOf(better[0]) : points }];
  });
}

/** Critical errors fail a case, whatever the score. Where there was nothing to decide, nothing is missing. */
export function judgeCase(scenario: Scenario, steps: readonly Step[]): CaseOutcome {
  const judged = judgedSteps(scenario, steps);
  const score = shareOf(judged);
  const critical = [...new Set(steps.flatMap((step) => decisionOf(scenario, step)?.critical ?? []))];
  const objectives = [...new Set(judged.flatMap(({ chosen }) => chosen.objective ?? []))];
  return {
    score,
    passed: reaches(score, scenario) && critical.length === 0,
    critical,
    objectives: Object.fromEntries(
      objectives.map((objective) => {
        const own = judged.filter(({ chosen }) => chosen.objective === objective);
        const share = shareOf(own);
        const correct = reaches(share, scenario) && own.every(({ chosen }) => chosen.critical === undefined);
        return [objective, { score: share, correct }];
      }),
    ),
  };
}

function pointsOf({ score = 0 }: Decision): number {
  return score;
}

function shareOf(judged: readonly Judged[]): number {
  const sum = (field: 'points' | 'of') => judged.reduce((total, step) => total + step[field], 0);
  return sum('of') === 0 ? 1 : Math.min(1, sum('points') / sum('of'));
}

/** The guard band is for binary fractions. */
function reaches(share: number, { pass }: Scenario): boolean {
  return share >= pass - 1e-9;
}
