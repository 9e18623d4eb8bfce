/** Every page of the built site, as different readers meet it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settledOn, sidewaysOn, smallTargetsOn, violationsOn } from './learner/accessibility.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { CourseSite } from './servers/course-site.mjs';

describe('every page', () => {
  const browser = new LearnersBrowser();
  let site;
  let page;
  let paths;
  let lessons;

  before(async () => {
    site = await CourseSite.start();
    lessons = site.module('history').lessons.map((lesson) => `history/${lesson.id}.html`);
    paths = [
      'index.html',
      'start.html',
      'finish.html',
      ...lessons,
      'history/assessment.html',
      'history/results.html',
      'glossary.html',
      'references.html',
    ];
    page = await browser.open();
  });

  after(async () => {
    await browser.end();
    await site.stop();
  });

  const settle = () => settledOn(page);

  for (const colorScheme of ['light', 'dark'])
    it(`has nothing that axe finds, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const path of paths) {
        await page.goto(site.url(path));
        await settle();
        assert.deepEqual(await violationsOn(page), [], path);
      }
    });

  it('reads at 320 px and at 200 % text without scrolling sideways', async () => {
    for (const [width, scale] of [
      [320, 1],
      [390, 2],
    ]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of paths) {
        await page.goto(site.url(path));
        await settle();
        assert.deepEqual(await sidewaysOn(page, scale), [], `${path} at ${width} px, ${scale}×`);
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('has room for a finger on everything that is pressed', async () => {
    const figures = ['ketamine/routes.html', 'ketamine/depression.html'];
    for (const [width, seen] of [
      [320, [...paths, ...figures]],
      [1280, [lessons[0], ...figures]],
    ]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of seen) {
        await page.goto(site.url(path));
        await settle();
        assert.deepEqual(await smallTargetsOn(page), [], `${path} at ${width} px`);
      }
    }
  });

  it('has no link that leads nowhere', async () => {
    const targets = new Map();
    for (const path of paths) {
      await page.goto(site.url(path));
      await settle();
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('a[href]')]
          .map((link) => link.href)
          .filter((href) => href.startsWith(location.origin)),
      );
      for (const link of links) targets.set(link, path);
    }
    for (const [link, from] of targets) {
      const [address, hash] = link.split('#');
      const answer = await fetch(address);
      assert.equal(answer.status, 200, `${link} on ${from}`);
      const text = await answer.text();
      if (hash) assert.ok(text.includes(`id="${decodeURIComponent(hash)}"`), `${link} on ${from}`);
    }
  });

  it('can be worked with the keyboard alone', async () => {
    await page.goto(site.url(lessons[0]));
    await settle();
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement.textContent), /skip/i);
    await page.keyboard.press('Enter');
    const control = page.locator('kap-item').first().locator(':is(input, select, button):enabled').first();
    await control.focus();
    const outline = await control.evaluate((element) => getComputedStyle(element).outlineStyle);
    assert.notEqual(outline, 'none');
  });

  for (const reducedMotion of ['no-preference', 'reduce'])
    it(`shows at the edge of the window how far a lesson is read, motion: ${reducedMotion}`, async () => {
      await page.emulateMedia({ reducedMotion, forcedColors: 'active' });
      await page.goto(site.url(lessons[0]));
      await settle();
      const line = page.locator('kap-lesson');
      /** Of the line, where the share of the lesson that is given has gone by. */
      const share = (read) =>
        line.evaluate(async (lesson, of) => {
          // What comes into view is laid out first, and is higher or lower than it was thought to be.
          for (let [y, before] = [0, NaN]; y !== before;) {
            before = y;
            const { top, height } = lesson.getBoundingClientRect();
            y = Math.round(window.scrollY + top + of * (height - innerHeight));
            window.scrollTo({ top: y, behavior: 'instant' });
            await new Promise(requestAnimationFrame);
            await new Promise(requestAnimationFrame);
          }
          return parseFloat(getComputedStyle(lesson, '::before').transform.slice('matrix('.length));
        }, read);
      assert.ok((await share(0)) < 0.01);
      const half = await share(0.5);
      assert.ok(half > 0.4 && half < 0.6, `${half}`);
      assert.ok((await share(1)) > 0.95);
      assert.notEqual(await line.evaluate((lesson) => getComputedStyle(lesson, '::before').borderTopStyle), 'none');
      await page.emulateMedia({ media: 'print', forcedColors: 'none' });
      assert.equal(await line.evaluate((lesson) => getComputedStyle(lesson, '::before').content), 'none');
      await page.emulateMedia({ media: 'screen' });
    });

  it('asks nothing of anybody else and complains about nothing', () => {
    assert.deepEqual(browser.complaints, []);
  });
});

describe('a lesson before its script', () => {
  const browser = new LearnersBrowser();
  let site;
  let lessons;

  before(async () => {
    site = await CourseSite.start();
    lessons = site.module('history').lessons.map((lesson) => lesson.id);
  });

  after(async () => {
    await browser.end();
    await site.stop();
  });

  it('holds its text, and says why the items do not answer', async () => {
    const page = await browser.open({ javaScriptEnabled: false });
    for (const lesson of lessons) {
      await page.goto(site.url(`history/${lesson}.html`));
      const text = await page.locator('main').innerText();
      assert.ok(text.length > 8000, `${lesson} holds its text`);
      assert.match(text, /needs JavaScript/);
    }
    await browser.close();
  });

  it('lays out its first screen first, then the rest; a link into it finds its place', async () => {
    const page = await browser.open();
    await page.addInitScript(() => {
      window.wasOpening = new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', () => resolve('opens' in document.documentElement.dataset));
      });
    });
    const far = (root) =>
      [...root.querySelectorAll('.prose > p')].at(-1).checkVisibility({ contentVisibilityAuto: true });
    await page.goto(site.url(`history/${lessons[0]}.html`));
    assert.equal(await page.evaluate(() => window.wasOpening), true);
    await page.waitForFunction(() => !('opens' in document.documentElement.dataset));
    assert.equal(await page.locator('main').evaluate(far), true);
    const last = await page.locator('.prose > h2[id]').last().getAttribute('id');
    await page.goto('about:blank');
    await page.goto(site.url(`history/${lessons[0]}.html#${last}`));
    assert.equal(await page.evaluate(() => window.wasOpening), false);
    const top = await page.locator(`#${last}`).evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 400, `the heading stands at ${top} px`);
    await browser.close();
  });

  it('knows its height before one goes through it, and ends before its notes', async () => {
    const page = await browser.open();
    for (const lesson of lessons) {
      await page.goto(site.url(`history/${lesson}.html`));
      // Boxes that were not laid out yet have the height that the style guesses.
      await page.waitForFunction(() =>
        [...document.querySelectorAll('kap-lesson > .prose > *')].every((box) => {
          const style = getComputedStyle(box);
          const edges = ['paddingTop', 'paddingBottom', 'borderTopWidth', 'borderBottomWidth'];
          const inside = edges.reduce((left, edge) => left - parseFloat(style[edge]), box.offsetHeight);
          return style.contentVisibility !== 'auto' || !style.containIntrinsicBlockSize.endsWith(` ${inside}px`);
        }),
      );
      const [before, after] = await page.locator('kap-lesson').evaluate(async (text) => {
        const before = text.offsetHeight;
        for (const box of text.querySelectorAll('.prose > *')) {
          box.scrollIntoView({ behavior: 'instant' });
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }
        return [before, text.offsetHeight];
      });
      assert.equal(after, before, lesson);
      assert.equal(await page.locator('kap-lesson + kap-lesson-end + .lesson-notes').count(), 1, lesson);
    }
    await browser.close();
  });

  it('keeps the height of its items when the script arrives', async () => {
    // A service worker would answer before the detour.
    const page = await browser.open({ serviceWorkers: 'block' });
    const heights = async (isLive) => {
      const seen = {};
      for (const lesson of lessons) {
        await page.goto(site.url(`history/${lesson}.html`));
        // The course's font may come in time, or not. What comes with the script is the same in any.
        await page.evaluate(() => document.documentElement.style.setProperty('--kap-serif', 'serif'));
        const items = page.locator('kap-lesson kap-item:visible');
        for (const item of await items.all()) {
          // Until then its static twin stands there, with all that it has switched off.
          if (isLive) await item.locator('.item-foot button:enabled').waitFor();
          // What is far away is not laid out.
          await item.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
          await page.evaluate(
            () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
          );
          const { height } = await item.boundingBox();
          seen[`${lesson} ${await item.getAttribute('item')}`] = height;
        }
      }
      return seen;
    };
    // Both times through the same detour.
    let keepsScript = false;
    await page.route('**/*.html', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      const script = /<script type="text\/plain">[^]*?<\/script><script>kapstone\.start[^]*?<\/script>/g;
      assert.match(body, script);
      await route.fulfill({ response, body: keepsScript ? body : body.replace(script, '') });
    });
    const still = await heights(false);
    keepsScript = true;
    const live = await heights(true);
    await browser.close();
    assert.deepEqual(Object.keys(live), Object.keys(still));
    assert.ok(Object.keys(live).length > 20);
    const shifted = Object.keys(live).filter((id) => Math.abs(live[id] - still[id]) > 1);
    assert.deepEqual(
      shifted.map((id) => `${id}: ${still[id]} px, then ${live[id]} px`),
      [],
    );
  });
});
