import { isVital, plausible, vitals, type VitalName } from '../../course/scenario/vitals.js';
import type { DiagnosticCode } from '../diagnostics/diagnostic-codes.js';
import type { Place, Remark } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { DraftScenario } from './read-scenario.js';

/** Whether a scenario's scenes and links hold together, so that it can be walked and played. What does not is reported. */
export function checkStructure(draft: DraftScenario): boolean {
  const { scenes, page } = draft;
  const found: DiagnosticCode[] = [];
  const problem = (code: DiagnosticCode, place: Place, remark: Remark) => {
    found.push(code);
    page.report(code, place, remark);
  };
  checkScenes(draft, problem);
  checkTargets(draft, problem);
  checkMonitor(draft, problem);
  checkCritical(draft, problem);
  return found.length === 0 && scenes.every(({ id }) => id !== undefined);
}

type Problem = (code: DiagnosticCode, place: Place, remark: Remark) => void;

function checkScenes({ scenes, source }: DraftScenario, problem: Problem): void {
  const first = new Map<string, Place>();
  for (const { id, place, scene, decisions } of scenes) {
    const taken = id && first.get(id.id);
    if (id && taken) {
      problem('duplicate-scene', id.place, {
        message: `"${id.id}" is already the id of a scene of this scenario.`,
        expected: `Another id. The first is in line ${taken.line}.`,
      });
    } else if (id) first.set(id.id, id.place);
    if (scene.isEnd && decisions[0]) {
      problem('decisions-after-end', decisions[0].place, {
        message: 'This scene is an end, so nothing can be decided in it.',
        expected: 'No list of links here, or no "end" behind its title.',
      });
    } else if (!scene.isEnd && decisions.length === 0) {
      problem('scene-without-way-on', place, {
        message: 'This scene has no decisions, and it is no end.',
        expected: 'A list of links to scenes as its last part, or "end" in the braces behind its title.',
      });
    }
  }
  if (!scenes.some(({ scene }) => scene.isEnd)) {
    const end = source.text.length;
    problem('scenario-without-end', scenes.at(-1)?.place ?? source.place(end), {
      message: scenes.length === 0 ? 'This scenario has no scenes.' : 'No scene of this scenario is an end.',
      expected: '"end" in the braces behind the title of a scene: ## Debrief {#debrief end}.',
    });
  }
}

function checkTargets({ scenes, head, yaml }: DraftScenario, problem: Problem): void {
  const known = scenes.flatMap(({ id }) => id?.id ?? []);
  const check = (id: string, place: Place) => {
    if (known.includes(id)) return;
    problem('unknown-scene', place, {
      message: `There is no scene "${id}".`,
      expected: 'The id of a scene of this scenario.',
      mend: didYouMean(id, known),
    });
  };
  if (head && yaml && scenes.length > 0) check(head.start, yaml.place(['start']));
  for (const { decisions } of scenes) for (const { decision, target } of decisions) check(decision.to, target);
}

function checkMonitor({ head, yaml }: DraftScenario, problem: Problem): void {
  if (!head || !yaml) return;
  const { monitor, limits } = head;
  for (const [name, value] of Object.entries(monitor ?? {})) {
    if (!isVital(name) || plausible(name, value) === value) continue;
    problem('implausible-reading', yaml.place(['monitor', name]), {
      message: `No living patient has ${name} ${value}.`,
      expected: rangeOf(name),
    });
  }
  if (monitor && monitor.diastolic >= monitor.systolic) {
    problem('implausible-reading', yaml.place(['monitor', 'diastolic']), {
      message: 'The diastolic pressure is not below the systolic.',
      expected: `A number below ${monitor.systolic}.`,
    });
  }
  for (const name of Object.keys(limits ?? {}) as VitalName[]) {
    if (monitor?.[name] !== undefined) continue;
    problem('bad-value', yaml.keyPlace(['limits', name]), {
      message: `There is a limit for ${name}, but the monitor does not show it.`,
      expected: `${name} under monitor, or no limit for it.`,
    });
  }
}

function rangeOf(name: VitalName): string {
  const [least, most] = vitals[name].range;
  return `A number from ${least} to ${most}.`;
}

function checkCritical({ scenes, head }: DraftScenario, problem: Problem): void {
  if (!head) return;
  const names = Object.keys(head.critical ?? {});
  for (const { decisions } of scenes) {
    for (const { braces } of decisions) {
      const critical = braces.get('critical');
      if (critical?.value === undefined || names.includes(critical.value)) continue;
      problem('critical-without-words', critical.words, {
        message: `Nothing says what "${critical.value}" is.`,
        expected: `Under critical in the front matter: ${critical.value}: The error in a sentence.`,
        mend: didYouMean(critical.value, names),
      });
    }
  }
}
