import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/blocks/kap-dialogue.js';
import { dialogueMarkup } from '../../../src/course/markup/dialogue-markup.js';
import { button, dress, hasFocus, stage, text } from '../../helpers/stage.js';
import { dialogue } from '../../helpers/working-blocks.js';

const markup = dialogueMarkup(dialogue, 2);
const said = (place: Element) =>
  [...place.querySelectorAll<HTMLElement>('.dialogue-turn')]
    .filter((turn) => turn.offsetHeight > 0)
    .map((turn) => `${text(turn, '.dialogue-speaker')} ${text(turn, '.dialogue-words > p')}`);

describe('kap-dialogue', () => {
  before(dress);

  it('shows everything where nothing is held back, speakers named', async () => {
    const place = await stage([dialogueMarkup({ ...dialogue, reveal: false }, 2)]);
    expect(said(place)).to.deep.equal(['Client: Will it work?', 'Therapist: I cannot promise it.', 'Client: I see.']);
    expect(place.querySelector('.dialogue-foot')).to.equal(null);
    place.querySelector<HTMLElement>('summary')!.click();
    expect(place.querySelector<HTMLElement>('.dialogue-why > p')!.checkVisibility()).to.equal(true);
    await expect(place).to.be.accessible();
  });

  it('shows the next line, one by one, and hands the last one the focus', async () => {
    const place = await stage([markup]);
    expect(said(place)).to.have.length(1);
    expect(text(place, '.dialogue-count')).to.equal('1 of 3 lines');
    await expect(place).to.be.accessible();
    button(place, 'Show the next line').focus();
    await sendKeys({ press: 'Enter' });
    expect(said(place)).to.have.length(2);
    expect(hasFocus(button(place, 'Show the next line'))).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect(said(place)).to.have.length(3);
    expect(hasFocus(place.querySelector('.dialogue-turn:last-child'))).to.equal(true);
    expect(place.querySelector<HTMLElement>('.dialogue-foot')!.checkVisibility()).to.equal(false);
  });

  it('shows all at once', async () => {
    const place = await stage([markup]);
    button(place, 'Show all').click();
    expect(said(place)).to.have.length(3);
  });

  it('holds back what is to come before it is alive, in the same place; and gives it free should it never be', async () => {
    const after = { tag: 'p', attributes: { id: 'after' }, children: ['What comes after.'] };
    const bottom = () => Math.round(document.querySelector('#after')!.getBoundingClientRect().top);
    const twin = await stage([{ ...markup, tag: 'section' }, after]);
    const still = bottom();
    for (const turn of twin.querySelectorAll('.dialogue-turn')) for (const held of turn.getAnimations()) held.finish();
    expect(said(twin)).to.have.length(3);
    await stage([markup, after]);
    expect(bottom()).to.equal(still);
  });

  it('goes on after it was moved', async () => {
    const place = await stage([markup]);
    button(place, 'Show the next line').click();
    const elsewhere = document.createElement('section');
    place.append(elsewhere);
    elsewhere.append(place.querySelector('kap-dialogue')!);
    expect(said(place)).to.have.length(2);
    button(place, 'Show the next line').click();
    expect(said(place)).to.have.length(3);
  });
});
