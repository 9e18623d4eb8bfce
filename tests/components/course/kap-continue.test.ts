import { expect } from '@open-wc/testing';
import '../../../components/course/kap-continue.js';
import '../../../components/course/kap-read-first.js';
import type { LearnerRecord } from '../../../src/record/record.js';
import { choice, set } from '../../helpers/items.js';
import { text } from '../../helpers/stage.js';
import { certified, courseRecordOf, read } from '../../record/course-samples.js';
import { attempted, chosen, finished, openPage, passed, recordOf } from '../player/open-page.js';
import { smallCourse, smallModule } from '../../helpers/small-course.js';

const practised = [
  attempted(choice, chosen('b')),
  attempted(set.items[0]!, chosen('b')),
  attempted(set.items[1]!, chosen('b')),
];

describe('kap-continue', () => {
  const cases: [string, LearnerRecord | undefined, string, string, string][] = [
    [
      'goes on where the learner was',
      recordOf({ type: 'lesson.opened', lesson: 'wave', at: 1 }, { type: 'place.reached', lesson: 'wave', at: 2 }),
      'Continue: The first wave',
      'history/wave.html',
      'Lesson 2 of 2 · 15 minutes',
    ],
    [
      'leads to the assessment when the lessons are finished',
      recordOf(...practised, finished('words'), finished('wave')),
      'Take the assessment',
      'history/assessment.html',
      'All lessons of “History of the field” are finished.',
    ],
    [
      'leads to the end when all that is written is completed',
      recordOf(...practised, finished('words'), finished('wave'), passed),
      'Finish the course',
      'finish.html',
      'Module 1 is completed.',
    ],
  ];
  it('leads a new learner to what to know before the start, and past it where that is wanted', async () => {
    const { player } = await openPage('index.html');
    const link = player.querySelector('kap-continue a')!;
    expect([link.textContent, link.getAttribute('href')]).to.deep.equal(['Start here', 'start.html']);
    expect(player.querySelector('kap-read-first a')?.getAttribute('href')).to.equal('history/words.html');
  });

  it('leads to lesson 1 once that was read, and says when', async () => {
    const { player } = await openPage('index.html', { courseRecord: courseRecordOf(read(Date.UTC(2026, 10, 24, 12))) });
    const link = player.querySelector('kap-continue a')!;
    expect([link.textContent, link.getAttribute('href')]).to.deep.equal(['Start with lesson 1', 'history/words.html']);
    expect(text(player, '.continue-what')).to.equal('Words and classes · 20 minutes');
    expect(text(player, '.read-first')).to.equal('You read “Before you start” on 24 November 2026.');
  });

  it('starts a later module by its number', async () => {
    const [history, drugs] = smallCourse().entries;
    const second = { ...smallModule(), id: 'drugs', title: 'The drugs' };
    const { player } = await openPage('index.html', {
      course: { ...smallCourse(), entries: [history!, { ...drugs!, module: second }] },
      record: recordOf(...practised, finished('words'), finished('wave'), passed),
    });
    const link = player.querySelector('kap-continue a')!;
    expect([link.textContent, link.getAttribute('href')]).to.deep.equal(['Start module 2', 'drugs/words.html']);
    expect(text(player, '.continue-what')).to.equal('The drugs · 2 lessons');
  });

  it('says to who has begun without it that “Before you start” is still to be read', async () => {
    const { player } = await openPage('index.html', { record: recordOf(finished('words')) });
    expect(text(player, '.read-first')).to.equal(
      '“Before you start” is still to be read: the certificate asks for it.',
    );
    expect(player.querySelector('.read-first a')?.getAttribute('href')).to.equal('start.html');
  });

  it('says the same without the certificate where one module is in a package of its own', async () => {
    const { player } = await openPage('index.html', {
      record: recordOf(finished('words')),
      packaged: { launcher: 'LMS', isPart: true },
    });
    expect(text(player, '.read-first')).to.equal('“Before you start” is still to be read.');
  });

  it('leads back to the certificate', async () => {
    const { player } = await openPage('index.html', {
      record: recordOf(...practised, finished('words'), finished('wave'), passed),
      courseRecord: courseRecordOf(certified(1)),
    });
    expect(text(player, 'kap-continue a')).to.equal('See your certificate');
    expect(player.querySelector('kap-continue a')!.getAttribute('href')).to.equal('finish.html#certificate');
  });

  it('leads to the results of a module that is in a package of its own', async () => {
    const { player } = await openPage('index.html', {
      record: recordOf(...practised, finished('words'), finished('wave'), passed),
      packaged: { launcher: 'LMS', isPart: true },
    });
    const link = player.querySelector('kap-continue a')!;
    expect([link.textContent, link.getAttribute('href')]).to.deep.equal(['See your results', 'history/results.html']);
    expect(text(player, '.continue-what')).to.equal('The module is completed.');
  });

  for (const [name, record, label, href, detail] of cases)
    it(name, async () => {
      const { player } = await openPage('index.html', record && { record });
      const link = player.querySelector('kap-continue a')!;
      expect([link.textContent, link.getAttribute('href')]).to.deep.equal([label, href]);
      expect(text(player, '.continue-what')).to.equal(detail);
    });
});
