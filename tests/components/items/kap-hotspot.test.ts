import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../../components/items/kap-hotspot.js';
import { regionAt } from '../../../components/items/region-at.js';
import { kinds } from '../../helpers/items.js';
import { dress, text } from '../../helpers/stage.js';
import { held } from './held.js';

const item = kinds.hotspot;
const several = { ...item, multiple: true, regions: item.regions.map((region) => ({ ...region, right: true })) };

/** A press on the picture, at so many percent of it. */
async function press(element: Element, x: number, y: number): Promise<void> {
  const { left, top, width, height } = element.querySelector('.hotspot-map')!.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + (x / 100) * width), Math.round(top + (y / 100) * height)],
  });
}
const checked = (element: Element) =>
  [...element.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
const shown = (element: Element) =>
  [...element.querySelectorAll('.hotspot-region')].map((region) => region.classList.contains('is-chosen'));

describe('kap-hotspot', () => {
  before(async () => {
    dress();
    await setViewport({ width: 800, height: 700 });
  });

  it('takes a press on the picture and shows it in both', async () => {
    const { element, fired } = await held(item);
    await press(element, 49, 90);
    await element.updateComplete;
    expect(fired).to.deep.equal([{ kind: 'hotspot', chosen: ['bladder'] }]);
    expect(checked(element)).to.deep.equal(['bladder']);
    expect(shown(element)).to.deep.equal([false, true]);
    await press(element, 50, 5);
    expect(fired).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('takes the list by keyboard and shows it in both', async () => {
    const { element, fired } = await held(item);
    element.querySelector('input')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(fired).to.deep.equal([{ kind: 'hotspot', chosen: ['bladder'] }]);
    expect(shown(element)).to.deep.equal([false, true]);
  });

  it('adds to several and takes back', async () => {
    const { element, fired } = await held(several);
    for (const [x, y] of [
      [50, 50],
      [49, 90],
      [50, 50],
    ] as const) {
      await press(element, x, y);
      await element.updateComplete;
    }
    expect(fired.map((response) => response.kind === 'hotspot' && response.chosen)).to.deep.equal([
      ['lungs'],
      ['lungs', 'bladder'],
      ['bladder'],
    ]);
  });

  it('says what came of it in words, and takes no more presses', async () => {
    const { element, fired, submit } = await held(item);
    await press(element, 50, 50);
    await submit();
    expect([...element.querySelectorAll('.mark')].map((mark) => mark.textContent)).to.deep.equal([
      'Not right',
      'Right answer',
    ]);
    expect([...element.querySelectorAll('.hotspot-badge text')].map((sign) => sign.textContent)).to.deep.equal([
      '✕',
      '○',
    ]);
    expect(text(element, '.rationale')).to.equal('They are watched on the day.');
    await press(element, 49, 90);
    expect(fired).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('draws its map as SVG, in the places that the author gave', async () => {
    const { element } = await held(item);
    const picture = element.querySelector('.hotspot-picture')!.getBoundingClientRect();
    const rect = element.querySelectorAll('.hotspot-edge')[1]!;
    expect(rect.namespaceURI).to.equal('http://www.w3.org/2000/svg');
    const { left, top, width } = rect.getBoundingClientRect();
    expect(left - picture.left).to.be.closeTo(0.4 * picture.width, 2);
    expect(top - picture.top).to.be.closeTo(0.84 * picture.height, 2);
    expect(width).to.be.closeTo(0.18 * picture.width, 4);
  });

  it('works after it was moved', async () => {
    const { element, fired } = await held(item);
    document.querySelector('main')!.append(element);
    await press(element, 50, 50);
    expect(fired).to.deep.equal([{ kind: 'hotspot', chosen: ['lungs'] }]);
  });
});

describe('regionAt', () => {
  const region = (id: string, x: number, y: number, width: number, height: number) => ({
    id,
    place: { x, y, width, height },
  });
  const regions = [region('wide', 0, 0, 60, 60), region('inner', 10, 10, 20, 20), region('dot', 90, 90, 1, 1)];
  const size = { width: 200, height: 200 };
  const cases: [string, number, number, string | undefined][] = [
    ['the one that it lies in', 110, 110, 'wide'],
    ['the smaller of two', 30, 30, 'inner'],
    ['a small one that is nearly met', 170, 196, 'dot'],
    ['none', 190, 20, undefined],
  ];
  for (const [name, x, y, id] of cases)
    it(`finds ${name}`, () => {
      expect(regionAt(regions, { x, y }, size)?.id).to.equal(id);
    });

  it('lets every region be hit on 24 pixels and more', () => {
    for (const [x, y] of [
      [169, 181],
      [193, 181],
      [181, 169],
      [181, 193],
    ] as const)
      expect(regionAt(regions, { x, y }, size)?.id).to.equal('dot');
  });
});
