import { expect } from '@open-wc/testing';
import '../../../components/player/kap-continue.js';
import type { LearnerRecord } from '../../../src/record/record.js';
import { choice, set } from '../../helpers/items.js';
import { text } from '../../helpers/stage.js';
import { attempted, chosen, finished, openPage, passed, recordOf } from './open-page.js';

const practised = [
  attempted(choice, chosen('b')),
  attempted(set.items[0]!, chosen('b')),
  attempted(set.items[1]!, chosen('b')),
];

describe('kap-continue', () => {
  const cases: [string, LearnerRecord | undefined, string, string, string][] = [
    ['starts', undefined, 'Start with lesson 1', 'history/words.html', 'Words and classes · 20 minutes'],
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
      'leads to the results when all that is written is completed',
      recordOf(...practised, finished('words'), finished('wave'), passed),
      'See your results',
      'history/results.html',
      'Module 1 is completed.',
    ],
  ];
  for (const [name, record, label, href, detail] of cases)
    it(name, async () => {
      const { player } = await openPage('index.html', record && { record });
      const link = player.querySelector('kap-continue a')!;
      expect([link.textContent, link.getAttribute('href')]).to.deep.equal([label, href]);
      expect(text(player, '.continue-what')).to.equal(detail);
    });
});
