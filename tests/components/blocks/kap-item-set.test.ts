import { expect } from '@open-wc/testing';
import '../../../components/items/item-elements.js';
import '../../../components/blocks/kap-item-set.js';
import { setMarkup } from '../../../src/course/markup/set-markup.js';
import { kinds, set } from '../../helpers/items.js';
import { attemptOf, practiceSession } from '../../helpers/practice-session.js';
import { button, drawn, dress, hasFocus, stage, text } from '../../helpers/stage.js';

const [first, second, third] = set.items as [(typeof set.items)[0], (typeof set.items)[0], (typeof set.items)[0]];

async function open(holds: Parameters<typeof practiceSession>[1] = {}) {
  const session = await practiceSession(set.items, holds);
  const place = await stage([setMarkup(set, 2)], session.actor);
  const press = async (name: string | RegExp) => {
    button(place, name).click();
    await session.settled();
    await drawn(place);
  };
  const answer = async (option: string) => {
    place.querySelector<HTMLInputElement>(`.set-stage input[value="${option}"]`)!.click();
    await drawn(place);
    await press('Check');
  };
  return {
    place,
    session,
    press,
    answer,
    shown: () => [...place.querySelectorAll('.set-stage kap-item')].map(({ id }) => id),
  };
}
const marks = (place: Element) =>
  [...place.querySelectorAll('.set-number')].map((jump) => jump.getAttribute('aria-label'));
const table = (place: Element) =>
  [...place.querySelectorAll('.set-table tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' '),
  );

describe('kap-item-set', () => {
  before(dress);

  it('shows one item at a time, title and introduction above it', async () => {
    const { place, shown } = await open();
    expect(shown()).to.deep.equal([first.id]);
    expect(place.querySelectorAll('kap-item')).to.have.length(1);
    expect(text(place, '.set-head')).to.contain('Fix the brochure').and.contain('Pick the best rewrite');
    expect(text(place, '.set-place')).to.equal('1 of 3');
    expect(text(place, '.set-need')).to.equal('2 are enough to finish the lesson.');
    await expect(place).to.be.accessible();
  });

  it('steps on and back, and hands the item the focus', async () => {
    const { place, press, shown } = await open();
    await press('Previous');
    expect(shown()).to.deep.equal([first.id]);
    await press('Next');
    expect(shown()).to.deep.equal([second.id]);
    expect(text(place, '.set-place')).to.equal('2 of 3');
    expect(hasFocus(place.querySelector(`#${second.id}`))).to.equal(true);
    await press(/^Item 3/);
    expect(shown()).to.deep.equal([third.id]);
    await press('Previous');
    expect(shown()).to.deep.equal([second.id]);
  });

  it('keeps what an item holds while another is in view', async () => {
    const { place, press } = await open();
    place.querySelector<HTMLInputElement>('input[value="b"]')!.click();
    await drawn(place);
    await press('Next');
    expect(place.querySelector('input:checked')).not.to.exist;
    await press('Previous');
    expect(place.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('b');
    await press('Check');
    expect(text(place, '.item-verdict')).to.equal('Right.');
  });

  it('marks what was answered by word, and counts it by part', async () => {
    const { place, press, answer } = await open();
    await answer('b');
    await press('Next');
    await answer('a');
    expect(marks(place)).to.deep.equal(['Item 1, right', 'Item 2, not yet right', 'Item 3, not answered']);
    expect(text(place, '.set-need')).to.equal('2 answered. That is enough to finish the lesson.');
    await press('Next');
    await press('Summary');
    expect(place.querySelector<HTMLDetailsElement>('.set-more')?.open).to.equal(true);
    expect(table(place)).to.deep.equal(['Wrong date 1 2 2', 'Wrong class 0 0 1', 'All 1 2 3']);
    await expect(place).to.be.accessible();
  });

  it('tells what is kept from what is right', async () => {
    const { likert } = kinds;
    const opinion = { ...set, items: [likert, second] };
    const attempts = [attemptOf(likert, { kind: 'likert', answers: { explain: 'p0', talk: 'p1' } })];
    const session = await practiceSession(opinion.items, { attempts });
    const place = await stage([setMarkup(opinion, 2)], session.actor);
    expect(marks(place)).to.deep.equal(['Item 1, kept', 'Item 2, not answered']);
    expect(table(place).at(-1)).to.equal('All 0 1 2');
    await expect(place).to.be.accessible();
  });

  it('opens at the first item that is not answered yet', async () => {
    const attempts = [attemptOf(first, { kind: 'choice', chosen: ['b'] })];
    const { place, shown } = await open({ attempts });
    expect(shown()).to.deep.equal([second.id]);
    expect(marks(place)[0]).to.equal('Item 1, right');
  });

  it('follows an address that points into it', async () => {
    const { place, shown } = await open();
    location.hash = third.id;
    await new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    await drawn(place);
    expect(shown()).to.deep.equal([third.id]);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('prints all of its items', async () => {
    const { place, shown } = await open();
    dispatchEvent(new Event('beforeprint'));
    expect(shown()).to.deep.equal(set.items.map(({ id }) => id));
    dispatchEvent(new Event('afterprint'));
    expect(shown()).to.deep.equal([first.id]);
    await drawn(place);
  });

  it('goes on after it was moved', async () => {
    const { place, press, answer, shown } = await open();
    await press('Next');
    const elsewhere = document.createElement('section');
    place.append(elsewhere);
    elsewhere.append(place.querySelector('kap-item-set')!);
    await drawn(place);
    expect(shown()).to.deep.equal([second.id]);
    await answer('b');
    expect(marks(place)[1]).to.equal('Item 2, right');
  });

  it('leaves every item readable until a session comes', async () => {
    const place = await stage([setMarkup(set, 2)]);
    expect(place.querySelectorAll('kap-item')).to.have.length(3);
    expect(place.querySelectorAll('.item-stem')).to.have.length(3);
    expect(text(place, '.set-more summary')).to.equal('All 3 items');
  });

  it('puts first in the summary what was sure and not right', async () => {
    const sure = { ...attemptOf(second, { kind: 'choice', chosen: ['a'] }), confidence: 3 as const };
    const guessed = { ...attemptOf(third, { kind: 'choice', chosen: ['a'] }, { at: 101 }), confidence: 1 as const };
    const { place, press, shown } = await open({ attempts: [sure, guessed] });
    place.querySelector<HTMLDetailsElement>('.set-more')!.open = true;
    expect([...place.querySelectorAll('.set-again button')].map((one) => one.textContent.trim())).to.deep.equal([
      'Go to item 2',
    ]);
    await expect(place).to.be.accessible();
    await press('Go to item 2');
    expect(shown()).to.deep.equal([second.id]);
  });
});
