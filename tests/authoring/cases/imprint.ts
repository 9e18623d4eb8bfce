import { smallCourse, withEdit } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const file = 'course.yaml';
const from = 'modules:\n  - history\n';
/** Keys before the list of modules. */
const keys = (text: string) => `${text}${from}`;
const statement = (text: string) =>
  keys(`provider:\n  name: Institute\n  statements:\n    - body: Board\n      text: Approved.\n${text}`);

export const imprintMistakes: Mistake[] = [
  mistake('course-expired', 'a course that has expired', {
    file,
    from,
    to: keys('released: 2025-01-01\nexpires: «2026-11-23»\n'),
    fine: keys('released: 2025-01-01\nexpires: 2026-11-24\n'),
  }),
  mistake('expiry-too-late', 'a term of more than two years', {
    file,
    from,
    to: keys('released: 2026-11-24\nexpires: «2028-11-25»\n'),
    fine: keys('released: 2026-11-24\nexpires: 2028-11-24\n'),
  }),
  mistake('release-order', 'an end before the release', {
    file,
    from,
    to: keys('released: 2027-01-02\nexpires: «2027-01-02»\n'),
    fine: keys('released: 2027-01-02\nexpires: 2027-01-03\n'),
  }),
  mistake('release-order', 'an approval that ends before it begins', {
    file,
    from,
    to: statement('      from: 2027-01-02\n      to: «2027-01-01»\n'),
    fine: statement('      from: 2027-01-02\n      to: 2027-01-02\n'),
  }),
  mistake('approval-ended', 'an approval that has ended', {
    file,
    from,
    to: statement('      to: «2026-11-23»\n'),
    fine: statement('      to: 2026-11-24\n      hours: 10.5\n      number: "12"\n'),
  }),
  mistake('duplicate-question', 'a question of every evaluation', {
    file,
    from,
    to: keys('evaluation:\n  - { id: «change», kind: text, text: What next? }\n'),
    fine: keys('evaluation:\n  - { id: next, kind: text, text: What next? }\n'),
  }),
  mistake('duplicate-question', 'a question twice', {
    file,
    from,
    to: keys(
      'evaluation:\n  - { id: next, kind: text, text: What next? }\n  - { id: «next», kind: yes-no, text: More? }\n',
    ),
    fine: keys('evaluation: false\n'),
  }),
  mistake('bad-value', 'ends of something other than a scale', {
    file,
    from,
    to: keys('evaluation:\n  - «{ id: next, kind: text, text: What next?, ends: [a, b] }»\n'),
    fine: keys('evaluation:\n  - { id: next, kind: scale, text: What next?, ends: [a, b], none: No view }\n'),
  }),
  mistake('bad-value', 'a kind of question that there is not', {
    file,
    from,
    to: keys('evaluation:\n  - { id: next, kind: «stars», text: What next? }\n'),
  }),
  mistake('bad-value', 'a level that there is not', {
    file,
    from,
    to: keys('level: «expert»\n'),
    fine: keys('level: advanced\n'),
  }),
  mistake('bad-value', 'an attestation that is neither there nor switched off', {
    file,
    from,
    to: keys('attestation: «true»\n'),
    fine: keys('attestation: false\n'),
  }),
  mistake('missing-key', 'complaints without the days of an answer', {
    file,
    from,
    to: keys('complaints:\n  «»second: the programme director\n'),
    fine: keys('complaints:\n  days: 14\n  second: the programme director\n'),
  }),
  mistake('bad-value', 'minutes of ethics that are no number', {
    file,
    from,
    to: keys('ethics-minutes: «an hour»\n'),
    fine: keys('ethics-minutes: 60\n'),
  }),
  mistake('missing-key', 'a provider without a name', {
    file,
    from,
    to: keys('provider:\n  «»address: Here\n'),
    fine: keys('provider:\n  name: Institute\n  address: Here\n  administrator: { name: Ann }\n'),
  }),
  mistake('unknown-key', 'a key of a statement', {
    file,
    from,
    to: statement('      «until»: 2027-01-01\n'),
  }),
];

/** A course that says all of it. */
export const withImprint = withEdit(
  file,
  from,
  keys(`level: intermediate
released: 2026-11-24
expires: 2027-11-24
funding: None.
ai: Not used.
contact: us@example.org
complaints: { days: 14, second: the board }
ethics-minutes: 60
evaluation:
  - { id: next, kind: text, text: What next? }
attestation: false
provider:
  name: Institute
  statements:
    - { body: Board, text: Approved., hours: 2 }
`),
  smallCourse,
);
