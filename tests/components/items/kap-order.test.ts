import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../components/items/kap-order.js';
import type { KapOrder } from '../../../components/items/kap-order.js';
import { judge } from '../../../src/course/judge.js';
import { presentedOrder } from '../../../src/course/presented.js';
import { kinds } from '../../helpers/items.js';
import { button, dress, hasFocus, text } from '../../helpers/stage.js';

const item = kinds.order;
const start = presentedOrder(item);
const right = item.entries.map(({ id }) => id);

async function open(response?: string[]) {
  const held = response && { kind: 'order' as const, sequence: response };
  const element = await fixture<KapOrder>(html`<kap-order .item=${item} .response=${held}></kap-order>`);
  const fired: string[][] = [];
  element.addEventListener('kap-response-changed', ({ response }) => {
    element.response = response;
    if (response.kind === 'order') fired.push(response.sequence);
  });
  return { element, fired };
}
const rows = (element: Element) => [...element.querySelectorAll<HTMLElement>('.order-entry')];
const shown = (element: Element) => rows(element).map((row) => row.dataset.entry);
const grip = (element: Element, index: number) => rows(element)[index]!.querySelector<HTMLElement>('.order-grip')!;
const said = (element: Element) => text(element, '[role=status]');
const moved = (from: number, to: number) => start.filter((_, index) => index !== from).toSpliced(to, 0, start[from]!);

function pointer(target: Element, type: string, y: number, pointerType = 'touch', pointerId = 7): void {
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: true, cancelable: true, clientY: y, pointerType, pointerId, isPrimary: true }),
  );
}
function middle(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

describe('kap-order', () => {
  before(async () => {
    dress();
    await emulateMedia({ reducedMotion: 'reduce' });
  });
  afterEach(() => resetMouse());

  it('starts shuffled and is accessible', async () => {
    const { element } = await open();
    expect(shown(element)).to.deep.equal(start);
    expect(shown(element)).not.to.deep.equal(right);
    await expect(element).to.be.accessible();
  });

  it('moves an entry with its arrows, which keep the focus, and says where it is', async () => {
    const { element, fired } = await open();
    const down = rows(element)[0]!.querySelectorAll<HTMLElement>('.order-move')[1]!;
    down.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(fired).to.deep.equal([moved(0, 1)]);
    expect(shown(element)).to.deep.equal(moved(0, 1));
    expect(hasFocus(down)).to.equal(true);
    expect(said(element)).to.match(/, 2 of 4\.$/);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(shown(element), 'the end is the end').to.deep.equal(moved(0, 3));
    expect(fired).to.have.length(3);
    expect(hasFocus(down)).to.equal(true);
  });

  it('lifts with space, moves with arrows, drops with space', async () => {
    const { element, fired } = await open();
    const held = grip(element, 0);
    held.focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(held.getAttribute('aria-pressed')).to.equal('true');
    expect(said(element)).to.match(/^Lifted: .*1 of 4/);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(moved(0, 2));
    expect(fired, 'nothing is entered while it is in the air').to.deep.equal([]);
    expect(hasFocus(held)).to.equal(true);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(fired).to.deep.equal([moved(0, 2)]);
    expect(held.getAttribute('aria-pressed')).to.equal('false');
    expect(said(element)).to.match(/^Dropped: .*3 of 4\.$/);
  });

  it('puts a lifted entry back with Escape', async () => {
    const { element, fired } = await open();
    grip(element, 1).focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(start);
    expect(fired).to.deep.equal([]);
    expect(said(element)).to.match(/^Put back: .*2 of 4\.$/);
    expect(hasFocus(grip(element, 1))).to.equal(true);
  });

  it('drops what was lifted when the focus leaves', async () => {
    const { element, fired } = await open();
    grip(element, 0).focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(fired).to.deep.equal([moved(0, 1)]);
  });

  it('is dragged with a mouse', async () => {
    const { element, fired } = await open();
    const from = rows(element)[0]!.querySelector('.order-text')!.getBoundingClientRect();
    const x = Math.round(from.left + 10);
    await sendMouse({ type: 'move', position: [x, Math.round(from.top + from.height / 2)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, Math.round(middle(rows(element)[1]!))] });
    await sendMouse({ type: 'move', position: [x, Math.round(rows(element)[2]!.getBoundingClientRect().bottom - 4)] });
    await element.updateComplete;
    expect(rows(element)[2]!.classList.contains('is-lifted')).to.equal(true);
    await sendMouse({ type: 'up' });
    await element.updateComplete;
    expect(fired).to.deep.equal([moved(0, 2)]);
    expect(element.querySelector('.is-lifted')).not.to.exist;
  });

  it('is dragged by its grip with a finger, and only there', async () => {
    const { element, fired } = await open();
    const text = rows(element)[0]!.querySelector('.order-text')!;
    pointer(text, 'pointerdown', middle(text));
    pointer(text, 'pointermove', middle(rows(element)[3]!));
    pointer(text, 'pointerup', middle(rows(element)[3]!));
    expect(fired).to.deep.equal([]);
    const held = grip(element, 3);
    expect(getComputedStyle(held).touchAction).to.equal('none');
    pointer(held, 'pointerdown', middle(held));
    pointer(held, 'pointermove', rows(element)[0]!.getBoundingClientRect().top + 2);
    await element.updateComplete;
    pointer(held, 'pointerup', rows(element)[0]!.getBoundingClientRect().top + 2);
    await element.updateComplete;
    expect(fired).to.deep.equal([moved(3, 0)]);
  });

  it('undoes a drag that the browser takes away, or Escape', async () => {
    const { element, fired } = await open();
    for (const end of ['pointercancel', 'Escape']) {
      const held = grip(element, 0);
      pointer(held, 'pointerdown', middle(held));
      pointer(held, 'pointermove', middle(rows(element)[3]!) + 20);
      await element.updateComplete;
      expect(shown(element)).to.deep.equal(moved(0, 3));
      if (end === 'Escape') held.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      else pointer(held, end, 0);
      await element.updateComplete;
      expect(shown(element)).to.deep.equal(start);
    }
    expect(fired).to.deep.equal([]);
  });

  it('shows the right order with its reasons', async () => {
    const { element } = await open(moved(0, 1));
    element.outcome = judge(item, { kind: 'order', sequence: moved(0, 1) });
    element.readonly = true;
    await element.updateComplete;
    expect(text(element, '.order-solution')).to.contain('1943');
    expect(element.querySelectorAll('.order-entry .mark')).to.have.length(4);
    expect(grip(element, 0).matches(':disabled')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('says an entry once where it can no longer be moved, and nothing of its last move', async () => {
    const { element } = await open(moved(0, 1));
    const held = grip(element, 0);
    held.click();
    await element.updateComplete;
    expect(held.getAttribute('aria-label'), 'pressed says that it is in the air').to.match(/^1\. Lift: /);
    held.click();
    element.outcome = judge(item, { kind: 'order', sequence: moved(0, 1) });
    element.readonly = true;
    await element.updateComplete;
    expect(said(element)).to.equal('');
    for (const name of ['aria-label', 'aria-pressed', 'aria-describedby'])
      expect(held.hasAttribute(name), name).to.equal(false);
    expect(held.textContent.trim()).to.equal('1');
  });

  it('needs no second list when all is right', async () => {
    const { element } = await open(right);
    element.outcome = { score: 1, correct: true };
    await element.updateComplete;
    expect(element.querySelector('.order-solution')).not.to.exist;
    expect([...element.querySelectorAll('.rationale')].map((reason) => reason.textContent)).to.include('1943');
  });

  it('places entries that an older response does not know at the end', async () => {
    const { element } = await open(['three', 'gone', 'one']);
    expect(shown(element).slice(0, 2)).to.deep.equal(['three', 'one']);
    expect(shown(element)).to.have.length(4);
  });

  it('works after it was moved', async () => {
    const { element, fired } = await open();
    const place = document.createElement('div');
    element.replaceWith(place);
    place.append(element);
    button(element, /^Move down/).click();
    await element.updateComplete;
    pointer(grip(element, 0), 'pointerdown', middle(grip(element, 0)));
    pointer(grip(element, 0), 'pointermove', middle(rows(element)[3]!) + 20);
    pointer(grip(element, 0), 'pointerup', 0);
    expect(fired).to.have.length(2);
  });
});
