import { withEdit, type Files } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const words = 'history/lessons/01-words.md';
const bank = 'history/items/bank.md';

/** The small course with a further item at the end of a lesson. */
function withItem(text: string): Files {
  return withEdit(words, '  > Yes [@berman2000].\n:::\n', `  > Yes [@berman2000].\n:::\n\n${text}`);
}

const hotspot = withItem(`:::hotspot{#lesson-hotspot objective=classes difficulty=1}
Which part is dark?

![A square and its corner](media/square.svg)

- [x] The middle · 20 20 60 60
  > Yes.
- [ ] The *corner* · 90% 0% 10% 7.5%
  > No.
:::
`);

const markWords = withItem(`:::mark-words{#lesson-marks objective=classes difficulty=1}
Mark what is not known.

> Ketamine cures everybody. It is given
> under close *medical* watch, and it is safe [@berman2000].

- [x] cures everybody
  > Nothing does.
- [ ] given under close
  > It is.
:::
`);

const slider =
  withItem(`:::slider{#lesson-slider objective=classes min=0 max=10 step=0.5 answer=7.5 unit=mg difficulty=1}
How much?

> So much.
:::
`);

const matrix = withItem(`:::matrix{#lesson-matrix objective=classes difficulty=1}
Who does it?

| Task | Nurse | Doctor | Why |
| --- | :-: | :-: | --- |
| Ordering | | x | It is the law. |
| Watching | x | [X] | Both do. |
:::
`);

const likert = withItem(`:::likert{#lesson-likert objective=classes difficulty=1 scale="Never, Often"}
How is it?

- I sleep well.
- I eat well.

> Thank you.
:::
`);

const extendedText = withItem(`:::extended-text{#lesson-text objective=classes difficulty=1 words=20}
She says:

> It was nothing.

Answer her.

> Tell me more.

| Criterion | Not yet | Fully |
| --- | --- | --- |
| Asks | It does not. | It does. |
:::
`);

/** Courses in which nothing is wrong. */
export const soundItems: Record<string, Files> = { hotspot, markWords, slider, matrix, likert, extendedText };

export const moreItemMistakes: Mistake[] = [
  mistake('hotspot-without-picture', 'a picture in the words', {
    file: words,
    before: hotspot,
    from: ':::hotspot{#lesson-hotspot objective=classes difficulty=1}\nWhich part is dark?\n\n![',
    to: '«:::hotspot»{#lesson-hotspot objective=classes difficulty=1}\nWhich part is dark?\n![',
    fine: ':::hotspot{#lesson-hotspot objective=classes difficulty=1}\n![A square](media/square.svg)\n\nWhich part is dark? ![',
  }),
  mistake('region-without-place', 'three numbers', {
    file: words,
    before: hotspot,
    from: '- [x] The middle · 20 20 60 60',
    to: '- [x] «The middle · 20 20 60»',
    fine: '- [x] The middle · of it · 20, 20, 60, 60',
  }),
  mistake('region-without-place', 'no dot', {
    file: words,
    before: hotspot,
    from: 'The middle · 20 20 60 60',
    to: '«The middle 20 20 60 60»',
  }),
  mistake('region-off-picture', 'too far to the right', {
    file: words,
    before: hotspot,
    from: '20 20 60 60',
    to: '«50 20 60 60»',
    fine: '40 20 60 60',
  }),
  mistake('too-few-options', 'of a hotspot', {
    file: words,
    before: hotspot,
    from: '- [x] The middle · 20 20 60 60\n  > Yes.\n- [ ] The *corner* · 90% 0% 10% 7.5%\n  > No.',
    to: '«- [x] The middle · 20 20 60 60\n  > Yes.»',
  }),
  mistake('mark-words-without-text', 'no quote', {
    file: words,
    before: markWords,
    from: ':::mark-words{#lesson-marks objective=classes difficulty=1}\nMark what is not known.\n\n> Ketamine cures everybody. It is given\n> under close',
    to: '«:::mark-words»{#lesson-marks objective=classes difficulty=1}\nMark what is not known.\n\nKetamine cures everybody. It is given\nunder close',
  }),
  mistake('mark-not-found', 'other words', {
    file: words,
    before: markWords,
    from: '- [x] cures everybody',
    to: '- [x] «cures everyone»',
    fine: '- [x] Cures',
    mend: 'Did you mean "cures everybody"?',
  }),
  mistake('mark-not-found', 'a part of a word', {
    file: words,
    before: markWords,
    from: '- [x] cures everybody',
    to: '- [x] «cure»',
    mend: 'Did you mean "cures"?',
  }),
  mistake('mark-ambiguous', 'words that stand there twice', {
    file: words,
    before: markWords,
    from: '- [ ] given under close',
    to: '- [ ] «it is»',
    fine: '- [ ] it is given',
  }),
  mistake('mark-ambiguous', 'words that overlap', {
    file: words,
    before: markWords,
    from: '- [ ] given under close',
    to: '- [ ] «Ketamine cures»',
    fine: '- [ ] Ketamine',
  }),
  mistake('slider-without-range', 'no end', {
    file: words,
    before: slider,
    from: ':::slider{#lesson-slider objective=classes min=0 max=10 ',
    to: '«:::slider»{#lesson-slider objective=classes min=0 ',
  }),
  mistake('bad-range', 'the wrong way round', {
    file: words,
    before: slider,
    from: 'min=0 max=10',
    to: 'min=10 max=«0»',
    fine: 'min=-10 max=10',
  }),
  mistake('bad-range', 'a step too long', { file: words, before: slider, from: 'step=0.5', to: 'step=«11»' }),
  mistake('answer-off-slider', 'between two steps', {
    file: words,
    before: slider,
    from: 'step=0.5 answer=7.5',
    to: 'step=2 answer=«7»',
    fine: 'step=2 answer=7 tolerance=1',
  }),
  mistake('answer-off-slider', 'beyond the end', {
    file: words,
    before: slider,
    from: 'answer=7.5',
    to: 'answer=«11»',
  }),
  mistake('not-a-number', 'the end of a slider', { file: words, before: slider, from: 'max=10', to: 'max=«ten»' }),
  mistake('bad-matrix-table', 'one column', {
    file: words,
    before: matrix,
    from: '| Task | Nurse | Doctor | Why |\n| --- | :-: | :-: | --- |\n| Ordering | | x | It is the law. |\n| Watching | x | [X] | Both do. |',
    to: '«| Task | Nurse | Why |»\n| --- | --- | --- |\n| Ordering | x | It is the law. |\n| Watching | x | Both do. |',
  }),
  mistake('bad-matrix-cell', 'a word', {
    file: words,
    before: matrix,
    from: '| Watching | x |',
    to: '| Watching «| yes »|',
    fine: '| Watching | X |',
  }),
  mistake('row-without-answer', 'of a matrix', {
    file: words,
    before: matrix,
    from: '| Ordering | | x |',
    to: '«| Ordering »| | |',
  }),
  mistake('row-without-reason', 'of a matrix', {
    file: words,
    before: matrix,
    from: '| It is the law. |',
    to: '«| |»',
  }),
  mistake('likert-without-statements', 'none', {
    file: words,
    before: likert,
    from: ':::likert{#lesson-likert objective=classes difficulty=1 scale="Never, Often"}\nHow is it?\n\n- I sleep well.\n- I eat well.\n\n> Thank you.\n',
    to: '«:::likert»{#lesson-likert objective=classes difficulty=1 scale="Never, Often"}\nHow is it?\n',
    fine: ':::likert{#lesson-likert objective=classes difficulty=1}\nHow is it?\n\n- I sleep well.\n',
  }),
  mistake('bad-scale', 'one point', {
    file: words,
    before: likert,
    from: 'scale="Never, Often"',
    to: 'scale="«Never»"',
  }),
  mistake('stray-text', 'a reason for a statement', {
    file: words,
    before: likert,
    from: '- I sleep well.\n',
    to: '- I sleep well.\n  «> Why?»\n',
  }),
  mistake('extended-text-without-exemplar', 'no quote', {
    file: words,
    before: extendedText,
    from: ':::extended-text{#lesson-text objective=classes difficulty=1 words=20}\nShe says:\n\n> It was nothing.\n\nAnswer her.\n\n> Tell me more.\n\n| Criterion | Not yet | Fully |\n| --- | --- | --- |\n| Asks | It does not. | It does. |\n',
    to: '«:::extended-text»{#lesson-text objective=classes difficulty=1 words=20}\nAnswer her.\n',
    fine: ':::extended-text{#lesson-text objective=classes difficulty=1}\nAnswer her.\n\n> Tell me more.\n',
  }),
  mistake('bad-attribute', 'a number of words in words', {
    file: words,
    before: extendedText,
    from: 'words=20',
    to: 'words=«twenty»',
  }),
  mistake('bad-rubric', 'one level', {
    file: words,
    before: extendedText,
    from: '| Criterion | Not yet | Fully |\n| --- | --- | --- |\n| Asks | It does not. | It does. |',
    to: '«| Criterion | Fully |»\n| --- | --- |\n| Asks | It does. |',
  }),
  mistake('empty-rubric-cell', 'a level without words', {
    file: words,
    before: extendedText,
    from: '| It does. |',
    to: '«| |»',
  }),
  mistake('ungraded-in-bank', 'a likert', {
    file: bank,
    from: ':::match',
    to: ':::likert{#«bank-likert» objective=classes difficulty=1}\nHow is it?\n\n- I sleep well.\n:::\n\n:::match',
  }),
  mistake('objective-not-measured', 'by an item in which nothing is right', {
    file: 'history/module.yaml',
    before: withEdit(
      words,
      '  > Yes [@berman2000].\n:::\n',
      '  > Yes [@berman2000].\n:::\n\n:::likert{#a-likert objective=views difficulty=1}\nHow is it?\n\n- I sleep well.\n:::\n',
    ),
    from: '  - id: milestones\n',
    to: '  - id: «views»\n    text: Have views.\n  - id: milestones\n',
  }),
];
