/** The small course with the example of an explanation in it. */
import type { Example } from '../../../src/authoring/diagnostics/explanations/explanation.js';
import { smallCourse, withEdit, withFile, type Files } from '../small-course.js';

const dates = 'history/lessons/02-dates.md';
const words = 'history/lessons/01-words.md';
const textOf = (path: string) => smallCourse.get(path) ?? '';

export function withExample({ in: home }: Example, text: string): Files {
  switch (home) {
    case 'course':
    case 'module': {
      const path = home === 'course' ? 'course.yaml' : 'history/module.yaml';
      return withFile(path, withKeys(textOf(path), text));
    }
    case 'head': {
      const [, head = '', body = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(textOf(words)) ?? [];
      return withFile(words, `---\n${withKeys(head, text)}---\n${body}`);
    }
    case 'lesson':
      return withFile(dates, `${textOf(dates)}\n${text}\n`);
    case 'bank':
      return withFile('history/items/bank.md', `${textOf('history/items/bank.md')}\n${text}\n`);
    case 'glossary':
      return withFile('glossary.md', `${textOf('glossary.md')}\n${text}\n`);
    case 'references':
      return withEdit('references.json', '\n]', `,\n  ${text}\n]`);
    case 'scenario':
      return withScenario(text);
  }
}

/** YAML with the keys of another text in place of its own. */
function withKeys(yaml: string, text: string): string {
  const keys = [...text.matchAll(/^([a-z-]+):/gm)].map(([, key]) => key);
  const parts = yaml.split(/^(?=[a-z])/m).filter((part) => !keys.includes(/^[a-z-]+/.exec(part)?.[0] ?? ''));
  return `${parts.join('')}${text}\n`;
}

function withScenario(text: string): Files {
  const [, own = '', body = text] = /^([^]*?\n)---\n([^]*)$/.exec(text) ?? [];
  const head = `id: visit
title: A visit
objectives: [classes]
minutes: 5
start: arrival
monitor: { hr: 74, systolic: 122, diastolic: 78, spo2: 98 }
variables: { trust: 1 }
`;
  const placed = `${textOf(dates)}\n:::scenario{#visit}\nYou are the therapist.\n:::\n`;
  return withFile('history/scenarios/visit.md', `---\n${head}${own}---\n\n${body}\n`, withFile(dates, placed));
}
