import { smallCourse, withEdit, withFile } from '../small-course.js';
import { mistake, mistakenFile, type Mistake } from './mistake.js';

const course = 'course.yaml';
const module = 'history/module.yaml';
const lesson = 'history/lessons/01-words.md';
const start = (file: string) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });

const withoutBank = withEdit(
  module,
  'assessment:\n  items: 2\n  pass: 0.8\n  must-pass: [bank-choice]\n',
  '',
  withFile('history/items/bank.md', undefined),
);

export const fileMistakes: Mistake[] = [
  {
    code: 'not-utf8',
    name: 'a byte of another encoding',
    files: withFile(
      'glossary.md',
      new Uint8Array([...new TextEncoder().encode('## Dissociation\n\nAt Sch'), 0xfc, 0x6c]),
    ),
    at: { file: 'glossary.md', line: 3, column: 7, endLine: 3, endColumn: 7 },
    also: ['unknown-term'],
    fine: withFile('glossary.md', new TextEncoder().encode(`\uFEFF${smallCourse.get('glossary.md') ?? ''}`)),
  },
  mistakenFile(
    'not-utf8',
    'a sign that took its place',
    'glossary.md',
    `${smallCourse.get('glossary.md') ?? ''}\nSch«»\uFFFDn`,
  ),
  mistake('too-deep', 'a hundred quotes', {
    file: lesson,
    from: '## Classes\n',
    to: `${'>'.repeat(80)}«»${'>'.repeat(20)} deep\n\n## Classes\n`,
    fine: `${'>'.repeat(20)} deep\n\n## Classes\n`,
  }),
  {
    code: 'no-course-file',
    name: 'no course.yaml',
    files: withFile(course, undefined),
    at: start(course),
    also: [],
    fine: smallCourse,
  },
  mistake('module-missing', 'a folder that is not there', {
    file: course,
    from: '  - history\n',
    to: '  - «histori»\n  - history\n',
    mend: 'Did you mean "history"?',
  }),
  {
    code: 'module-not-listed',
    name: 'a folder that nobody lists',
    files: withFile('extra/module.yaml', smallCourse.get(module)),
    at: start('extra/module.yaml'),
    also: [],
    fine: withFile('extra/notes.md', 'Notes.'),
  },
  {
    code: 'no-lessons',
    name: 'a module without lessons',
    files: new Map([...smallCourse].filter(([path]) => !path.includes('/lessons/'))),
    at: start(module),
    also: ['objective-not-measured'],
    fine: smallCourse,
  },
  mistake('bad-yaml', 'a list that does not end', {
    file: course,
    from: 'summary: It is for tests.\n',
    to: 'summary: [It is for tests.\n«m»odules: x\n',
    also: ['bad-yaml'],
    fine: 'summary: "It is: for tests."\n',
  }),
  mistake('bad-yaml', 'a key twice, in front matter', {
    file: lesson,
    from: 'minutes: 5\n',
    to: 'minutes: 5\n«t»itle: Again\n',
    also: ['dead-link'],
  }),
  mistake('bad-yaml', 'an alias', { file: course, from: 'title: A small course', to: 'title: «*small»' }),
  mistakenFile('no-front-matter', 'a lesson that begins with its text', lesson, '«»Text.\n', {
    also: ['objective-not-measured'],
  }),
  mistake('no-front-matter', 'front matter that does not end', {
    file: lesson,
    from: '---\nid: words\ntitle: Words\nobjectives: [classes]\nminutes: 5\ncontent-note: It speaks of harm.\n---\n',
    to: '«»---\nid: words\n',
  }),
  mistake('missing-key', 'a module without a title', {
    file: module,
    from: 'id: history\ntitle: History\n',
    to: '«»id: history\n',
  }),
  mistake('missing-key', 'a lesson without minutes', {
    file: lesson,
    from: 'id: words\ntitle: Words\nobjectives: [classes]\nminutes: 5\n',
    to: '«»id: words\ntitle: Words\nobjectives: [classes]\n',
  }),
  mistake('missing-key', 'a planned module without a title', {
    file: course,
    from: '- id: later\n    title: Later',
    to: '- «»id: later',
  }),
  mistake('unknown-key', 'a key with a slip of the finger', {
    file: lesson,
    from: 'content-note: ',
    to: '«contentnote»: ',
    mend: 'Did you mean "content-note"?',
  }),
  mistake('unknown-key', 'a key inside a list', {
    file: module,
    from: '    text: Tell',
    to: '    «txt»: 1\n    text: Tell',
    mend: 'Did you mean "text"?',
  }),
  mistake('bad-value', 'an address of the course that is none', {
    file: course,
    from: 'id: small\n',
    to: 'id: small\niri: «clinic.example/kap»\n',
  }),
  mistake('bad-value', 'minutes in words', { file: lesson, from: 'minutes: 5', to: 'minutes: «five»' }),
  mistake('bad-value', 'a day that does not exist', {
    file: module,
    from: 'reviewed: 2026-11-01',
    to: 'reviewed: «2026-02-30»',
    fine: 'reviewed: 2024-02-29',
  }),
  mistake('bad-value', 'an edition that is a number', { file: module, from: 'edition: "1.0"', to: 'edition: «1.0»' }),
  mistake('bad-json', 'a comma too many', {
    file: 'references.json',
    from: '"issued": { "date-parts": [[2026]] } }\n',
    to: '"issued": { "date-parts": [[2026]] } },\n«]»\n',
    also: ['unknown-citation'],
  }),
  mistake('bad-reference', 'no title', {
    file: 'references.json',
    from: '{ "id": "feder2014", "type": "article-journal", "title": "Efficacy",',
    to: '«{» "id": "feder2014", "type": "article-journal",',
    also: ['unknown-citation'],
  }),
  mistake('bad-reference', 'an author in words', {
    file: 'references.json',
    from: '[{ "family": "Feder", "given": "A." }]',
    to: '«"Feder, A."»',
    also: ['unknown-citation'],
    fine: '[{ "literal": "Feder, A." }]',
  }),
  mistake('duplicate-reference', 'an id twice', {
    file: 'references.json',
    from: '"feder2014", "type"',
    to: '«"berman2000"», "type"',
    also: ['unknown-citation'],
  }),
  {
    ...mistake('unknown-requirement', 'a module that is not there', {
      file: course,
      from: 'requires: [history]',
      to: 'requires: [«histry»]',
      mend: 'Did you mean "history"?',
    }),
  },
  mistake('circular-requirement', 'modules that wait for each other', {
    file: course,
    from: '  - history\n',
    to: '  - id: history\n    requires: [«later»]\n',
    also: ['circular-requirement'],
    fine: '  - id: history\n    requires: []\n',
  }),
  mistake('duplicate-module', 'a module twice', {
    file: course,
    from: '  - id: later\n',
    to: '  - «history»\n  - id: later\n',
  }),
  mistake('module-id-mismatch', 'an id that is not the folder', {
    file: module,
    from: 'id: history',
    to: 'id: «histories»',
  }),
  mistake('review-overdue', 'a review that is due', {
    file: module,
    from: 'review-by: 2027-11-01',
    to: 'review-by: «2026-11-23»',
    fine: 'review-by: 2026-11-24',
  }),
  mistake('review-order', 'the next review before the last', {
    file: module,
    from: 'review-by: 2027-11-01',
    to: 'review-by: «2026-11-01»',
    fine: 'review-by: 2026-12-01',
  }),
  mistake('review-order', 'a review in the future', {
    file: module,
    from: 'reviewed: 2026-11-01',
    to: 'reviewed: «2026-11-25»',
    fine: 'reviewed: 2026-11-24',
  }),
  mistake('must-pass-unknown', 'an item of a lesson', {
    file: module,
    from: '[bank-choice]',
    to: '[«lesson-choice»]',
    fine: '[bank-match]',
  }),
  mistake('assessment-too-long', 'more than the bank holds', {
    file: module,
    from: 'items: 2',
    to: 'items: «4»',
    fine: 'items: 1',
  }),
  mistake('assessment-too-long', 'more must be passed than are drawn', {
    file: module,
    from: 'items: 2\n  pass: 0.8\n  must-pass: [bank-choice]',
    to: 'items: 1\n  pass: 0.8\n  must-pass: «[bank-choice, bank-match]»',
  }),
  mistake('lesson-without-objective', 'an empty list', { file: lesson, from: '[classes]', to: '«[]»' }),
  mistake('unknown-objective', 'of a lesson', {
    file: lesson,
    from: '[classes]',
    to: '[«clases»]',
    mend: 'Did you mean "classes"?',
  }),
  mistake('objective-not-measured', 'an objective without items', {
    file: module,
    from: 'authors:',
    to: '  - id: «unheard»\n    text: Nobody asks.\nauthors:',
    fine: 'authors:',
  }),
  mistake('empty-lesson', 'front matter and nothing else', {
    file: 'history/lessons/03-none.md',
    from: 'Text.\n',
    to: '«»',
    before: withFile(
      'history/lessons/03-none.md',
      '---\nid: none\ntitle: None\nobjectives: [classes]\nminutes: 1\n---\nText.\n',
    ),
    fine: 'Some text.\n',
  }),
  mistake('bad-id', 'in front matter', { file: lesson, from: 'id: words', to: 'id: «Words»', also: [] }),
  {
    ...mistake('bad-id', 'of a module', { file: course, from: '- history', to: '- «History_1»' }),
    also: ['module-not-listed', 'unknown-requirement'],
  },
  {
    code: 'no-lessons',
    name: 'no bank either',
    files: new Map([...withoutBank].filter(([path]) => !path.includes('/lessons/'))),
    at: start(module),
    also: ['objective-not-measured'],
    fine: withoutBank,
  },
];
