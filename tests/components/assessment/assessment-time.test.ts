/** The rules of an assessment on the screen, with real clicks. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { SimulatedClock } from 'xstate';
import { apply } from '../../../src/record/apply.js';
import { memoryStore } from '../../../src/storage/memory-store.js';
import { button, hasFocus, text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';
import { passed } from '../player/open-page.js';
import { failedResult, minute, open, studied, withSitting } from './open-assessment.js';

describe('time in an assessment, on the screen', () => {
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
