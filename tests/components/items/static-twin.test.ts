import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../components/items/item-elements.js';
import '../../../components/blocks/kap-item-set.js';
import { itemMarkup } from '../../../src/course/markup/item-markup.js';
import { setMarkup } from '../../../src/course/markup/set-markup.js';
import type { Markup } from '../../../src/course/markup/element.js';
import { kinds, set } from '../../helpers/items.js';
import { practiceSession } from '../../helpers/practice-session.js';
import { drawn, dress, stage } from '../../helpers/stage.js';

const asking = { ...kinds.choice, id: 'asking', confidence: true };

/** Heights of what the static page and the live one have in common. */
const parts =
  'kap-item-set, .set-head, .set-stage, .set-nav, .set-steps, .set-need, .set-jump, kap-item, .item-stem, .item-foot, .item-hint,' +
  '.choice-option, .confidence-level, .order-entry, .match-head, .match-row, .numeric-field, .category-row, .category-entry, .category-choice, .cloze-text,' +
  '.cloze-gap, .short-text-field, .hotspot-picture, .hotspot-map, .hotspot-map rect, .hotspot-badge > text, .mark-passage, .slider-line,' +
  '.slider-field, .grid-head, .grid-row, .grid-cell, .text-field, button, input, select, summary';

function boxes(place: HTMLElement): string[] {
  return [...place.querySelectorAll(parts)]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { top, left, width, height } = element.getBoundingClientRect();
      return `${element.localName}.${element.classList.item(0) ?? ''} ${[top, left, width, height].map(Math.round).join(' ')}`;
    });
}

describe('the static twins', () => {
  before(dress);
  after(() => setViewport({ width: 800, height: 600 }));

  for (const width of [320, 1200])
    for (const [name, markup] of [
      ...Object.entries(kinds).map(([name, item]): [string, Markup] => [name, itemMarkup(item)]),
      ['an item that asks how sure one is', itemMarkup(asking)] as [string, Markup],
      ['set', setMarkup(set, 2)] as [string, Markup],
    ])
      it(`stay in their place to the pixel when ${name} comes alive at ${width} px`, async () => {
        await setViewport({ width, height: 800 });
        const session = await practiceSession([...Object.values(kinds), asking, ...set.items], { holdsLoad: true });
        const place = await stage([markup, { tag: 'p', children: ['What comes after.'] }], session.actor);
        const before = boxes(place);
        expect(place.querySelector(':is(button, input, select, textarea):disabled')).to.exist;
        await session.load();
        await drawn(place);
        expect(place.querySelector(':is(button, input, select, textarea):disabled')).not.to.exist;
        expect(boxes(place)).to.deep.equal(before);
      });

  it('keeps what stands there when no session comes', async () => {
    const place = await stage([itemMarkup(kinds.choice)]);
    expect(place.textContent).to.contain('Which receptor');
    expect(place.querySelectorAll('input')).to.have.length(3);
  });
});
