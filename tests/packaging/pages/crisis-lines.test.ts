import { expect } from '@open-wc/testing';
import { el, textOf } from '../../../src/course/markup/element.js';
import { withCrisisLines } from '../../../src/packaging/pages/crisis-lines.js';

const callout = (tone: string) =>
  el('div', {}, el('aside', { class: `callout callout-${tone}` }, el('p', {}, 'Words.')));

describe('whom to call in a crisis', () => {
  it('stands in a callout of that kind, as the course has it', () => {
    const lines = [{ region: 'New Zealand', text: '1737' }];
    const text = textOf(withCrisisLines([callout('crisis')], lines));
    expect(text).to.match(/^Words\.New Zealand 1737Elsewhere: findahelpline\.com/);
  });

  it('is Kapstone’s list where the course has none', () => {
    expect(textOf(withCrisisLines([callout('crisis')]))).to.contain('United States 988');
  });

  it('stands in no other callout', () => {
    const markup = ['Text', callout('safety')];
    expect(withCrisisLines(markup)).to.deep.equal(markup);
  });
});
