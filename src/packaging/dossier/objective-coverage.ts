import type { Item } from '../../course/item.js';
import { isGraded } from '../../course/judge.js';
import { itemsOf, type Module, type Objective } from '../../course/module.js';
import type { Decision, Scene } from '../../course/scenario/scenario.js';

/** What measures an objective. */
export interface Coverage {
  objective: Objective;
  /** Items of the lessons that can be right or wrong. */
  practice: Item[];
  /** Items of the assessment's bank. */
  bank: Item[];
  /** Ids of those of them that must be right. */
  critical: string[];
  /** Decisions of cases that bring points. */
  decisions: ScoredDecision[];
}

/** What measures each objective of a module. Each item that can be right or wrong is counted once, where its objective is. */
export function coverageOf(module: Module): Coverage[] {
  const practice = module.lessons.flatMap(itemsOf).filter(({ kind }) => isGraded(kind));
  const bank = module.bank.filter(({ kind }) => isGraded(kind));
  const decisions = (module.scenarios ?? []).flatMap(({ scenes }) => scenes.flatMap(scoredDecisions));
  return module.objectives.map((objective) => {
    const isOwn = (measure: { objective?: string }) => measure.objective === objective.id;
    const own = bank.filter(isOwn);
    return {
      objective,
      practice: practice.filter(isOwn),
      bank: own,
      critical: own.map(({ id }) => id).filter((id) => module.assessment?.mustPass.includes(id)),
      decisions: decisions.filter(isOwn),
    };
  });
}

/** Whether anything that is scored measures it. */
export function isMeasured({ practice, bank, decisions }: Coverage): boolean {
  return practice.length + bank.length + decisions.length > 0;
}

export type ScoredDecision = Decision & { score: number };

/** The decisions of a scene that bring points; where there is only one way on, there are none. */
export function scoredDecisions({ decisions }: Scene): ScoredDecision[] {
  return decisions.filter((decision): decision is ScoredDecision => decision.score !== undefined);
}
