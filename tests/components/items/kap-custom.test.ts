import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/items/kap-custom.js';
import type { Shown } from '../../../src/course/kinds/own-kind.js';
import { ownItems } from '../../helpers/own-kinds.js';
import { button, dress, text } from '../../helpers/stage.js';
import { held } from './held.js';

/** As an author would write one. It keeps what it was told, and fails when it is told to. */
class WatchedElement extends HTMLElement {
  told: Shown[] = [];
  static fails = false;

  update(shown: Shown): void {
    this.told.push(shown);
    if (WatchedElement.fails) throw new Error('The author made a slip.');
  }
}

describe('kap-custom', () => {
  before(dress);
  before(() => {
    customElements.define('kind-number', WatchedElement);
  });
  afterEach(() => {
    WatchedElement.fails = false;
  });

  it('takes a number as it is typed, and says with the answer what is right', async () => {
    const { element, fired, submit } = await held(ownItems.number);
    const input = element.querySelector('input')!;
    expect(input.disabled).to.equal(false);
    expect(button(element, 'Run it').disabled).to.equal(false);
    input.focus();
    await sendKeys({ type: '14,5' });
    expect(fired.at(-1)).to.deep.equal({ kind: 'custom', given: '14,5' });
    expect(input.value).to.equal('14,5');
    await expect(element).to.be.accessible();
    await submit();
    expect(text(element, '.rationale')).to.equal(
      'Right The answer is 14 a minute; 13 to 15 is accepted. It was seen so.',
    );
    expect(input.readOnly).to.equal(true);
    expect(input.getAttribute('aria-describedby')).to.equal('own-number--why');
    await expect(element).to.be.accessible();
  });

  it('says what does not read as a number after the field is left, not before', async () => {
    const { element } = await held(ownItems.number);
    element.querySelector('input')!.focus();
    await sendKeys({ type: 'five' });
    await element.updateComplete;
    expect(element.querySelector('.item-say')).not.to.exist;
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(text(element, '.item-say')).to.equal('Type a number, such as 4.5.');
    await expect(element).to.be.accessible();
  });

  it('takes one of several by keys, from a list that the author drew', async () => {
    const { element, fired, submit } = await held(ownItems.choice);
    const select = element.querySelector('select')!;
    select.focus();
    await sendKeys({ type: 'F' });
    await element.updateComplete;
    expect(fired).to.deep.equal([{ kind: 'custom', given: 'fear' }]);
    await submit();
    expect(text(element, '.rationale')).to.equal('Not right The answer is “Awe”. It was seen so.');
    expect(select.disabled).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('takes several by pressing them, in the order of the author', async () => {
    const { element, fired } = await held(ownItems.choices);
    const [calm, , awe] = [...element.querySelectorAll('input')];
    awe!.click();
    await element.updateComplete;
    calm!.click();
    await element.updateComplete;
    expect(fired.at(-1)).to.deep.equal({ kind: 'custom', given: ['calm', 'awe'] });
    expect(element.querySelectorAll('.is-chosen')).to.have.length(2);
    await expect(element).to.be.accessible();
  });

  it('shows a response that is given to it, and none where it is taken back', async () => {
    for (const [item, given] of [
      [ownItems.number, '14'],
      [ownItems.text, 'awe'],
      [ownItems.choice, 'awe'],
      [ownItems.choices, ['awe']],
    ] as const) {
      const { element, fired } = await held(item);
      const shown = () =>
        [...element.querySelectorAll<HTMLInputElement>('input, select')]
          .filter((field) => field.type !== 'checkbox' || field.checked)
          .map(({ value }) => value);
      element.response = { kind: 'custom', given: typeof given === 'string' ? given : [...given] };
      await element.updateComplete;
      expect(shown()).to.deep.equal([given].flat());
      element.response = undefined;
      await element.updateComplete;
      expect(shown().join('')).to.equal('');
      expect(fired).to.deep.equal([]);
    }
  });

  it("tells the author's element what is shown, and takes what it enters", async () => {
    const { element, fired, submit } = await held(ownItems.number);
    const own = element.querySelector<WatchedElement>('kind-number')!;
    expect(own.told.at(-1)).to.deep.equal({
      attributes: { rate: 14 },
      response: undefined,
      readonly: false,
      score: undefined,
    });
    const input = own.querySelector('input')!;
    input.value = '14';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(fired).to.deep.equal([{ kind: 'custom', given: '14' }]);
    await submit();
    expect(own.told.at(-1)).to.deep.equal({ attributes: { rate: 14 }, response: '14', readonly: true, score: 1 });
  });

  it("can be answered where the author's element fails", async () => {
    const complaints: unknown[] = [];
    const report = window.reportError;
    window.reportError = (error) => complaints.push(error);
    WatchedElement.fails = true;
    const { element, fired, submit } = await held(ownItems.number);
    element.querySelector('input')!.focus();
    await sendKeys({ type: '9' });
    await submit();
    window.reportError = report;
    expect(fired.at(-1)).to.deep.equal({ kind: 'custom', given: '9' });
    expect(text(element, '.mark')).to.equal('Not right');
    expect(String(complaints[0])).to.equal('Error: The author made a slip.');
  });

  it('works after it was moved', async () => {
    const { element, fired } = await held(ownItems.text);
    const place = document.createElement('div');
    element.replaceWith(place);
    place.append(element);
    element.querySelector('input')!.focus();
    await sendKeys({ type: 'awe' });
    expect(fired.at(-1)).to.deep.equal({ kind: 'custom', given: 'awe' });
  });
});
