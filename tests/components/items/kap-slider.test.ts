import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../components/items/kap-slider.js';
import { kinds } from '../../helpers/items.js';
import { dress, text } from '../../helpers/stage.js';
import { held } from './held.js';

const item = kinds.slider;
const parts = (element: Element) => ({
  range: element.querySelector<HTMLInputElement>('.slider-range')!,
  field: element.querySelector<HTMLInputElement>('.numeric-input')!,
});

describe('kap-slider', () => {
  before(dress);

  it('is not set before it is touched', async () => {
    const { element } = await held(item);
    const { range, field } = parts(element);
    expect(range.ariaValueText).to.equal('not set');
    expect(field.value).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('moves by keys, and the field with it', async () => {
    const { element, fired } = await held(item);
    const { range, field } = parts(element);
    range.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await element.updateComplete;
    expect(fired.at(-1)).to.deep.equal({ kind: 'slider', text: '45' });
    expect(field.value).to.equal('45');
    expect(range.ariaValueText).to.equal('45%');
    await sendKeys({ press: 'Home' });
    await element.updateComplete;
    expect(field.value).to.equal('0');
  });

  it('takes a number from the field, and the slider follows', async () => {
    const { element, fired } = await held(item);
    const { range, field } = parts(element);
    field.focus();
    await sendKeys({ type: '30' });
    await element.updateComplete;
    expect(fired.at(-1)).to.deep.equal({ kind: 'slider', text: '30' });
    expect(range.value).to.equal('30');
  });

  it('takes a press that leaves it where it stands for an answer', async () => {
    const { element, fired } = await held(item);
    const { left, top, width, height } = parts(element).range.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await element.updateComplete;
    expect(fired).to.deep.equal([{ kind: 'slider', text: '50' }]);
  });

  it('says so when the number does not lie on it, after the field is left', async () => {
    const { element } = await held(item);
    const { range, field } = parts(element);
    field.focus();
    await sendKeys({ type: '300' });
    await element.updateComplete;
    expect(text(element, '.item-say')).to.equal('');
    range.focus();
    await element.updateComplete;
    expect(text(element, '.item-say')).to.equal('Set the slider, or type a number from 0 to 100.');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('tells the answer and what is accepted', async () => {
    const { element, submit } = await held(item);
    element.response = { kind: 'slider', text: '45' };
    await submit();
    expect(text(element, '.mark')).to.equal('Not right');
    expect(text(element, '.rationale')).to.equal('The answer is 30%; 25 to 35 is accepted. It was 29% in one study.');
    await expect(element).to.be.accessible();
  });

  it('works after it was moved', async () => {
    const { element, fired } = await held(item);
    document.querySelector('main')!.append(element);
    parts(element).range.focus();
    await sendKeys({ press: 'End' });
    expect(fired).to.deep.equal([{ kind: 'slider', text: '100' }]);
  });
});
