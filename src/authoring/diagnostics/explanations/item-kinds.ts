import { explain, type Topic } from './explanation.js';
import { head, likert, trueFalse } from './item-examples.js';

const numeric = (attributes: string, body = '\n> 82 × 0.5 = 41.\n') =>
  `:::numeric{#sum ${head} ${attributes}}\nWhat is half of 82?\n${body}:::`;
const match = (table: string) => `:::match{#classes-of ${head}}\nGive each its class.\n\n${table}\n:::`;
const sorted = (categories: string) => `:::categorise{#sorter ${head}}\nGive each its class.\n\n${categories}\n:::`;
const cloze = (text: string, reasons = '> It is one account among several.') =>
  `:::cloze{#gaps ${head}}\nFill the gap.\n\n${text}\n\n${reasons}\n:::`;
const shortText = (answers: string) =>
  `:::short-text{#lifted ${head}}\nWhat is it called when a brake is lifted?\n\n> The brake falls silent.\n\n${answers}:::`;
const hotspot = (picture: string, place: string) =>
  `:::hotspot{#dark ${head}}\nWhich part is dark?\n\n${picture}- [x] The middle${place}\n  > Yes.\n- [ ] The corner · 90 0 10 8\n  > No.\n:::`;
const square = '![A square and its corner](media/square.svg)\n\n';
const marks = (quote: string, mark: string) =>
  `:::mark-words{#overclaim ${head}}\nMark what a clinic should not write.\n\n${quote}\n\n- [x] ${mark}\n  > No treatment may be called so.\n- [ ] takes your history\n  > This may stand.\n:::`;
const advert = '> A single session heals everything. A prescriber takes your history first.';
const slider = (attributes: string) =>
  `:::slider{#share ${head} unit=none ${attributes}}\nAbout how much of it arrives?\n\n> About a third.\n:::`;
const matrix = (names: string, cells: string) =>
  `:::matrix{#roles ${head}}\nWho does it?\n\n${names}\n${names.replace(/[^|]+/g, ' --- ')}\n${cells}\n| Watching | x | x | Both do. |\n:::`;
const reply = (body: string) => `:::extended-text{#reply ${head}}\nWrite back to her.\n\n${body}\n:::`;

/** What each kind of item but the choice needs. */
export const itemKindTopic = {
  'custom-without-rationale': explain(
    'Learners would see that it is wrong, and not why.',
    'Write the reason as a quote below the question.',
  ),
  'too-few-entries': explain(
    'One entry is always in the right order.',
    'Write two at least, as a numbered list.',
    'lesson',
    `:::order{#in-order ${head}}\nPut these in order.\n\n1. First synthesis\n   > It came first.\n§:::`,
    '',
    '2. Approval\n   > It came later.\n',
  ),
  'entry-without-reason': explain(
    'Learners would see that it is wrong, and not why.',
    'Write the reason as a quote below it.',
    'lesson',
    `:::order{#in-order ${head}}\nPut these in order.\n\n1. First synthesis\n   > It came first.\n2. Approval\n§:::`,
    '',
    '   > It came later.\n',
  ),
  'bad-match-table': explain(
    'A match pairs what stands in the first column with the second, and gives the reason in the third.',
    'One table with three columns and two rows at least.',
    'lesson',
    match('| Substance | Class | Why |\n| --- | --- | --- |\n| LSD | classic | An ergoline. |§'),
    '',
    '\n| MDMA | entactogen | It releases monoamines. |',
  ),
  'row-without-answer': explain(
    'There would be nothing to match it with.',
    'Fill the second column; in a matrix, put an x into one column at least.',
    'lesson',
    match(
      '| Substance | Class | Why |\n| --- | --- | --- |\n| LSD | classic | An ergoline. |\n| MDMA | § | It releases monoamines. |',
    ),
    '',
    'entactogen',
  ),
  'row-without-reason': explain(
    'Learners would see that it is wrong, and not why.',
    'Fill the last column.',
    'lesson',
    match(
      '| Substance | Class | Why |\n| --- | --- | --- |\n| LSD | classic | An ergoline. |\n| MDMA | entactogen | § |',
    ),
    '',
    'It releases monoamines.',
  ),
  'numeric-without-answer': explain(
    'Every answer would be wrong.',
    'Add answer= and the number.',
    'lesson',
    numeric('§unit=none'),
    '',
    'answer=41 ',
  ),
  'not-a-number': explain(
    'It cannot be compared with what the learner enters.',
    'Digits, with a point or a comma before the decimals, and no unit.',
    'lesson',
    numeric('answer=§ unit=none'),
    'forty-one',
    '41',
  ),
  'numeric-without-unit': explain(
    'A number without its unit is how doses go wrong.',
    'Add unit=, or unit=none for a bare number.',
    'lesson',
    numeric('answer=41§'),
    '',
    ' unit=none',
  ),
  'numeric-without-rationale': explain(
    'Who got it wrong would not see how it is worked out.',
    'Write the sum as a quote below the question.',
    'lesson',
    numeric('answer=41 unit=none', '§'),
    '',
    '\n> 82 × 0.5 = 41.\n',
  ),
  'slip-without-reason': explain(
    'A slip is named so that something can be said to it.',
    'Write it as a quote below the number.',
    'lesson',
    numeric('answer=41 unit=none', '\n> 82 × 0.5 = 41.\n\n- 164\n§'),
    '',
    '  > Divided, where it was to be multiplied.\n',
  ),
  'bad-true-false': explain(
    'Learners choose between the two words, and one of them is right.',
    'A task list of "True" and "False", with one [x].',
    'lesson',
    trueFalse('- [ ] §\n  > Mushrooms have one.\n- [x] False\n  > It is from a laboratory.'),
    'Yes',
    'True',
  ),
  'bad-categories': explain(
    'With one category there is nothing to sort.',
    'A heading for each category, and below it a list of what belongs there.',
    'lesson',
    sorted('### Classic\n\n- LSD\n  > An ergoline.\n§'),
    '',
    '\n### Dissociative\n\n- Ketamine\n  > It blocks a channel.\n',
  ),
  'cloze-without-gap': explain(
    'There would be nothing to fill.',
    'Write a gap as :gap[the answer].',
    'lesson',
    cloze('Ketamine blocks § receptors.'),
    'NMDA',
    ':gap[NMDA]',
  ),
  'bad-gap': explain(
    'A gap needs one answer that can be shown; of those that are offered, one is right.',
    'The right answer in the brackets, the wrong ones in or="…".',
    'lesson',
    cloze('Ketamine blocks :gap[NMDA]{or="§"} receptors.'),
    'AMPA | nmda',
    'AMPA | 5-HT2A',
  ),
  'misplaced-gap': explain(
    'A gap is filled in the text of a cloze and nowhere else.',
    'Move it into a paragraph of a cloze, outside of emphasis, lists and tables.',
    'lesson',
    'Ketamine blocks § receptors.',
    ':gap[NMDA]',
    'NMDA',
  ),
  'unknown-gap': explain(
    'The reason would never be shown.',
    'Write the answer of the gap just as it stands in its brackets.',
    'lesson',
    cloze(
      'Ketamine blocks :gap[NMDA] receptors.',
      '> It is one account among several.\n\n- §\n  > It sits in the open channel.',
    ),
    'NDMA',
    'NMDA',
  ),
  'bad-answer': explain(
    'Nothing that is typed could be compared with it.',
    'Close every bracket, and leave no empty answer between two bars.',
    'lesson',
    shortText('- [x] disinhibition\n- [x] lifting (of|the brake§\n'),
    '',
    ')',
  ),
  'short-text-without-answer': explain(
    'Learners are shown how the answer is spelled.',
    'One answer with [x] in which nothing is left open by a *.',
    'lesson',
    shortText('- [x] disinhibit§\n'),
    '*',
    'ion',
  ),
  'answer-also-wrong': explain(
    'The same answer would be right and wrong.',
    'Take it out of one of the lists, or narrow the * that takes it in.',
    'lesson',
    shortText('- [x] disinhibition\n- [x] *inhibit§\n- [ ] inhibition\n  > That is the brake itself.\n'),
    '*',
    'ed no more',
  ),
  'answer-without-rationale': explain(
    'Who got it wrong would not learn why.',
    'Write the reason as a quote.',
    'lesson',
    `:::short-text{#lifted ${head}}\nWhat is it called when a brake is lifted?\n§\n- [x] disinhibition\n:::`,
    '',
    '\n> The brake falls silent.\n',
  ),
  'hotspot-without-picture': explain(
    'There would be nothing to press.',
    'A picture in a paragraph of its own, above the list.',
    'lesson',
    hotspot('§', ' · 20 20 60 60'),
    '',
    square,
  ),
  'region-without-place': explain(
    'The region could not be drawn.',
    'Behind a dot four numbers in percent of the picture: from its left edge, from its top, how wide, how high.',
    'lesson',
    hotspot(square, ' · 20 20 60§'),
    '',
    ' 60',
  ),
  'region-off-picture': explain(
    'A part of the region could not be pressed.',
    'Left and width together are 100 at most, and so are top and height.',
    'lesson',
    hotspot(square, ' · § 20 60 60'),
    '50',
    '20',
  ),
  'mark-words-without-text': explain(
    'There would be nothing to mark.',
    'The text as a quote, above the list.',
    'lesson',
    marks(`§${advert.slice(2)}`, 'heals everything'),
    '',
    '> ',
  ),
  'mark-not-found': explain(
    'Learners could not mark it.',
    'Write the words just as they stand in the text.',
    'lesson',
    marks(advert, '§'),
    'heals everyone',
    'heals everything',
  ),
  'mark-ambiguous': explain(
    'A mark belongs to one place in the text.',
    'Take more words, so that they stand there once and do not overlap with others.',
    'lesson',
    marks(`${advert} It §.`, 'heals everything'),
    'heals everything',
    'heals nothing',
  ),
  'slider-without-range': explain(
    'A slider has two ends.',
    'Add min= and max=.',
    'lesson',
    slider('min=0 §answer=30'),
    '',
    'max=100 ',
  ),
  'bad-range': explain(
    'Nothing could be set on it.',
    'min is less than max, and a step is no longer than the way between them.',
    'lesson',
    slider('min=0 max=100 step=§ answer=30'),
    '200',
    '5',
  ),
  'answer-off-slider': explain(
    'Nobody could give the right answer.',
    'An answer that lies on a step, or a tolerance that reaches one.',
    'lesson',
    slider('min=0 max=100 step=20 answer=30§'),
    '',
    ' tolerance=10',
  ),
  'bad-matrix-table': explain(
    'A matrix asks the same of several rows.',
    'What is asked about in the first column, two columns or more to choose from, the reason in the last.',
    'lesson',
    `:::matrix{#roles ${head}}\nWho does it?\n\n§\n:::`,
    '| Task | Nurse | Why |\n| --- | --- | --- |\n| Ordering | | It is the law. |\n| Watching | x | It is agreed. |',
    '| Task | Nurse | Doctor | Why |\n| --- | --- | --- | --- |\n| Ordering | | x | It is the law. |\n| Watching | x | | It is agreed. |',
  ),
  'bad-matrix-cell': explain(
    'A cell says that the column is right for the row, or nothing.',
    'An x, or an empty cell.',
    'lesson',
    matrix('| Task | Nurse | Doctor | Why |', '| Ordering | x | § | Both may. |'),
    'yes',
    'x',
  ),
  'likert-without-statements': explain(
    'There would be nothing to agree with.',
    'Write the statements as a list.',
    'lesson',
    likert('', '§'),
    '',
    '- I know whom to call.\n',
  ),
  'bad-scale': explain(
    'A scale has two different ends.',
    'scale="Not at all, A little, Fully", or leave it out: it then runs from "Strongly disagree" to "Strongly agree".',
    'lesson',
    likert(' scale="§"', '- I know whom to call.\n'),
    'Fully',
    'Not at all, Fully',
  ),
  'extended-text-without-exemplar': explain(
    'Learners compare their words with a good answer; without one they learn nothing from having written.',
    'Write it as the last quote.',
    'lesson',
    `:::extended-text{#reply ${head}}\nWrite back to her.\n§:::`,
    '',
    '\n> Thank you for telling me.\n',
  ),
  'bad-rubric': explain(
    'A rubric helps to rate one’s own words: levels along the top, a criterion in each row.',
    'Two levels and one criterion at least.',
    'lesson',
    reply('> Thank you for telling me.\n\n§'),
    '| Criterion | Fully |\n| --- | --- |\n| Promises nothing | It stays with what is known. |',
    '| Criterion | Not yet | Fully |\n| --- | --- | --- |\n| Promises nothing | It hints at more. | It stays with what is known. |',
  ),
  'empty-rubric-cell': explain(
    'Nobody could tell when the level is reached.',
    'Say what a text at this level does.',
    'lesson',
    reply(
      '> Thank you for telling me.\n\n| Criterion | Not yet | Fully |\n| --- | --- | --- |\n| Promises nothing | § | It stays with what is known. |',
    ),
    '',
    'It says that the next session will work.',
  ),
} as const satisfies Topic;
