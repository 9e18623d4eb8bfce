import { expect, fixture, html } from '@open-wc/testing';
import { layOutAhead } from '../../../components/lesson/lay-out-ahead.js';
import { dressed } from '../player/dressed.js';

const count = 12;

/** A long text whose boxes are twice as high as they are thought to be, and a link below it. */
async function longText() {
  const boxes = Array.from(
    { length: count },
    () => html`<section class="item"><div style="height: 60rem"></div></section>`,
  );
  const place = await fixture<HTMLElement>(
    html`<div>
      <div class="prose">${boxes}</div>
      <p><a href="#end">End</a></p>
    </div>`,
  );
  return {
    first: place.querySelector<HTMLElement>('.item')!,
    link: place.querySelector('a')!,
    boxes: [...place.querySelectorAll<HTMLElement>('.item')],
  };
}

const frames = async (number: number) => {
  for (let frame = 0; frame < number; frame += 1) await new Promise(requestAnimationFrame);
};

const isInWindow = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

describe('layOutAhead', () => {
  before(dressed);
  afterEach(() => {
    scrollTo(0, 0);
  });

  it('makes the height of each box known, and leaves it to the browser again', async () => {
    const { boxes } = await longText();
    const guessed = boxes.at(-1)!.offsetHeight;
    await layOutAhead(document);
    await frames(2);
    expect(boxes.at(-1)!.offsetHeight).to.be.greaterThan(guessed * 1.5);
    expect(getComputedStyle(boxes.at(-1)!).contentVisibility).to.equal('auto');
  });

  for (const isSeen of [false, true])
    for (const wait of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      it(`leaves in view what takes the focus far away${isSeen ? ', where one has been' : ''}, after ${wait} frames`, async () => {
        const { link } = await longText();
        if (isSeen) {
          link.scrollIntoView({ block: 'end' });
          await frames(3);
          scrollTo(0, 0);
          await frames(3);
        }
        const end = layOutAhead(document);
        await frames(wait);
        link.focus();
        await end;
        await frames(2);
        expect(isInWindow(link), `${link.getBoundingClientRect().top} px`).to.equal(true);
      });
});
