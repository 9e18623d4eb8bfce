/** Scenarios as their authors wrote them, compiled. */
import { compileCourse } from '../../src/authoring/compile-course.js';
import { formatDiagnostic } from '../../src/authoring/diagnostics/diagnostic.js';
import type { Module } from '../../src/course/module.js';
import type { Scenario } from '../../src/course/scenario/scenario.js';
import { options, withFile, type Files } from '../authoring/small-course.js';
import glossary from '../../modules/glossary.md';
import bigText from '../../modules/facilitation/scenarios/the-room-gets-small.md';
import references from '../../modules/references.json';
import demoText from '../fixtures/demo/demo/scenarios/late-arrival.md';

export { bigText, demoText };

/** A module of one lesson that gives this scenario its place; every objective that it names exists. */
export function moduleWith(text: string): Module {
  const { course, diagnostics } = compileCourse(filesWith(text), options);
  const module = course?.entries[0]?.module;
  if (diagnostics.length > 0 || !module) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return module;
}

export function filesWith(text: string): Files {
  const objectives = (/^objectives: \[(.*)\]$/m.exec(text)?.[1] ?? '').split(', ');
  const id = /^id: (.*)$/m.exec(text)?.[1] ?? '';
  const files: [string, string][] = [
    ['course.yaml', 'id: small\ntitle: A small course\nlanguage: en\nsummary: For tests.\nmodules: [history]\n'],
    ['references.json', JSON.stringify(references)],
    ['glossary.md', glossary],
    [
      'history/module.yaml',
      `id: history\ntitle: History\nedition: "1.0"\nsummary: For tests.\nobjectives:\n${objectives
        .map((name) => `  - { id: ${name}, text: Objective ${name}. }\n`)
        .join(
          '',
        )}authors: [{ name: Somebody, role: Author }]\ndisclosures: None.\nreviewed: 2026-11-01\nreview-by: 2027-11-01\n`,
    ],
    [
      'history/lessons/01-case.md',
      `---\nid: case-lesson\ntitle: A case\nobjectives: [${objectives[0] ?? ''}]\nminutes: ${/^minutes: (\d+)$/m.exec(text)?.[1] ?? 5}\n---\n\n## Before\n\n:::scenario{#${id}}\nYou are the therapist.\n:::\n\nWhat comes after.\n`,
    ],
    [`history/scenarios/${id}.md`, text],
  ];
  return files.reduce<Files>((all, [path, content]) => withFile(path, content, all), new Map());
}

export function scenarioOf(text: string): Scenario {
  const scenario = moduleWith(text).scenarios?.[0];
  if (!scenario) throw new Error('No scenario was compiled.');
  return scenario;
}

/** Id of the decision of a scene whose words begin so. */
export function decisionIn(scenario: Scenario, scene: string, words: string): string {
  const found = scenario.scenes.find(({ id }) => id === scene)?.decisions.find(({ text }) => text.startsWith(words));
  if (!found) throw new Error(`"${scene}" has no decision "${words}".`);
  return found.id;
}
