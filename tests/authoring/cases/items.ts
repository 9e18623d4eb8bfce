import { mistake, type Mistake } from './mistake.js';

const words = 'history/lessons/01-words.md';
const dates = 'history/lessons/02-dates.md';
const bank = 'history/items/bank.md';

const rows =
  '| LSD | classic | An ergoline. |\n| Psilocin | classic | A tryptamine. |\n| MDMA | entactogen | It releases monoamines. |\n';

export const itemMistakes: Mistake[] = [
  mistake('missing-id', 'an item', {
    file: words,
    from: ':::choice{#lesson-choice ',
    to: '«:::choice»{',
    fine: ':::choice{id=lesson-choice ',
  }),
  mistake('bad-id', 'of a block', { file: words, from: '{#square}', to: '{#«Square_1»}', mend: 'Write "square-1".' }),
  mistake('duplicate-id', 'in a lesson and the bank', {
    file: bank,
    from: '#bank-match',
    to: '#«lesson-choice»',
    fine: '#another-match',
  }),
  mistake('duplicate-id', 'of an objective and a figure', { file: words, from: '{#square}', to: '{#«classes»}' }),
  mistake('item-without-objective', 'no objective', {
    file: words,
    from: ':::choice{#lesson-choice objective=classes',
    to: '«:::choice»{#lesson-choice',
    fine: ':::choice{#lesson-choice objective="classes"',
  }),
  mistake('unknown-objective', 'of an item', {
    file: words,
    from: 'objective=classes',
    to: 'objective=«class»',
    mend: 'Did you mean "classes"?',
    fine: 'objective=milestones',
  }),
  mistake('item-without-difficulty', 'none', {
    file: words,
    from: ':::choice{#lesson-choice objective=classes difficulty=2}',
    to: '«:::choice»{#lesson-choice objective=classes}',
  }),
  mistake('item-without-difficulty', 'out of range', {
    file: words,
    from: 'difficulty=2',
    to: 'difficulty=«6»',
    fine: 'difficulty=5',
  }),
  mistake('item-without-stem', 'options alone', {
    file: words,
    from: ':::choice{#lesson-choice objective=classes difficulty=2}\nWhich receptor is blocked?\n',
    to: '«:::choice»{#lesson-choice objective=classes difficulty=2}\n',
  }),
  mistake('text-outside-items', 'between items', { file: bank, from: ':::match', to: '«Now a match.»\n\n:::match' }),
  mistake('too-few-options', 'one', {
    file: words,
    from: '- [ ] AMPA\n  > No, it is activated.\n- [x] NMDA\n  > Yes [@berman2000].',
    to: '«- [x] NMDA\n  > Yes [@berman2000].»',
  }),
  mistake('too-few-options', 'none', {
    file: words,
    from: ':::choice',
    to: '«:::choice»{#none objective=classes difficulty=1}\nWhat?\n:::\n\n:::choice',
  }),
  mistake('choice-without-key', 'nothing is right', {
    file: words,
    from: '- [ ] AMPA\n  > No, it is activated.\n- [x] NMDA',
    to: '- [ ] «AMPA»\n  > No, it is activated.\n- [ ] NMDA',
    fine: '- [x] AMPA\n  > No, it is activated.\n- [x] NMDA',
  }),
  mistake('option-without-box', 'no box', { file: words, from: '- [ ] AMPA', to: '- «AMPA»', fine: '* [ ] AMPA' }),
  mistake('option-without-rationale', 'no quote', {
    file: words,
    from: '- [ ] AMPA\n  > No, it is activated.\n',
    to: '- [ ] «AMPA»\n',
    fine: '- [ ] AMPA\n\n  > No.\n',
  }),
  mistake('option-without-rationale', 'a quote that is not indented', {
    file: words,
    from: '- [ ] AMPA\n  > No, it is activated.\n',
    to: '- [ ] «AMPA»\n> No, it is activated.\n',
    also: ['stray-text'],
  }),
  mistake('duplicate-option', 'the same words', {
    file: words,
    from: '- [x] NMDA',
    to: '- [x] «ampa»',
    fine: '- [x] AMPA too',
  }),
  mistake('too-few-entries', 'one', {
    file: dates,
    from: '1. First\n   > 1943\n2. Second\n   > 1964',
    to: '1. «First»\n   > 1943',
  }),
  mistake('too-few-entries', 'a list without numbers', {
    file: dates,
    from: ':::order{#lesson-order objective=milestones difficulty=2}\nPut these in order.\n\n1. First\n   > 1943\n2. Second\n   > 1964',
    to: '«:::order»{#lesson-order objective=milestones difficulty=2}\nPut these in order.\n\n- First\n  > 1943\n- Second\n  > 1964',
  }),
  mistake('entry-without-reason', 'no quote', {
    file: dates,
    from: '2. Second\n   > 1964\n',
    to: '2. «Second»\n',
    fine: '2. Second\n\n   > 1964\n',
  }),
  mistake('bad-match-table', 'two columns', {
    file: bank,
    from: `| Substance | Class | Why |\n| --- | --- | --- |\n${rows}`,
    to: '«| Substance | Class |»\n| --- | --- |\n| LSD | classic |\n| MDMA | entactogen |\n',
    also: ['row-without-reason'],
  }),
  mistake('bad-match-table', 'no table', {
    file: bank,
    from: `:::match{#bank-match objective=classes difficulty=2}\nGive each its class.\n\n| Substance | Class | Why |\n| --- | --- | --- |\n${rows}`,
    to: '«:::match»{#bank-match objective=classes difficulty=2}\nGive each its class.\n',
  }),
  mistake('row-without-answer', 'an empty cell', {
    file: bank,
    from: '| LSD | classic |',
    to: '| LSD «| »|',
    fine: '| LSD | *classic* |',
  }),
  mistake('row-without-reason', 'an empty cell', {
    file: bank,
    from: '| LSD | classic | An ergoline. |',
    to: '| LSD | classic «| |»',
    fine: '| LSD | classic | [@berman2000] |',
  }),
  mistake('numeric-without-answer', 'none', {
    file: dates,
    from: ':::numeric{#lesson-numeric objective=milestones answer=5 ',
    to: '«:::numeric»{#lesson-numeric objective=milestones ',
  }),
  mistake('not-a-number', 'the answer', { file: dates, from: 'answer=5', to: 'answer=«five»', fine: 'answer="-5,5"' }),
  mistake('not-a-number', 'the tolerance', {
    file: dates,
    from: 'tolerance=0.5',
    to: 'tolerance=«-1»',
    fine: 'tolerance=0',
  }),
  mistake('not-a-number', 'a slip', { file: dates, from: '- 4\n', to: '- «four»\n', fine: '- 4.25\n' }),
  mistake('numeric-without-unit', 'none', {
    file: dates,
    from: ':::numeric{#lesson-numeric objective=milestones answer=5 unit=people',
    to: '«:::numeric»{#lesson-numeric objective=milestones answer=5',
    fine: ':::numeric{#lesson-numeric objective=milestones answer=5 unit=none',
  }),
  mistake('numeric-without-rationale', 'none', {
    file: dates,
    from: ':::numeric{#lesson-numeric objective=milestones answer=5 unit=people tolerance=0.5 difficulty=3 group="Sums"}\nHow many?\n\n> Five, rounded up.\n',
    to: '«:::numeric»{#lesson-numeric objective=milestones answer=5 unit=people tolerance=0.5 difficulty=3 group="Sums"}\nHow many?\n',
  }),
  mistake('slip-without-reason', 'none', {
    file: dates,
    from: '- 4\n  > Rounded down.\n',
    to: '- «4»\n',
    fine: '- 4\n\n  > Rounded down.\n',
  }),
  mistake('need-exceeds-items', 'more than there are', { file: dates, from: 'need=1', to: 'need=«3»', fine: 'need=2' }),
];
