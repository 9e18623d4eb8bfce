import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/blocks/kap-cite.js';
import '../../../components/blocks/kap-term.js';
import { notesMarkup } from '../../../src/course/markup/notes-markup.js';
import { proseMarkup } from '../../../src/course/markup/prose-markup.js';
import type { Prose } from '../../../src/course/prose.js';
import { p } from '../../helpers/items.js';
import { dress, hasFocus, stage, text } from '../../helpers/stage.js';

const long =
  'A sentence that goes on for a while so that the line it stands on comes to its end and the next one begins. ';
const prose: Prose[] = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', value: long },
      { type: 'term', id: 'auc', children: [{ type: 'text', value: 'exposure' }] },
      { type: 'text', value: ` is what was measured ` },
      { type: 'citation', references: ['berman', 'zanos'], text: '(Berman et al., 2000; Zanos et al., 2018)' },
      { type: 'text', value: `. ${long}` },
    ],
  },
];
const reference = (id: string) => ({
  id,
  short: id,
  text: [{ value: `${id}. A title.`, emphasis: false }],
  url: `https://doi.org/${id}`,
});
const notes = notesMarkup({
  terms: [{ id: 'auc', name: 'Area under the curve', definition: p('Concentration over time.') }],
  references: ['berman', 'zanos'].map(reference),
  footnotes: [],
});

async function open() {
  const place = await stage([
    { tag: 'div', attributes: { class: 'frame' }, children: [...proseMarkup(prose), ...notes] },
  ]);
  const term = place.querySelector<HTMLAnchorElement>('a.term')!;
  const cite = place.querySelector<HTMLAnchorElement>('a.cite')!;
  return { place, term, cite };
}

describe('kap-term and kap-cite', () => {
  before(dress);
  after(() => setViewport({ width: 800, height: 600 }));

  it('open the note in place, and close it with a second press', async () => {
    const { place, term } = await open();
    expect(term.getAttribute('aria-expanded')).to.equal('false');
    term.click();
    expect(text(place, '.note')).to.equal('Area under the curveConcentration over time.');
    expect(term.getAttribute('aria-expanded')).to.equal('true');
    expect(place.querySelector('.note')!.id).to.equal(term.getAttribute('aria-controls'));
    expect(location.hash).to.equal('');
    await expect(place).to.be.accessible();
    term.click();
    expect(place.querySelector('.note')).not.to.exist;
    expect(term.hasAttribute('aria-controls')).to.equal(false);
  });

  it('show several references in one note, with their links', async () => {
    const { place, cite } = await open();
    cite.click();
    expect(place.querySelectorAll('.note')).to.have.length(1);
    expect([...place.querySelectorAll('.note a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://doi.org/berman',
      'https://doi.org/zanos',
    ]);
  });

  it('open with Enter and close with Escape, which gives the focus back', async () => {
    const { place, cite } = await open();
    cite.focus();
    await sendKeys({ press: 'Enter' });
    expect(place.querySelector('.note')).to.exist;
    await sendKeys({ press: 'Tab' });
    expect(hasFocus(place.querySelector('.note a'))).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(place.querySelector('.note')).not.to.exist;
    expect(hasFocus(cite)).to.equal(true);
  });

  it('stand under the line on a narrow page, and in the margin of a wide one', async () => {
    const { place, term } = await open();
    const paragraph = place.querySelector('p')!;
    await setViewport({ width: 400, height: 800 });
    term.click();
    const note = place.querySelector('.note')!;
    expect(note.getBoundingClientRect().top).to.be.at.least(term.getBoundingClientRect().bottom - 4);
    expect(note.getBoundingClientRect().width).to.be.closeTo(paragraph.getBoundingClientRect().width, 1);
    await setViewport({ width: 1400, height: 800 });
    place.style.width = '640px';
    expect(note.getBoundingClientRect().left).to.be.greaterThan(paragraph.getBoundingClientRect().right);
    expect(Math.abs(note.getBoundingClientRect().top - term.getBoundingClientRect().top)).to.be.lessThan(12);
  });

  it('leave the link to the browser where there is no note, and where a new tab is wanted', async () => {
    const { place, term, cite } = await open();
    let left = 0;
    place.addEventListener('click', (event) => {
      left += event.defaultPrevented ? 0 : 1;
      event.preventDefault();
    });
    cite.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }));
    place.querySelector('#term-auc')!.remove();
    term.click();
    expect(left).to.equal(2);
  });

  it('do not choose the option that they stand in', async () => {
    const { place, term } = await open();
    const label = document.createElement('label');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    label.append(box, term.closest('kap-term')!);
    place.append(label);
    term.click();
    place.querySelector<HTMLElement>('.note-text')!.click();
    expect(box.checked).to.equal(false);
  });

  it('go on after they were moved, with their note', async () => {
    const { place, term } = await open();
    term.click();
    const elsewhere = document.createElement('p');
    place.prepend(elsewhere);
    elsewhere.append(term.closest('kap-term')!);
    expect(elsewhere.querySelector('.note')).to.exist;
    term.click();
    expect(place.querySelector('.note')).not.to.exist;
    term.click();
    expect(place.querySelectorAll('.note')).to.have.length(1);
  });

  it('gives every open note an id of its own', async () => {
    const { place, cite } = await open();
    const again = cite.closest('kap-cite')!.cloneNode(true) as HTMLElement;
    place.querySelector('p')!.append(again);
    cite.click();
    again.querySelector('a')!.click();
    expect(new Set([...place.querySelectorAll('.note')].map(({ id }) => id)).size).to.equal(2);
  });
});
