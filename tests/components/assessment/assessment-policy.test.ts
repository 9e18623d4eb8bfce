/** The rules of an assessment on the screen, with real clicks. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { apply } from '../../../src/record/apply.js';
import type { LearnerRecord } from '../../../src/record/record.js';
import { button, text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';
import { chosen, finished, openPage, passed, recordOf } from '../player/open-page.js';
import { smallCourse } from '../../helpers/small-course.js';
import { failedResult, open, studied, withSitting } from './open-assessment.js';

describe('the rules of an assessment on the screen', () => {
  before(dressed);
  afterEach(async () => {
    scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
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
      expect(text(element, '.sittings')).to.include('Pre-test, 50%');
      session.send({ type: 'backup.imported', backup: { format: 'kapstone-backup', attempts: [], record: studied } });
      expect(session.getSnapshot().context.assessment!.getSnapshot().context.attemptsLeft).to.equal(1);
    });

    it('stands first for who has not begun, and last for who has', async () => {
      const order = async (kept: LearnerRecord) =>
        [...(await open({ pretest: true }, { record: kept })).element.children].map(({ className }) => className);
      expect(await order(recordOf())).to.deep.equal(['pretest', 'assessment-locked', '']);
      expect(await order(recordOf(finished('words')))).to.deep.equal(['assessment-locked', 'pretest', '']);
    });

    it('has the rules of the assessment out of its way where a link has led to it', async () => {
      const { player } = await open({ pretest: true }, { record: recordOf() });
      const intro = player.querySelector('.assessment-intro')!;
      expect(intro.checkVisibility()).to.equal(true);
      location.hash = '#assessment';
      expect(intro.checkVisibility()).to.equal(false);
      location.hash = '';
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
      expect(open.querySelector('a')?.getAttribute('href')).to.equal('../history/assessment.html#assessment');
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
      expect(text(element, '.result-score')).to.include('90% are needed');
      expect(reasons(element)).to.equal(0);
    });

    it('opens earlier sittings too once there was a pass', async () => {
      const record = apply(withSitting({ id: 'early', result: { ...failedResult, at: 80 } }), passed);
      const { element, settled } = await open({}, { record });
      const [newest, oldest] = [...element.querySelectorAll<HTMLDetailsElement>('.sitting-done')];
      expect([newest!.open, oldest!.open]).to.deep.equal([true, false]);
      expect(text(oldest!, 'summary')).to.include('66%, not yet passed');
      const opened = new Promise((resolve) => {
        oldest!.addEventListener('toggle', resolve, { once: true });
      });
      oldest!.querySelector('summary')!.click();
      await opened;
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
    it('is asked of each item, and told apart where an answer has none', async () => {
      const { element, press, choose, say, sitting, player } = await open({ confidence: true });
      await press('Start the assessment');
      await say(2);
      expect(button(element, 'Item 1, not answered')).to.exist;
      await choose('b');
      expect(button(element, 'Item 1, answered')).to.exist;
      expect(sitting().responses['bank-one']).to.include({ confidence: 2 });
      await press('Next');
      await choose('a');
      expect(button(element, 'Item 2, answered, without saying how sure')).to.exist;
      expect(text(element, '.sitting-count')).to.include('2 of 3 answered.');
      await expect(player).to.be.accessible();
      await press('Review and hand in');
      expect(text(element, '.sitting-review')).to.include(
        'One item is not answered. What is not answered counts as not right. Go to item 3 ' +
          'One item is answered without saying how sure you are. Such an answer counts all the same. Go to item 2',
      );
      await expect(player).to.be.accessible();
    });

    it('is not needed for an answer to count', async () => {
      const { element, press, choose, sitting } = await open({ confidence: true });
      await press('Start the assessment');
      for (const next of ['Next', 'Next', 'Review and hand in']) {
        await choose('b');
        await press(next);
      }
      expect(text(element, '.sitting-review')).to.include('All 3 items are answered.');
      expect(text(element, '.sitting-review')).to.include('3 items are answered without saying how sure you are.');
      await press('Hand in');
      expect(sitting().result).to.include({ score: 1, passed: true });
    });

    it('decides with marks by certainty, where an answer without it counts as a guess', async () => {
      const { element, press, choose } = await open({ certainty: true });
      await press('Start the assessment');
      await choose('b');
      await press('Review and hand in');
      expect(text(element, '.sitting-review')).to.include('Such an answer counts as a guess.');
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
});
