import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/items/kap-short-text.js';
import type { KapShortText } from '../../../components/items/kap-short-text.js';
import type { Response } from '../../../src/course/item.js';
import { judge } from '../../../src/course/judge.js';
import { kinds } from '../../helpers/items.js';
import { dress, text } from '../../helpers/stage.js';

const item = kinds.shortText;

async function open(): Promise<{ element: KapShortText; input: HTMLInputElement; seen: Response[] }> {
  const element = await fixture<KapShortText>(html`<kap-short-text .item=${item}></kap-short-text>`);
  const seen: Response[] = [];
  element.addEventListener('kap-response-changed', ({ response }) => {
    element.response = response;
    seen.push(response);
  });
  return { element, input: element.querySelector('input')!, seen };
}

describe('kap-short-text', () => {
  before(dress);

  it('takes what is typed, as it is typed', async () => {
    const { element, input, seen } = await open();
    input.focus();
    await sendKeys({ type: 'Dis ' });
    await element.updateComplete;
    expect(seen.at(-1)).to.deep.equal({ kind: 'short-text', text: 'Dis ' });
    expect(input.value).to.equal('Dis ');
    await expect(element).to.be.accessible();
  });

  const always = 'Interneurons fall silent first.';
  const answer = 'The answer is disinhibition.';
  const cases: [string, string, string][] = [
    ['Disinhibition', 'Right', always],
    ['disinhibition of neurons', 'Right', `Usual answer: disinhibition. ${always}`],
    ['disinhibtion', 'Right; usual spelling: disinhibition', always],
    ['excitation', 'Not right', `${answer} ${always}`],
    ['inhibition', 'Not right', `Inhibition is the brake itself. ${answer} ${always}`],
    ['inhibtion', 'Not right', `Inhibition is the brake itself. ${answer} ${always}`],
  ];
  for (const [given, word, reason] of cases)
    it(`explains "${given}"`, async () => {
      const { element } = await open();
      const response = { kind: 'short-text' as const, text: given };
      Object.assign(element, { response, outcome: judge(item, response), readonly: true });
      await element.updateComplete;
      expect(text(element, '.mark')).to.equal(word);
      expect(text(element, '.rationale')).to.equal(reason);
      await expect(element).to.be.accessible();
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
