import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/items/kap-numeric.js';
import type { KapNumeric } from '../../../components/items/kap-numeric.js';
import type { Response } from '../../../src/course/item.js';
import { judge } from '../../../src/course/judge.js';
import { kinds } from '../../helpers/items.js';
import { dress, text } from '../../helpers/stage.js';

const item = kinds.numeric;

async function open(): Promise<{ element: KapNumeric; input: HTMLInputElement; seen: Response[] }> {
  const element = await fixture<KapNumeric>(html`<kap-numeric .item=${item}></kap-numeric>`);
  const seen: Response[] = [];
  element.addEventListener('kap-response-changed', ({ response }) => {
    element.response = response;
    seen.push(response);
  });
  return { element, input: element.querySelector('input')!, seen };
}

describe('kap-numeric', () => {
  before(dress);

  it('takes what is typed, as it is typed', async () => {
    const { element, input, seen } = await open();
    input.focus();
    await sendKeys({ type: '4,5' });
    await element.updateComplete;
    expect(seen.at(-1)).to.deep.equal({ kind: 'numeric', text: '4,5' });
    expect(input.value).to.equal('4,5');
    expect(text(element, '.numeric-unit')).to.equal('people');
    await expect(element).to.be.accessible();
  });

  it('says what does not read as a number after the field is left, not before', async () => {
    const { element, input } = await open();
    input.focus();
    await sendKeys({ type: 'five' });
    await element.updateComplete;
    expect(element.querySelector('.item-say')).not.to.exist;
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(text(element, '.item-say')).to.equal('Type a number, such as 4.5.');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
    input.focus();
    await sendKeys({ type: '5' });
    await element.updateComplete;
    expect(element.querySelector('.item-say')).not.to.exist;
  });

  const cases: [string, string][] = [
    ['5', 'The answer is 5 people. 1 ÷ (0.59 − 0.38) = 4.76, rounded up to 5.'],
    [
      '4',
      'Rounded down. Rounding up keeps the promise modest. The answer is 5 people. 1 ÷ (0.59 − 0.38) = 4.76, rounded up to 5.',
    ],
  ];
  for (const [given, reason] of cases)
    it(`explains ${given}`, async () => {
      const { element } = await open();
      const response = { kind: 'numeric' as const, text: given };
      Object.assign(element, { response, outcome: judge(item, response), readonly: true });
      await element.updateComplete;
      expect(text(element, '.rationale')).to.equal(reason);
      expect(text(element, '.mark')).to.equal(given === '5' ? 'Right' : 'Not right');
      await expect(element).to.be.accessible();
    });

  it('names the range that is accepted', async () => {
    const { element } = await open();
    element.item = { ...item, answer: 0.3, tolerance: 0.1, unit: 'mg' };
    element.outcome = { score: 0, correct: false };
    await element.updateComplete;
    expect(text(element, '.rationale strong')).to.equal('The answer is 0.3 mg; 0.2 to 0.4 is accepted.');
  });

  it('works after it was moved', async () => {
    const { element, input, seen } = await open();
    const place = document.createElement('div');
    element.replaceWith(place);
    place.append(element);
    input.focus();
    await sendKeys({ type: '5' });
    expect(seen).to.have.length(1);
  });
});
