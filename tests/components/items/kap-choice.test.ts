import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../components/items/kap-choice.js';
import type { KapChoice } from '../../../components/items/kap-choice.js';
import type { KapResponseChanged } from '../../../components/items/kap-response-changed.js';
import type { Response } from '../../../src/course/item.js';
import { judge } from '../../../src/course/judge.js';
import { kinds } from '../../helpers/items.js';
import { dress } from '../../helpers/stage.js';

const { choice, several } = kinds;
const marksOf = (element: Element) =>
  [...element.querySelectorAll('.choice-option')].map((option) => option.querySelector('.mark')?.textContent ?? '');

function changed(element: KapChoice, input: HTMLInputElement): Promise<Response> {
  return new Promise((resolve) => {
    const listen = ({ response }: KapResponseChanged) => {
      resolve(response);
    };
    element.addEventListener('kap-response-changed', listen, { once: true });
    input.click();
  });
}

describe('kap-choice', () => {
  before(dress);
  after(() => setViewport({ width: 800, height: 600 }));

  it('fires what was chosen and shows what it is given', async () => {
    const element = await fixture<KapChoice>(html`<kap-choice .item=${choice}></kap-choice>`);
    const radios = element.querySelectorAll('input');
    const response = await changed(element, radios[1]!);
    expect(response).to.deep.equal({ kind: 'choice', chosen: ['b'] });
    await element.updateComplete;
    expect(radios[1]!.checked, 'the holder did not take it').to.equal(false);
    element.response = response;
    await element.updateComplete;
    expect(radios[1]!.checked).to.equal(true);
  });

  it('adds to and takes from several', async () => {
    const element = await fixture<KapChoice>(html`<kap-choice .item=${several}></kap-choice>`);
    const seen: unknown[] = [];
    element.addEventListener('kap-response-changed', ({ response }) => {
      element.response = response;
      seen.push(response.kind === 'choice' && response.chosen);
    });
    for (const place of [0, 2, 0]) {
      element.querySelectorAll('input')[place]!.click();
      await element.updateComplete;
    }
    expect(seen).to.deep.equal([['a'], ['a', 'c'], ['c']]);
  });

  const cases: [string[], string[]][] = [
    [
      ['a', 'c', 'd'],
      ['Right', '', 'Right', 'Right'],
    ],
    [
      ['a', 'b'],
      ['Right', 'Not right', 'Also right', 'Also right'],
    ],
    [['b'], ['Missed', 'Not right', 'Missed', 'Missed']],
  ];
  for (const [chosen, marks] of cases)
    it(`marks ${chosen.join()} by word`, async () => {
      const response = { kind: 'choice' as const, chosen };
      const element = await fixture<KapChoice>(
        html`<kap-choice
          .item=${several}
          .response=${response}
          .outcome=${judge(several, response)}
          readonly
        ></kap-choice>`,
      );
      expect(marksOf(element)).to.deep.equal(marks);
      await expect(element).to.be.accessible();
    });

  it('shuffles by its seed, the same way each time', async () => {
    const orderOf = async (seed: number) => {
      const element = await fixture<KapChoice>(html`<kap-choice .item=${several} .seed=${seed}></kap-choice>`);
      return [...element.querySelectorAll('input')].map((input) => input.value).join('');
    };
    expect(await orderOf(3)).to.equal(await orderOf(3));
    const orders = await Promise.all([1, 2, 3, 4, 5, 6].map(orderOf));
    expect(new Set(orders).size).to.be.greaterThan(1);
  });

  it('works after it was moved', async () => {
    const element = await fixture<KapChoice>(html`<kap-choice .item=${choice}></kap-choice>`);
    document.body.append(element);
    expect(await changed(element, element.querySelector('input')!)).to.deep.equal({ kind: 'choice', chosen: ['a'] });
    element.remove();
  });

  it('puts a mark under the words on a phone, in their line of sight, and leaves them the whole width', async () => {
    await setViewport({ width: 390, height: 800 });
    const response = {
      kind: 'choice' as const,
      chosen: choice.options
        .filter(({ right }) => !right)
        .slice(0, 1)
        .map(({ id }) => id),
    };
    const element = await fixture<KapChoice>(
      html`<kap-choice
        .item=${choice}
        .response=${response}
        .outcome=${judge(choice, response)}
        readonly
      ></kap-choice>`,
    );
    const rows = [...element.querySelectorAll('.choice-row:has(.mark)')];
    expect(rows).to.have.length(2);
    for (const row of rows) {
      const words = row.querySelector('.choice-text')!.getBoundingClientRect();
      const mark = row.querySelector('.mark')!;
      const box = mark.getBoundingClientRect();
      expect(box.top).to.be.at.least(words.bottom - 1);
      expect(box.left + Number.parseFloat(getComputedStyle(mark).paddingInlineStart)).to.be.closeTo(words.left, 1);
      expect(words.right).to.be.closeTo(row.getBoundingClientRect().right, 1);
    }
  });
});
