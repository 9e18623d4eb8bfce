import { withEdit, withFile } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const file = 'kinds/breath-count.js';
const words = 'history/lessons/01-words.md';

const sound = `export default {
  attributes: { rate: { type: 'number', about: 'breaths in a minute', min: 4, max: 60 } },
  refuse: ({ rate }) => (rate === 13 ? 'Nobody breathes so.' : undefined),
  response: { type: 'number', unit: 'a minute' },
  right: ({ rate }) => [rate],
  judge: ({ rate }, given) => (given === rate ? 1 : 0),
  markup: (attributes, { field }) => field('Breaths in a minute'),
  examples: [{ attributes: { rate: 14 }, wrong: [7] }],
};
`;

const named = withEdit('course.yaml', 'modules:', 'kinds: [kinds/breath-count.js]\nmodules:');
const block = ':::breath-count{#lesson-breaths objective=classes difficulty=1 rate=14}\nCount.\n\n> Fourteen.\n:::\n';
/** The small course with a kind of its own, and an item of it. */
export const withKind = withEdit(
  words,
  '  > Yes [@berman2000].\n:::\n',
  `  > Yes [@berman2000].\n:::\n\n${block}`,
  withFile(file, sound, named),
);

/** A mistake that is made in the course with its kind, where all else is well. */
const wrong = (
  code: Mistake['code'],
  name: string,
  [file, from, to]: readonly [string, string, string],
  more: Partial<Mistake> = {},
): Mistake => ({ ...mistake(code, name, { file, from, to, before: withKind }), fine: withKind, ...more });

const inCourse = (to: string) => ['course.yaml', '[kinds/breath-count.js]', to] as const;
const inKind = (from: string, to: string) => [file, from, to] as const;
const inLesson = (from: string, to: string) => [words, from, to] as const;
const start = 'export default {';
const judge = 'judge: ({ rate }, given) => (given === rate ? 1 : 0)';
const markup = "markup: (attributes, { field }) => field('Breaths in a minute')";

/** With another file beside. */
const beside = (path: string, { code, name, at, also, files, fine }: Mistake): Mistake => ({
  code,
  name,
  at,
  also,
  files: withFile(path, sound, files),
  fine,
});

export const kindMistakes: readonly Mistake[] = [
  wrong('kind-not-found', 'a path that leads nowhere', inCourse('[«kinds/breath-cuont.js»]'), {
    also: ['unknown-directive', 'unread-file'],
    mend: 'Did you mean "kinds/breath-count.js"?',
  }),
  {
    ...beside('kinds/pace.js', wrong('unread-file', 'a kind that is not named', inCourse('[«kinds/breath-count.js»]'))),
    at: { file: 'kinds/pace.js', line: 1, column: 1, endLine: 1, endColumn: 1 },
  },
  beside(
    'kinds/choice.js',
    wrong('bad-kind-name', 'the name of a built-in kind', inCourse('[kinds/breath-count.js, «kinds/choice.js»]')),
  ),
  beside(
    'more/breath-count.js',
    wrong('bad-kind-name', 'a name twice', inCourse('[kinds/breath-count.js, «more/breath-count.js»]')),
  ),
  beside(
    'kinds/Pace.js',
    wrong('bad-kind-name', 'a name with a capital', inCourse('[kinds/breath-count.js, «kinds/Pace.js»]')),
  ),
  beside(
    'kinds/pace.ts',
    wrong('bad-kind-name', 'TypeScript that was not compiled', inCourse('[kinds/breath-count.js, «kinds/pace.ts»]')),
  ),

  wrong('unread-kind', 'what is no JavaScript', inKind("'breaths in a minute'", "breaths in a «minute»'")),
  wrong('unread-kind', 'an import', inKind(start, `«import { field } from './field.js';»\n${start}`)),
  wrong(
    'unread-kind',
    'what is exported from elsewhere',
    inKind(start, `«export { field } from './field.js';»\n${start}`),
  ),
  wrong('unread-kind', 'an await', inKind(start, `«»await Promise.resolve();\n${start}`)),
  wrong('unread-kind', 'what throws', inKind(start, `const words = null;\nwords.«»trim();\n${start}`)),
  wrong('unread-kind', 'the end of a script', inKind("'Breaths in a minute'", "'«</script»>'")),
  wrong('unread-kind', 'no default export', inKind(start, '«»export const kind = {')),

  {
    ...wrong('bad-kind', 'an item without a judge', inKind(start, '«export default» {')),
    files: withEdit(file, `  ${judge},\n`, '', withKind),
  },
  wrong('bad-kind', 'what is no kind at all', inKind(start, '«export default» 14;\nconst kind = {')),
  wrong('bad-kind', 'a part that no kind has', inKind('  right:', '  «rigth»: () => [14],\n  right:')),
  wrong('bad-kind', 'an attribute of a type that is none', inKind("type: 'number', about", "«type»: 'integer', about")),
  wrong(
    'bad-kind',
    'an attribute that every item has',
    inKind('{ rate: {', "{ «objective»: { type: 'text', about: 'a name' }, rate: {"),
  ),
  wrong('bad-kind', 'no example', inKind('examples: [{ attributes: { rate: 14 }, wrong: [7] }]', '«examples»: []')),
  wrong('bad-kind', 'a style sheet that brings another', inKind(start, `${start}\n  «css»: '@import "more.css";',`)),
  {
    ...wrong(
      'bad-kind',
      'a style sheet with a brace that is not closed',
      inKind(start, `${start}\n  «css»: 'kind-breath-count { color: red',`),
    ),
    fine: withEdit(
      file,
      start,
      `${start}\n  css: '/* A brace: { */ kind-breath-count::before { content: "}" } @media print { kind-breath-count { color: red } }',`,
      withKind,
    ),
  },
  wrong(
    'bad-kind',
    'a style sheet with a comment that is not closed',
    inKind(start, `${start}\n  «css»: 'kind-breath-count { color: red } /* and more',`),
  ),

  wrong('kind-breaks-contract', 'a judge that throws', inKind(judge, '«judge»: ({ rate }) => rate.toLowerCase()')),
  wrong(
    'kind-breaks-contract',
    'a score above 1',
    inKind(judge, '«judge»: ({ rate }, given) => (given === rate ? 1 : given)'),
  ),
  wrong(
    'kind-breaks-contract',
    'a right response that does not score 1',
    inKind(judge, '«judge»: ({ rate }, given) => (given === rate ? 0.9 : 0)'),
  ),
  wrong('kind-breaks-contract', 'a wrong response that scores 1', inKind('wrong: [7]', 'wrong: [7, «14»]')),
  wrong(
    'kind-breaks-contract',
    'a tag that a page may not hold',
    inKind(markup, "«markup»: (attributes, { el }) => el('iframe')"),
  ),
  wrong('kind-breaks-contract', 'nothing to answer with', inKind(markup, "«markup»: () => 'Breaths in a minute'")),
  wrong(
    'kind-breaks-contract',
    'an example without what the kind needs',
    inKind('attributes: { rate: 14 }', '«attributes»: {}'),
  ),
  wrong(
    'kind-breaks-contract',
    'an example with an attribute that the kind does not have',
    inKind('attributes: { rate: 14 }', 'attributes: { rate: 14, «pace»: 2 }'),
  ),
  {
    ...wrong(
      'kind-breaks-contract',
      'an item that the kind cannot make',
      inLesson(':::breath-count{', '«:::breath-count»{'),
    ),
    // It fails with no attributes but those of the item.
    files: withEdit(
      words,
      'rate=14',
      'rate=17',
      withEdit(file, judge, 'judge: ({ rate }, given) => (given === rate ? (rate === 17 ? 0.5 : 1) : 0)', withKind),
    ),
  },

  wrong(
    'missing-attribute',
    'an attribute that the kind needs',
    inLesson(
      ':::breath-count{#lesson-breaths objective=classes difficulty=1 rate=14}',
      '«:::breath-count»{#lesson-breaths objective=classes difficulty=1}',
    ),
  ),
  wrong('unknown-attribute', 'an attribute that the kind does not have', inLesson('rate=14}', 'rate=14 «pace=2»}')),
  wrong('bad-attribute', 'what is no number', inLesson('rate=14', 'rate=«fourteen»')),
  wrong('bad-attribute', 'a number out of its range', inLesson('rate=14', 'rate=«140»')),
  wrong(
    'bad-attribute',
    'attributes that the kind refuses',
    inLesson(
      ':::breath-count{#lesson-breaths objective=classes difficulty=1 rate=14}',
      '«:::breath-count»{#lesson-breaths objective=classes difficulty=1 rate=13}',
    ),
  ),
  wrong(
    'custom-without-rationale',
    'an item without a reason',
    inLesson(
      ':::breath-count{#lesson-breaths objective=classes difficulty=1 rate=14}\nCount.\n\n> Fourteen.',
      '«:::breath-count»{#lesson-breaths objective=classes difficulty=1 rate=14}\nCount.',
    ),
  ),
  wrong(
    'item-without-objective',
    'an item that measures nothing',
    inLesson(
      ':::breath-count{#lesson-breaths objective=classes difficulty=1 rate=14}',
      '«:::breath-count»{#lesson-breaths difficulty=1 rate=14}',
    ),
  ),
  wrong('stray-text', 'text after the reason', inLesson('> Fourteen.\n', '> Fourteen.\n\n«And more.»\n')),
];
