import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitFor } from 'xstate';
import '../../../components/items/item-elements.js';
import '../../../components/assessment/kap-assessment.js';
import type { AssessmentPolicy } from '../../../src/course/assessment-policy.js';
import { apply } from '../../../src/record/apply.js';
import type { LearnerRecord } from '../../../src/record/record.js';
import { memoryStore } from '../../../src/storage/memory-store.js';
import { choice, set } from '../../helpers/items.js';
import { button, text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';
import { attempted, chosen, finished, openPage, passed, recordOf } from '../player/open-page.js';
import { smallCourse } from '../../helpers/small-course.js';

const ready = recordOf(
  attempted(choice, chosen('b')),
  attempted(set.items[0]!, chosen('b')),
  attempted(set.items[1]!, chosen('b')),
  finished('words'),
  finished('wave'),
);

async function open(record: LearnerRecord = ready, policy: Partial<AssessmentPolicy> = {}, store = memoryStore()) {
  const page = await openPage('history/assessment.html', {
    course: smallCourse(policy),
    record,
    store,
  });
  const element = page.player.querySelector('kap-assessment')!;
  const press = async (name: string | RegExp) => {
    button(element, name).click();
    await page.settled();
  };
  const choose = async (option: string) => {
    element.querySelector<HTMLInputElement>(`[data-item] input[value="${option}"]`)!.click();
    await page.settled();
  };
  const place = () => Number(element.querySelector<HTMLElement>('[data-place]')?.dataset.place);
  /** Starts, chooses this option everywhere, hands in. */
  const sit = async (...options: string[]) => {
    await press(/^(Start|Try again|Sit again)/);
    for (const [index, option] of options.entries()) {
      await choose(option);
      if (index < options.length - 1) await press('Next');
    }
    await press('Review and hand in');
    await press('Hand in');
  };
  return { ...page, element, press, choose, place, sit };
}

describe('kap-assessment', () => {
  before(dressed);
  afterEach(() => {
    scrollTo(0, 0);
  });

  it('is closed until the lessons are finished, and leads to those that are left', async () => {
    const { element } = await open(recordOf(finished('wave')));
    expect(
      [...element.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]),
    ).to.deep.equal([['Words and classes', '../history/words.html']]);
    expect(element.querySelector('button')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('opens when they are', async () => {
    const { element } = await open();
    expect(button(element, 'Start the assessment')).to.exist;
    expect(element.dataset.state).to.equal('ready');
  });

  it('shows one item at a time, and which are answered', async () => {
    const { element, press, choose, place, player } = await open();
    await press('Start the assessment');
    expect(element.querySelectorAll('[data-item]')).to.have.length(1);
    expect([place(), text(element, '.sitting-head')]).to.deep.equal([1, 'Item 1 of 3']);
    await choose('a');
    expect(button(element, 'Item 1, answered')).to.exist;
    expect(button(element, 'Item 2, not answered')).to.exist;
    expect(text(element, '.sitting-count')).to.include('1 of 3 answered.');
    await expect(player).to.be.accessible();
    await press('Next');
    expect(place()).to.equal(2);
    expect(document.activeElement === element.querySelector('.sitting-head'), 'has the focus').to.equal(true);
    await press('Previous');
    expect(element.querySelector<HTMLInputElement>('input[value="a"]')!.checked).to.equal(true);
    await press(/^Item 3/);
    expect(place()).to.equal(3);
  });

  it('hands the focus on where the button that had it is gone', async () => {
    const { element, press } = await open();
    button(element, 'Start the assessment').focus();
    await press('Start the assessment');
    expect(document.activeElement === element.querySelector('.sitting-head'), 'to the first item').to.equal(true);
    const again = await open();
    await again.sit('a', 'a', 'b');
    button(again.element, 'All your sittings').focus();
    await again.press('All your sittings');
    expect(document.activeElement === again.player.querySelector('#main'), 'to the top').to.equal(true);
  });

  it('leads to the top of a sitting and of its result when they are drawn, since a page that is short for a moment cannot scroll', async () => {
    const { element, sit } = await open();
    const seen: (string | undefined)[] = [];
    element.closest('#main')!.scrollIntoView = () => {
      seen.push(element.querySelector('.sitting-head, .result-head')?.className);
    };
    await sit('b', 'b', 'a');
    expect(seen).to.deep.equal(['sitting-head', 'result-head']);
  });

  it('shows neither marks nor reasons while the sitting is open', async () => {
    const { element, press, choose } = await open();
    await press('Start the assessment');
    await choose('a');
    expect(element.querySelector('.mark, .rationale')).to.equal(null);
  });

  it('lists what is not answered before handing in, and leads there', async () => {
    const { element, press, choose, place, player } = await open();
    await press('Start the assessment');
    await choose('b');
    await press('Review and hand in');
    expect(text(element, '.sitting-review')).to.include(
      '2 items are not answered. What is not answered counts as not right.',
    );
    await expect(player).to.be.accessible();
    await press('Go to item 3');
    expect(place()).to.equal(3);
    await press('Review and hand in');
    await press('Back to the items');
    expect(place()).to.equal(3);
  });

  it('goes on with an open sitting after the page was left', async () => {
    const store = memoryStore();
    const { element, press, choose } = await open(ready, {}, store);
    await press('Start the assessment');
    await choose('b');
    await press('Next');
    await choose('c');
    const asked = element.querySelector<HTMLElement>('[data-item]')!.dataset.item;
    const again = await open(undefined, {}, store);
    expect(again.place()).to.equal(3);
    await again.press('Previous');
    expect(again.element.querySelector<HTMLElement>('[data-item]')!.dataset.item).to.equal(asked);
    expect(again.element.querySelector<HTMLInputElement>('input[value="c"]')!.checked).to.equal(true);
  });

  it('tells what came of it, by objective, without the key before a pass', async () => {
    const { element, sit, player } = await open();
    await sit('a', 'a', 'b');
    expect(text(element, '.result-head')).to.equal('Not yet passed');
    expect(document.activeElement === element.querySelector('.result-head'), 'has the focus').to.equal(true);
    expect(text(element, '.result-score')).to.match(/^33% of the points, on .*\. 60% are needed\.$/);
    const verdicts = [...element.querySelectorAll('.result-verdict')].map((verdict) => verdict.textContent);
    expect(verdicts).to.deep.equal(['Not yet.', 'Not yet.', 'Right.']);
    for (const details of element.querySelectorAll('details')) details.open = true;
    expect(element.querySelector('.mark, .rationale')).to.equal(null);
    expect(element.querySelectorAll('.standings [data-standing="not-yet"] a').length).to.be.greaterThan(0);
    await expect(player).to.be.accessible();
  });

  it('gives the reasons after a pass', async () => {
    const { element, sit, player } = await open();
    await sit('b', 'b', 'a');
    expect(text(element, '.result-head')).to.equal('Passed');
    for (const details of element.querySelectorAll('details')) details.open = true;
    expect(element.querySelectorAll('.rationale').length).to.be.greaterThan(2);
    expect([...element.querySelectorAll('a.onward')].map((link) => link.getAttribute('href'))).to.deep.equal([
      '../history/results.html',
    ]);
    await expect(player).to.be.accessible();
  });

  it('leads on before what is to be looked through, and what was missed comes first', async () => {
    const { element, sit } = await open();
    await sit('b', 'b', 'a');
    const [onward, list] = ['a.onward', '.standings'].map((selector) => element.querySelector(selector)!);
    expect(onward!.compareDocumentPosition(list!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    const standings = [...list!.querySelectorAll('li')].map(({ dataset }) => dataset.standing);
    expect(standings).to.deep.equal(['not-yet', 'shown']);
    expect(text(list!, 'li')).to.include('Order the dates.');
  });

  it('starts another sitting from the result', async () => {
    const { element, sit, press, place } = await open();
    await sit('a', 'a', 'a');
    await press('Try again');
    expect(element.dataset.state).to.equal('sitting');
    expect(place()).to.equal(1);
    expect(element.querySelector('input:checked')).to.equal(null);
  });

  it('shows the last result on the next visit', async () => {
    const { element } = await open(apply(ready, passed));
    expect(text(element, '.result-head')).to.equal('Passed');
    expect(button(element, 'Sit again')).to.exist;
  });

  it('says how many sittings are left, and when there are none', async () => {
    const { element, sit } = await open(ready, { attempts: 2 });
    expect(text(element, '.assessment-start')).to.include('2 sittings left');
    await sit('a', 'a', 'a');
    expect(text(element, '.assessment-start')).to.include('1 sitting left');
    await sit('a', 'a', 'a');
    expect(text(element, '.sittings-left')).to.equal('All sittings are used.');
    expect(element.querySelector('.assessment-start')).to.equal(null);
  });

  it('says that an item that must be right was not', async () => {
    const { element, press, session, settled } = await open(ready, { mustPass: ['bank-one'] });
    await press('Start the assessment');
    const sitting = session.getSnapshot().context.assessment!.getSnapshot().context.sitting!;
    for (const item of sitting.items)
      session.send({ type: 'sitting.answered', item, response: chosen(item === 'bank-one' ? 'a' : 'b') });
    session.send({ type: 'sitting.submitted' });
    await settled();
    expect(text(element, '.result')).to.include(
      'The points are enough, but a critical item, which must be right in any case, was not.',
    );
  });

  it('gives feedback after each item where the policy says so', async () => {
    const { element, press, choose } = await open(ready, { feedback: 'now' });
    await press('Start the assessment');
    await press('Check');
    expect(text(element, '.item-verdict')).to.equal('Choose an answer first.');
    await choose('a');
    expect(element.querySelector('.mark')).to.equal(null);
    await press('Check');
    expect(text(element, '.item-verdict')).to.equal('Not yet.');
    expect(element.querySelectorAll('.rationale')).to.have.length(2);
    expect(element.querySelectorAll('[data-item] input:disabled')).to.have.length(3);
    expect(document.activeElement === button(element, 'Next'), 'has the focus').to.equal(true);
    await press('Next');
    expect(text(element, '.item-verdict')).to.equal('');
  });

  it('works with the keyboard alone', async () => {
    const { element, place, session, settled } = await open();
    button(element, 'Start the assessment').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    await waitFor(session, ({ context }) => context.assessment?.getSnapshot().value === 'sitting');
    element.querySelector<HTMLElement>('[data-item] input')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled();
    expect(button(element, 'Item 1, answered')).to.exist;
    button(element, 'Next').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(place()).to.equal(2);
    await sendKeys({ press: 'Tab' });
    expect(element.querySelector('[data-item]')!.contains(document.activeElement)).to.equal(true);
  });

  it('leads a citation to the course’s references, since none stand here', async () => {
    const { element } = await open();
    const link = document.createElement('a');
    link.href = '#ref-zanos2018';
    link.addEventListener('click', (event) => {
      event.preventDefault();
    });
    element.append(link);
    link.click();
    expect(link.getAttribute('href')).to.equal('../references.html#ref-zanos2018');
  });

  it('works after a move', async () => {
    const { element, press, choose } = await open();
    await press('Start the assessment');
    element.parentElement!.insertBefore(element, element.parentElement!.firstChild);
    await choose('b');
    expect(button(element, 'Item 1, answered')).to.exist;
  });
});
