import { expect, fixture, html } from '@open-wc/testing';
import { selectOption, sendKeys } from '@web/test-runner-commands';
import '../../../components/items/kap-cloze.js';
import type { KapCloze } from '../../../components/items/kap-cloze.js';
import type { Response } from '../../../src/course/item.js';
import { judge } from '../../../src/course/judge.js';
import { kinds } from '../../helpers/items.js';
import { dress, text } from '../../helpers/stage.js';

const item = kinds.cloze;

async function open(seed?: number): Promise<{ element: KapCloze; seen: Response[] }> {
  const element = await fixture<KapCloze>(html`<kap-cloze .item=${item} .seed=${seed}></kap-cloze>`);
  const seen: Response[] = [];
  element.addEventListener('kap-response-changed', ({ response }) => {
    element.response = response;
    seen.push(response);
  });
  return { element, seen };
}

describe('kap-cloze', () => {
  before(dress);

  it('is a text that reads on around its gaps', async () => {
    const { element } = await open();
    const [first] = element.querySelectorAll('.cloze-text');
    for (const select of element.querySelectorAll('select')) select.replaceChildren();
    expect(first!.textContent.trim()).to.equal('Ketamine blocks the 1 receptor on interneurons that release 2.');
    expect([...element.querySelectorAll('[aria-label]')].map((field) => field.ariaLabel)).to.deep.equal([
      'Gap 1 of 3',
      'Gap 2 of 3',
      'Gap 3 of 3',
    ]);
  });

  it('is filled with the keys and by choosing', async () => {
    const { element, seen } = await open();
    element.querySelector('input')!.focus();
    await sendKeys({ type: 'gab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Backspace' });
    await selectOption({ selector: 'kap-cloze select', value: 'ampa' });
    await element.updateComplete;
    expect(seen.at(-1)).to.deep.equal({ kind: 'cloze', gaps: { transmitter: 'gab', receptor: 'ampa' } });
    expect(element.querySelector('select')!.value).to.equal('ampa');
    await expect(element).to.be.accessible();
  });

  it('offers in an order that its seed decides', async () => {
    const orders = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { element } = await open(seed);
      orders.add([...element.querySelectorAll('option')].map((option) => option.value).join());
    }
    expect(orders.size).to.be.greaterThan(1);
  });

  it('gives all typed gaps one width', async () => {
    const { element } = await open();
    expect(new Set([...element.querySelectorAll('input')].map((input) => input.size))).to.have.property('size', 1);
  });

  it('judges gap by gap, and tells a slip of typing how the word is spelled', async () => {
    const { element } = await open();
    const response = {
      kind: 'cloze' as const,
      gaps: { receptor: 'ampa', transmitter: 'Gamma aminobutyric acid', name: 'disinhibtion' },
    };
    Object.assign(element, { response, outcome: judge(item, response), readonly: true });
    await element.updateComplete;
    expect(
      [...element.querySelectorAll('.cloze-reason')].map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
    ).to.deep.equal([
      '1 Not right Right answer: NMDA. AMPA is activated further down the line.',
      '2 Right',
      '3 Right; usual spelling: disinhibition',
    ]);
    expect(text(element, '.cloze-reasons + .rationale')).to.equal('A brake on a brake.');
    expect([...element.querySelectorAll('.cloze-gap')].map((gap) => gap.classList.item(1))).to.deep.equal([
      'is-wrong',
      'is-right',
      'is-right',
    ]);
    expect(element.querySelectorAll('input[readonly], select:disabled')).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  it('works after it was moved', async () => {
    const { element, seen } = await open();
    const place = document.createElement('div');
    element.replaceWith(place);
    place.append(element);
    element.querySelector('input')!.focus();
    await sendKeys({ type: 'G' });
    expect(seen).to.deep.equal([{ kind: 'cloze', gaps: { transmitter: 'G' } }]);
  });
});
