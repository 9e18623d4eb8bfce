/** The rules of an assessment on the screen, with real clicks. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { SimulatedClock } from 'xstate';
import '../../../components/items/item-elements.js';
import '../../../components/player/kap-assessment.js';
import '../../../components/player/kap-pretest-offer.js';
import type { AssessmentPolicy } from '../../../src/course/assessment-policy.js';
import { apply } from '../../../src/record/apply.js';
import type { LearnerRecord, Sitting } from '../../../src/record/record.js';
import { memoryStore } from '../../../src/storage/memory-store.js';
import { button, hasFocus, text } from '../../helpers/stage.js';
import { dressed } from './dressed.js';
import { chosen, finished, openPage, passed, recordOf, type Opening } from './open-page.js';
import { smallCourse } from './small-course.js';

const minute = 60_000;
const studied = recordOf(finished('words'), finished('wave'));

async function open(policy: Partial<AssessmentPolicy> = {}, given: Opening = {}) {
  const course = smallCourse(policy);
  const page = await openPage('history/assessment.html', { course, record: studied, ...given });
  const element = page.player.querySelector('kap-assessment')!;
  const press = async (name: string | RegExp) => {
    button(element, name).click();
    await page.settled();
  };
  const click = async (selector: string) => {
    element.querySelector<HTMLElement>(selector)!.click();
    await page.settled();
  };
  const choose = (option: string) => click(`[data-item] kap-choice input[value="${option}"]`);
  const say = (level: 1 | 2 | 3) => click(`.confidence input[value="${level}"]`);
  const handIn = async () => {
    await press('Review and hand in');
    await press('Hand in');
  };
  const sitting = () => Object.values(page.session.getSnapshot().context.record.sittings).at(-1)!;
  return { ...page, element, press, click, choose, say, handIn, sitting };
}
const withSitting = (given: Partial<Sitting>, record: LearnerRecord = studied): LearnerRecord => {
  if (passed.type !== 'sitting.changed') throw new Error('not a sitting');
  return apply(record, { type: 'sitting.changed', sitting: { ...passed.sitting, ...given } });
};
const failedResult: NonNullable<Sitting['result']> = {
  at: 90,
  score: 2 / 3,
  passed: false,
  outcomes: {
    'bank-one': { score: 0, correct: false },
    'bank-two': { score: 1, correct: true },
    'bank-three': { score: 1, correct: true },
  },
  hashes: {},
  rules: { pass: 0.9, critical: ['bank-one'], feedback: 'after-pass' },
};

describe('the rules of an assessment on the screen', () => {
  before(dressed);
  afterEach(async () => {
    scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  describe('time', () => {
    it('is the learner’s to extend before the start, and is counted in minutes', async () => {
      const clock = new SimulatedClock();
      const { element, press, click, settled, sitting, player } = await open({ minutes: 20 }, { clock });
      expect([...element.querySelectorAll('.extension label')].map((label) => label.textContent.trim())).to.deep.equal([
        '20 minutes',
        '30 minutes',
        '40 minutes',
        'No limit',
      ]);
      await expect(player).to.be.accessible();
      await click('.extension input[value="1.5"]');
      await press('Start the assessment');
      expect(sitting().due).to.equal(30 * minute);
      expect(text(element, '.sitting-clock')).to.equal('30 minutes left');
      const told = () => text(element, 'kap-assessment-clock [role=status]');
      expect(told()).to.equal('');
      clock.increment(14 * minute);
      await settled();
      expect([text(element, '.sitting-clock'), told()]).to.deep.equal(['16 minutes left', '']);
      clock.increment(minute);
      await settled();
      expect(told()).to.equal('15 minutes left');
      clock.increment(6 * minute);
      await settled();
      expect([text(element, '.sitting-clock'), told()]).to.deep.equal(['9 minutes left', '10 minutes left']);
      clock.increment(8 * minute);
      await settled();
      expect([text(element, '.sitting-clock'), told()]).to.deep.equal(['1 minute left', '1 minute left']);
      await expect(player).to.be.accessible();
    });

    it('hands in when it is up, says so, and leads there', async () => {
      const clock = new SimulatedClock();
      const { element, press, choose, settled } = await open({ minutes: 5 }, { clock });
      await press('Start the assessment');
      await choose('b');
      clock.increment(5 * minute);
      await settled();
      expect(text(element, '.result')).to.include('Time was up: what you had answered was handed in.');
      expect(text(element, '.result')).to.include('1 of 3 items right in full');
      expect(hasFocus(element.querySelector('.result-head'))).to.equal(true);
    });

    it('shows no clock to who chose no limit', async () => {
      const { element, press, click, sitting } = await open({ minutes: 5 }, { clock: new SimulatedClock() });
      await click('.extension input[value="none"]');
      await press('Start the assessment');
      expect(element.querySelector('kap-assessment-clock')).to.equal(null);
      expect(sitting()).not.to.have.property('due');
    });

    it('is chosen with the keyboard', async () => {
      const { element, press } = await open({ minutes: 5 }, { clock: new SimulatedClock() });
      element.querySelector<HTMLInputElement>('.extension input')!.focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      await press('Start the assessment');
      expect(text(element, '.sitting-clock')).to.equal('10 minutes left');
    });
  });

  describe('a pause', () => {
    it('says when the next sitting opens, and opens it by itself', async () => {
      const clock = new SimulatedClock();
      const { element, press, handIn, settled, player } = await open({ pause: 30 * minute }, { clock });
      await press('Start the assessment');
      await handIn();
      const time = element.querySelector('.start-opens time')!;
      expect(time.getAttribute('datetime')).to.equal(new Date(30 * minute).toISOString());
      expect(time.textContent).to.match(/^on \w+ \d+ \w+ at \d\d:\d\d$/);
      expect(element.querySelector('kap-assessment-start button')).to.equal(null);
      await expect(player).to.be.accessible();
      await press('All your sittings');
      expect(element.dataset.state).to.equal('paused');
      expect(text(element, '.start-opens')).to.include('The next sitting opens on ');
      scrollTo(0, 50);
      const place = scrollY;
      clock.increment(30 * minute);
      await settled();
      expect(element.dataset.state).to.equal('ready');
      expect(text(element, '[role=status]')).to.equal('The next sitting is open.');
      expect(button(element, 'Try again')).to.exist;
      expect(scrollY, 'moves nobody').to.equal(place);
    });

    it('is not asked of who has passed', async () => {
      const { element } = await open(
        { pause: 30 * minute },
        { record: apply(studied, passed), clock: new SimulatedClock() },
      );
      expect(button(element, 'Sit again')).to.exist;
    });
  });

  describe('the pre-test', () => {
    const record = recordOf(finished('wave'));

    it('is offered before the lessons are finished, says nothing before its end, and counts for nothing', async () => {
      const { element, press, choose, handIn, player, session } = await open(
        { pretest: true, items: 2, attempts: 1 },
        { record },
      );
      await expect(player).to.be.accessible();
      await press('Start the pre-test');
      expect(text(element, '.sitting-what')).to.include('It counts for nothing');
      await choose('a');
      await press('Next');
      await choose('b');
      await handIn();
      expect(text(element, '.result-head')).to.equal('What you know already');
      for (const details of element.querySelectorAll('details')) details.open = true;
      expect(element.querySelector('.mark, .rationale')).to.equal(null);
      await expect(player).to.be.accessible();
      expect(element.querySelector('a.onward')?.getAttribute('href')).to.equal('../history/words.html');
      await press('All your sittings');
      expect(element.dataset.state).to.equal('locked');
      expect(element.querySelector('.pretest')).to.equal(null);
      expect(text(element, '.sittings')).to.include('Pre-test, 50 %');
      session.send({ type: 'backup.imported', backup: { format: 'kapstone-backup', attempts: [], record: studied } });
      expect(session.getSnapshot().context.assessment!.getSnapshot().context.attemptsLeft).to.equal(1);
    });

    it('is not offered where there is none, nor after the lessons', async () => {
      expect((await open({}, { record })).element.querySelector('.pretest')).to.equal(null);
      expect((await open({ pretest: true })).element.querySelector('.pretest')).to.equal(null);
    });

    it('is offered before the first lesson, and said to be taken afterwards', async () => {
      const course = smallCourse({ pretest: true });
      const offer = async (kept: LearnerRecord) =>
        (await openPage('history/words.html', { course, record: kept })).player.querySelector('kap-pretest-offer')!;
      const open = await offer(recordOf());
      expect(text(open, 'p')).to.equal(
        'A pre-test of 3 items tells what you know already. It counts for nothing, and you can leave it out. Go to the pre-test',
      );
      expect(open.querySelector('a')?.getAttribute('href')).to.equal('../history/assessment.html');
      expect(text(await offer(withSitting({ purpose: 'pretest' }, recordOf())), 'p')).to.include(
        'You have taken the pre-test.',
      );
      expect(text(await offer(apply(recordOf(), passed)), 'p')).to.include('left the pre-test out');
      const other = await openPage('history/wave.html', { course });
      expect(other.player.querySelector('kap-pretest-offer')).to.equal(null);
    });
  });

  describe('a retake of what was missed', () => {
    it('asks that alone, and counts what was right', async () => {
      const { element, press, choose, handIn, sitting } = await open(
        { retake: 'missed', pass: 0.9 },
        {
          record: withSitting({ result: { ...failedResult, rules: { ...failedResult.rules!, critical: [] } } }),
        },
      );
      expect(text(element, '.start-what')).to.equal(
        'Only what was missed is asked again. What was right stays right and counts.',
      );
      await press('Try again');
      expect(text(element, '.sitting-head')).to.equal('Item 1 of 1');
      await choose('b');
      await handIn();
      expect(text(element, '.result-head')).to.equal('Passed');
      expect(text(element, '.result')).to.include('1 of 1 items right in full. 2 from before count as right.');
      expect(sitting().result?.score).to.equal(1);
    });
  });

  describe('feedback', () => {
    const reasons = (element: Element) => {
      for (const details of element.querySelectorAll('details')) details.open = true;
      return element.querySelectorAll('.rationale').length;
    };

    it('comes with the reasons at the end, passed or not, where the policy says so', async () => {
      const { element, press, handIn } = await open({ feedback: 'end' });
      await press('Start the assessment');
      await handIn();
      expect(text(element, '.result-head')).to.equal('Not yet passed');
      expect(text(element, '.result')).to.include('The right answers and their reasons are below.');
      expect(reasons(element)).to.be.above(2);
    });

    it('follows the rules that a sitting was judged by, not those of today', async () => {
      const { element } = await open({ feedback: 'end', pass: 0.1 }, { record: withSitting({ result: failedResult }) });
      expect(text(element, '.result-score')).to.include('90 % are needed');
      expect(reasons(element)).to.equal(0);
    });

    it('opens earlier sittings too once there was a pass', async () => {
      const record = apply(withSitting({ id: 'early', result: { ...failedResult, at: 80 } }), passed);
      const { element, settled } = await open({}, { record });
      const [newest, oldest] = [...element.querySelectorAll<HTMLDetailsElement>('.sitting-done')];
      expect([newest!.open, oldest!.open]).to.deep.equal([true, false]);
      expect(text(oldest!, 'summary')).to.include('66 %, not yet passed');
      oldest!.querySelector('summary')!.click();
      await new Promise(requestAnimationFrame);
      await settled();
      expect(element.querySelectorAll('kap-assessment-result'), 'one at a time').to.have.length(1);
      expect(text(oldest!, '.result-head')).to.equal('Not yet passed');
      expect(reasons(oldest!)).to.be.above(2);
      await expect(element).to.be.accessible();
    });
  });

  describe('critical items', () => {
    it('are called that while they are asked and in the result', async () => {
      const { element, press, player } = await open({ mustPass: ['bank-one'] });
      expect(text(player, '.assessment-intro')).to.include('Critical 1 item must be right in any case');
      await press('Start the assessment');
      expect(text(element, '.sitting-head')).to.equal('Item 1 of 3 · Critical: must be right');
      await press('Next');
      expect(text(element, '.sitting-head')).to.equal('Item 2 of 3');
    });

    it('explain a result that has the points', async () => {
      const { element } = await open(
        {},
        {
          record: withSitting({ result: { ...failedResult, rules: { ...failedResult.rules!, pass: 0.6 } } }),
        },
      );
      expect(text(element, '.result')).to.include('a critical item, which must be right in any case, was not.');
      expect(text(element, '.result-facts')).to.equal('critical');
    });
  });

  describe('confidence', () => {
    it('is asked of each item, and is part of its being answered', async () => {
      const { element, press, choose, say, sitting, player } = await open({ confidence: true });
      await press('Start the assessment');
      await say(2);
      expect(button(element, 'Item 1, not answered')).to.exist;
      await choose('b');
      expect(button(element, 'Item 1, answered')).to.exist;
      expect(sitting().responses['bank-one']).to.include({ confidence: 2 });
      await press('Next');
      await choose('a');
      expect(button(element, 'Item 2, not answered')).to.exist;
      await expect(player).to.be.accessible();
      await press('Review and hand in');
      expect(text(element, '.sitting-review')).to.include('2 items are not answered.');
    });

    it('is asked before an answer is checked, with feedback now', async () => {
      const { element, press, choose, say } = await open({ feedback: 'now', confidence: true });
      await press('Start the assessment');
      await choose('b');
      await press('Check');
      expect(text(element, '.item-verdict')).to.equal('Say how sure you are first.');
      await say(1);
      await press('Check');
      expect(text(element, '.item-verdict')).to.equal('Right.');
      expect(element.querySelectorAll('.confidence input:disabled')).to.have.length(3);
    });

    it('puts first in the result what was sure and not right', async () => {
      const { element, press, choose, say, handIn, player } = await open({ confidence: true });
      await press('Start the assessment');
      await choose('b');
      await say(3);
      await press('Next');
      await choose('a');
      await say(3);
      await press('Next');
      await choose('a');
      await say(1);
      await handIn();
      const lists = [...element.querySelectorAll('.result-items')].map((list) =>
        [...list.querySelectorAll('.result-number')].map((number) => number.textContent),
      );
      expect(lists).to.deep.equal([['2'], ['1', '3']]);
      expect(text(element, '.result')).to.include('Sure, but not right Look at these first.');
      await expect(player).to.be.accessible();
    });

    it('decides the marks, with certainty-based marking', async () => {
      const { element, press, choose, say, handIn, sitting } = await open({ certainty: true });
      await press('Start the assessment');
      for (const [option, level] of [
        ['b', 3],
        ['b', 2],
        ['a', 3],
      ] as const) {
        await choose(option);
        await say(level);
        if (!element.querySelector('[data-place="3"]')) await press('Next');
      }
      await handIn();
      expect(sitting().result?.marks).to.deep.equal({ 'bank-one': 3, 'bank-two': 2, 'bank-three': -6 });
      expect([...element.querySelectorAll('.result-facts')].map((facts) => facts.textContent)).to.deep.equal([
        'sure · −6',
        'sure · +3',
        'fairly sure · +2',
      ]);
      expect(text(element, '.result')).to.include('Marked by certainty');
    });
  });

  it('keeps what came of items that were edited or left the course', async () => {
    const result = {
      ...failedResult,
      passed: true,
      outcomes: { ...failedResult.outcomes, gone: { score: 1, correct: true } },
      hashes: { 'bank-one': 'an older one' },
    };
    const { element } = await open(
      {},
      {
        record: withSitting({ result, responses: { 'bank-one': { response: chosen('b'), at: 80 } } }),
      },
    );
    const first = element.querySelector<HTMLDetailsElement>('.result-item')!;
    first.open = true;
    expect(text(first, '.result-verdict')).to.equal('Not yet. critical');
    expect(first.querySelector('.mark, .rationale')).to.equal(null);
    expect(text(first, '.item-say')).to.include('This item was revised after this sitting.');
    expect(text(element, '.result')).to.include('One item of this sitting has left the course since.');
  });

  it('fits a narrow page', async () => {
    await setViewport({ width: 320, height: 700 });
    const { element, press } = await open(
      { minutes: 20, confidence: true, mustPass: ['bank-one'] },
      { clock: new SimulatedClock(), record: withSitting({ result: failedResult }) },
    );
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await press('Try again');
    expect(element.querySelector('[data-item]')).to.exist;
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('works after a move', async () => {
    const store = memoryStore();
    const clock = new SimulatedClock();
    const { element, press, settled } = await open({ minutes: 5, pause: minute }, { store, clock });
    element.parentElement!.insertBefore(element, element.parentElement!.firstChild);
    await press('Start the assessment');
    element.parentElement!.append(element);
    clock.increment(5 * minute);
    await settled();
    expect(text(element, '.result-head')).to.equal('Not yet passed');
    expect(element.querySelector('.start-opens')).to.exist;
  });
});
