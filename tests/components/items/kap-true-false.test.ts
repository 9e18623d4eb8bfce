import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/items/kap-true-false.js';
import type { KapTrueFalse } from '../../../components/items/kap-true-false.js';
import type { Response } from '../../../src/course/item.js';
import { judge } from '../../../src/course/judge.js';
import { kinds } from '../../helpers/items.js';
import { dress, text } from '../../helpers/stage.js';

const item = kinds.trueFalse;

async function open(): Promise<{ element: KapTrueFalse; radios: HTMLInputElement[]; seen: Response[] }> {
  const element = await fixture<KapTrueFalse>(html`<kap-true-false .item=${item}></kap-true-false>`);
  const seen: Response[] = [];
  element.addEventListener('kap-response-changed', ({ response }) => {
    element.response = response;
    seen.push(response);
  });
  return { element, radios: [...element.querySelectorAll('input')], seen };
}

describe('kap-true-false', () => {
  before(dress);

  it('is answered with the keys', async () => {
    const { element, radios, seen } = await open();
    radios[0]!.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(seen).to.deep.equal([
      { kind: 'true-false', answer: true },
      { kind: 'true-false', answer: false },
    ]);
    expect(radios.map((radio) => radio.checked)).to.deep.equal([false, true]);
    await expect(element).to.be.accessible();
  });

  it('goes back to what is held where the change was not taken', async () => {
    const element = await fixture<KapTrueFalse>(html`<kap-true-false .item=${item}></kap-true-false>`);
    const radio = element.querySelector('input')!;
    radio.click();
    await element.updateComplete;
    expect(radio.checked).to.equal(false);
  });

  const cases: [boolean, string[]][] = [
    [false, ['True', 'False ✓Right It was made in 1962.']],
    [true, ['True ✓Not right 1970 is the year of its approval.', 'False ✓Right answer It was made in 1962.']],
  ];
  for (const [answer, rows] of cases)
    it(`explains ${answer}`, async () => {
      const response = { kind: 'true-false' as const, answer };
      const { element } = await open();
      Object.assign(element, { response, outcome: judge(item, response), readonly: true });
      await element.updateComplete;
      const shown = [...element.querySelectorAll('.choice-option')].map((row) =>
        [text(row, '.choice-text'), text(row, '.mark') && `✓${text(row, '.mark')}`, text(row, '.rationale')]
          .filter(Boolean)
          .join(' '),
      );
      expect(shown).to.deep.equal(rows);
      expect(element.querySelectorAll('input:disabled')).to.have.length(2);
      await expect(element).to.be.accessible();
    });

  it('works after it was moved', async () => {
    const { element, radios, seen } = await open();
    document.body.append(element);
    radios[1]!.click();
    expect(seen).to.deep.equal([{ kind: 'true-false', answer: false }]);
    element.remove();
  });
});
