import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/blocks/kap-stepper.js';
import { stepperMarkup } from '../../../src/course/markup/stepper-markup.js';
import { button, dress, stage, text } from '../../helpers/stage.js';
import { stepper } from '../../helpers/working-blocks.js';

const markup = stepperMarkup(stepper, 2);
const after = { tag: 'p', attributes: { id: 'after' }, children: ['What comes after.'] };
const shown = (place: Element) =>
  [...place.querySelectorAll<HTMLElement>('.stepper-step')]
    .filter((step) => step.checkVisibility({ visibilityProperty: true }))
    .map((step) => text(step, '.stepper-title'));
const range = (place: Element) => place.querySelector<HTMLInputElement>('.stepper-range')!;
const bottom = () => Math.round(document.querySelector('#after')!.getBoundingClientRect().top);

describe('kap-stepper', () => {
  before(dress);
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows the first step, its species and certainty in words', async () => {
    const place = await stage([markup]);
    expect(shown(place)).to.deep.equal(['1 At rest']);
    expect(text(place, '.stepper-place')).to.equal('Step 1 of 3');
    const facts = [...place.querySelectorAll('.stepper-step:first-child dd')].map(({ textContent }) => textContent);
    expect(facts).to.deep.equal(['mouse human', 'High']);
    await expect(place).to.be.accessible();
  });

  it('goes on and back by its buttons, and says where it is', async () => {
    const place = await stage([markup]);
    button(place, 'Previous').click();
    expect(shown(place)).to.deep.equal(['1 At rest']);
    button(place, 'Next').click();
    expect(shown(place)).to.deep.equal(['2 Blocked']);
    expect(text(place, '[role=status]')).to.equal('Step 2 of 3: Blocked');
    expect(range(place).value).to.equal('2');
    button(place, 'Next').click();
    button(place, 'Next').click();
    expect(shown(place)).to.deep.equal(['3 A burst']);
    expect(button(place, 'Next').getAttribute('aria-disabled')).to.equal('true');
    button(place, 'Previous').click();
    expect(shown(place)).to.deep.equal(['2 Blocked']);
    await expect(place).to.be.accessible();
  });

  it('answers to the keys', async () => {
    const place = await stage([markup]);
    button(place, 'Next').focus();
    for (const [key, title] of [
      ['ArrowRight', '2 Blocked'],
      ['End', '3 A burst'],
      ['ArrowRight', '3 A burst'],
      ['ArrowLeft', '2 Blocked'],
      ['Home', '1 At rest'],
    ] as const) {
      await sendKeys({ press: key });
      expect(shown(place)).to.deep.equal([title]);
    }
    range(place).focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(shown(place)).to.deep.equal(['2 Blocked']);
    expect(range(place).getAttribute('aria-valuetext')).to.equal('Step 2 of 3');
    await sendKeys({ press: 'ArrowLeft' });
    expect(shown(place)).to.deep.equal(['1 At rest']);
  });

  it('follows its list and the address', async () => {
    const place = await stage([markup]);
    place.querySelectorAll<HTMLElement>('.stepper-list a')[2]!.click();
    expect(shown(place)).to.deep.equal(['3 A burst']);
    expect(text(place, '[aria-current]')).to.equal('A burst');
    location.hash = 'synapse--2';
    await new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    expect(shown(place)).to.deep.equal(['2 Blocked']);
    expect(shown(await stage([markup]))).to.deep.equal(['2 Blocked']);
  });

  for (const width of [320, 1200])
    it(`moves nothing that stands below it, coming alive and stepping, at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      // Made from its markup, but of another name: what stands there before the script.
      await stage([{ ...markup, tag: 'kap-stepper-twin' }, after]);
      document.querySelector<HTMLElement>('kap-stepper-twin')!.style.display = 'block';
      const still = bottom();
      const place = await stage([markup, after]);
      const heights = [bottom()];
      for (let step = 1; step < 3; step += 1) {
        button(place, 'Next').click();
        heights.push(bottom());
      }
      expect(heights).to.deep.equal([still, still, still]);
      await setViewport({ width: 800, height: 600 });
    });

  it('can be read step by step before it comes alive, by the address alone', async () => {
    const place = await stage([{ ...markup, tag: 'kap-stepper-twin' }]);
    expect(shown(place)).to.deep.equal(['1 At rest']);
    place.querySelectorAll<HTMLElement>('.stepper-list a')[1]!.click();
    await new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    expect(shown(place)).to.deep.equal(['2 Blocked']);
  });

  it('goes on after it was moved', async () => {
    const place = await stage([markup]);
    button(place, 'Next').click();
    const elsewhere = document.createElement('section');
    place.append(elsewhere);
    elsewhere.append(place.querySelector('kap-stepper')!);
    expect(shown(place)).to.deep.equal(['2 Blocked']);
    button(place, 'Next').click();
    expect(shown(place)).to.deep.equal(['3 A burst']);
  });
});
