import { expect } from '@open-wc/testing';
import '../../../components/player/kap-rail.js';
import { choice } from '../../helpers/items.js';
import { text } from '../../helpers/stage.js';
import { attempted, chosen, finished, openPage, recordOf } from './open-page.js';

describe('kap-rail', () => {
  it('tells what is begun and finished, and how much is left', async () => {
    const record = recordOf(attempted(choice, chosen('a')), finished('wave'));
    const { player } = await openPage('history/words.html', { record });
    const rail = player.querySelector('.rail')!;
    expect(rail.querySelector<HTMLElement>('[data-lesson="words"]')!.dataset.state).to.equal('begun');
    expect(text(rail, '[data-lesson="words"] .rail-state')).to.equal('· begun');
    expect(text(rail, '[data-lesson="wave"] .rail-state')).to.equal('· finished');
    expect(text(rail, '.rail-left')).to.equal('About 20 minutes left');
  });

  it('says the same in the folded list', async () => {
    const { player } = await openPage('history/words.html', { record: recordOf(finished('wave')) });
    expect(text(player, '.rail-fold [data-lesson="wave"] .rail-state')).to.equal('· finished');
  });

  it('says the minutes of the whole module before anything is known', async () => {
    const { player } = await openPage('history/words.html');
    expect(player.querySelector('.rail [aria-current="page"]')!.textContent).to.include('Words and classes');
    expect(text(player, '.rail .rail-left')).to.equal('About 35 minutes left');
  });
});
