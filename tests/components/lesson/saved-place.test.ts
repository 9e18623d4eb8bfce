import { expect, fixture, html } from '@open-wc/testing';
import { groundOf } from '../../../components/ground.js';
import { savedPlace, standAt } from '../../../components/lesson/saved-place.js';
import { standEarly } from '../../../components/lesson/stand-early.js';

const bookmark = { lesson: 'one', anchor: 'second', at: 1 };

describe('savedPlace', () => {
  it('is where the bookmark stands', () => {
    expect(savedPlace({ bookmark, lessons: {} }, 'one')).to.equal('second');
    expect(savedPlace({ bookmark, lessons: { one: { opened: 1 } } }, 'one')).to.equal('second');
  });

  for (const [what, record] of [
    ['no record', undefined],
    ['no bookmark', { lessons: {} }],
    ['a bookmark in another lesson', { bookmark: { ...bookmark, lesson: 'two' }, lessons: {} }],
    ['a bookmark at the top', { bookmark: { lesson: 'one' }, lessons: {} }],
    ['a finished lesson', { bookmark, lessons: { one: { finished: 2 } } }],
    ['something else', { bookmark: 'second', lessons: 7 }],
    ['a place that is no word', { bookmark: { ...bookmark, anchor: 3 }, lessons: {} }],
  ] as const)
    it(`is none with ${what}`, () => {
      expect(savedPlace(record, 'one')).to.equal(undefined);
    });
});

describe('standing at a place', () => {
  const root = document.documentElement;
  const ground = groundOf(root);
  let grown: HTMLElement;
  let place: HTMLElement;
  const frame = () => new Promise(requestAnimationFrame);
  const top = () => Math.round(place.getBoundingClientRect().top);

  beforeEach(async () => {
    scrollTo(0, 0);
    const page = await fixture<HTMLElement>(
      html`<div style="height: 5000px">
        <div style="height: 1000px"></div>
        <div id="grown"></div>
        <h2 id="place">Here</h2>
      </div>`,
    );
    grown = page.querySelector('#grown')!;
    place = page.querySelector('#place')!;
  });
  afterEach(() => {
    scrollTo(0, 0);
    root.style.overflowAnchor = '';
    delete root.dataset.standsAt;
    delete root.dataset.standsTop;
  });

  it('is done once before the player is there and kept when the text above grows', () => {
    // As in a browser that does not hold on to what is in view.
    root.style.overflowAnchor = 'none';
    standEarly('place');
    expect(top()).to.equal(0);
    grown.style.height = '300px';
    expect(top()).to.equal(300);
    expect(standAt('place', ground)).to.equal(true);
    expect(top()).to.equal(0);
    expect(Object.keys(root.dataset).filter((name) => name.startsWith('stands'))).to.deep.equal([]);
  });

  it('is held from frame to frame before the player is there, until the reader goes elsewhere', async () => {
    root.style.overflowAnchor = 'none';
    standEarly('place');
    grown.style.height = '300px';
    await frame();
    expect(top()).to.equal(0);
    scrollTo(0, 200);
    grown.style.height = '500px';
    await frame();
    expect(scrollY).to.equal(200);
  });

  it('goes on to another place, or back to the top, where the record says so', () => {
    standEarly('grown');
    standEarly('place');
    expect(top()).to.equal(0);
    standEarly(undefined);
    expect([scrollY, root.dataset.standsAt]).to.deep.equal([0, undefined]);
    standEarly('place');
    scrollTo(0, 200);
    standEarly(undefined);
    expect(scrollY, 'the reader has gone there').to.equal(200);
  });

  it('leaves readers alone who have gone elsewhere in the meantime, and still says where they were brought', () => {
    standEarly('place');
    scrollTo(0, 200);
    expect(standAt('place', ground)).to.equal(true);
    expect(scrollY).to.equal(200);
  });

  it('is the player’s to do where it was not done early', () => {
    expect(standAt('place', ground)).to.equal(true);
    expect(top()).to.equal(0);
    expect(document.activeElement === place, 'has the focus').to.equal(true);
  });

  it('takes the focus from nobody', () => {
    const button = place.parentElement!.appendChild(document.createElement('button'));
    button.focus({ preventScroll: true });
    expect(standAt('place', ground)).to.equal(true);
    expect(document.activeElement === button, 'has the focus').to.equal(true);
  });

  it('is left where the reader has scrolled before it, and where the place is gone', () => {
    scrollTo(0, 100);
    standEarly('place');
    expect(standAt('place', ground)).to.equal(false);
    expect(scrollY).to.equal(100);
    scrollTo(0, 0);
    standEarly('gone');
    expect(standAt('gone', ground)).to.equal(false);
    expect(scrollY).to.equal(0);
  });
});
