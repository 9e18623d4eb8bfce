import { smallCourse, withEdit, withFile } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const course = 'course.yaml';
const module = 'history/module.yaml';
const words = 'history/lessons/01-words.md';

const stem = 'Which receptor is blocked?';
const options = '- [ ] AMPA\n  > No, it is activated.\n- [x] NMDA\n  > Yes [@berman2000].';
const callout = 'Keep this.\n';
const pair = (wrong: string, right: string) => `- [ ] ${wrong}\n  > No.\n- [x] ${right}\n  > Yes [@berman2000].`;
const hard =
  'Pharmacological investigations concerning glutamatergic neurotransmission demonstrate considerable heterogeneity of methodological approaches, necessitating comprehensive evaluation of experimental characteristics before generalisation.';
const easy = 'The drug acts on a part of the cell that lets it speak to the next one. ';

export const wordingMistakes: Mistake[] = [
  mistake('absolute-word', 'in a wrong option', {
    file: words,
    from: options,
    to: pair('It «always» lasts a day', 'It mostly lasts an hour'),
    fine: pair('It always lasts a day', 'It never lasts a day'),
  }),
  mistake('absolute-word', 'not where it claims nothing, or is said', {
    file: words,
    from: options,
    to: pair('It lasts a day, «without exception»', 'One hour'),
    fine: pair('She has always known; "it never ends"', 'One hour'),
  }),
  mistake('catch-all-option', 'all of them', {
    file: words,
    from: '- [ ] AMPA',
    to: '- [ ] «All of the above»',
    fine: '- [ ] All of the receptors',
  }),
  mistake('catch-all-option', 'both', { file: words, from: '- [x] NMDA', to: '- [x] «Both A and B»' }),
  mistake('negative-stem', 'which is not', {
    file: words,
    from: stem,
    to: 'Which receptor is «not» blocked?',
    fine: 'Which receptor is **not** blocked?',
  }),
  mistake('negative-stem', 'except', {
    file: words,
    from: stem,
    to: 'It blocks these receptors, «except»:',
    fine: 'It is not easy to say. Which receptor is blocked?',
  }),
  mistake('negative-stem', 'not in what somebody says', {
    file: words,
    from: stem,
    to: 'Which is the «least» likely?',
    fine: 'A client asks, "Which one is not blocked?" Which do you name?',
  }),
  mistake('overlapping-options', 'an end in common', {
    file: words,
    from: options,
    to: pair('5 to 10 minutes', '«10 to 20 minutes»'),
    fine: pair('5 to 9 minutes', '10 to 20 minutes'),
  }),
  mistake('overlapping-options', 'not of several units', {
    file: words,
    from: options,
    to: pair('20–40%', '«about 30–50%»'),
    fine: pair('5 to 10 minutes', '5–10 hours'),
  }),
  mistake('option-length', 'a key of three lines', {
    file: words,
    from: options,
    to: pair('AMPA', '«NMDA, an ion channel for calcium that glutamate and glycine open together»'),
    fine: pair(
      'AMPA, a channel that glutamate opens too',
      'NMDA, an ion channel for calcium that glutamate and glycine open together',
    ),
  }),
  mistake('stem-echo', 'the words of the question', {
    file: words,
    from: `${stem}\n\n${options}`,
    to: `Which channel do anaesthetic and dissociative substances block?\n\n${pair('They both do something at AMPA receptors', '«Dissociative, anaesthetic substances block NMDA»')}`,
    fine: `Which channel do anaesthetic and dissociative substances block?\n\n${pair('Anaesthetic substances block AMPA', 'Dissociative, anaesthetic substances block NMDA')}`,
  }),
  {
    ...mistake('objective-without-lesson', 'only measured', {
      file: module,
      from: '  - id: milestones\n',
      to: '  - id: «asked-only»\n    text: Only asked.\n  - id: milestones\n',
      before: withFile(
        'history/items/asked.md',
        ':::true-false{#asked objective=asked-only difficulty=1}\nIt is so.\n\n- [x] True\n  > Yes.\n- [ ] False\n  > No.\n:::\n',
      ),
    }),
    fine: smallCourse,
  },
  mistake('empty-heading', 'no words', { file: words, from: '## Classes\n', to: '«##»\n\n## Classes\n' }),
  mistake('link-text', 'here', {
    file: words,
    from: callout,
    to: 'More is «[here](https://example.org/a)».\n',
    fine: 'More is on [the label](https://example.org/a).\n',
  }),
  mistake('link-text', 'an address', {
    file: words,
    from: callout,
    to: 'See «https://example.org/a» for more.\n',
    fine: 'See [Example](https://example.org/a) for more.\n',
  }),
  mistake('table-without-header', 'an empty name', {
    file: words,
    from: callout,
    to: '«| Drug | |»\n| --- | --- |\n| LSD | 1943 |\n',
    fine: '| | Year |\n| --- | --- |\n| LSD | 1943 |\n',
  }),
  mistake('not-a-picture', 'a film', {
    file: words,
    from: '![A square](media/square.svg)',
    to: '«![A talk](media/talk.mp4)»',
    before: withFile('history/media/talk.mp4', new Uint8Array(4)),
  }),
  mistake('media-without-transcript', 'a recording', {
    file: words,
    from: callout,
    to: '«[Listen to the talk](media/talk.mp3)».\n',
    fine: '[Listen to the talk](media/talk.mp3), or read [what is said](media/talk.txt).\n',
    before: withFile('history/media/talk.txt', 'Words.', withFile('history/media/talk.mp3', new Uint8Array(4))),
  }),
  mistake('hard-to-read', 'long words in long sentences', {
    file: words,
    from: callout,
    to: `${easy.repeat(2).trim()}\n\n«${Array.from({ length: 5 }, () => hard).join(' ')}»\n`,
    fine: `${easy.repeat(8).trim()}\n`,
  }),
  mistake('hard-to-read', 'a limit of the course', {
    file: words,
    from: callout,
    to: `«${easy.repeat(9).trim()}»\n`,
    fine: 'Keep this.\n',
    before: withEdit(course, 'modules:\n', 'wording: { grade: 1 }\nmodules:\n'),
  }),
  mistake('stigmatising-word', 'of a person', {
    file: words,
    from: callout,
    to: 'Ask whether an «addict» came.\n',
    fine: 'His file says "addict". The word *addict* hurts.\n',
  }),
  mistake('stigmatising-word', 'in the reason of an option, not in the wrong option itself', {
    file: words,
    from: options,
    to: '- [ ] The addict\n  > The «addict» is a person.\n- [x] NMDA\n  > Yes [@berman2000].',
    fine: '- [ ] The addict\n  > No.\n- [x] NMDA\n  > Yes [@berman2000].',
  }),
  mistake('stigmatising-word', 'a word of the course', {
    file: words,
    from: callout,
    to: 'Plan the «detox».\n',
    fine: 'Plan for the elderly, detoxified or not.\n',
    before: withEdit(
      course,
      'modules:\n',
      'wording:\n  avoid: { detox: withdrawal care }\n  allow: [the elderly]\nmodules:\n',
    ),
  }),
  mistake('bad-value', 'a grade in words', {
    file: course,
    from: 'modules:\n',
    to: 'wording: { grade: «ten» }\nmodules:\n',
    fine: 'wording: { grade: 10.5 }\nmodules:\n',
  }),
];
