/** What the course says and how it can be checked: sources of numbers, dates of claims, keys that give themselves away. */
import { withEdit, withFile } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const lesson = 'history/lessons/01-words.md';
const dates = 'history/lessons/02-dates.md';
const bank = 'history/items/bank.md';
const inLesson = (code: Mistake['code'], name: string, words: Omit<Parameters<typeof mistake>[2], 'file'>) =>
  mistake(code, name, { ...words, file: lesson });
const uncited = (name: string, from: string, to: string, fine: string, file = lesson) =>
  mistake('uncited-number', name, { file, from, to, fine });

/** Eight choices whose right option is the first and the longest. */
const eight = Array.from(
  { length: 8 },
  (_, index) => `:::choice{#eight-${index} objective=classes difficulty=2}
Which is right in case ${String.fromCharCode(97 + index)}?

- [x] The one that says rather more than others
  > Yes.
- [ ] This one
  > No.
- [ ] That one
  > No.
- [ ] No one
  > No.
:::
`,
);
/** Moves the right option to the end. */
const turned = (item: string) => item.replace(/(- \[x\][^]*?> Yes\.\n)([^]*)(:::)/, '$2$1$3');
const shortened = (item: string) => item.replace('The one that says rather more than others', 'An option');
const longer = (item: string) => item.replace('This one', 'The one that says rather more, but not what is true');
const withItems = (items: readonly string[]) => withEdit(bank, ':::match', `${items.join('\n')}\n:::match`);
const everyOther = (change: (item: string) => string) => (item: string, index: number) =>
  index % 2 ? change(item) : item;

const competencies = 'competencies.yaml';
const withCompetencies = withFile(
  competencies,
  `- id: care
  title: Care
  text: Takes care.
  cite: [feder2014]
  objectives: [history/classes]
- id: order
  title: Order
  text: Keeps order.
  objectives: [history/milestones]
`,
);
const inCompetencies = (code: Mistake['code'], name: string, words: Omit<Parameters<typeof mistake>[2], 'file'>) => ({
  ...mistake(code, name, { fine: words.from, ...words, file: competencies, before: withCompetencies }),
});

export const evidenceMistakes: Mistake[] = [
  mistake('bad-value', 'crisis lines without one', {
    file: 'course.yaml',
    from: 'modules:',
    to: 'crisis-lines: «[]»\nmodules:',
    fine: 'crisis-lines:\n  - { region: Here, text: 112 or 999 }\nacknowledgement: Words.\nmodules:',
  }),
  mistake('missing-key', 'a crisis line without its region', {
    file: 'course.yaml',
    from: 'modules:',
    to: 'crisis-lines:\n  - «»{ text: Call 112 }\nmodules:',
  }),
  uncited('a dose', 'Keep this.', 'It was «0.5 mg/kg».', 'It was 0.5 mg/kg [@berman2000].'),
  uncited(
    'a share',
    'Keep this.',
    'In «24%» it held.',
    'In 24% it held :claim[so far]{checked=2026-11 cite=label2025 grade=trial}.',
  ),
  uncited('a number of people', 'Keep this.', 'There were «1,250 treated people».', 'In 1997 there were many people.'),
  uncited('how long it lasts', 'Keep this.', 'It lasts «24 to 72 hours».', 'It begins at 10:30 on day 2, see step 3.'),
  uncited('a limit', 'Keep this.', 'Above «140/90» nobody begins.', 'On 24/7 duty one says "above 140/90".'),
  uncited('an effect', 'Keep this.', 'It was large («d = 0.65»).', 'The 95% confidence interval is wide.'),
  uncited(
    'of a footnote that names no source',
    '[^one]: A note.',
    '[^one]: It takes «40 minutes».',
    '[^one]: It takes 40 minutes [@feder2014].',
  ),
  uncited(
    'in a list',
    'Keep this.',
    'Two rules:\n\n- One\n- «2 hours» of rest',
    'Two rules [@label2025]:\n\n- One\n- 2 hours of rest',
  ),
  uncited(
    'in a table',
    'Keep this.',
    '| Route | Peak |\n| --- | --- |\n| vein | «40 min» |',
    '| Route | Peak |\n| --- | --- |\n| vein | 40 min |\n\nSource: [@label2025].',
  ),
  uncited(
    'in a reason',
    '- [ ] Three\n  > No.',
    '- [ ] 3 mg\n  > It was «30 mg».',
    '- [ ] 3 mg\n  > It was 30 mg [@feder2014].',
    bank,
  ),
  uncited('in a timeline', 'Hofmann notices', 'At «250 mg» Hofmann notices', 'Hofmann notices', dates),
  uncited('on a card', 'A sentence.', 'It lasts «12 hours».', 'It lasts 12 hours [@feder2014].', dates),
  uncited('in the glossary', 'Where a drug acts.', 'It falls by «50%».', 'It falls by half.', 'glossary.md'),

  inLesson('claim-overdue', 'by its grade', {
    from: 'checked=2026-11 cite=label2025 grade=regulatory',
    to: 'checked=«2026-07» cite=label2025 grade=regulatory',
    fine: 'checked=2026-08-24 cite=label2025 grade=regulatory',
  }),
  inLesson('claim-overdue', 'by its own interval', {
    from: 'checked=2026-11 cite=label2025 grade=regulatory',
    to: 'checked=«2026-09» cite=label2025 grade=regulatory every=1-month',
    fine: 'checked=2024-12 cite=label2025 grade=regulatory every=2-years',
  }),
  inLesson('claim-from-future', 'a month too early', {
    from: 'checked=2026-11',
    to: 'checked=«2026-12»',
    fine: 'checked=2026-11-24',
  }),
  inLesson('bad-attribute', 'how often a claim is checked', {
    from: 'grade=regulatory',
    to: 'grade=regulatory every=«often»',
    fine: 'grade=regulatory every=1-year',
  }),

  {
    ...mistake('key-length', 'the longest is right', {
      file: bank,
      from: '#eight-0',
      to: '#«eight-0»',
      before: withItems(eight.map(everyOther(turned))),
    }),
    fine: withItems(eight.map(everyOther(turned)).map(everyOther(longer))),
  },
  {
    ...mistake('key-place', 'the first is right', {
      file: dates,
      from: '#set-choice',
      to: '#«set-choice»',
      before: withItems(eight.map(longer).map(shortened)),
    }),
    fine: withItems(eight.map(longer).map(shortened).map(everyOther(turned))),
  },

  inCompetencies('competency-without-objective', 'an empty list', {
    from: 'cite: [feder2014]\n  objectives: [history/classes]\n',
    to: 'objectives: «[]»\n',
    also: ['objective-without-competency'],
    fine: 'objectives: [history/classes, history/milestones]\n',
  }),
  inCompetencies('unknown-objective', 'of a competency', {
    from: '[history/milestones]',
    to: '[history/milestones, «history/clases»]',
    mend: 'Did you mean "history/classes"?',
  }),
  inCompetencies('bad-value', 'an objective without its module', { from: '[history/classes]', to: '[«classes»]' }),
  inCompetencies('duplicate-id', 'of two competencies', { from: 'id: order', to: 'id: «care»' }),
  inCompetencies('unknown-citation', 'of a competency', {
    from: '[feder2014]',
    to: '[«feder2015»]',
    mend: 'Did you mean "@feder2014"?',
  }),
  {
    ...mistake('objective-without-competency', 'nobody names it', {
      file: 'history/module.yaml',
      from: 'id: milestones',
      to: 'id: «milestones»',
      before: withEdit(
        competencies,
        'objectives: [history/milestones]',
        'objectives: [history/classes]',
        withCompetencies,
      ),
    }),
    fine: withCompetencies,
  },
];
