import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/blocks/kap-trial-plot.js';
import { trialPlotMarkup } from '../../../src/course/markup/trial-plot-markup.js';
import type { Reported, TrialPlot } from '../../../src/course/trial-plot.js';
import { boxes } from '../../helpers/boxes.js';
import { p } from '../../helpers/items.js';
import { button, dress, stage, text } from '../../helpers/stage.js';

const number = (value: string): Reported => ({ value: Number(value), text: value });
const row = (
  name: string,
  estimate: string,
  interval: [string, string] | undefined,
  n: number | undefined,
  cells: string[],
) => ({
  trial: [{ type: 'text' as const, value: name }],
  estimate: number(estimate),
  ...(interval && { interval: { low: number(interval[0]), high: number(interval[1]) } }),
  ...(n !== undefined && { n }),
  cells: cells.map((value) => [{ type: 'text' as const, value }]),
});

const plot: TrialPlot = {
  kind: 'trial-plot',
  id: 'trials',
  measure: 'MADRS difference',
  unit: 'points',
  reference: 0,
  better: 'lower',
  columns: ['Control', 'Time', 'Primary met'],
  filters: ['Control', 'Primary met'],
  rows: [
    row('Beta', '-7.95', ['-12.71', '-3.20'], 73, ['midazolam', '24 hours', 'yes']),
    row('Alpha', '-3.2', undefined, undefined, ['placebo', '28 days', 'no']),
    row('Delta', '-4.0', ['-7.31', '-0.64'], 223, ['placebo', '28 days', 'yes']),
    row('Gamma', '1.5', ['-8.54', '2.22'], 65, ['midazolam', '8 weeks', 'no']),
  ],
  caption: p('Where the numbers come from.'),
};
const markup = trialPlotMarkup(plot);
const open = () => stage([markup]);

const names = (place: Element, selector: string) =>
  [...place.querySelectorAll<HTMLElement>(selector)]
    .filter(({ hidden }) => !hidden)
    .map((part) => text(part, ':first-child'));
const shown = (place: Element) => names(place, '.trial');
const tabled = (place: Element) => names(place, 'tbody tr');
const selects = (place: Element) => [...place.querySelectorAll('select')];
function choose(place: Element, index: number, value: string): void {
  const select = selects(place)[index]!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
const x = (element: Element) => {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
};

describe('kap-trial-plot', () => {
  before(dress);
  after(() => setViewport({ width: 800, height: 600 }));

  it('shows every trial with its numbers in words, and is accessible with its table open', async () => {
    const place = await open();
    expect(shown(place)).to.deep.equal(['Beta', 'Alpha', 'Delta', 'Gamma']);
    const values = [...place.querySelectorAll('.trial-value')].map(({ textContent }) => textContent);
    expect(values).to.deep.equal([
      '−7.95 (−12.71 to −3.20)',
      '−3.2 no interval given',
      '−4.0 (−7.31 to −0.64)',
      '1.5 (−8.54 to 2.22)',
    ]);
    expect(text(place, '.trials-title')).to.equal('MADRS difference, points');
    expect(text(place, '.trials-sides')).to.equal('← lower: favours the treatment higher: favours the comparison →');
    const unheard = [...place.querySelectorAll('.trials-sides [aria-hidden]')].map(({ textContent }) => textContent);
    expect(unheard).to.deep.equal(['←', '→']);
    place.querySelector('summary')!.click();
    await expect(place).to.be.accessible();
  });

  for (const width of [320, 1200])
    it(`draws all rows on one scale at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const place = await open();
      const references = [...place.querySelectorAll('.plot-reference')].map(x);
      expect(references).to.have.length(4);
      for (const reference of references) expect(reference).to.be.closeTo(references[0]!, 0.5);
      const dots = [...place.querySelectorAll('.trial-dot')].map(x);
      const perPoint = (references[0]! - dots[0]!) / 7.95;
      plot.rows.forEach(({ estimate }, index) => {
        expect(dots[index]).to.be.closeTo(references[0]! + estimate.value * perPoint, 0.6);
      });
      expect(place.querySelectorAll('.is-hollow')).to.have.length(1);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });

  it('draws more people as a larger dot', async () => {
    const place = await open();
    const radii = [...place.querySelectorAll('.trial-dot')].map((dot) => Number(dot.getAttribute('r')));
    expect(radii[2]).to.be.greaterThan(radii[0]!);
    expect(radii[0]).to.be.greaterThan(radii[3]!);
  });

  it('narrows the rows by one filter and by two, in plot and table, and says how many are left', async () => {
    const place = await open();
    choose(place, 0, 'midazolam');
    expect(shown(place)).to.deep.equal(['Beta', 'Gamma']);
    expect(tabled(place)).to.deep.equal(['Beta', 'Gamma']);
    expect(text(place, '[role=status]')).to.equal('2 of 4 trials shown');
    choose(place, 1, 'yes');
    expect(shown(place)).to.deep.equal(['Beta']);
    await expect(place).to.be.accessible();
    button(place, 'Show all').click();
    expect(shown(place)).to.deep.equal(['Beta', 'Alpha', 'Delta', 'Gamma']);
    expect(selects(place).map(({ value }) => value)).to.deep.equal(['', '']);
    expect(text(place, '[role=status]')).to.equal('All 4 trials shown');
  });

  it('is filtered with the keyboard alone', async () => {
    const place = await open();
    selects(place)[0]!.focus();
    await sendKeys({ type: 'plac' });
    expect(shown(place)).to.deep.equal(['Alpha', 'Delta']);
  });

  const orders: [string, string[], string[]][] = [
    ['Trial', ['Alpha', 'Beta', 'Delta', 'Gamma'], ['Gamma', 'Delta', 'Beta', 'Alpha']],
    ['MADRS difference, points', ['Beta', 'Delta', 'Alpha', 'Gamma'], ['Gamma', 'Alpha', 'Delta', 'Beta']],
    ['Low', ['Beta', 'Gamma', 'Delta', 'Alpha'], ['Delta', 'Gamma', 'Beta', 'Alpha']],
    ['People', ['Gamma', 'Beta', 'Delta', 'Alpha'], ['Delta', 'Beta', 'Gamma', 'Alpha']],
    ['Primary met', ['Alpha', 'Gamma', 'Beta', 'Delta'], ['Beta', 'Delta', 'Alpha', 'Gamma']],
  ];
  for (const [name, upwards, downwards] of orders)
    it(`sorts the table by ${name}, both ways, and keeps what is not given at the end`, async () => {
      const place = await open();
      place.querySelector('summary')!.click();
      const head = button(place, name);
      head.focus();
      await sendKeys({ press: 'Enter' });
      expect(tabled(place)).to.deep.equal(upwards);
      expect(head.closest('th')!.getAttribute('aria-sort')).to.equal('ascending');
      await sendKeys({ press: 'Enter' });
      expect(tabled(place)).to.deep.equal(downwards);
      expect([...place.querySelectorAll('[aria-sort]')].map((other) => other.getAttribute('aria-sort'))).to.deep.equal([
        'descending',
      ]);
      expect(shown(place)).to.deep.equal(['Beta', 'Alpha', 'Delta', 'Gamma']);
      await expect(place).to.be.accessible();
    });

  it('narrows a sorted table to the same trials as the plot, also after a move', async () => {
    const place = await open();
    button(place, 'Trial').click();
    place.prepend(document.createElement('section'));
    place.querySelector('section')!.append(place.querySelector('kap-trial-plot')!);
    choose(place, 0, 'midazolam');
    expect(tabled(place)).to.deep.equal(['Beta', 'Gamma']);
    expect(shown(place)).to.deep.equal(['Beta', 'Gamma']);
  });

  it('names the sides the other way round where higher is better, around its own reference', async () => {
    const place = await stage([
      trialPlotMarkup({ ...plot, better: 'higher', reference: 1, unit: '', measure: 'Odds ratio', filters: [] }),
    ]);
    expect(text(place, '.trials-sides')).to.equal('← lower: favours the comparison higher: favours the treatment →');
    expect(text(place, '.trials-title')).to.equal('Odds ratio');
    expect(place.querySelector('.trials-filter')).not.to.exist;
    await expect(place).to.be.accessible();
  });

  for (const width of [320, 1200])
    it(`stays in its place to the pixel when it comes alive at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const { before, after } = await boxes(markup, 'select, button, li, li *, p, summary');
      expect(after).to.deep.equal(before);
    });
});
