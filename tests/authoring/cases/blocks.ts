import { mistake, type Mistake } from './mistake.js';

const words = 'history/lessons/01-words.md';
const dates = 'history/lessons/02-dates.md';
const bank = 'history/items/bank.md';

const callout = ':::callout[A title]{kind=key}\nKeep this.\n:::\n';
const inner = ':::choice{#inner objective=classes difficulty=1}\nWhich?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n:::\n';

export const blockMistakes: Mistake[] = [
  mistake('unknown-directive', 'a slip of the finger', {
    file: words,
    from: ':::callout',
    to: '«:::calout»',
    mend: 'Did you mean "callout"?',
    fine: ':::callout',
  }),
  mistake('unknown-directive', 'two colons', {
    file: words,
    from: ':::callout',
    to: '«::callout»{#x}\n\n:::callout',
    mend: 'Did you mean ":::callout"?',
  }),
  mistake('unknown-attribute', 'a slip of the finger', {
    file: words,
    from: '{kind=key}',
    to: '{«kimd=key»}',
    mend: 'Did you mean "kind"?',
    fine: '{kind="key"}',
  }),
  mistake('unknown-attribute', 'a class', {
    file: words,
    from: 'difficulty=2}',
    to: 'difficulty=2 «.wide»}',
    fine: 'difficulty=2 group="Two words"}',
  }),
  mistake('unknown-attribute', 'of a term', {
    file: words,
    from: ':term[receptor]',
    to: ':term[receptor]{«off=auc»}',
    mend: 'Did you mean "of"?',
  }),
  mistake('bad-attribute', 'a kind that is not there', {
    file: words,
    from: 'kind=key',
    to: 'kind=«kye»',
    mend: 'Did you mean "key"?',
    fine: 'kind=safety',
  }),
  mistake('bad-attribute', 'a number in words', { file: dates, from: 'need=1', to: 'need=«one»', fine: 'need=2' }),
  mistake('unclosed-block', 'the end is missing', {
    file: words,
    from: '  > Yes [@berman2000].\n:::\n',
    to: '  > Yes [@berman2000].\n\n«:::callout»\nTo the end\n',
    also: ['unclosed-block'],
  }),
  mistake('unclosed-block', 'a set with three colons', {
    file: dates,
    from: '::::set[A set]{#lesson-set need=1}\nPick the best.\n\n:::numeric',
    to: ':::set[A set]{#lesson-set need=1}\nPick the best.\n\n«:::numeric»',
  }),
  mistake('unclosed-block', 'in the middle of a lesson', {
    file: words,
    from: callout,
    to: '«:::callout»[A title]{kind=key}\nKeep this.\n',
  }),
  mistake('misplaced-block', 'with as many colons', {
    file: words,
    from: callout,
    to: ':::callout{kind=key}\nKeep this.\n\n«:::details»[More]\nText.\n:::\n\nAnd this.\n:::\n',
  }),
  mistake('unknown-directive', 'two colons, and their end', {
    file: words,
    from: ':::callout[A title]{kind=key}',
    to: '«::callout»[A title]{kind=key}',
    mend: 'Did you mean ":::callout"?',
  }),
  mistake('stray-fence', 'colons too many', {
    file: words,
    from: callout,
    to: `${callout}\n«:::»\n`,
    fine: `${callout}\n\\:::\n`,
  }),
  mistake('unread-block', 'a quote that does not end', {
    file: words,
    from: ':::callout[A title]{kind=key}',
    to: '«:::callout[A title]{kind="key}»',
  }),
  mistake('unread-block', 'a space before the name', {
    file: words,
    from: ':::callout[A title]{kind=key}',
    to: '«::: callout[A title]{kind=key}»',
  }),
  mistake('misplaced-block', 'an item in a callout', {
    file: words,
    from: callout,
    to: `::::callout{kind=key}\nKeep this.\n\n${inner.replace(':::choice', '«:::choice»')}::::\n`,
    fine: callout + inner,
  }),
  mistake('misplaced-block', 'a callout in a list', {
    file: words,
    from: callout,
    to: '- x\n\n  «:::callout»\n  y\n  :::\n',
    fine: `- x\n\n${callout}`,
  }),
  mistake('misplaced-block', 'a callout in a set', {
    file: dates,
    from: 'Pick the best.\n',
    to: 'Pick the best.\n\n«:::callout»\nKeep this.\n:::\n',
  }),
  mistake('misplaced-block', 'a callout in the bank', {
    file: bank,
    from: ':::match',
    to: '«:::callout»\nKeep this.\n:::\n\n:::match',
    fine: ':::match',
  }),
  mistake('missing-label', 'details', {
    file: words,
    from: ':::details[More]',
    to: '«:::details»',
    fine: ':::details[*More*]',
  }),
  mistake('missing-label', 'a set', { file: dates, from: '::::set[A set]', to: '«::::set»' }),
  mistake('empty-block', 'a callout', { file: words, from: callout, to: '«:::callout»{kind=key}\n:::\n' }),
  mistake('empty-block', 'a timeline', {
    file: dates,
    from: ':::timeline',
    to: '«:::timeline»{#none}\n:::\n\n:::timeline',
  }),
  mistake('stray-text', 'after the options', {
    file: words,
    from: '  > Yes [@berman2000].\n',
    to: '  > Yes [@berman2000].\n\n«And more.»\n',
    fine: '  > Yes [@berman2000].\n  >\n  > And more.\n',
  }),
  mistake('stray-text', 'before the cards', { file: dates, from: '### LSD\n', to: '«Some words.»\n\n### LSD\n' }),
  mistake('stray-text', 'between the items of a set', {
    file: dates,
    from: ':::choice{#set-choice',
    to: '«Now a choice.»\n\n:::choice{#set-choice',
  }),
  mistake('figure-without-image', 'words first', {
    file: words,
    from: ':::figure{#square}\n',
    to: '«:::figure»{#square}\nSee here.\n\n',
  }),
  mistake('figure-without-caption', 'a picture alone', {
    file: words,
    from: '![A black square](media/square.svg)\n\nThe caption [@berman2000].\n\nThe long description.\n',
    to: '«![A black square](media/square.svg)»\n',
    fine: '![A black square](media/square.svg)\nThe caption.\n',
  }),
  mistake('entry-without-date', 'no dot', {
    file: dates,
    from: '1999 · Scheduled.',
    to: '«1999 Scheduled.»',
    fine: '**1999** · It was scheduled · at last.',
  }),
  mistake('unknown-tag', 'a slip of the finger', {
    file: dates,
    from: '1943 · drug ·',
    to: '1943 · law, «durg» ·',
    mend: 'Did you mean "drug"?',
    fine: '1943 · law, drug ·',
  }),
  mistake('missing-id', 'a timeline', {
    file: dates,
    from: ':::timeline{#first-wave ',
    to: '«:::timeline»{',
    also: ['dead-link'],
  }),
];
