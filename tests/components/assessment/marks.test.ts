import { expect, fixture, html } from '@open-wc/testing';
import { dressed } from '../player/dressed.js';

const worn = {
  'what is done': (words: string) => html`<p class="finish-done">${words}</p>`,
  'what is saved': (words: string) => html`<p class="save-state is-saved">${words}</p>`,
  'a way on': (words: string) => html`<a class="onward" href="#">${words}</a>`,
  'the next item': (words: string) => html`<button class="onward is-next">${words}</button>`,
  'an objective': (words: string) => html`<div data-standing="open"><p class="standing">${words}</p></div>`,
  'an objective that was shown': (words: string) =>
    html`<div data-standing="shown"><p class="standing">${words}</p></div>`,
};

describe('a mark', () => {
  before(dressed);

  for (const [name, wear] of Object.entries(worn))
    it(`stands one space from its text, whatever spaces a template leaves there: ${name}`, async () => {
      const place = await fixture(html`<div style="inline-size: max-content"></div>`);
      const widthOf = async (words: string) => {
        place.replaceChildren(await fixture(wear(words)));
        return place.getBoundingClientRect().width;
      };
      expect(await widthOf('\n Words\n ')).to.equal(await widthOf('Words'));
    });
});
