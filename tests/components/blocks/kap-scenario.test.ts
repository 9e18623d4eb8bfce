import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/blocks/kap-scenario.js';
import scenarioCss from '../../../components/styles/scenario.css';
import { blockMarkup } from '../../../src/course/markup/block-markup.js';
import type { Scenario } from '../../../src/course/scenario/scenario.js';
import type { Run } from '../../../src/record/record.js';
import { p } from '../../helpers/items.js';
import { practiceSession } from '../../helpers/practice-session.js';
import { bigText, decisionIn, demoText, scenarioOf } from '../../helpers/scenarios.js';
import { button, drawn, hasFocus, stage, text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';

const demo = scenarioOf(demoText);
const big = scenarioOf(bigText);
const markup = (scenario: Scenario) => [
  ...blockMarkup({ kind: 'scenario', id: scenario.id, intro: p('You are the therapist.') }, 2, [scenario]),
  { tag: 'p', attributes: { class: 'after' }, children: ['What comes after.'] },
];

async function open(scenario = demo, holds: Parameters<typeof practiceSession>[1] = {}) {
  const session = await practiceSession([], { scenarios: [scenario], ...holds });
  const place = await stage(markup(scenario), session.actor);
  const press = async (name: string | RegExp) => {
    button(place, name).click();
    if (!holds.holdsSaves) await session.settled();
    await drawn(place);
  };
  const go = async (...names: (string | RegExp)[]) => {
    for (const name of names) await press(name);
  };
  const title = () => text(place, '.scene-title');
  const decisions = () => [...place.querySelectorAll('.decision')].map(({ textContent }) => textContent.trim());
  return { place, session, press, go, title, decisions };
}
const best = [/^Sit down/, /^“You have/, /^Ask what/, /^Call the nurse/, /^Stay/];
const worst = [/^Begin, to/, /^Go on/, /^Wait/, /^Make room/, /^Stay/];

describe('kap-scenario', () => {
  before(() => {
    dressed();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(scenarioCss);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  after(() => setViewport({ width: 800, height: 600 }));

  for (const width of [320, 1200])
    for (const scenario of [demo, big])
      it(`stays in its place to the pixel when ${scenario.id} comes alive at ${width} px`, async () => {
        await setViewport({ width, height: 900 });
        const session = await practiceSession([], { scenarios: [scenario], holdsLoad: true });
        const place = await stage(markup(scenario), session.actor);
        const boxes = () =>
          [...place.querySelectorAll('.scenario-head, .monitor, .monitor *, .scene, .scene *, .after')]
            .filter((part) => part.checkVisibility() && !part.matches('svg, svg *, [role="status"]'))
            .map((part) => {
              const { x, y, width: w, height } = part.getBoundingClientRect();
              return `${part.localName}.${part.className.trim()} ${[x, y, w, height].map(Math.round).join(' ')}`;
            });
        const before = boxes();
        expect(place.querySelectorAll('.decision:disabled').length).to.be.at.least(3);
        expect(place.scrollWidth).to.be.at.most(width);
        await session.load();
        await drawn(place);
        expect(place.querySelector('.decision:disabled')).not.to.exist;
        expect(boxes()).to.deep.equal(before);
      });

  it('can be read without a session', async () => {
    const place = await stage(markup(demo));
    expect(text(place, '.scenario')).to.contain('A late arrival').and.contain('Sam comes twenty minutes late');
    expect(text(place, '.no-script')).to.equal('Deciding needs JavaScript. The text reads on without it.');
    expect(text(place, '.scenario')).not.to.contain('is asked before every session');
    await expect(place).to.be.accessible();
  });

  it('goes from scene to scene, and hands the new one the focus', async () => {
    const { place, press, title, decisions } = await open();
    expect(title()).to.equal('Arrival');
    expect(decisions()).to.have.length(3);
    await press(/^Sit down/);
    expect(title()).to.equal('The check');
    expect(hasFocus(place.querySelector('.scene-title'))).to.be.true;
    expect(text(place, '.scenario-path')).to.contain('Arrival. Sit down together');
    expect(place.querySelector('.rationale')).not.to.exist;
    await expect(place).to.be.accessible();
  });

  it('is decided by keyboard alone', async () => {
    const { place, session, title } = await open();
    place.querySelector<HTMLElement>('.decision')!.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await session.settled();
    await drawn(place);
    expect(title()).to.equal('The check');
    await sendKeys({ press: 'Tab' });
    expect(hasFocus(place.querySelector('.decision'))).to.be.true;
  });

  it('stays in the scene until the decision is saved', async () => {
    const { place, session, press, title } = await open(demo, { holdsSaves: true });
    await press(/^Sit down/);
    await press(/^Begin/);
    expect(title()).to.equal('Arrival');
    expect(place.querySelector('.is-made')?.getAttribute('aria-pressed')).to.equal('true');
    expect(place.querySelectorAll('.decision[aria-disabled]')).to.have.length(3);
    session.save();
    await session.settled();
    await drawn(place);
    expect(title()).to.equal('The check');
  });

  it('offers what a condition opens, and nothing else', async () => {
    const { go, decisions } = await open();
    await go(/^Sit down/, /^“You could/);
    expect(decisions()).to.deep.equal(['Let the session begin']);
    const other = await open();
    await other.go(/^Sit down/, /^“You have/);
    expect(other.decisions()).to.have.length(2);
  });

  it('shows an alarm by word and shape, and says it once', async () => {
    const { place, go } = await open();
    expect(text(place, '[role="status"]')).to.equal('');
    await go(/^Begin/, /^Go on/);
    expect(text(place, '.monitor-field.is-alarm')).to.equal('SpO₂ %92 Low: below 94');
    expect(getComputedStyle(place.querySelector('.is-alarm .monitor-limit')!, '::before').content).to.contain('▼');
    expect(text(place, '[role="status"]')).to.equal(
      '2 minutes after the dose. Heart rate 88 per minute. Blood pressure 156 over 78 millimetres of mercury. Alarm, low: Oxygen saturation 92 percent.',
    );
    place.querySelector<HTMLElement>('.monitor-more summary')!.click();
    expect(text(place, '.monitor-more tbody tr:last-child')).to.contain('92 (low)');
    expect(text(place, '.monitor-more thead th')).to.equal('Time from the dose');
    expect([...place.querySelectorAll('.monitor-more tbody th')].map((time) => time.textContent)).to.include.members([
      '−20 min',
      '+2 min',
    ]);
    await expect(place).to.be.accessible();
  });

  it('says the last readings, too', async () => {
    const { place, go } = await open();
    await go(...best.slice(0, -1));
    const region = place.querySelector('kap-monitor [role="status"]');
    await go(...best.slice(-1));
    expect(place.querySelector('.debrief')).to.exist;
    expect(place.querySelector('kap-monitor [role="status"]') === region, 'is the region that was there').to.be.true;
  });

  it('lets the wave rest where less motion is wished, and stops it after some seconds where not', async () => {
    const { place } = await open();
    // It is drawn when its width is known, with a frame.
    while (!place.querySelector('.pulse-wave')) await new Promise(requestAnimationFrame);
    const style = () => getComputedStyle(place.querySelector('.pulse-wave')!);
    const { animationDuration, animationIterationCount } = style();
    expect(Number.parseFloat(animationDuration) * Number(animationIterationCount)).to.be.below(5);
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(style().animationName).to.equal('none');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('tells the result, the reasons and what was worth more', async () => {
    const { place, go, session } = await open();
    await go(...worst);
    expect(text(place, '.debrief-critical')).to.equal(
      "Critical error. The session began without today's check. (20 minutes before the dose)",
    );
    expect(text(place, '.debrief-result')).to.contain('Not passed with 0% of the points. A critical error decides');
    const [first] = place.querySelectorAll('.debrief-step');
    expect(text(first!, '.is-chosen')).to.contain('You decided: Begin').and.contain('asked before every session');
    expect([...first!.querySelectorAll('.debrief-decision')].length).to.equal(3);
    expect(text(place, '.debrief-objectives')).to.contain('0 of 4 points');
    expect(Object.values(session.record().runs ?? {})[0]?.ended?.critical).to.deep.equal(['skipped-check']);
    await expect(place).to.be.accessible();
  });

  it('looks at other ways, with reasons, and keeps nothing of it', async () => {
    const { place, go, press, title, session } = await open();
    await go(...best);
    expect(text(place, '.debrief-result')).to.equal('Passed with 100% of the points.');
    const kept = session.record();
    await press('Look at other ways from here: A dip');
    expect(title()).to.equal('A dip');
    expect(hasFocus(place.querySelector('.exploration')), 'what is kept is read first').to.be.true;
    await press(/^Wait/);
    expect(hasFocus(place.querySelector('.scene-reason')), 'the reason is read first').to.be.true;
    expect(text(place, '.scene-reason')).to.contain('You decided: Wait').and.contain('Calling costs nothing');
    await expect(place).to.be.accessible();
    await go(/^Make room/, /^Stay/);
    expect(text(place, '.scenario')).to.contain('This way ends here.');
    await press('Back to the debrief');
    expect(hasFocus(place.querySelector('.debrief-head'))).to.be.true;
    expect(session.record()).to.deep.equal(kept);
  });

  it('begins again, and keeps the first run', async () => {
    const { go, press, title, session } = await open();
    await go(/^Send Sam/);
    await press('Begin the case again');
    expect(title()).to.equal('Arrival');
    await press(/^Sit down/);
    expect(Object.keys(session.record().runs ?? {})).to.have.length(2);
  });

  it('says at once why, where the author wants that', async () => {
    const { place, press } = await open({ ...demo, feedback: 'now' });
    await press(/^Sit down/);
    expect(text(place, '.scene-reason')).to.contain('It takes a few minutes');
    expect(hasFocus(place.querySelector('.scene-reason')), 'is read first').to.be.true;
  });

  const run = (of: Scenario): Run => ({
    id: 'r',
    scenario: of.id,
    hash: 'older',
    started: Date.UTC(2026, 4, 3, 12),
    decisions: [{ scene: 'arrival', decision: decisionIn(of, 'arrival', 'Sit down'), at: 1 }],
  });

  it('starts where the learner stood', async () => {
    const { place, title } = await open(demo, { runs: [run(demo)] });
    expect(title()).to.equal('The check');
    expect(hasFocus(place.querySelector('.scene-title'))).to.be.false;
  });

  it('says so where an edit took the way', async () => {
    const edited = scenarioOf(demoText.replace('Sit down together', 'Sit with Sam'));
    const { place, press, title, session } = await open(edited, { runs: [run(demo)] });
    expect(text(place, '.item-say')).to.contain('revised after you began it on 3 May 2026. What you decided is kept');
    await press('Begin the case again');
    expect(title()).to.equal('Arrival');
    expect(session.record().runs).to.have.keys('r');
  });

  it('keeps a result that an edit no longer explains', async () => {
    const edited = scenarioOf(demoText.replace('Sit down together', 'Sit with Sam'));
    const ended = { at: Date.UTC(2026, 4, 4), scene: 'home', score: 0.5, passed: false, critical: [], objectives: {} };
    const { place } = await open(edited, { runs: [{ ...run(demo), ended }] });
    expect(text(place, '.scenario-stage')).to.contain('Your result is kept').and.contain('50% of the points');
    await expect(place).to.be.accessible();
  });

  it('goes on after it was moved', async () => {
    const { place, press, title } = await open();
    await press(/^Sit down/);
    const elsewhere = document.createElement('section');
    place.append(elsewhere);
    elsewhere.append(place.querySelector('kap-scenario')!);
    await drawn(place);
    await press(/^“You have/);
    expect(title()).to.equal('Settled');
  });

  it('says so when the session does not have the case', async () => {
    const session = await practiceSession([]);
    const place = await stage(markup(demo), session.actor);
    expect(text(place, '.scenario-stage')).to.contain('This case cannot be shown here.');
  });
});
