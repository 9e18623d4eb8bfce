import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/items/item-elements.js';
import '../../../components/items/kap-item.js';
import { itemMarkup } from '../../../src/course/markup/item-markup.js';
import { kinds } from '../../helpers/items.js';
import { attemptOf, practiceSession } from '../../helpers/practice-session.js';
import { button, dress, drawn, hasFocus, stage, text } from '../../helpers/stage.js';

const item = kinds.extendedText;
const reply = 'I hear that you are worried.';

async function open(holds: Parameters<typeof practiceSession>[1] = {}) {
  const session = await practiceSession([item], holds);
  const place = await stage([itemMarkup(item)], session.actor);
  const settle = async () => {
    if (!holds.holdsSaves) await session.settled();
    await drawn(place);
  };
  return {
    place,
    session,
    settle,
    field: () => place.querySelector('textarea')!,
    write: async (words: string) => {
      place.querySelector('textarea')!.focus();
      await sendKeys({ type: words });
      await drawn(place);
    },
    press: async (name: string) => {
      button(place, name).click();
      await settle();
    },
    rate: async (criterion: number, level: number) => {
      place.querySelectorAll('.rubric-row')[criterion]!.querySelectorAll('input')[level]!.click();
      await settle();
    },
    kept: () => session.record().items[item.id]?.latest.response,
  };
}

describe('kap-extended-text', () => {
  before(dress);

  it('counts words, and is not kept before there are enough', async () => {
    const { place, write, press, kept } = await open();
    expect(text(place, '.text-count')).to.equal('0 words, 3 at least');
    await write('Two words');
    expect(text(place, '.text-count')).to.equal('2 words, 3 at least');
    await press('Keep and compare');
    expect(text(place, '.item-verdict')).to.equal('Write at least 3 words first.');
    expect(kept()).to.equal(undefined);
    await write(' more');
    expect(text(place, '.text-count')).to.equal('3 words');
    await expect(place).to.be.accessible();
  });

  it('keeps the text, and only then shows what to compare it with', async () => {
    const { place, session, write, press, field } = await open({ holdsSaves: true });
    await write(reply);
    await press('Keep and compare');
    expect(place.querySelector('.exemplar')).not.to.exist;
    session.save();
    await session.settled();
    await drawn(place);
    expect(text(place, '.exemplar')).to.contain('Thank you for telling me.');
    expect(text(place, '.item-verdict')).to.equal('Kept.');
    expect(field().readOnly).to.equal(true);
    expect(session.record().items[item.id]?.latest.outcome).to.deep.equal({ score: 0, correct: false, neutral: true });
    await expect(place).to.be.accessible();
  });

  it('keeps each rating as an attempt of its own, by keyboard too', async () => {
    const { place, session, write, press, rate, settle, kept } = await open();
    await write(reply);
    await press('Keep and compare');
    await rate(0, 1);
    expect(kept()).to.deep.equal({ kind: 'extended-text', text: reply, ratings: { feel: 'yes' } });
    const radio = place.querySelectorAll('.rubric-row')[1]!.querySelector('input')!;
    radio.focus();
    await sendKeys({ press: 'ArrowDown' });
    await settle();
    expect(kept()).to.deep.equal({ kind: 'extended-text', text: reply, ratings: { feel: 'yes', promise: 'yes' } });
    expect(place.querySelectorAll('.rubric-row input:checked')).to.have.length(2);
    expect(session.record().items[item.id]?.first.response).to.deep.include({ ratings: {} });
    expect(text(place, '.item-verdict')).to.equal('Kept.');
  });

  it('loses no rating that is given while another is saved', async () => {
    const { place, session, write, press, rate, kept } = await open({ holdsSaves: true });
    await write(reply);
    await press('Keep and compare');
    session.save();
    await session.settled();
    await drawn(place);
    await rate(0, 0);
    await rate(1, 1);
    await session.settled();
    await drawn(place);
    expect(kept()).to.deep.include({ ratings: { feel: 'no', promise: 'yes' } });
    expect(place.querySelectorAll('.rubric-row input:checked')).to.have.length(2);
  });

  it('goes on from the text when it is changed, and forgets the ratings of the old one', async () => {
    const { place, write, press, rate, field, kept } = await open();
    await write(reply);
    await press('Keep and compare');
    await rate(0, 1);
    await press('Change answer');
    expect(field().value).to.equal(reply);
    expect(hasFocus(field())).to.equal(true);
    expect(place.querySelector('.exemplar')).not.to.exist;
    await sendKeys({ press: 'End' });
    await write(' Shall we talk?');
    await press('Keep and compare');
    expect((kept() as { ratings: object }).ratings).to.deep.equal({});
  });

  it('starts where the learner stood', async () => {
    const attempts = [attemptOf(item, { kind: 'extended-text', text: reply, ratings: { feel: 'yes' } })];
    const { place, field } = await open({ attempts });
    expect(field().value).to.equal(reply);
    expect(place.querySelectorAll('.rubric-row input:checked')).to.have.length(1);
  });

  it('goes on after it was moved', async () => {
    const { place, write, field, press } = await open();
    await write(reply);
    const elsewhere = document.createElement('div');
    place.append(elsewhere);
    elsewhere.append(place.querySelector('kap-item')!);
    await drawn(place);
    expect(field().value).to.equal(reply);
    await press('Keep and compare');
    expect(text(place, '.item-verdict')).to.equal('Kept.');
  });
});
