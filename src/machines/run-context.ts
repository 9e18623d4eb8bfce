/** What the run machine knows, and how each thing that happens changes it. */
import { judgeCase } from '../course/scenario/case-outcome.js';
import type { Scenario } from '../course/scenario/scenario.js';
import { apply } from '../record/apply.js';
import type { LearnerRecord, Run } from '../record/record.js';
import { goesOnFrom, keptRun, runsOf } from '../record/runs.js';
import {
  afterDecision,
  firstSnapshot,
  replay,
  sceneIn,
  toScenarioMachine,
  type CaseSnapshot,
  type ScenarioMachine,
} from './scenario-machine.js';

export interface RunInput {
  scenario: Scenario;
  record: LearnerRecord;
}

export interface RunContext extends RunInput {
  machine: ScenarioMachine;
  /** The run in hand, ended or not; none before the first decision. */
  run?: Run | undefined;
  /** Where the run in hand stands; undefined where an edited scenario no longer lets its decisions be made. */
  at: CaseSnapshot | undefined;
  /** The decision that is being saved. */
  pending?: string | undefined;
  /** A look at other ways, which nobody keeps. */
  exploration?: Exploration | undefined;
}

interface Exploration {
  at: CaseSnapshot;
  /** How many decisions of the run it keeps before it leaves its way. */
  from: number;
}

type Change = Partial<RunContext>;
interface Made {
  decision: string;
  id: string;
  at: number;
}

export function toRunContext({ scenario, record }: RunInput): RunContext {
  const context = { scenario, record, machine: toScenarioMachine(scenario), at: undefined };
  return { ...context, ...resumed(context) };
}

/** Takes up the run that was begun last. */
export function resumed({ scenario, record, machine }: Omit<RunContext, 'at'>): Pick<RunContext, 'run' | 'at'> {
  const [run] = runsOf(record, scenario.id);
  return { run, at: replay(machine, run?.decisions ?? []) };
}

/**
 * Takes the record over, with what another tab did to the run in hand: it is gone on with where it was left here, never in
 * another way that it took elsewhere. A run that was begun elsewhere comes to hand only where none is under way here.
 */
export function withRecord(context: RunContext, record: LearnerRecord): Change {
  const { scenario, run, machine } = context;
  if (run && !run.ended) {
    const kept = keptRun(record, run);
    return isSame(kept, run) ? { record, run: kept } : { record, run: kept, at: replay(machine, kept.decisions) };
  }
  const [last] = runsOf(record, scenario.id);
  const [known] = runsOf(context.record, scenario.id);
  const isNews = last !== undefined && !(known && isSame(last, known));
  return isNews ? { record, ...resumed({ ...context, record }) } : { record };
}

/** The run goes on with the decision; the scene that it leads to is shown once it is saved. */
export function decided(context: RunContext, { decision, id, at }: Made): Change {
  const { scenario, machine, record, run, at: before } = context;
  const made = before && { scene: sceneIn(before), decision, at };
  const after = made && afterDecision(machine, before, made);
  if (!after) return {};
  const begun = run ?? { id, scenario: scenario.id, hash: scenario.hash, started: at, decisions: [] };
  const next: Run = {
    ...begun,
    decisions: [...begun.decisions, made],
    ...(after.status === 'done' && {
      ended: { at, scene: sceneIn(after), ...judgeCase(scenario, after.context.steps) },
    }),
  };
  return { run: next, pending: decision, record: apply(record, { type: 'run.changed', run: next }) };
}

/** The run as it was saved: another device may have gone further with it, or another way. */
export function settled({ machine, record, run }: RunContext): Change {
  const kept = run && keptRun(record, run);
  return { run: kept, at: replay(machine, kept?.decisions ?? []), pending: undefined };
}

export function restarted({ machine }: RunContext): Change {
  return { run: undefined, at: firstSnapshot(machine), exploration: undefined };
}

/** Leaves the run's way behind its first `from` decisions. */
export function explored({ machine, run }: RunContext, from: number): Change {
  const at = replay(machine, run?.decisions.slice(0, from) ?? []);
  return at ? { exploration: { at, from } } : {};
}

export function exploredFurther({ machine, exploration }: RunContext, decision: string): Change {
  const at = exploration && afterDecision(machine, exploration.at, { scene: sceneIn(exploration.at), decision });
  return at ? { exploration: { ...exploration, at } } : {};
}

export function canDecide({ machine, at }: RunContext, decision: string): boolean {
  return at !== undefined && afterDecision(machine, at, { scene: sceneIn(at), decision }) !== undefined;
}

/** Whether a run that goes on from the other is still where that was. */
function isSame(a: Run, b: Run): boolean {
  return goesOnFrom(a, b) && a.decisions.length === b.decisions.length && a.ended?.at === b.ended?.at;
}
