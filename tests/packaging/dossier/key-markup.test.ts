import { expect } from '@open-wc/testing';
import { itemKinds } from '../../../src/course/judge.js';
import type { Item } from '../../../src/course/item.js';
import { textOf, type Markup } from '../../../src/course/markup/element.js';
import { keyMarkup } from '../../../src/packaging/dossier/key-markup.js';
import { kinds } from '../../helpers/items.js';

const picture = (url: string) => `data:image/svg+xml;base64,${btoa(url)}`;
const print = (item: Item, isFull: boolean) => keyMarkup(item, { objective: 3, isCritical: false, isFull, picture });

/** What is right in each of the items, and what is said about it: every word of it is to be found. */
const keys: Readonly<Record<keyof typeof kinds, { right: string[]; reasons: string[]; wrong: string[] }>> = {
  choice: { right: ['NMDA'], reasons: ['It sits in the open channel.'], wrong: ['AMPA'] },
  several: {
    right: ['Ketamine', 'Phencyclidine', 'Dextromethorphan'],
    reasons: ['The parent compound.', 'A classic psychedelic.'],
    wrong: ['LSD'],
  },
  order: {
    right: [
      '1. Hofmann notices the effects of LSD',
      '2. Ketamine is first given to a volunteer',
      '3. The Controlled',
      '4. Esketamine',
    ],
    reasons: ['1943', '27 October 1970'],
    wrong: [],
  },
  match: {
    right: ['LSD → classic psychedelic', 'MDMA → entactogen', 'Psilocin → classic psychedelic'],
    reasons: ['An ergoline.'],
    wrong: [],
  },
  numeric: { right: ['The answer is 5 people.'], reasons: ['4.76, rounded up'], wrong: ['4 people'] },
  trueFalse: { right: ['False'], reasons: ['It was made in 1962.'], wrong: ['True'] },
  categorise: {
    right: ['LSD → Classic psychedelic', 'MDMA → Entactogen', 'older lineage → Dissociative'],
    reasons: ['An ergoline.'],
    wrong: [],
  },
  cloze: {
    right: [
      'blocks the (1) receptor',
      '(1) NMDA (offered with AMPA, 5-HT2A)',
      '(2) GABA | gamma-aminobutyric acid',
      '(3) disinhibition',
    ],
    reasons: ['AMPA is activated further down the line.', 'A brake on a brake.'],
    wrong: [],
  },
  shortText: {
    right: ['disinhibition | disinhibition of *'],
    reasons: ['Interneurons fall silent first.', 'Inhibition is the brake itself.'],
    wrong: ['dishinibition'],
  },
  hotspot: { right: ['2. Bladder'], reasons: ['Ask about it at each visit.'], wrong: ['1. Lungs'] },
  markWords: { right: ['cures', 'Always'], reasons: ['No trial shows a cure.'], wrong: ['It belongs there.'] },
  slider: {
    right: ['From 0 to 100%, in steps of 5.', 'The answer is 30%; 25 to 35 is accepted.'],
    reasons: ['29% in one study'],
    wrong: [],
  },
  matrix: {
    right: ['Ordering the dose → Prescriber', 'Staying with the client → Therapist'],
    reasons: ['Only they may.'],
    wrong: [],
  },
  matrixSeveral: { right: ['Stopping → Prescriber, Therapist'], reasons: ['Either may.'], wrong: [] },
  likert: {
    right: ['Nothing is right or wrong.', 'Not at all · Somewhat · Very', 'I can explain what is known.'],
    reasons: ['A low answer shows where to ask.'],
    wrong: [],
  },
  extendedText: {
    right: ['at least 3 of them', 'Thank you for telling me.'],
    reasons: ['Takes up what she feels', 'Not yet', 'Passed over.', 'Named.'],
    wrong: [],
  },
  ownNumber: { right: ['The answer is 14 a minute; 13 to 15 is accepted.'], reasons: ['It was seen so.'], wrong: [] },
  ownText: { right: ['The answer is awe. Also right: wonder.'], reasons: ['It was seen so.'], wrong: [] },
  ownChoice: { right: ['Calm · Fear · Awe', 'The answer is “Awe”.'], reasons: ['It was seen so.'], wrong: [] },
  ownChoices: { right: ['Right are “Calm”, “Awe”.'], reasons: ['It was seen so.'], wrong: [] },
};

describe('keyMarkup', () => {
  it('is tried with every kind', () => {
    expect(new Set(Object.values(kinds).map(({ kind }) => kind))).to.deep.equal(new Set(itemKinds));
  });

  for (const [name, item] of Object.entries(kinds) as [keyof typeof kinds, Item][]) {
    const { right, reasons, wrong } = keys[name];

    it(`prints the key of ${name}, its reasons and what else is offered`, () => {
      const text = textOf([print(item, true)]);
      for (const words of [...right, ...reasons, ...wrong]) expect(text).to.include(words);
    });

    it(`prints of ${name} what is right, and nothing else, where it is to be short`, () => {
      const brief = print(item, false);
      for (const words of right) expect(textOf([brief])).to.include(words);
      const rows = textOf(find('key-rows', [brief]));
      for (const words of [...wrong, ...reasons]) expect(rows).not.to.include(words);
      for (const words of reasons) expect(textOf([brief])).not.to.include(words);
    });
  }

  it('tells what is right by more than a colour', () => {
    const marks = find('key-mark', [print(kinds.choice, true)]).map((mark) => textOf([mark]));
    expect(marks).to.deep.equal(['–', '✓', '–']);
    expect(textOf([print(kinds.choice, true)])).to.match(/Right: NMDA.*Not right: 5-HT2A/);
  });

  it('says which item it is, what it measures, how difficult it is and whether it is critical', () => {
    const critical = keyMarkup(kinds.choice, { objective: 3, isCritical: true, isFull: true, picture });
    const [head] = find('key-head', [critical]);
    expect(textOf([head!])).to.equal('first-target Choice · objective 3 · difficulty 2 · critical');
  });

  it('has the picture in it, with the regions by their numbers', () => {
    const [place] = find('key-picture', [print(kinds.hotspot, true)]);
    const [image, map] = place!.children as [{ attributes: { src: string } }, Markup];
    expect(image.attributes.src).to.equal(picture(kinds.hotspot.image.url));
    expect(textOf([map])).to.equal('12');
  });
});

function find(name: string, markup: readonly Markup[]): Exclude<Markup, string>[] {
  return markup.flatMap((part) =>
    typeof part === 'string'
      ? []
      : [...(part.attributes?.class === name ? [part] : []), ...find(name, part.children ?? [])],
  );
}
