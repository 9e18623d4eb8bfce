import { expect } from '@open-wc/testing';
import '../../../components/assessment/kap-calibration.js';
import '../../../components/assessment/kap-gain.js';
import '../../../components/assessment/kap-look-again.js';
import '../../../components/assessment/kap-results.js';
import { textOf } from '../../../src/course/markup/element.js';
import { sitePages } from '../../../src/packaging/pages/site-pages.js';
import { choice, set } from '../../helpers/items.js';
import { text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';
import { attempted, chosen, finished, openPage, passed, recordOf } from '../player/open-page.js';
import { smallCourse, smallModule } from '../../helpers/small-course.js';

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
      'Module completed. 2 of 2 objectives shown, 2 of 2 lessons finished, assessment passed with 100%.',
    );
    await expect(player).to.be.accessible();
  });

  it('leads from an objective back to its lesson', async () => {
    const { player } = await open();
    const links = [...player.querySelectorAll('.results-group h2 a')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['../history/words.html', '../history/wave.html']);
  });

  describe('the way on', () => {
    const ways = (player: Element) =>
      [
        ...player.querySelectorAll<HTMLAnchorElement>(
          ':is(.results-on, .results-after, .results-rate):not([hidden]) a',
        ),
      ].map((link) => [link.textContent, link.getAttribute('href')]);
    const done = recordOf(...practised, finished('words'), finished('wave'), passed);
    const second = { ...smallModule(), id: 'drugs', title: 'The drugs' };
    const [history, drugs] = smallCourse().entries;
    const twoModules = { ...smallCourse(), entries: [history!, { ...drugs!, module: second }] };

    it('is the lesson that is due, then the assessment', async () => {
      const { player } = await open(recordOf(...practised, finished('words')));
      expect(ways(player)).to.deep.equal([['Go on: The first wave', '../history/wave.html']]);
      const { player: later } = await open(recordOf(...practised, finished('words'), finished('wave')));
      expect(ways(later)).to.deep.equal([['Take the assessment', '../history/assessment.html']]);
    });

    it('is the next module when this one is completed, which can be rated by now', async () => {
      const { player } = await openPage('history/results.html', { course: twoModules, record: done });
      expect(ways(player)).to.deep.equal([
        ['Go on: The drugs', '../drugs/words.html'],
        ['Rate this module now', '../finish.html#evaluation'],
      ]);
      await expect(player).to.be.accessible();
    });

    it('is the end of the course after the last module that is written', async () => {
      const { player } = await openPage('history/results.html', {
        course: { ...smallCourse(), evaluation: false },
        record: done,
      });
      expect(ways(player)).to.deep.equal([['Finish the course', '../finish.html']]);
    });

    it('ends with the module where an LMS opens the next one', () => {
      const page = sitePages(twoModules, { launcher: 'LMS' }).find(({ path }) => path === 'history/results.html')!;
      expect(textOf(page.body)).not.to.include('The drugs');
    });

    it('ends with the module where the link to the next one was left out', async () => {
      const { player } = await open(done);
      const after = player.querySelector('.results-after')!;
      after.querySelector('a')!.replaceWith('Finish the course');
      player.querySelector('kap-results')!.requestUpdate();
      await player.querySelector('kap-results')!.updateComplete;
      expect(after.hasAttribute('hidden')).to.equal(true);
    });
  });

  it('follows what is done in another tab', async () => {
    const { session, settled, summary } = await open();
    session.send({ type: 'lesson.finished', lesson: 'wave' });
    await settled();
    expect(summary()).to.equal('0 of 2 objectives shown, 1 of 2 lessons finished.');
  });

  describe('look again', () => {
    it('lists what was not right, the sure ones first, with the way there', async () => {
      const sure = attempted(set.items[1]!, chosen('a'), 101);
      if (sure.type === 'attempt.made') sure.attempt.confidence = 3;
      const record = recordOf(attempted(choice, chosen('a')), sure, attempted(set.items[0]!, chosen('b')));
      const { player } = await open(record);
      const again = player.querySelector('kap-look-again')!;
      expect([...again.querySelectorAll('h3')].map((head) => head.textContent)).to.deep.equal([
        'Sure, but not right',
        'Not right yet',
      ]);
      expect([...again.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
        '../history/words.html#brochure-02',
        '../history/words.html#first-target',
      ]);
      await expect(player).to.be.accessible();
    });

    it('is not there where all is right', async () => {
      const { player } = await open(recordOf(attempted(choice, chosen('b'))));
      expect(text(player, 'kap-look-again')).to.equal('');
    });
  });

  it('shows how sure goes with right, in words and bars', async () => {
    const attempts = [1, 2, 3, 4, 5].map((at) => {
      const entry = attempted({ ...choice, id: `c-${at}` }, chosen(at < 3 ? 'b' : 'a'), at);
      if (entry.type === 'attempt.made') entry.attempt.confidence = 3;
      return entry;
    });
    const { player } = await openPage('history/results.html', {
      course: smallCourse({ confidence: true }),
      record: recordOf(...attempts),
    });
    const part = player.querySelector('kap-calibration')!;
    expect(text(part, 'p')).to.include('When you were sure, you were right 2 of 5 times. Where sure is right less');
    expect([...part.querySelectorAll('tbody tr')].map((row) => text(row, 'th') + ': ' + text(row, 'td'))).to.deep.equal(
      ['Sure: 2 of 5', 'Fairly sure: Not said yet', 'Guess: Not said yet'],
    );
    expect(part.querySelector('.bar-right')?.getAttribute('width')).to.equal('40');
    expect([...part.querySelectorAll('tr > :last-child')].every(({ ariaHidden }) => ariaHidden === 'true')).to.be.true;
    await expect(player).to.be.accessible();
  });

  it('shows what has changed since the pre-test', async () => {
    if (passed.type !== 'sitting.changed') throw new Error('not a sitting');
    const { result, ...sitting } = passed.sitting;
    const outcome = { score: 0, correct: false };
    const before = {
      ...sitting,
      id: 'before',
      purpose: 'pretest' as const,
      result: { ...result!, at: 5, outcomes: { 'bank-one': outcome } },
    };
    const course = smallCourse({ pretest: true });
    const pretested = recordOf({ type: 'sitting.changed', sitting: before });
    const first = await openPage('history/results.html', { course, record: pretested });
    expect(text(first.player, 'kap-gain')).to.include('Before 0 of 1 right.');
    const { player } = await openPage('history/results.html', {
      course,
      record: recordOf({ type: 'sitting.changed', sitting: before }, passed),
    });
    expect(text(player, 'kap-gain')).to.include('Before 0 of 1 right, now 2 of 2.');
    expect(player.querySelector('.gain-before')?.getAttribute('cx')).to.equal('0%');
    expect(player.querySelector('.gain-after')?.getAttribute('cx')).to.equal('100%');
    await expect(player.querySelector('kap-gain')!).to.be.accessible();
  });
});
