import { expect } from '@open-wc/testing';
import '../../../components/player/kap-results.js';
import { choice, set } from '../../helpers/items.js';
import { text } from '../../helpers/stage.js';
import { dressed } from './dressed.js';
import { attempted, chosen, finished, openPage, passed, recordOf } from './open-page.js';

const practised = [
  attempted(choice, chosen('b')),
  attempted(set.items[0]!, chosen('a')),
  attempted(set.items[1]!, chosen('b')),
];

async function open(record = recordOf()) {
  const { player, session, settled } = await openPage('history/results.html', { record });
  const rows = (id: string) =>
    [...player.querySelectorAll<HTMLElement>(`[data-objective="${id}"]`)].map((row) => [
      row.dataset.standing,
      text(row, '.standing'),
      text(row, '.standing-evidence'),
    ]);
  return { player, session, settled, rows, summary: () => text(player, '.results-summary') };
}

describe('kap-results', () => {
  before(dressed);

  it('says that nothing is answered yet', async () => {
    const { player, rows, summary } = await open();
    expect(summary()).to.equal('0 of 2 objectives shown, 0 of 2 lessons finished.');
    expect(rows('classes')).to.deep.equal([
      ['open', 'Open', 'Nothing answered yet.'],
      ['open', 'Open', 'Nothing answered yet.'],
    ]);
    expect(rows('dates')).to.deep.equal([['open', 'Open', 'The assessment asks about it.']]);
    await expect(player).to.be.accessible();
  });

  it('tells each objective by its newest evidence', async () => {
    const { rows } = await open(recordOf(...practised));
    expect(rows('classes')[0]).to.deep.equal(['not-yet', 'Not yet', 'Practice: 2 of 3 right.']);
  });

  it('puts the assessment before the practice', async () => {
    const { player, rows, summary } = await open(recordOf(...practised, finished('words'), finished('wave'), passed));
    expect(rows('classes')[0]).to.deep.equal(['shown', 'Shown', 'Practice: 2 of 3 right. Assessment: 2 of 2 right.']);
    expect(summary()).to.equal(
      'Module completed. 2 of 2 objectives shown, 2 of 2 lessons finished, assessment passed with 100 %.',
    );
    await expect(player).to.be.accessible();
  });

  it('leads from an objective back to its lesson', async () => {
    const { player } = await open();
    const links = [...player.querySelectorAll('.results-group h2 a')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['../history/words.html', '../history/wave.html']);
  });

  it('follows what is done in another tab', async () => {
    const { session, settled, summary } = await open();
    session.send({ type: 'lesson.finished', lesson: 'wave' });
    await settled();
    expect(summary()).to.equal('0 of 2 objectives shown, 1 of 2 lessons finished.');
  });
});
