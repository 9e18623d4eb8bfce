import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/items/item-elements.js';
import '../../../components/items/kap-item.js';
import type { Item } from '../../../src/course/item.js';
import { itemMarkup } from '../../../src/course/markup/item-markup.js';
import { kinds, p } from '../../helpers/items.js';
import { attemptOf, practiceSession } from '../../helpers/practice-session.js';
import { button, drawn, dress, hasFocus, stage, text } from '../../helpers/stage.js';

const { choice, several, match, numeric, order, hotspot, markWords, slider, matrix, matrixSeveral, likert } = kinds;

async function open(item: Item, holds: Parameters<typeof practiceSession>[1] = {}, items = [item]) {
  const session = await practiceSession(items, holds);
  const place = await stage([itemMarkup(item)], session.actor);
  const press = async (name: string) => {
    button(place, name).click();
    if (!holds.holdsSaves) await session.settled();
    await drawn(place);
  };
  const choose = async (...labels: string[]) => {
    for (const label of labels) {
      [...place.querySelectorAll('label')].find((row) => text(row, '.choice-text').startsWith(label))!.click();
      await drawn(place);
    }
  };
  return { place, session, press, choose, verdict: () => text(place, '.item-verdict') };
}

describe('kap-item', () => {
  before(dress);

  it('takes an answer, judges it and says why', async () => {
    const { place, press, choose, verdict } = await open(choice);
    await choose('AMPA');
    await press('Check');
    expect(verdict()).to.equal('Not yet.');
    expect([...place.querySelectorAll('.rationale')].map((reason) => reason.textContent)).to.deep.equal([
      'It is not blocked: the glutamate surge activates it.',
      'It sits in the open channel.',
    ]);
    expect(text(place, '.mark-wrong')).to.equal('Not right');
    expect(text(place, '.mark-missed')).to.equal('Right answer');
    await expect(place).to.be.accessible();
  });

  it('says the reasons with the verdict, once, to who does not see them come', async () => {
    const { place, press, choose } = await open(choice);
    const region = place.querySelector('[role=status]')!;
    await choose('AMPA');
    await press('Check');
    expect(text(place, '[role=status]')).to.equal(
      'Not yet. It is not blocked: the glutamate surge activates it. Right answer: NMDA. It sits in the open channel.',
    );
    expect(place.querySelector('[role=status]') === region, 'is the region that was there before').to.equal(true);
    await press('Try again');
    expect(text(place, '[role=status]')).to.equal('');
    await choose('NMDA');
    await press('Check');
    expect(text(place, '[role=status]')).to.equal('Right. It sits in the open channel.');
  });

  it('says of many reasons that they are there, and nothing of those of an earlier visit', async () => {
    const fresh = await open(several);
    await fresh.choose('Ketamine', 'Phencyclidine');
    await fresh.press('Check');
    expect(text(fresh.place, '.item-said')).to.equal('The reasons stand above, one by one.');
    const attempts = [attemptOf(choice, { kind: 'choice', chosen: ['b'] })];
    const { place } = await open(choice, { attempts });
    expect(text(place, '[role=status]')).to.equal('Right.');
  });

  it('says "Right." and marks only what was chosen', async () => {
    const { place, press, choose, verdict } = await open(choice);
    await choose('NMDA');
    await press('Check');
    expect(verdict()).to.equal('Right.');
    expect(place.querySelectorAll('.mark')).to.have.length(1);
    expect(place.querySelectorAll('input:disabled')).to.have.length(3);
  });

  it('counts what is partly right', async () => {
    const { place, press, choose, verdict } = await open(several);
    await choose('Ketamine', 'Phencyclidine');
    await press('Check');
    expect(verdict()).to.equal('Partly right: 2 of 3.');
    expect(text(place, '.mark-missed')).to.equal('Also right');
  });

  for (const [item, words] of [
    [choice, 'Choose an answer first.'],
    [several, 'Choose at least one answer first.'],
    [order, 'Move at least one entry first.'],
    [match, 'Give every row an answer first.'],
    [numeric, 'Type a number, such as 4.5.'],
    [hotspot, 'Choose a region first.'],
    [markWords, 'Mark at least one of the words first.'],
    [slider, 'Set the slider, or type a number from 0 to 100.'],
    [matrix, 'Choose one in each row first.'],
    [matrixSeveral, 'Choose at least one in each row first.'],
    [likert, 'Choose one in each row first.'],
  ] as const)
    it(`explains a button pressed too early: ${item.id}`, async () => {
      const { place, press, verdict, session } = await open(item);
      const name = item === likert ? 'Keep answer' : 'Check';
      expect(button(place, name).getAttribute('aria-disabled')).to.equal('true');
      await press(name);
      expect(verdict()).to.equal(words);
      expect(session.record().items).to.deep.equal({});
      await expect(place).to.be.accessible();
    });

  it('takes the explanation back with the next change', async () => {
    const { place, press, choose, verdict } = await open(choice);
    await press('Check');
    await choose('AMPA');
    expect(verdict()).to.equal('');
    expect(button(place, 'Check').hasAttribute('aria-disabled')).to.equal(false);
  });

  it('shows nothing of the outcome until it is saved, and takes no change meanwhile', async () => {
    const { place, press, choose, verdict, session } = await open(choice, { holdsSaves: true });
    await choose('NMDA');
    await press('Check');
    await choose('AMPA');
    expect(verdict()).to.equal('');
    expect(place.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('b');
    expect(place.querySelector('.mark')).not.to.exist;
    session.save();
    await session.settled();
    await drawn(place);
    expect(verdict()).to.equal('Right.');
  });

  it('leaves the focus on the button, and gives it to the first control for another try', async () => {
    const { place, session, choose, press, verdict } = await open(choice);
    await choose('AMPA');
    button(place, 'Check').focus();
    await sendKeys({ press: 'Enter' });
    await session.settled();
    await drawn(place);
    expect(hasFocus(button(place, 'Try again'))).to.equal(true);
    await press('Try again');
    await drawn(place);
    expect(hasFocus(place.querySelector('input'))).to.equal(true);
    expect(verdict()).to.equal('');
    expect(place.querySelector('input:checked')).not.to.exist;
  });

  it('is answered by keyboard alone', async () => {
    const { place, session, verdict } = await open(choice);
    place.querySelector('input')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await session.settled();
    await drawn(place);
    expect(verdict()).to.equal('Right.');
    expect(hasFocus(button(place, 'Try again'))).to.equal(true);
  });

  // By key: a script's click is over before the button is drawn anew, a learner's is not.
  for (const [item, again, kept] of [
    [choice, 'Try again', undefined],
    [likert, 'Change answer', 'p1'],
  ] as const)
    it(`answers nothing by the press that takes an answer up again: ${item.id}`, async () => {
      const response =
        item === likert
          ? { kind: 'likert' as const, answers: Object.fromEntries(likert.statements.map(({ id }) => [id, 'p1'])) }
          : { kind: 'choice' as const, chosen: ['a'] };
      const { place, session, verdict } = await open(item, { attempts: [attemptOf(item, response)] });
      button(place, again).focus();
      await sendKeys({ press: 'Enter' });
      await session.settled();
      await drawn(place);
      expect(verdict()).to.equal('');
      expect(place.querySelector<HTMLInputElement>('input:checked')?.value).to.equal(kept);
      expect(hasFocus(place.querySelector('input'))).to.equal(true);
      expect(session.record().items[item.id]?.latest.at).to.equal(100);
    });

  it('does not take a double click for a second try', async () => {
    const { place, press, choose, verdict } = await open(choice);
    await choose('NMDA');
    await press('Check');
    button(place, 'Try again').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    await drawn(place);
    expect(verdict()).to.equal('Right.');
  });

  it('starts where the learner stood', async () => {
    const attempts = [attemptOf(choice, { kind: 'choice', chosen: ['b'] })];
    const { place, verdict } = await open(choice, { attempts });
    expect(verdict()).to.equal('Right.');
    expect(place.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('b');
  });

  it('keeps an answer to an older edition without judging it by this one', async () => {
    const at = Date.UTC(2026, 4, 3, 12);
    const attempts = [attemptOf(choice, { kind: 'choice', chosen: ['a'] }, { at, hash: 'older' })];
    const { place, press, verdict } = await open(choice, { attempts });
    expect(text(place, '.item-say')).to.equal(
      'This item was revised after you answered. Your answer of 3 May 2026 is kept; you can answer again.',
    );
    expect(verdict()).to.equal('Not yet.');
    expect(place.querySelector('.mark')).not.to.exist;
    await press('Try again');
    expect(place.querySelector('.item-say')).not.to.exist;
    await expect(place).to.be.accessible();
  });

  it('says so when the session does not have the item', async () => {
    const { place } = await open(choice, {}, []);
    expect(text(place, 'kap-item')).to.equal('This item cannot be shown here. The rest of the lesson is not affected.');
  });

  it('says so when it does not know the kind', async () => {
    const unknown = { ...choice, kind: 'hologram' } as unknown as Item;
    const session = await practiceSession([unknown]);
    const place = await stage([itemMarkup(choice)], session.actor);
    expect(text(place, 'kap-item')).to.contain('cannot be shown');
  });

  it('goes on after it was moved', async () => {
    const { place, press, choose, verdict } = await open(choice);
    await choose('NMDA');
    const elsewhere = document.createElement('div');
    place.append(elsewhere);
    elsewhere.append(place.querySelector('kap-item')!);
    await drawn(place);
    expect(place.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('b');
    await press('Check');
    expect(verdict()).to.equal('Right.');
  });

  it('draws a stem with more than a line, once', async () => {
    const item = { ...choice, stem: [...p('One.'), ...p('Two.')] };
    const { place, choose } = await open(item);
    const [first] = place.querySelectorAll('.item-stem p');
    await choose('AMPA');
    expect(place.querySelector('.item-stem p')).to.equal(first);
  });

  describe('that asks how sure one is', () => {
    const asking: Item = { ...choice, confidence: true };
    const sayHowSure = async (place: HTMLElement, words: string) => {
      [...place.querySelectorAll('.confidence-level')]
        .find((level) => level.textContent.trim() === words)!
        .querySelector('input')!
        .click();
      await drawn(place);
    };

    it('waits for it, and keeps it with the answer', async () => {
      const { place, press, choose, verdict, session } = await open(asking);
      await choose('NMDA');
      expect(button(place, 'Check').getAttribute('aria-disabled')).to.equal('true');
      await press('Check');
      expect(verdict()).to.equal('Say how sure you are first.');
      await expect(place).to.be.accessible();
      await sayHowSure(place, 'Fairly sure');
      expect(verdict()).to.equal('');
      await press('Check');
      expect(verdict()).to.equal('Right.');
      expect(session.record().items[choice.id]?.latest.confidence).to.equal(2);
      expect(place.querySelectorAll('.confidence input:disabled')).to.have.length(3);
      expect(place.querySelector<HTMLInputElement>('.confidence input:checked')?.value).to.equal('2');
    });

    it('says so where one was sure and it was not right', async () => {
      const { place, press, choose, verdict } = await open(asking);
      await sayHowSure(place, 'Sure');
      await choose('AMPA');
      await press('Check');
      expect(verdict()).to.equal('Not yet. You were sure of it, so it is worth a second look.');
      await press('Try again');
      expect(place.querySelector('.confidence input:checked')).to.equal(null);
      await expect(place).to.be.accessible();
    });

    it('is answered with the keyboard', async () => {
      const { place, choose } = await open(asking);
      await choose('NMDA');
      place.querySelector<HTMLInputElement>('.confidence input')!.focus();
      await sendKeys({ press: 'ArrowDown' });
      await drawn(place);
      expect(place.querySelector<HTMLInputElement>('.confidence input:checked')?.value).to.equal('2');
      await sendKeys({ press: 'Tab' });
      expect(hasFocus(button(place, 'Check'))).to.equal(true);
    });

    it('shows an older answer that was not asked for it', async () => {
      const { place, verdict } = await open(asking, {
        attempts: [attemptOf(choice, { kind: 'choice', chosen: ['b'] })],
      });
      expect(verdict()).to.equal('Right.');
      expect(place.querySelector('.confidence input:checked')).to.equal(null);
    });
  });
});
