import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/items/kap-categorise.js';
import type { KapCategorise } from '../../../components/items/kap-categorise.js';
import type { Response } from '../../../src/course/item.js';
import { judge } from '../../../src/course/judge.js';
import { kinds } from '../../helpers/items.js';
import { dress, text } from '../../helpers/stage.js';

const item = kinds.categorise;
const radio = (entry: string, category: string) =>
  document.querySelector<HTMLInputElement>(`input[name="classes-box--${entry}"][value="${category}"]`)!;

async function open(seed?: number): Promise<{ element: KapCategorise; seen: Response[] }> {
  const element = await fixture<KapCategorise>(html`<kap-categorise .item=${item} .seed=${seed}></kap-categorise>`);
  const seen: Response[] = [];
  element.addEventListener('kap-response-changed', ({ response }) => {
    element.response = response;
    seen.push(response);
  });
  return { element, seen };
}

describe('kap-categorise', () => {
  before(dress);

  it('places entries with a press, and places them elsewhere with another', async () => {
    const { element, seen } = await open();
    radio('lsd', 'classic').closest('label')!.click();
    radio('mdma', 'classic').closest('label')!.click();
    radio('mdma', 'entactogen').closest('label')!.click();
    await element.updateComplete;
    expect(seen.at(-1)).to.deep.equal({ kind: 'categorise', places: { lsd: 'classic', mdma: 'entactogen' } });
    expect(
      [...element.querySelectorAll<HTMLInputElement>(':checked')].map((input) => input.value).sort(),
    ).to.deep.equal(['classic', 'entactogen']);
    await expect(element).to.be.accessible();
  });

  it('is answered with the keys: arrows choose, Tab goes on to the next entry', async () => {
    const { element, seen } = await open();
    const first = element.querySelector('input')!;
    first.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    const [one, two] = [...element.querySelectorAll('.category-row')].map(
      (row) => row.querySelector('input')!.name.split('--')[1]!,
    );
    expect(seen.at(-1)).to.deep.equal({ kind: 'categorise', places: { [one!]: 'dissociative', [two!]: 'classic' } });
  });

  it('shuffles the entries by its seed and leaves the categories where they are', async () => {
    const orderOf = async (seed: number) => {
      const { element } = await open(seed);
      return [...element.querySelectorAll('.category-entry')].map((entry) => entry.id).join();
    };
    expect(await orderOf(3)).to.equal(await orderOf(3));
    const orders = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5, 6]) orders.add(await orderOf(seed));
    expect(orders.size).to.be.greaterThan(1);
    const { element } = await open(7);
    expect(
      [...element.querySelectorAll('.category-row:first-child label')].map((label) => label.textContent),
    ).to.deep.equal(item.categories.map((category) => category.text));
  });

  it('judges entry by entry', async () => {
    const { element } = await open();
    const places = { lsd: 'classic', psilocin: 'entactogen', mdma: 'entactogen', ketamine: 'dissociative' };
    const response = { kind: 'categorise' as const, places };
    Object.assign(element, { response, outcome: judge(item, response), readonly: true });
    await element.updateComplete;
    expect(text(element, '#classes-box--why-psilocin')).to.equal(
      'Not right Right answer: Classic psychedelic. A tryptamine.',
    );
    expect(text(element, '#classes-box--why-mdma')).to.equal('Right It releases monoamines.');
    expect(element.querySelectorAll('input:not(:disabled)')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('works after it was moved', async () => {
    const { element, seen } = await open();
    const place = document.createElement('div');
    element.replaceWith(place);
    place.append(element);
    radio('lsd', 'dissociative').click();
    expect(seen).to.deep.equal([{ kind: 'categorise', places: { lsd: 'dissociative' } }]);
  });
});
