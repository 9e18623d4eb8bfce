import { expect } from '@open-wc/testing';
import '../../../components/blocks/kap-checklist.js';
import { checklistMarkup } from '../../../src/course/markup/checklist-markup.js';
import { practiceSession } from '../../helpers/practice-session.js';
import { button, drawn, dress, stage, text } from '../../helpers/stage.js';
import { checklist } from '../../helpers/working-blocks.js';

async function open(holds: Parameters<typeof practiceSession>[1] = {}) {
  const session = await practiceSession([], holds);
  const place = await stage([checklistMarkup(checklist, 3)], session.actor);
  const boxes = () => [...place.querySelectorAll<HTMLInputElement>('input')];
  return {
    place,
    session,
    boxes,
    ticked: () => boxes().flatMap(({ checked, value }) => (checked ? [value] : [])),
    press: async (what: HTMLElement) => {
      what.click();
      await drawn(place);
    },
  };
}

describe('kap-checklist', () => {
  before(dress);

  it('ticks at once, counts, and says the truth about saving', async () => {
    const { place, session, boxes, ticked, press } = await open({ holdsSaves: true });
    await press(boxes()[1]!);
    expect(ticked()).to.deep.equal(['e2']);
    expect(text(place, '[role=status]')).to.equal('1 of 3 ticked');
    expect(session.actor.getSnapshot().context.saving).to.equal('saving');
    session.save();
    await session.settled();
    expect(session.actor.getSnapshot().context.saving).to.equal('saved');
    expect(session.record().checklists?.['room-check']?.e2?.ticked).to.equal(true);
    await press(boxes()[1]!);
    expect(ticked()).to.deep.equal([]);
    await expect(place).to.be.accessible();
  });

  it('says the note of an entry with its box', async () => {
    const { place, boxes } = await open();
    const notes = boxes().map((box) => text(place, `[id="${box.getAttribute('aria-describedby')}"]`));
    expect(notes).to.deep.equal(['', 'Nobody drives.', '']);
  });

  it('clears all, and takes it back', async () => {
    const { place, boxes, ticked, press } = await open();
    expect(button(place, 'Clear all').getAttribute('aria-disabled')).to.equal('true');
    await press(boxes()[0]!);
    await press(boxes()[2]!);
    await press(button(place, 'Clear all'));
    expect(ticked()).to.deep.equal([]);
    await press(button(place, 'Undo'));
    expect(ticked()).to.deep.equal(['e1', 'e3']);
    await press(button(place, 'Clear all'));
    await press(boxes()[1]!);
    expect(ticked()).to.deep.equal(['e2']);
    expect(button(place, 'Clear all')).to.exist;
  });

  it('shows what another tab ticked, whatever its clock says', async () => {
    const { place, session, boxes, ticked, press } = await open();
    const record = { ...session.record(), checklists: { 'room-check': { e1: { ticked: true, at: 9e15 } } } };
    session.actor.send({ type: 'store.changed', record });
    await drawn(place);
    expect(ticked()).to.deep.equal(['e1']);
    await press(boxes()[0]!);
    expect(ticked()).to.deep.equal([]);
  });

  it('counts for nothing but itself, and ignores entries that are gone', async () => {
    const { place, session } = await open();
    session.actor.send({ type: 'entry.ticked', checklist: 'room-check', entry: 'gone', ticked: true });
    await drawn(place);
    expect(text(place, '[role=status]')).to.equal('0 of 3 ticked');
    expect(session.record().items).to.deep.equal({});
    expect(session.record().lessons).to.deep.equal({});
  });

  it('stays in its place when it comes alive, and reads as a list before', async () => {
    const { place, session } = await open({ holdsLoad: true });
    const boxesOf = () =>
      [...place.querySelectorAll('kap-checklist, li, button, .checklist-count')].map((element) => {
        const { top, width, height } = element.getBoundingClientRect();
        return [top, width, height].map(Math.round).join(' ');
      });
    const before = boxesOf();
    expect(place.querySelectorAll('input:disabled')).to.have.length(3);
    await session.load();
    await drawn(place);
    expect(place.querySelectorAll('input:disabled')).to.have.length(0);
    expect(boxesOf()).to.deep.equal(before);
  });

  it('goes on after it was moved', async () => {
    const { place, boxes, ticked, press } = await open();
    const elsewhere = document.createElement('section');
    place.append(elsewhere);
    elsewhere.append(place.querySelector('kap-checklist')!);
    await press(boxes()[2]!);
    expect(ticked()).to.deep.equal(['e3']);
    expect(text(place, '[role=status]')).to.equal('1 of 3 ticked');
  });
});
