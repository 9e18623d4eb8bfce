import type { Scenario } from '../../course/scenario/scenario.js';
import { vitalNames } from '../../course/scenario/vitals.js';
import { ScenarioHeadSchema, type ScenarioHead } from '../files/author-schemas.js';
import { reportMisplaced } from '../blocks/read-block.js';
import { checkPage } from '../checks/index.js';
import { checkShape } from '../files/check-shape.js';
import { contentHash } from '../content-hash.js';
import type { DiagnosticCode } from '../diagnostics/diagnostic-codes.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { frontMatterOf, reportNoFrontMatter } from '../sources/front-matter.js';
import { pageOf, type GivenId, type Page, type PageSetting } from '../page.js';
import { blocksWithin } from '../markdown/parse-markdown.js';
import { readYaml } from '../files/read-lesson.js';
import { readTree } from '../files/read-page.js';
import type { Recalling } from '../reading.js';
import type { SourceText } from '../sources/source-text.js';
import type { YamlSource } from '../sources/yaml-source.js';
import { caseNames } from './case-names.js';
import { checkScenario } from './check-scenario.js';
import { readScenes, type DraftScene } from './read-scene.js';

/** A scenario's file whose front matter was read. */
export interface OpenedScenario {
  source: SourceText;
  body: number;
  yaml?: YamlSource;
  head?: ScenarioHead;
}

/** A scenario while it is read. */
export interface DraftScenario extends OpenedScenario {
  page: Page;
  scenes: DraftScene[];
}

/** What came of its text. Plain data. */
export interface ScenarioText {
  /** Objectives that its scenes and decisions name, in reading order. */
  objectives: GivenId[];
  /** There when the scenario can be played. */
  scenario?: Scenario;
}

export function openScenario(source: SourceText, recalling: Recalling): OpenedScenario {
  const { report } = recalling;
  const matter = frontMatterOf(source);
  if (!matter)
    return {
      source,
      body: reportNoFrontMatter(source, 'scenario', 'id, title, objectives, minutes and start', report),
    };
  const yaml = readYaml(source, recalling, matter.start, matter.end);
  const head = yaml && checkShape(ScenarioHeadSchema, yaml, report);
  return { source, body: matter.body, ...(yaml && { yaml }), ...(head && { head }) };
}

/** What changes and conditions are made of: a scenario in which one of these is wrong is not walked. */
const breaking: readonly DiagnosticCode[] = [
  'unread-braces',
  'bad-attribute',
  'bad-condition',
  'unknown-variable',
  'implausible-reading',
  'clock-goes-back',
];

export function readScenario(opened: OpenedScenario, setting: PageSetting): ScenarioText {
  const { source, body, yaml, head } = opened;
  const found: DiagnosticCode[] = [];
  const report: Report = (code, place, remark) => {
    found.push(code);
    setting.report(code, place, remark);
  };
  const own = { ...setting, report };
  const page = pageOf(source, readTree(source, own, body), own);
  // Without front matter it is not known where the scenes begin.
  const scenes = yaml ? readScenes(page.tree, caseNames(head), page) : [];
  for (const block of blocksWithin(page.tree)) reportMisplaced(block, page, 'scenario');
  checkPage(page);
  const whole = head && scenarioOf(head, scenes);
  const draft = { ...opened, page, scenes };
  const isRead = !found.some((code) => breaking.includes(code));
  const isSound = yaml !== undefined && checkScenario(draft, isRead ? whole : undefined);
  const objectives = scenes.flatMap((scene) => [scene, ...scene.decisions]).flatMap(({ objective }) => objective ?? []);
  return { objectives, ...(whole && isSound && { scenario: whole }) };
}

/** The scenario as it is compiled; what nobody sees and what does not count is left out of its hash. */
function scenarioOf(head: ScenarioHead, drafts: readonly DraftScene[]): Scenario {
  const { monitor, limits = {}, clock = {} } = head;
  const only = head.objectives.length === 1 ? head.objectives[0] : undefined;
  const scenes = drafts.map(({ scene }) => ({
    ...scene,
    decisions: scene.decisions.map((decision) => ({
      ...decision,
      ...(only !== undefined && decision.objective === undefined && { objective: only }),
    })),
  }));
  const scenario: Omit<Scenario, 'hash'> = {
    id: head.id,
    title: head.title,
    objectives: head.objectives,
    minutes: head.minutes,
    ...(head['content-note'] !== undefined && { contentNote: head['content-note'] }),
    clock: {
      unit: clock.unit ?? 'minutes',
      start: clock.start ?? 0,
      ...(clock.zero !== undefined && { zero: clock.zero }),
    },
    ...(monitor && {
      monitor: {
        start: Object.fromEntries(
          vitalNames.flatMap((name) => (monitor[name] === undefined ? [] : [[name, monitor[name]]])),
        ),
        limits,
      },
    }),
    variables: head.variables ?? {},
    pass: head.pass ?? 0.75,
    feedback: head.feedback ?? 'end',
    critical: head.critical ?? {},
    start: head.start,
    scenes,
  };
  const seen = {
    ...scenario,
    objectives: undefined,
    minutes: undefined,
    scenes: scenes.map((scene) => ({
      ...scene,
      decisions: scene.decisions.map((decision) => ({ ...decision, objective: undefined })),
    })),
  };
  return { ...scenario, hash: contentHash(seen) };
}
