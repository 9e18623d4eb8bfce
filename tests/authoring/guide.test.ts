/** The authors' guide keeps its word: what it shows compiles as it stands, and it leaves nothing out. */
import { expect } from '@open-wc/testing';
import guide from '../../modules/README.md';
import glossary from '../../modules/glossary.md';
import references from '../../modules/references.json';
import { compileCourse } from '../../src/authoring/compile-course.js';
import { formatDiagnostic } from '../../src/authoring/diagnostics/diagnostic.js';
import type { Block } from '../../src/course/block.js';
import { itemKinds } from '../../src/course/judge.js';
import { blockKinds } from '../helpers/block-kinds.js';
import { moduleOf } from './compiled.js';
import { options, type Files } from './small-course.js';

interface Example {
  language: string;
  line: number;
  text: string;
}

const examples: Example[] = [...guide.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(({ index, 1: language, 2: text }) => ({
  language: language!,
  line: guide.slice(0, index).split('\n').length + 1,
  text: text!,
}));
const yaml = examples.filter(({ language }) => language === 'yaml');
const markdown = examples.filter(({ language }) => language === 'markdown');
/** Files of kinds of one's own: of an item, and of a block. */
const [itemKind, blockKind] = examples.filter(({ language }) => language === 'js').map(({ text }) => text);
const scenario = markdown.find(({ text }) => text.includes('\nstart: '))!;
const yamlWith = (start: string) => yaml.find(({ text }) => text.startsWith(start))!.text;
const courseFile = ['id: kap', 'level:', 'provider:'].map(yamlWith).join('');
const moduleFile = yamlWith('id: history');
const rules = yamlWith('assessment:');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"></svg>';

/** Everything that the example names is there. */
function filesOf({ text }: Example): Files {
  const isLesson = text.startsWith('---\n');
  const scenarioId = /:::scenario\{#([a-z-]+)\}/.exec(text)?.[1];
  const objectives = objectivesIn(scenarioId ? text + scenario.text : text);
  const kinds = text.includes(':::breath') ? yamlWith('kinds:') : '';
  return new Map([
    ['course.yaml', 'id: small\ntitle: Small\nlanguage: en\nsummary: For tests.\nmodules: [history]\n' + kinds],
    ...(kinds
      ? ([
          ['kinds/breath-count.js', itemKind!],
          ['kinds/breathing-pace.js', blockKind!],
        ] as const)
      : []),
    ['references.json', JSON.stringify(references)],
    ['glossary.md', glossary],
    ['history/module.yaml', moduleYaml(objectives)],
    ['history/lessons/01-lesson.md', isLesson ? text : lesson(objectives, text)],
    ['history/items/bank.md', objectives.map((id) => bankItem(`asks-${id}`, id, 1)).join('\n')],
    ...(scenarioId ? ([['history/scenarios/case.md', scenario.text]] as const) : []),
    ...[...text.matchAll(/media\/[a-z0-9-]+\.svg/g)].map(([path]) => [`history/${path}`, svg] as const),
  ]);
}

function objectivesIn(text: string): string[] {
  const named = [...text.matchAll(/objective=([a-z-]+)|objectives: \[([a-z, -]+)\]/g)];
  const ids = [...new Set(named.flatMap(([, one, several]) => one ?? several!.split(', ')))];
  return text.startsWith('---\n') ? ids : [...ids, 'another'];
}

function moduleYaml(objectives: readonly string[]): string {
  const list = objectives.map((id) => `  - { id: ${id}, text: Name ${id}. }\n`).join('');
  return `id: history\ntitle: History\nedition: "1.0"\nsummary: For tests.\nobjectives:\n${list}authors: [{ name: Somebody, role: Author }]\ndisclosures: None.\nreviewed: 2026-11-01\nreview-by: 2027-11-01\n`;
}

const lesson = (objectives: readonly string[], text = 'A text.\n') =>
  `---\nid: words\ntitle: Words\nobjectives: [${objectives.join(', ')}]\nminutes: 5\n---\n\n${text}`;
const bankItem = (id: string, objective: string, difficulty: number) =>
  `:::numeric{#${id} objective=${objective} difficulty=${difficulty} answer=1 unit=none}\nHow many ${id} are there?\n\n> One.\n:::\n`;

function problemsIn(files: Files): string {
  return (
    compileCourse(files, options)
      // An example is an excerpt: its minutes are those of a whole lesson.
      .diagnostics.filter(({ code }) => code !== 'minutes-off')
      .map(formatDiagnostic)
      .join('\n')
  );
}

describe("the authors' guide", () => {
  for (const example of markdown)
    if (example !== scenario)
      it(`compiles as it stands: line ${example.line}`, () => {
        expect(problemsIn(filesOf(example))).to.equal('');
      });

  it('writes citations, terms and claims that compile as they stand', () => {
    const inline = [...guide.matchAll(/`((?:\[@|:claim\[|:term\[)[^`]+)`/g)].map(([, text]) => text!);
    expect(inline).to.have.length.above(4);
    expect(problemsIn(filesOf({ language: 'markdown', line: 0, text: inline.join('\n\n') }))).to.equal('');
  });

  it('gives a course and a module that compile as they stand, with all the rules of an assessment', () => {
    for (const assessment of [/^assessment:[^]*/m.exec(moduleFile)![0], rules]) {
      const objectives = ['classes', 'safety'];
      const bank = [...Array(60).keys()].map((n) => bankItem(`bank-${n}`, objectives[n % 2]!, 1 + (n % 5)));
      const text = moduleFile.replace(/^assessment:[^]*/m, assessment);
      const files = new Map([
        ['course.yaml', courseFile],
        ['references.json', '[]'],
        [
          'history/module.yaml',
          text.replace('objectives:', 'objectives:\n  - id: safety\n    text: Name a limit.\n  #'),
        ],
        ['history/lessons/01-words.md', lesson(objectives)],
        ['history/items/bank.md', [...bank, bankItem('opioid-rescue', 'safety', 3)].join('\n')],
      ]);
      expect(problemsIn(files)).to.equal('');
    }
  });

  it('gives a theme that compiles as it stands', () => {
    const theme = yamlWith('theme:');
    const files = new Map([
      ...filesOf({ language: 'markdown', line: 0, text: 'A text.\n' }),
      ['clinic.svg', svg],
      ['clinic-dark.svg', svg],
    ] as const);
    files.set('course.yaml', `${files.get('course.yaml') as string}${theme}`);
    expect(problemsIn(files)).to.equal('');
  });

  it('has an example of every kind of block and item', () => {
    const shown = markdown
      .filter((example) => example !== scenario)
      .flatMap((example) => moduleOf(filesOf(example)).lessons[0]!.blocks)
      .flatMap((block): Block[] => (block.kind === 'set' ? [block, ...block.items] : [block]));
    expect(blockKinds.filter((kind) => !shown.some((block) => block.kind === kind))).to.deep.equal([]);
  });

  it('says which QTI 3 interaction each kind of item is, at its example and in the table', () => {
    for (const kind of itemKinds.filter((each) => each !== 'custom')) {
      const at = guide.indexOf(`:::${kind}{`);
      const section = guide.slice(at, guide.indexOf('\n**', at));
      expect(section, kind).to.match(/QTI 3: .*\w+Interaction/s);
      expect(
        table.some(([, here]) => here?.includes(`\`${kind}\``)),
        kind,
      ).to.equal(true);
    }
  });

  it('leaves no QTI 3 interaction out without a word', () => {
    const named = table.flatMap(([names]) => names!.split(', '));
    expect([...named].sort()).to.deep.equal([...interactions].sort());
  });
});

const table = [
  ...guide
    .slice(guide.indexOf('| QTI 3 |'))
    .split('\n\n', 1)[0]!
    .matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm),
]
  .map(([, left, right]) => [left!.trim(), right!.trim()])
  .slice(2);

/** QTI 3.0, the interactions of its information model (IMS Global, 2022), in words. */
const interactions = [
  'associate',
  'choice',
  'custom (PCI)',
  'drawing',
  'end attempt',
  'extended text',
  'gap match',
  'graphic associate',
  'graphic gap match',
  'graphic order',
  'hot text',
  'hotspot',
  'inline choice',
  'match',
  'media',
  'order',
  'position object',
  'select point',
  'slider',
  'text entry',
  'upload',
];
