/** Items that are answered in words: true-false, categorise, cloze, short-text. */
import { withEdit } from '../small-course.js';
import { mistake, type Mistake } from './mistake.js';

const file = 'history/items/bank.md';
const end = '| MDMA | entactogen | It releases monoamines. |\n:::\n';
const head = 'objective=classes difficulty=2';

const trueFalse = `:::true-false{#words-true ${head}}
It was made in 1970.

- [ ] True
  > That is the year of its approval.
- [x] False
  > In 1962.
:::
`;
const categorise = `:::categorise{#words-sort ${head}}
Give each its class.

### Classic

- LSD
  > An ergoline.
- Psilocin
  > A tryptamine.

### Dissociative

- Ketamine
  > It blocks a channel.
:::
`;
const cloze = `:::cloze{#words-gaps ${head}}
Fill the gaps.

Ketamine blocks the :gap[NMDA]{or="AMPA | 5-HT2A"} receptor [@berman2000] of neurons that release :gap[GABA|gamma-aminobutyric acid].

> A brake on a brake.

- GABA
  > It inhibits.
:::
`;
const shortText = `:::short-text{#words-name ${head} strict}
What is it called?

> The brake is lifted.

- [x] disinhibition
- [x] (a |)disinhibit*
- [ ] inhibition
  > That is the brake.
:::
`;

const withWords = withEdit(file, end, `${end}\n${trueFalse}\n${categorise}\n${cloze}\n${shortText}`);
const inWords = (code: Mistake['code'], name: string, words: Omit<Parameters<typeof mistake>[2], 'file' | 'before'>) =>
  mistake(code, name, { fine: words.from, ...words, file, before: withWords });

export const wordMistakes: Mistake[] = [
  inWords('bad-true-false', 'both are right', {
    from: '- [ ] True\n  > That is the year of its approval.\n- [x] False\n  > In 1962.',
    to: '«- [x] True\n  > That is the year of its approval.\n- [x] False\n  > In 1962.»',
    fine: '- [X] false\n  > In 1962.\n- [ ] *True*\n  > That is the year of its approval.',
  }),
  inWords('bad-true-false', 'other words', { from: '- [ ] True', to: '- [ ] «Yes»' }),
  inWords('bad-true-false', 'one is missing', {
    from: '- [ ] True\n  > That is the year of its approval.\n- [x] False',
    to: '- [x] «False»',
  }),
  inWords('bad-true-false', 'no list', {
    from: trueFalse,
    to: `«:::true-false»{#words-true ${head}}\nIt was made in 1970.\n:::\n`,
  }),
  inWords('option-without-box', 'of true and false', { from: '- [ ] True', to: '- «True»' }),
  inWords('option-without-rationale', 'of true and false', {
    from: '- [ ] True\n  > That is the year of its approval.\n',
    to: '- [ ] «True»\n',
  }),
  inWords('bad-categories', 'one', {
    from: categorise,
    to: `«:::categorise»{#words-sort ${head}}\nGive each its class.\n\n### Classic\n\n- LSD\n  > An ergoline.\n:::\n`,
  }),
  inWords('bad-categories', 'nothing belongs there', {
    from: '### Dissociative\n',
    to: '«### Entactogen»\n\n### Dissociative\n',
    fine: '### Entactogen\n\n- MDMA\n  > It releases monoamines.\n\n#### Dissociative\n',
  }),
  inWords('entry-without-reason', 'of a category', {
    from: '- Ketamine\n  > It blocks a channel.',
    to: '- «Ketamine»',
    fine: '1. Ketamine\n\n   > It blocks a channel.',
  }),
  inWords('duplicate-option', 'an entry in two categories', { from: '- Ketamine\n', to: '- «lsd»\n' }),
  inWords('duplicate-option', 'a category twice', { from: '### Dissociative', to: '«### classic»' }),
  inWords('stray-text', 'below a category', {
    from: '### Dissociative\n',
    to: '### Dissociative\n\n«Some words.»\n',
  }),
  inWords('cloze-without-gap', 'none', {
    from: cloze,
    to: `«:::cloze»{#words-gaps ${head}}\nFill the gaps.\n\nKetamine blocks.\n:::\n`,
  }),
  inWords('item-without-stem', 'a text with gaps alone', {
    from: `:::cloze{#words-gaps ${head}}\nFill the gaps.\n`,
    to: `«:::cloze»{#words-gaps ${head}}\n`,
  }),
  inWords('bad-gap', 'no answer', { from: ':gap[NMDA]{or="AMPA | 5-HT2A"}', to: '«:gap»[]' }),
  inWords('bad-gap', 'two right ones of those that are offered', { from: ':gap[NMDA]', to: ':gap[«NMDA|N»]' }),
  inWords('bad-gap', 'the right one is offered twice', {
    from: 'AMPA | 5-HT2A',
    to: '«AMPA | nmda»',
    fine: 'AMPA|5-HT2A|GABA',
  }),
  inWords('bad-gap', 'nothing that can be shown', {
    from: ':gap[GABA|gamma-aminobutyric acid]',
    to: ':gap[«*GABA*»]',
    fine: ':gap[GABA|*GABA*]',
  }),
  inWords('unknown-attribute', 'of a gap', {
    from: '{or=',
    to: '{«of="AMPA | 5-HT2A"» or=',
    mend: 'Did you mean "or"?',
  }),
  inWords('misplaced-gap', 'in the text of a lesson', {
    from: 'It was made in 1970.',
    to: 'It was made in «:gap»[1970].',
  }),
  inWords('misplaced-gap', 'in emphasis', {
    from: ':gap[GABA|gamma-aminobutyric acid]',
    to: '*«:gap»[glycine] and* :gap[GABA]',
  }),
  inWords('misplaced-gap', 'in a list', { from: '- GABA\n', to: '- «:gap»[GABA]\n' }),
  inWords('similar-directive', 'a slip of the finger', {
    from: ':gap[GABA',
    to: '«:gaps»[acid] :gap[GABA',
    mend: 'Did you mean ":gap"?',
  }),
  inWords('unknown-gap', 'a slip of the finger', {
    from: '- GABA\n',
    to: '- «GABBA»\n',
    mend: 'Did you mean "GABA"?',
    fine: '- *gaba*\n',
  }),
  inWords('entry-without-reason', 'of a gap', { from: '- GABA\n  > It inhibits.\n', to: '- «GABA»\n', fine: '' }),
  inWords('answer-without-rationale', 'of a cloze', {
    from: `:::cloze{#words-gaps ${head}}\nFill the gaps.\n\nKetamine blocks the :gap[NMDA]{or="AMPA | 5-HT2A"} receptor [@berman2000] of neurons that release :gap[GABA|gamma-aminobutyric acid].\n\n> A brake on a brake.\n`,
    to: `«:::cloze»{#words-gaps ${head}}\nFill the gaps.\n\nKetamine blocks the :gap[NMDA] receptor of neurons that release :gap[GABA].\n`,
    fine: `:::cloze{#words-gaps ${head}}\nFill the gap.\n\nThey release :gap[GABA].\n`,
  }),
  inWords('bad-answer', 'brackets that do not close', {
    from: 'disinhibition\n',
    to: '«disinhibition (of neurons|of cells»\n',
    fine: 'disinhibition (of neurons)\n',
  }),
  inWords('bad-answer', 'nothing between two bars', {
    from: ':gap[GABA|',
    to: ':gap[«GABA||gamma-aminobutyric acid»] :gap[',
  }),
  inWords('bad-answer', 'too many', {
    from: 'disinhibition\n',
    to: `«disinhibition ${'(a|b)'.repeat(7)}»\n`,
    fine: `disinhibition ${'(a|b)'.repeat(6)}\n`,
  }),
  inWords('bad-answer', 'too deep', { from: 'disinhibition\n', to: `«d${'('.repeat(5000)}${')'.repeat(5000)}»\n` }),
  inWords('short-text-without-answer', 'nothing is right', {
    from: `:::short-text{#words-name ${head} strict}\nWhat is it called?\n\n> The brake is lifted.\n\n- [x] disinhibition\n- [x] (a |)disinhibit*\n`,
    to: `«:::short-text»{#words-name ${head} strict}\nWhat is it called?\n\n> The brake is lifted.\n\n`,
  }),
  inWords('short-text-without-answer', 'nothing is spelled out', {
    from: '- [x] disinhibition\n- [x] (a |)disinhibit*\n',
    to: '- [x] «(a |)disinhibit*»\n',
  }),
  inWords('answer-without-rationale', 'of a short text', {
    from: `:::short-text{#words-name ${head} strict}\nWhat is it called?\n\n> The brake is lifted.\n`,
    to: `«:::short-text»{#words-name ${head} strict}\nWhat is it called?\n`,
    fine: `:::short-text{#words-name ${head}}\nWhat is it called?\n\n- [x] lifting\n  > The brake is lifted.\n`,
  }),
  inWords('answer-also-wrong', 'an answer that a * takes in', {
    from: '- [ ] inhibition\n',
    to: '- [ ] «disinhibited»\n',
  }),
  inWords('slip-without-reason', 'of a wrong answer', {
    from: '- [ ] inhibition\n  > That is the brake.\n',
    to: '- [ ] «inhibition»\n',
  }),
  inWords('option-without-box', 'of a short text', { from: '- [ ] inhibition', to: '- «inhibition»' }),
  inWords('bad-attribute', 'strict with a value', { from: ' strict}', to: ' strict=«very»}', fine: '}' }),
];
