import { expect } from '@open-wc/testing';
import { breachesOf, kindRules } from '../../src/contract/kind-contract.js';
import { testKind } from '../../src/contract/test-kind.js';
import { BrokenCall } from '../../src/course/kinds/broken-call.js';
import type { BlockKind, ItemKind, OwnKind } from '../../src/course/kinds/own-kind.js';
import { ownKinds } from '../helpers/own-kinds.js';

const { number, text, choice, choices } = ownKinds as Record<keyof typeof ownKinds, ItemKind>;
const block: BlockKind = {
  attributes: { out: { type: 'number', about: 'seconds', min: 2 } },
  markup: ({ out }, { el }) => el('p', {}, `Out for ${String(out)}.`),
  examples: [{ attributes: { out: 6 } }],
};

let calls = 0;
/** As whoever runs the code of a kind has it. */
function stopped(): never {
  throw new BrokenCall('was stopped.');
}

/** What breaks a rule, and what is said of it. */
const broken: readonly (readonly [name: string, kind: OwnKind, trouble: RegExp])[] = [
  ['a judge that throws', { ...number, judge: () => (null as never as number[]).length }, /^judge throws: /],
  ['a judge that was stopped', { ...number, judge: stopped }, /^judge was stopped\. The response was 14\.$/],
  ['a refusal that was stopped', { ...number, refuse: stopped }, /^refuse was stopped\.$/],
  ['a drawing that was stopped', { ...block, markup: stopped }, /^markup was stopped\.$/],
  [
    'a judge that fails in the end',
    {
      ...choice,
      // Each response is judged twice, and then once more to see whether it is changed.
      judge: (_, given) => (given === 'awe' ? 1 : given === 'calm' && (calls += 1) % 4 === 0 ? stopped() : 0),
    },
    /^judge was stopped\.$/,
  ],
  ['a judge that gives no number', { ...number, judge: () => 'yes' as unknown as number }, /^judge gives "yes" for 14/],
  ['a judge that gives nothing', { ...number, judge: () => undefined as unknown as number }, /^judge gives undefined/],
  ['a score that is no number', { ...number, judge: () => NaN }, /^judge gives NaN for 14/],
  ['a score below 0', { ...number, judge: (_, given) => (given === 14 ? 1 : -1) }, /^judge gives -?1 for 1[35]/],
  ['what is right and scores less', { ...choice, judge: () => 0.9 }, /^judge gives 0.9 for "awe", which is right/],
  ['an end of the range that is wrong', { ...number, judge: (_, given) => (given === 14 ? 1 : 0) }, /gives 0 for 13/],
  ['what is wrong and scores 1', { ...text, judge: () => 1 }, /^judge gives 1 for "fear", which is wrong/],
  ['a wrong response of another form', { ...text, examples: [{ attributes: {}, wrong: [3] }] }, /^3 is no response/],
  [
    'a judge by lot',
    { ...choice, judge: (_, given) => (given === 'awe' ? 1 : (calls += 1) % 2 ? 0 : 0.5) },
    /second time/,
  ],
  [
    'a judge that remembers',
    { ...choice, judge: (_, given) => (given === 'awe' ? 1 : given === 'calm' ? (calls += 1) / 1000 : 0) },
    /and .* the second time/,
  ],
  [
    'a judge that changes what it is given',
    {
      ...choices,
      judge: (_, given) => {
        const right = String(given) === 'calm,awe';
        (given as string[]).pop();
        return right ? 1 : 0;
      },
    },
    /^judge changes what it is given/,
  ],
  [
    'a score that is none for some words',
    {
      ...text,
      judge: (_, given) => (given === 'awe' || given === 'wonder' ? 1 : String(given).includes('e\u0301') ? NaN : 0),
    },
    /^judge gives NaN/,
  ],
  ['a right response that nobody can enter', { ...choice, right: () => ['joy'] }, /^right gives "joy"/],
  ['nothing that is right', { ...choice, right: () => [] }, /^right does not give what it must/],
  ['options in the wrong order', { ...choices, right: () => [['awe', 'calm']] }, /^right gives \["awe","calm"\]/],
  ['a range for words', { ...text, range: () => ({ min: 0, max: 1 }) }, /^range is for/],
  [
    'a tag that a page may not hold',
    { ...block, markup: (_, { el }) => el('script', {}, 'alert(1)') },
    /"script" is no tag/,
  ],
  ['a picture', { ...block, markup: (_, { el }) => el('img', { src: 'a.png' }) }, /"img" is no tag/],
  ['a link', { ...block, markup: (_, { el }) => el('a', { href: 'https://example.org' }) }, /"a" is no tag/],
  [
    'an attribute that runs',
    { ...block, markup: (_, { el }) => el('p', { onclick: 'alert(1)' }) },
    /"onclick" is no attribute/,
  ],
  ['a style', { ...block, markup: (_, { el }) => el('p', { style: 'color: red' }) }, /"style" is no attribute/],
  [
    'a reach for a file',
    { ...block, markup: (_, { el }) => el('svg', { fill: 'url(https://example.org/a)' }) },
    /reaches for/,
  ],
  ['a field that sends a file', { ...block, markup: (_, { el }) => el('input', { type: 'file' }) }, /type of an input/],
  ['a button that submits', { ...block, markup: (_, { el }) => el('button', {}, 'Go') }, /a button has type/],
  ['an id of its own', { ...block, markup: (_, { el }) => el('p', { id: 'mine' }) }, /^markup draws the id "mine"/],
  ['what is no markup', { ...block, markup: () => 3 as unknown as string }, /^markup /],
  ['a drawing by lot', { ...block, markup: () => `${(calls += 1)}` }, /drawn otherwise the second time/],
  ['nothing to answer with', { ...text, markup: () => 'Well?' }, /^markup draws nothing to answer with/],
  ['two fields for one answer', { ...text, markup: (_, { field }) => [field('One'), field('Two')] }, /more than one/],
  [
    'a box too few',
    { ...choices, markup: (_, { el }) => el('input', { type: 'checkbox', name: 'answer', value: 'awe' }) },
    /one checkbox for each option/,
  ],
  [
    'an example that lacks something',
    { ...number, examples: [{ attributes: {}, wrong: [1] }] },
    /^This example has no rate/,
  ],
  [
    'an example that it refuses',
    { ...block, refuse: () => 'Nobody breathes so.' },
    /^The kind refuses its own example: Nobody/,
  ],
  ['a refusal that throws', { ...block, refuse: () => String((null as never as string[]).length) }, /refuse throws/],
  ['a refusal that is no sentence', { ...block, refuse: () => true as unknown as string }, /^refuse does not give/],
  [
    'an attribute that it does not have',
    { ...block, examples: [{ attributes: { out: 6, in: 4 } }] },
    /no attribute "in"/,
  ],
  [
    'an attribute out of its range',
    { ...block, examples: [{ attributes: { out: 1 } }] },
    /^out is not a number from 2/,
  ],
];

describe('the contract of a kind of one’s own', () => {
  for (const [name, kind] of Object.entries({ ...ownKinds, block }))
    it(`is kept by a sound kind: ${name}`, () => {
      expect(breachesOf(name, kind)).to.deep.equal([]);
    });

  for (const [name, kind, trouble] of broken)
    it(`is broken by ${name}`, () => {
      const found = breachesOf('tried', kind);
      expect(found.map((breach) => breach.trouble).join('\n')).to.match(trouble);
    });

  it('can be tried with any test runner, a test a rule', () => {
    const tests = new Map<string, () => void>();
    testKind(number, (name, run) => tests.set(name, run));
    expect(tests.size).to.equal(kindRules(number).length + 1);
    for (const run of tests.values()) run();
    const others = new Map<string, () => void>();
    testKind({ ...number, judge: () => 2 }, (name, run) => others.set(name, run));
    expect(others.get('scores 1 for what is right')).to.throw('judge: judge gives 2 for 14');
  });

  it('says what is no kind at all by a test that fails', () => {
    const tests: (() => void)[] = [];
    testKind({ ...number, examples: [] }, (_, run) => tests.push(run));
    expect(tests).to.have.length(1);
    expect(tests[0]).to.throw('one example at least');
  });
});
