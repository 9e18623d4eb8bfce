import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';
import { failedResult, open, withSitting } from './open-assessment.js';

describe('the pass mark of an LMS', () => {
  before(dressed);
  afterEach(async () => {
    scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  /** A sitting in which two of the three items are right. */
  const twoOfThree = async ({ press, choose, handIn }: Awaited<ReturnType<typeof open>>) => {
    await press('Start the assessment');
    for (const [option, next] of [
      ['b', 'Next'],
      ['b', 'Next'],
      ['a', undefined],
    ] as const) {
      await choose(option);
      if (next) await press(next);
    }
    await handIn();
  };
  const rule = (player: HTMLElement) => text(player, 'kap-pass-mark');

  it('stands in the rules with whose it is, and judges', async () => {
    const page = await open({ pass: 0.6 }, { mark: 0.9 });
    const { player, sitting, element } = page;
    expect(rule(player)).to.equal('90% of the points. Your LMS sets this mark; the course’s own is 60%.');
    await expect(player).to.be.accessible();
    await twoOfThree(page);
    const { result } = sitting();
    expect(result?.score).to.be.within(0.6, 0.89);
    expect(result?.passed).to.equal(false);
    expect(result?.rules?.pass).to.equal(0.9);
    expect(text(element, '.result-score')).to.include('90% are needed.');
  });

  it('says, where it is lower, that the certificate asks for the course’s', async () => {
    const page = await open({ pass: 0.9 }, { mark: 0.6 });
    const { player, sitting, element } = page;
    expect(rule(player)).to.equal(
      '60% of the points. Your LMS sets this mark; the course’s own is 90%, and its certificate asks for that.',
    );
    await twoOfThree(page);
    expect(sitting().result).to.deep.include({ passed: true });
    expect(sitting().result?.rules).to.deep.include({ pass: 0.6, coursePass: 0.9 });
    const words = 'Your LMS counts this as passed. The course’s certificate asks for 90%: you can sit again for it.';
    expect(text(element, '.result')).to.include(words);
    await expect(player).to.be.accessible();
    const again = await open({ pass: 0.9 }, { mark: 0.6, record: withSitting(sitting()) });
    expect(text(again.element, '.start-what')).to.equal(words);
    await again.press('Sit again');
  });

  it('names no certificate in a package of one module, and leads a pass on to the results', async () => {
    const packaged = { launcher: 'LMS', isPart: true } as const;
    const page = await open({ pass: 0.9 }, { mark: 0.6, packaged });
    const { player, sitting, element } = page;
    expect(rule(player)).to.equal('60% of the points. Your LMS sets this mark; the course’s own is 90%.');
    await twoOfThree(page);
    expect(sitting().result?.rules).to.deep.include({ pass: 0.6, coursePass: 0.9 });
    expect(text(element, '.result-head')).to.equal('Passed');
    expect(player.textContent).not.to.match(/certificate/i);
    const again = await open({ pass: 0.9 }, { mark: 0.6, packaged, record: withSitting(sitting()) });
    expect(text(again.element, '.assessment-start')).to.equal('See your results');
    expect(again.player.textContent).not.to.match(/certificate/i);
  });

  it('takes the place of a mark with a decimal point as a whole', async () => {
    for (const [mark, words] of [
      [undefined, '82.5% of the points.'],
      [
        0.4,
        '40% of the points. Your LMS sets this mark; the course’s own is 82.5%, and its certificate asks for that.',
      ],
    ] as const) {
      const { player } = await open({ pass: 0.825 }, mark === undefined ? {} : { mark });
      const rules = player.querySelector('kap-pass-mark')!.parentElement!.textContent.replace(/\s+/g, ' ').trim();
      expect(rule(player)).to.equal(words);
      expect(rules.replace(words, '')).not.to.match(/\d|of the points/);
    }
  });

  it('is not spoken of where it is the course’s own, or reads the same', async () => {
    for (const given of [{}, { mark: 0.6 }, { mark: 0.60004 }])
      expect(rule((await open({ pass: 0.6 }, given)).player)).to.equal('60% of the points.');
  });

  it('leaves a result as it was, and says that it asks for another sitting', async () => {
    const record = withSitting({
      result: { ...failedResult, score: 0.7, passed: true, rules: { ...failedResult.rules!, pass: 0.6 } },
    });
    const { element, press, player } = await open({ pass: 0.6 }, { record, mark: 0.9 });
    expect(text(element, 'kap-assessment-start .start-what')).to.equal(
      'What you passed stays. Your LMS asks for 90% by now: it counts another sitting.',
    );
    expect(text(element, '.sittings')).to.include('70%, passed');
    await expect(player).to.be.accessible();
    await press('Sit again');
    const reached = await open({ pass: 0.6 }, { record, mark: 0.7 });
    expect(reached.element.querySelector('.start-what')).to.equal(null);
  });
});
