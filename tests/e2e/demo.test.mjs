/** One of everything, as different people meet it: with a screen of any kind, with a finger, with the keyboard alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settledOn, sidewaysOn, undressedOn, violationsOn } from './learner/accessibility.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { byKeyboard, Keys } from './learner/by-keyboard.mjs';
import { byTouch, stillInView } from './learner/by-touch.mjs';
import { CourseSite } from './servers/course-site.mjs';
import { readable } from './learner/right-answers.mjs';

let site;
let module;
const lessonUrl = ({ id }) => site.url(`demo/${id}.html`);
const scopeOf = ({ id }) => `kap-item[item="${id}"]`;
/** In an item that has come alive: before that, a static twin stands there with all that it has switched off. */
const liveButton = '.item-foot button:enabled';
/** The lessons with items that stand in the text, and those items. */
const practice = () =>
  module.lessons
    .map((lesson) => [lesson, lesson.blocks.filter(({ kind }) => kind in byTouch)])
    .filter(([, items]) => items.length > 0);

/** Both schemes on one page: what axe finds and how far it goes sideways at 320 px and at 200 % text. */
async function isSoundOn(page, name) {
  const size = page.viewportSize();
  assert.deepEqual(await undressedOn(page), [], name);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await violationsOn(page), [], `${name}, ${colorScheme}`);
  }
  for (const [width, scale] of [
    [320, 1],
    [390, 2],
  ]) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await sidewaysOn(page, scale), [], `${name} at ${width} px, ${scale}×`);
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.setViewportSize(size);
}

before(async () => {
  site = await CourseSite.start('tests/fixtures/demo');
  module = site.module('demo');
});
after(() => site.stop());

describe('the demo, by keyboard alone', () => {
  const browser = new LearnersBrowser();
  let page;
  let keys;

  before(async () => {
    page = await browser.open();
    keys = new Keys(page);
  });
  after(() => browser.end());

  it('has every kind of item answered right, and is sound when all is said', async () => {
    for (const [lesson, items] of practice()) {
      await page.goto(lessonUrl(lesson));
      for (const item of items) {
        const scope = scopeOf(item);
        await page.locator(`${scope} ${liveButton}`).waitFor();
        await byKeyboard[item.kind](keys, scope, item);
        if (item.confidence) await keys.choose(scope, `${item.id}--confidence`, 3);
        await keys.tabTo(`${scope} .item-check`);
        await keys.press('Enter');
        await page.locator(`${scope} .item-again`).waitFor();
        assert.match(await page.locator(`${scope} .item-verdict`).textContent(), /^(Right\.|Kept\.)/, item.id);
      }
      await isSoundOn(page, `${lesson.id}, answered`);
    }
  });

  it('plays the case to its debrief', async () => {
    const lesson = module.lessons.find(({ blocks }) => blocks.some(({ kind }) => kind === 'scenario'));
    await page.goto(lessonUrl(lesson));
    await page.locator('kap-scenario .decision:enabled').first().waitFor();
    for (let scenes = 0; (await page.locator('kap-debrief').count()) === 0; scenes += 1) {
      assert.ok(scenes < 20, 'the case ends');
      const title = await page.locator('.scene-title').textContent();
      await keys.tabTo('kap-scenario .decision');
      await keys.press('Enter');
      await page.waitForFunction(
        (before) => document.querySelector('kap-scenario .scene-title')?.textContent !== before,
        title,
      );
    }
    await page.locator('.debrief-result').waitFor();
    await isSoundOn(page, 'the debrief');
    await keys.tabTo('.debrief-explore button');
    await keys.press('Enter');
    await page.locator('.exploration').waitFor();
    await isSoundOn(page, 'another way');
    await keys.tabTo('.exploration button');
    await keys.press('Enter');
    await page.locator('.debrief-result').waitFor();
  });

  it('sits the pre-test, and is sound on the way and at its end', async () => {
    await page.goto(site.url('demo/assessment.html'));
    await page.locator('.pretest button').waitFor();
    await keys.tabTo('.pretest button');
    await keys.press('Enter');
    await page.locator('kap-assessment [data-item]').waitFor();
    await isSoundOn(page, 'a sitting');
    for (let place = 1; place <= module.assessment.items; place += 1) {
      const shown = page.locator(`kap-assessment [data-place="${place}"]`);
      await shown.waitFor();
      const id = await shown.getAttribute('data-item');
      const item = module.bank.find((candidate) => candidate.id === id);
      const scope = `kap-assessment [data-item="${id}"]`;
      await byKeyboard[item.kind](keys, scope, item);
      await keys.choose(scope, `${id}--confidence`, 3);
      await keys.tabTo('kap-assessment .onward');
      await keys.press('Enter');
    }
    await page.getByRole('button', { name: /^Hand in/ }).waitFor();
    await keys.tabTo('kap-assessment .onward');
    await keys.press('Enter');
    await page.locator('kap-assessment-result').waitFor();
    await isSoundOn(page, 'the result');
  });

  it('is sound on every other page', async () => {
    const lessons = module.lessons.filter((lesson) => !practice().some(([known]) => known === lesson));
    for (const url of [
      ...lessons.map(lessonUrl),
      ...['index.html', 'demo/results.html', 'glossary.html', 'references.html'].map((path) => site.url(path)),
    ]) {
      await page.goto(url);
      await settledOn(page);
      await isSoundOn(page, url);
    }
    assert.deepEqual(browser.complaints, []);
  });
});

describe('the demo, with a finger', () => {
  const browser = new LearnersBrowser();
  let page;

  before(async () => {
    page = await browser.open({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    });
  });
  after(() => browser.end());

  it('keeps what was typed and not checked over a reload', async () => {
    const kinds = ['extended-text', 'short-text', 'cloze'];
    for (const [lesson, items] of practice()) {
      const typing = items.filter(({ kind }) => kinds.includes(kind));
      if (typing.length === 0) continue;
      await page.goto(lessonUrl(lesson));
      const fields = typing.map((item) =>
        page.locator(`${scopeOf(item)} :is(textarea, .short-text-input, .cloze-input)`).first(),
      );
      for (const field of fields) {
        await field.tap();
        await page.keyboard.type(readable);
      }
      await page.reload();
      for (const field of fields) {
        await field.and(page.locator(':enabled')).waitFor();
        assert.equal(await field.inputValue(), readable);
        await field.fill('');
      }
    }
  });

  it('has every kind of item answered right', async () => {
    for (const [lesson, items] of practice()) {
      await page.goto(lessonUrl(lesson));
      for (const item of items) {
        const at = page.locator(scopeOf(item));
        await at.locator(liveButton).waitFor();
        await at.evaluate(stillInView);
        await byTouch[item.kind](page, at, item);
        if (item.confidence) await at.getByText('Sure', { exact: true }).tap();
        await at.locator('.item-check').tap();
        await at.locator('.item-again').waitFor();
        assert.match(await at.locator('.item-verdict').textContent(), /^(Right\.|Kept\.)/, item.id);
      }
    }
    assert.deepEqual(browser.complaints, []);
  });

  it('rates a text of one’s own, leaves at once, and finds the ratings again', async () => {
    const ofOwn = module.lessons.find(({ blocks }) => blocks.some(({ kind }) => kind === 'extended-text'));
    const { criteria } = ofOwn.blocks.find(({ kind }) => kind === 'extended-text');
    await page.goto(lessonUrl(ofOwn));
    const rows = page.locator('kap-extended-text .rubric-row');
    for (const place of criteria.keys()) {
      await rows.nth(place).locator('label').last().tap();
      // A finger is taken for a click only after it was lifted.
      await rows.nth(place).locator('input:checked').waitFor();
    }
    // At once: the last rating is still on its way into the store.
    await page.reload();
    for (const place of criteria.keys()) await rows.nth(place).locator('input:checked').waitFor();
  });
});

it('knows a way with a finger and one with keys for every kind of item of the demo', () => {
  const kinds = module.lessons.flatMap(({ blocks }) => blocks).filter(({ objective }) => objective !== undefined);
  for (const { kind } of kinds) assert.ok(byTouch[kind] && byKeyboard[kind], kind);
});
