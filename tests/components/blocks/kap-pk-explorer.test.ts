import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../../components/blocks/kap-pk-explorer.js';
import { pkExplorerMarkup } from '../../../src/course/markup/pk-explorer-markup.js';
import { p } from '../../helpers/items.js';
import { boxes } from '../../helpers/boxes.js';
import { dress, stage, text } from '../../helpers/stage.js';

const explorer = pkExplorerMarkup({ kind: 'pk-explorer', id: 'pk', intro: p('Compare the peaks.') });

const open = () => stage([explorer]);
const time = (place: Element) => place.querySelector<HTMLInputElement>('.pk-time')!;
const number = (place: Element, name: string) =>
  place.querySelector<HTMLInputElement>(`input[type=number][name=${name}]`)!;
const slider = (place: Element, name: string) => place.querySelector<HTMLInputElement>(`input[data-for=${name}]`)!;
const box = (place: Element, route: string) => place.querySelector<HTMLInputElement>(`input[value=${route}]`)!;
const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const readout = (place: Element) =>
  [...place.querySelectorAll('.pk-readout tbody tr')].map((row) => [...row.children].map(words).join(' | '));
const labels = (place: Element) => [...place.querySelectorAll('.pk-label')].map(words);
const readingTime = (place: Element) => text(place, '.pk-reading-time');

/** Puts a new number into a field, as one types it. */
async function type(field: HTMLInputElement, value: string): Promise<void> {
  field.focus();
  field.select();
  await sendKeys({ type: value });
}

describe('kap-pk-explorer', () => {
  before(dress);
  afterEach(() => resetMouse());
  after(() => setViewport({ width: 800, height: 600 }));

  it('shows the curves it stood with, named where they are, and warns what it is', async () => {
    const place = await open();
    expect(labels(place)).to.deep.equal(['Swallowed 24', 'Nasal 69', 'IM injection 190', 'IV infusion 213']);
    expect(readout(place)).to.deep.equal([
      'IV infusion | 100% | 213 at 40 min | 213',
      'IM injection | 93% | 190 at 18 min | 141',
      'Nasal | 35% | 69 at 20 min | 54',
      'Swallowed | 20% | 24 at 50 min | 24',
    ]);
    expect(text(place, '.pk-warning')).to.equal('Teaching model, not for dosing');
    expect(place.querySelector(':disabled')).not.to.exist;
    // A number is asked for with its unit by whichever control.
    expect([number(place, 'dose').ariaLabel, slider(place, 'dose').ariaLabel]).to.deep.equal([
      'Dose, mg/kg',
      'Dose, mg/kg',
    ]);
    await expect(place).to.be.accessible();
  });

  it('is accessible with its table open', async () => {
    const place = await open();
    place.querySelector('summary')!.click();
    expect(place.querySelectorAll('.pk-table tbody tr')).to.have.length(15);
    await expect(place).to.be.accessible();
  });

  it('moves the line with arrow keys, and says what stands there', async () => {
    const place = await open();
    time(place).focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(readingTime(place)).to.equal('42 min');
    expect(time(place).getAttribute('aria-valuetext')).to.match(
      /^42\smin, IV infusion 200 ng\/mL, IM injection 136 ng\/mL/,
    );
    expect(readout(place)[0]).to.equal('IV infusion | 100% | 213 at 40 min | 200');
    await sendKeys({ press: 'End' });
    expect(readingTime(place)).to.equal('6 h');
    await sendKeys({ press: 'Home' });
    expect(readout(place).map((row) => row.split(' | ').at(-1))).to.deep.equal(['0', '0', '0', '0']);
  });

  it('moves the line to where the mouse is, and nowhere else', async () => {
    const place = await open();
    const { left, top, width } = place.querySelector('.pk-plot')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + width / 3), Math.round(top + 40)] });
    expect(time(place).valueAsNumber).to.be.closeTo(120, 2);
    expect(readingTime(place)).to.match(/^(1 h 5[89] min|2 h( [12] min)?)$/);
    const line = place.querySelector('.pk-reading-line')!.getBoundingClientRect();
    expect(line.left).to.be.closeTo(left + width / 3, 2);
    const before = time(place).value;
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top - 30)] });
    expect(time(place).value).to.equal(before);
  });

  it('draws the curves of another dose, given in figures or by the slider', async () => {
    const place = await open();
    await type(number(place, 'dose'), '1');
    expect(slider(place, 'dose').value).to.equal('1');
    expect(labels(place)).to.include('IV infusion 426');
    expect(text(place, '.pk-readout caption')).to.contain('1 mg/kg in a person of 70 kg is 70 mg.');
    slider(place, 'dose').focus();
    await sendKeys({ press: 'Home' });
    expect(number(place, 'dose').value).to.equal('0.1');
    expect(labels(place)).to.include('IV infusion 43');
    expect(text(place, '[role=status]')).to.contain('Peaks: IV infusion 43 ng/mL at 40 min;');
  });

  const typed: [string, string, string, string][] = [
    ['above the limit', 'dose', '9', '1'],
    ['below the limit', 'weight', '4', '45'],
    ['between the steps', 'dose', '0.33', '0.35'],
    ['nothing', 'infusion', ' ', '40'],
  ];
  for (const [name, field, value, settled] of typed)
    it(`settles a number within its limits: ${name}`, async () => {
      const place = await open();
      number(place, field).focus();
      number(place, field).select();
      await sendKeys({ press: 'Delete' });
      if (value.trim()) await sendKeys({ type: value });
      expect(readout(place)).to.have.length(4);
      await sendKeys({ press: 'Tab' });
      expect(number(place, field).value).to.equal(settled);
      expect(slider(place, field).value).to.equal(settled);
    });

  it('compares other routes, uptakes and infusion times; weight changes the milligrams alone', async () => {
    const place = await open();
    for (const route of ['im', 'nasal', 'oral', 'sublingual']) box(place, route).click();
    expect(labels(place)).to.deep.equal(['Sublingual 31', 'IV infusion 213']);
    await type(number(place, 'sublingual'), '45');
    expect(labels(place)[0]).to.equal('Sublingual 49');
    await type(number(place, 'infusion'), '52');
    expect(readout(place)[0]).to.match(/^IV infusion \| 100% \| 188 at 52 min/);
    const peaks = labels(place);
    await type(number(place, 'weight'), '100');
    expect(labels(place)).to.deep.equal(peaks);
    expect(text(place, '.pk-readout caption')).to.contain('is 50 mg.');
  });

  it('says so where no route is chosen', async () => {
    const place = await open();
    for (const route of ['iv', 'im', 'nasal', 'oral']) box(place, route).click();
    expect(readout(place)).to.deep.equal([]);
    expect(place.querySelector('.pk-plot')!.getAttribute('aria-label')).to.contain('No route is chosen.');
    await expect(place).to.be.accessible();
  });

  it('keeps what was set when it is moved, and goes on', async () => {
    const place = await open();
    await type(number(place, 'dose'), '1');
    place.prepend(document.createElement('section'));
    place.querySelector('section')!.append(place.querySelector('kap-pk-explorer')!);
    expect(labels(place)).to.include('IV infusion 426');
    time(place).focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(readingTime(place)).to.equal('39 min');
  });

  for (const width of [320, 1200])
    it(`stays in its place to the pixel when it comes alive, and when the line moves, at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const { before, after } = await boxes(explorer, 'fieldset, input, .pk-plot, .pk-plot *, tr, p, summary');
      expect(after).to.deep.equal(before);
      const place = await open();
      const outer = () => place.querySelector('kap-pk-explorer')!.getBoundingClientRect().height;
      const height = outer();
      for (const minute of [0, 18, 135, 360]) {
        time(place).value = `${minute}`;
        time(place).dispatchEvent(new Event('input', { bubbles: true }));
        expect(outer()).to.equal(height);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });

  it('lays no label on another, on a curve or outside of the page, at any dose and choice of routes', async () => {
    await setViewport({ width: 320, height: 800 });
    const place = await open();
    box(place, 'sublingual').click();
    for (const dose of ['0.1', '0.25', '0.5', '0.75', '1']) {
      slider(place, 'dose').value = dose;
      slider(place, 'dose').dispatchEvent(new Event('input', { bubbles: true }));
      const found = [...place.querySelectorAll<SVGTextElement>('.pk-label')].map((label) =>
        label.getBoundingClientRect(),
      );
      expect(found).to.have.length(5);
      const plot = place.querySelector('.pk-plot')!.getBoundingClientRect();
      for (const [index, { bottom, top, right }] of found.entries()) {
        expect(right).to.be.at.most(320);
        expect(top).to.be.at.least(plot.top - 2);
        const above = found[index + 1];
        if (above) expect(above.bottom).to.be.at.most(top + 4);
        const line = place.querySelector<SVGPathElement>('.pk-line.pk-iv[d]')!;
        const scaled = line.getPointAtLength(line.getTotalLength());
        expect(bottom).to.be.below(plot.top + (scaled.y / 100) * plot.height);
      }
    }
  });
});
