import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/blocks/kap-comparison.js';
import { comparisonMarkup } from '../../../src/course/markup/comparison-markup.js';
import { button, dress, hasFocus, stage, text } from '../../helpers/stage.js';
import { comparison } from '../../helpers/working-blocks.js';

const markup = comparisonMarkup(comparison);
const rows = (place: Element) =>
  [...place.querySelectorAll<HTMLElement>('tbody th')]
    .filter((cell) => cell.checkVisibility())
    .map((th) => th.textContent);
const choose = (place: Element, column: number, value: string) => {
  const select = place.querySelector<HTMLSelectElement>(`select[data-column="${column}"]`)!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('kap-comparison', () => {
  before(dress);
  after(() => setViewport({ width: 800, height: 600 }));

  it('offers each value once', async () => {
    const place = await stage([markup]);
    const options = [...place.querySelectorAll('select[data-column="1"] option')].map(({ textContent }) => textContent);
    expect(options).to.deep.equal(['All', 'LSD', 'psilocybin', 'ketamine']);
    expect(rows(place)).to.deep.equal(['One', 'Two', 'Three']);
    // Its caption names the table, and may be long: labels in the same words would have them read again and again.
    expect([...place.querySelectorAll('[aria-label]')].map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Filters',
      'Table',
    ]);
    expect(place.querySelector('[aria-labelledby]')).to.equal(null);
    await expect(place).to.be.accessible();
  });

  it('shows the rows that have all that was asked for, and says how many', async () => {
    const place = await stage([markup]);
    for (const [column, value, left, said] of [
      [1, 'LSD', ['One', 'Three'], '2 of 3 rows shown'],
      [2, 'home', [], 'No row fits all of this.'],
      [1, 'ketamine', ['Two'], '1 of 3 rows shown'],
      [2, '', ['Two', 'Three'], '2 of 3 rows shown'],
    ] as const) {
      choose(place, column, value);
      expect(rows(place)).to.deep.equal(left);
      expect(text(place, '[role=status]')).to.equal(said);
    }
    button(place, 'Show all').click();
    expect(rows(place)).to.have.length(3);
    expect(hasFocus(place.querySelector('select'))).to.equal(true);
    expect(button(place, 'Show all').checkVisibility()).to.equal(false);
  });

  it('filters by keys', async () => {
    const place = await stage([markup]);
    place.querySelector<HTMLElement>('select')!.focus();
    await sendKeys({ type: 'ket' });
    expect(rows(place)).to.deep.equal(['Two', 'Three']);
  });

  it('leaves a column out, and brings it back', async () => {
    const place = await stage([markup]);
    const cells = () =>
      [...place.querySelectorAll<HTMLElement>('tr')].map(
        (row) => [...row.children].filter((c) => (c as HTMLElement).checkVisibility()).length,
      );
    place.querySelector<HTMLDetailsElement>('details')!.open = true;
    const box = place.querySelector<HTMLInputElement>('input[data-column="2"]')!;
    box.click();
    expect(cells()).to.deep.equal([2, 2, 2, 2]);
    await expect(place).to.be.accessible();
    box.click();
    expect(cells()).to.deep.equal([3, 3, 3, 3]);
  });

  it('is cards with labels on a narrow screen, and still a table to those who hear it', async () => {
    await setViewport({ width: 320, height: 800 });
    const place = await stage([markup]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const cell = place.querySelector('td')!;
    expect(getComputedStyle(cell).display).to.equal('block');
    expect(getComputedStyle(cell, '::before').content).to.contain('Drug');
    choose(place, 1, 'psilocybin');
    expect(rows(place)).to.deep.equal(['One']);
    await expect(place).to.be.accessible();
  });

  it('goes on after it was moved', async () => {
    const place = await stage([markup]);
    const elsewhere = document.createElement('section');
    place.append(elsewhere);
    elsewhere.append(place.querySelector('kap-comparison')!);
    choose(place, 2, 'home');
    expect(rows(place)).to.deep.equal(['Two']);
  });
});
