import { rawChange, sceneOf, type Values } from '../../course/scenario/case-state.js';
import type { Changes, Scenario } from '../../course/scenario/scenario.js';
import { isVital, plausible, vitals } from '../../course/scenario/vitals.js';
import type { Place } from '../diagnostics/diagnostic.js';
import type { Braces } from './braces.js';
import { checkStructure } from './check-structure.js';
import type { DraftScenario } from './read-scenario.js';
import type { DraftScene } from './read-scene.js';
import { decidingValues, leadingTo, reachedFrom, readValues, walk, walkLimit, type Walk } from './walk.js';

/** Walks a scenario through every state that it can come to. False where it cannot be played. */
export function checkScenario(draft: DraftScenario, scenario: Scenario | undefined): boolean {
  const isSound = checkStructure(draft);
  if (!isSound || !scenario) {
    checkReasons(draft, (scene) => scene.decisions.length > 1);
    return false;
  }
  const walked = walk(scenario, decidingValues(scenario));
  const isReachable = checkGraph(draft);
  const isComplete = checkReasons(draft, (scene) => mostOpen(walked, scene.scene.id) > 1);
  if (!walked.isWhole) {
    reportNotWalked(draft, 'Fewer variables in conditions, or no loop in which one of them grows.');
    return isReachable && isComplete;
  }
  const isOpen = checkOpen(draft, walked) && (!isReachable || checkEnding(draft, walked));
  const isReached = checkCriticalReached(draft, walked);
  const areReadings = checkReadings(draft, scenario);
  return isReachable && isComplete && isOpen && isReached && areReadings;
}

function reportNotWalked({ yaml, source, page }: DraftScenario, expected: string): void {
  page.report('scenario-not-walked', yaml?.place(['id']) ?? source.place(0), {
    message: `This scenario has more than ${walkLimit} states, so not all of it was checked.`,
    expected,
  });
}

/** Scenes that nothing leads to, and scenes that lead to no end, whatever the conditions are. */
function checkGraph({ scenes, head, page }: DraftScenario): boolean {
  const placeOf = new Map(scenes.map(({ scene }, index) => [scene.id, index]));
  const next = scenes.map(({ scene }) => scene.decisions.flatMap(({ to }) => placeOf.get(to) ?? []));
  const reached = reachedFrom(placeOf.get(head?.start ?? '') ?? 0, next);
  const ending = leadingTo(
    scenes.flatMap(({ scene }, index) => (scene.isEnd ? [index] : [])),
    next,
  );
  let isFine = true;
  scenes.forEach(({ place, id }, index) => {
    if (!reached.has(index)) {
      isFine = false;
      page.report('unreachable-scene', id?.place ?? place, {
        message: 'No decision leads to this scene.',
        expected: `A link to it from another scene: [What is done](#${id?.id ?? ''}).`,
      });
    } else if (!ending.has(index)) {
      isFine = false;
      page.report('scene-trap', id?.place ?? place, {
        message: 'From here no way leads to an end.',
        expected: 'A decision, here or further on, that leads to a scene with "end".',
      });
    }
  });
  return isFine;
}

function mostOpen({ states }: Walk, scene: string): number {
  return Math.max(0, ...states.filter((state) => state.scene === scene).map(({ open }) => open.length));
}

/** Where there is something to decide, every decision has its points and its reason. */
function checkReasons({ scenes, page }: DraftScenario, isDeciding: (scene: DraftScene) => boolean): boolean {
  let isFine = true;
  for (const scene of scenes) {
    if (!isDeciding(scene)) continue;
    for (const { decision, place, braces } of scene.decisions) {
      if (decision.score === undefined && !braces.has('score')) {
        isFine = false;
        page.report('decision-without-score', place, {
          message: 'This decision has no points.',
          expected: 'score= and a number behind the link: {score=2} for the best, {score=0} for the worst.',
        });
      }
      if (decision.rationale.length === 0) {
        isFine = false;
        page.report('decision-without-rationale', place, {
          message: 'Nothing is said about this decision.',
          expected: 'Its reason as a quote below it, two spaces in: "  > …".',
        });
      }
    }
  }
  return isFine;
}

/** What conditions leave open in the states that can be reached. */
function checkOpen({ scenes, page }: DraftScenario, { states }: Walk): boolean {
  let found = 0;
  const report = (...[code, place, remark]: Parameters<DraftScenario['page']['report']>) => {
    found += 1;
    page.report(code, place, remark);
  };
  for (const { scene, place, decisions, id } of scenes) {
    const here = states.filter((state) => state.scene === scene.id);
    if (here.length === 0 || scene.isEnd) continue;
    for (const { decision, braces, place: own } of decisions) {
      if (!decision.if || here.some(({ open }) => open.some(({ id: one }) => one === decision.id))) continue;
      report('condition-never-holds', braces.get('if')?.words ?? own, {
        message: 'Whatever was decided before, this never holds.',
        expected: 'A condition that some way to this scene fulfils.',
      });
    }
    const locked = here.find(({ open }) => open.length === 0);
    if (!locked) continue;
    report('all-decisions-locked', id?.place ?? place, {
      message: `This scene can be reached so that nothing can be decided: ${wordsOf(locked.values)}.`,
      expected: 'One decision without "if", or conditions of which one always holds.',
    });
  }
  return found === 0;
}

/** Whatever was decided, an end can still be reached. */
function checkEnding({ scenes, page }: DraftScenario, { states }: Walk): boolean {
  const ending = leadingTo(
    [...states.keys()].filter((at) => states[at]?.open.length === 0),
    states.map(({ next }) => next),
  );
  const trapped = states.find((_, at) => !ending.has(at));
  const scene = scenes.find(({ scene: { id } }) => id === trapped?.scene);
  if (trapped && scene) {
    page.report('scene-trap', scene.id?.place ?? scene.place, {
      message: `From here no way leads to an end: ${wordsOf(trapped.values)}.`,
      expected: 'Conditions that leave a way to a scene with "end".',
    });
  }
  return !trapped;
}

function wordsOf(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

/** Every critical error that has a sentence can be made. */
function checkCriticalReached({ head, yaml, page }: DraftScenario, { states }: Walk): boolean {
  const made = new Set(states.flatMap(({ open }) => open.flatMap(({ critical }) => critical ?? [])));
  let isFine = true;
  for (const name of Object.keys(head?.critical ?? {})) {
    if (made.has(name) || !yaml) continue;
    isFine = false;
    page.report('critical-not-reached', yaml.keyPlace(['critical', name]), {
      message: `No decision that can be made is "${name}".`,
      expected: `critical=${name} behind a decision.`,
    });
  }
  return isFine;
}

/** What the monitor shows on every way, and that the clock only goes on. */
function checkReadings(draft: DraftScenario, scenario: Scenario): boolean {
  const { scenes, page } = draft;
  const { unit } = scenario.clock;
  const reported = new Set<Place>();
  const check = (before: Values, changes: Changes, braces: Braces): Values => {
    const after = { ...before };
    for (const [name, change] of Object.entries(changes)) {
      const place = braces.get(name)?.words;
      const value = rawChange(before[name] ?? 0, change);
      after[name] = value;
      if (!place || reported.has(place)) continue;
      if (isVital(name) && plausible(name, value) !== value) {
        const [least, most] = vitals[name].range;
        reported.add(place);
        page.report('implausible-reading', place, {
          message: `On some way ${name} comes to ${value}.`,
          expected: `Changes that keep it from ${least} to ${most}, or a value that is set: ${name}=${least}.`,
        });
      } else if (name === unit && value < (before[name] ?? 0)) {
        reported.add(place);
        page.report('clock-goes-back', place, {
          message: `On some way it is already ${unit} ${before[name] ?? 0} here.`,
          expected: `A later time, or a change: ${unit}=+5.`,
        });
      }
    }
    return after;
  };
  const draftOf = (id: string) => scenes.find(({ scene }) => scene.id === id);
  const first = draftOf(scenario.start);
  const start = { ...scenario.variables, ...scenario.monitor?.start, [unit]: scenario.clock.start };
  if (first) check(start, first.scene.changes, first.braces);
  const { states, isWhole } = walk(scenario, readValues(scenario));
  if (!isWhole) reportNotWalked(draft, 'Readings that scenes set, such as hr=104, rather than change by an amount.');
  for (const { scene, values, open } of states) {
    for (const decision of open) {
      const own = draftOf(scene)?.decisions.find((one) => one.decision.id === decision.id);
      const next = draftOf(decision.to);
      const between = own ? check(values, decision.changes, own.braces) : values;
      if (next) check(between, sceneOf(scenario, decision.to)?.changes ?? {}, next.braces);
    }
  }
  return reported.size === 0;
}
