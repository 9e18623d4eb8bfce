import { expect } from '@open-wc/testing';
import '../../../components/blocks/kap-timeline.js';
import { timelineMarkup } from '../../../src/course/markup/timeline-markup.js';
import { p } from '../../helpers/items.js';
import { button, dress, stage, text } from '../../helpers/stage.js';

const timeline = timelineMarkup({
  kind: 'timeline',
  id: 'wave',
  tags: ['drug', 'law', 'people'],
  entries: [
    { date: '1943', tags: ['drug', 'people'], content: p('Hofmann notices the effects.') },
    { date: '1970', tags: ['law'], content: p('An act is signed.') },
    { date: '1985', tags: [], content: p('Something else.') },
  ],
});
const dates = (place: Element) =>
  [...place.querySelectorAll<HTMLElement>('.timeline-entry')]
    .filter((entry) => entry.checkVisibility())
    .map((entry) => text(entry, '.timeline-date'));
const pressed = (place: Element) =>
  [...place.querySelectorAll('[aria-pressed=true]')].map(({ textContent }) => textContent);

describe('kap-timeline', () => {
  before(dress);

  it('shows everything at first', async () => {
    const place = await stage([timeline]);
    expect(dates(place)).to.deep.equal(['1943', '1970', '1985']);
    expect(pressed(place)).to.deep.equal(['All']);
    expect(place.querySelector('button:disabled')).not.to.exist;
    await expect(place).to.be.accessible();
  });

  const steps: [string, string[], string[], string][] = [
    ['drug', ['1943'], ['drug'], '1 of 3 entries shown'],
    ['law', ['1943', '1970'], ['drug', 'law'], '2 of 3 entries shown'],
    ['drug', ['1970'], ['law'], '1 of 3 entries shown'],
    ['law', ['1943', '1970', '1985'], ['All'], '3 of 3 entries shown'],
    ['people', ['1943'], ['people'], '1 of 3 entries shown'],
    ['All', ['1943', '1970', '1985'], ['All'], '3 of 3 entries shown'],
  ];
  it('filters by tags, several at once, and says how many are left', async () => {
    const place = await stage([timeline]);
    for (const [tag, left, on, said] of steps) {
      button(place, tag).click();
      expect(dates(place)).to.deep.equal(left);
      expect(pressed(place)).to.deep.equal(on);
      expect(text(place, '[role=status]')).to.equal(said);
    }
    await expect(place).to.be.accessible();
  });

  it('goes on after it was moved', async () => {
    const place = await stage([timeline]);
    place.prepend(document.createElement('p'));
    place.querySelector('p')!.append(place.querySelector('kap-timeline')!);
    button(place, 'law').click();
    expect(dates(place)).to.deep.equal(['1970']);
  });
});
