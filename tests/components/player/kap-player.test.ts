import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/player/kap-rail.js';
import '../../../components/player/kap-save-state.js';
import { drawn, text } from '../../helpers/stage.js';
import { finished, openPage, recordOf } from './open-page.js';

describe('kap-player', () => {
  it('starts one session on a page of a module', async () => {
    const { player, session } = await openPage('history/words.html');
    expect([...player.sessions.keys()]).to.deep.equal(['history']);
    expect(session.getSnapshot().context.module.id).to.equal('history');
    expect(Object.keys(session.getSnapshot().context.items)).to.have.length(4);
  });

  it('starts one for each written module on the front page', async () => {
    const { player } = await openPage('index.html');
    expect([...player.sessions.keys()]).to.deep.equal(['history']);
  });

  it('opens the sealed bank of an assessment', async () => {
    const { session } = await openPage('history/assessment.html');
    expect(session.getSnapshot().context.assessment?.getSnapshot().context.bank).to.have.length(3);
  });

  it('goes on with the same session after a move', async () => {
    const { player, session, settled } = await openPage('history/words.html');
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(player);
    await drawn(player);
    expect(player.session === session, 'the same session').to.equal(true);
    session.send({ type: 'lesson.finished', lesson: 'wave' });
    await settled();
    expect(text(player, '.rail [data-lesson="wave"] .rail-state')).to.equal('· finished');
  });

  it('gives its session to an element that comes later', async () => {
    const { player } = await openPage('history/words.html', { record: recordOf(finished('wave')) });
    const rail = document.createElement('kap-rail');
    const entry = document.createElement('div');
    entry.dataset.lesson = 'wave';
    rail.append(entry);
    player.append(rail);
    await drawn(player);
    expect(entry.dataset.state).to.equal('finished');
  });
});
