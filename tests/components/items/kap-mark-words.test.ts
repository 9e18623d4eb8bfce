import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/items/kap-mark-words.js';
import { kinds } from '../../helpers/items.js';
import { button, dress, hasFocus } from '../../helpers/stage.js';
import { held } from './held.js';

const item = kinds.markWords;
const pressed = (element: Element) =>
  [...element.querySelectorAll('[aria-pressed="true"]')].map((word) => word.textContent.trim());

describe('kap-mark-words', () => {
  before(dress);

  it('reads as a text', async () => {
    const { element } = await held(item);
    const [first] = element.querySelectorAll('.mark-passage p');
    expect(first!.textContent.replace(/\s+/g, ' ').replace(' .', '.')).to.equal(
      'One session cures depression, under close medical monitoring.',
    );
    await expect(element).to.be.accessible();
  });

  it('marks words and takes the mark back, by key and by press', async () => {
    const { element, fired } = await held(item);
    await sendKeys({ press: 'Tab' });
    button(element, 'cures').focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    await sendKeys({ press: 'Tab' });
    expect(hasFocus(button(element, 'medical monitoring'))).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(pressed(element)).to.deep.equal(['cures', 'medical monitoring']);
    button(element, 'cures').click();
    await element.updateComplete;
    expect(fired.at(-1)).to.deep.equal({ kind: 'mark-words', chosen: ['watch'] });
    expect(pressed(element)).to.deep.equal(['medical monitoring']);
  });

  it('says of each word that was marked, or should have been, what it is', async () => {
    const { element, submit } = await held(item);
    button(element, 'cures').click();
    button(element, 'medical monitoring').click();
    await element.updateComplete;
    await submit();
    const said = [...element.querySelectorAll('.mark-reasons li')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(said).to.deep.equal([
      'cures Right No trial shows a cure.',
      'medical monitoring Not right It belongs there.',
      'Always Also right Nothing is.',
    ]);
    expect(element.querySelectorAll('.markable:disabled')).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  it('offers each word on 24 pixels at least', async () => {
    const { element } = await held(item);
    for (const word of element.querySelectorAll('.markable'))
      expect(word.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('works after it was moved', async () => {
    const { element, fired } = await held(item);
    document.querySelector('main')!.append(element);
    button(element, 'Always').click();
    expect(fired).to.deep.equal([{ kind: 'mark-words', chosen: ['always'] }]);
  });
});
