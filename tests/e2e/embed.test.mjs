/** A course in a clinic's own pages: the script from another site, under the strictest policy, answered, reloaded, gone through. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { violationsOn } from './accessibility.mjs';
import { answerRight } from './answer.mjs';
import { LearnersBrowser } from './browser.mjs';
import { completedRecord, keepRecords } from './completed-record.mjs';
import { courseServer, hostServer, strictPolicy } from './host-site.mjs';

const clinicCss =
  'html { font: 62.5%/1.4 Verdana, sans-serif } body { margin: 0; font-size: 1.6rem } main { max-width: 124rem } ' +
  '.far { height: 3000px }';
const darkCss = `${clinicCss} html { color-scheme: dark } body { background: #111; color: #ddd } a { color: #9cf }`;
const hostileCss =
  '* { all: unset; color: hotpink !important; font: 44px/0.7 cursive !important; letter-spacing: 0.5em !important; ' +
  'text-transform: uppercase !important; text-align: right !important; white-space: nowrap !important; ' +
  'word-spacing: 2em !important; text-indent: 5em !important } html { font-size: 44px } p { display: none } ' +
  'button { display: none !important } head * { display: none }';

describe('a course in a page of a clinic', () => {
  const browser = new LearnersBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'kapstone-embed-'));
  const built = join(folder, 'site');
  let course;
  let host;
  let page;
  let module;
  let firstChoice;

  before(async () => {
    const words = ['dist/cli.js', 'build', 'modules', '--out', built];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    module = JSON.parse(readFileSync(join(built, 'history/module.json'), 'utf8'));
    firstChoice = module.lessons[0].blocks.find((block) => block.kind === 'choice' && !block.multiple);
    course = await courseServer(built, {
      pages: {
        '/ours': `<!doctype html><title>Ours</title><link rel="icon" href="data:,"><script type="module" src="/kapstone.js"></script><kap-module src="/history/"></kap-module>`,
      },
    });
    const head = (css) =>
      `<script type="module" src="${course.address}/kapstone.js"></script><link rel="stylesheet" href="/${css}.css">`;
    const policy = strictPolicy(course.address);
    const body = (content) =>
      `<header>Riverside Clinic</header><main><h1>For our staff</h1><p class="own">Our own words.</p>${content}</main>`;
    const element = `<kap-module src="${course.address}/history/"><a href="${course.address}/history/words.html">Open the module</a></kap-module>`;
    host = await hostServer({
      '/module': { policy, head: head('clinic'), body: body(element) },
      '/hard': {
        policy,
        head: head('clinic'),
        body: body(
          `<kap-module src="${course.address}/facilitation/screening-team.html"></kap-module><p class="below">Our own end.</p>`,
        ),
      },
      '/column': {
        policy,
        head: head('column'),
        body: `<div class="columns"><div class="column"><kap-course src="${course.address}"></kap-course></div><p>${'Our own words. '.repeat(200)}</p></div>`,
      },
      '/dark': { policy, head: head('dark'), body: body(element) },
      '/hostile': { policy, head: head('hostile'), body: body(element) },
      '/course': {
        policy,
        head: head('clinic'),
        body: body(`<kap-course src="${course.address}" query="kap"></kap-course>`),
      },
      '/both': {
        policy,
        head: head('clinic'),
        body: body(
          `<kap-course src="${course.address}/"></kap-course><kap-module src="${course.address}/history/words.html"></kap-module>`,
        ),
      },
      '/empty': { policy, head: head('clinic'), body: body('<div id="place"></div><div id="other"></div>') },
      '/clinic.css': clinicCss,
      '/stuck': {
        policy,
        head: head('stuck'),
        body: `<header>Riverside Clinic</header><div class="columns"><p>Our own words.</p><div class="column"><kap-module src="${course.address}/modalities/" page="modalities/assessment.html"></kap-module></div></div>`,
      },
      '/stuck.css': `${clinicCss} header { position: sticky; top: 0; height: 80px; z-index: 1; background: white } .columns { display: flex } .column { flex: none; width: 360px } kap-module { --kap-offset: 80px }`,
      '/column.css': `${clinicCss} .columns { display: flex } .column { flex: none; width: 320px; margin-left: 40px } kap-course { --kap-serif: sans-serif }`,
      '/dark.css': darkCss,
      '/hostile.css': hostileCss,
    });
    page = await browser.open();
  });

  beforeEach(() => page.setViewportSize({ width: 1280, height: 800 }));

  after(async () => {
    await browser.end();
    await host.stop();
    await course.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Resolves when an embed of the page shows a page of the course, and all in it is alive. */
  const shows = (path, tag = 'kap-module') =>
    page.waitForFunction(
      ([name, wanted]) => {
        const embed = document.querySelector(name);
        const ground = embed?.shadowRoot?.querySelector('kap-ground');
        const isAlive = (one) => !one.localName.startsWith('kap-');
        return embed?.page === wanted && ground && [...ground.querySelectorAll(':not(:defined)')].every(isAlive);
      },
      [tag, path],
    );
  const visit = async (path, shown, tag) => {
    await page.goto(host.address + path);
    await shows(shown, tag);
  };
  const itemAt = (id) => page.locator(`kap-item[item="${id}"]`);
  const check = async (item) => {
    await itemAt(item.id).getByRole('button', { name: 'Check' }).click();
    await itemAt(item.id).locator('.item-verdict').filter({ hasText: /\S/ }).waitFor();
  };
  /** The innermost element that has the focus. */
  const focused = () =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return `${active.localName}: ${active.textContent.trim().slice(0, 60)}`;
    });

  it('has its pause where it covers no text on a phone, and nothing of the host’s', async () => {
    const strip = () =>
      page.evaluate(() => {
        const root = document.querySelector('kap-module').shadowRoot;
        const { left, right, top, bottom } = root.querySelector('.pause-strip').getBoundingClientRect();
        const end = root.querySelector('kap-ground').getBoundingClientRect().bottom;
        const own = document.querySelector('.below').getBoundingClientRect().top;
        return { left, right, top, bottom, end, own };
      });
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await visit('/hard', 'facilitation/screening-team.html');
      // What comes into view is longer than it was thought to be.
      await page.waitForFunction(() => {
        window.scrollTo(0, document.documentElement.scrollHeight);
        return document.querySelector('kap-module').shadowRoot.querySelector('kap-ground[data-ends]') !== null;
      });
      const atEnd = await strip();
      assert.ok(atEnd.bottom <= atEnd.end + 0.5 && atEnd.bottom <= atEnd.own + 0.5, JSON.stringify(atEnd));
      await page.waitForFunction(() => {
        window.scrollTo(0, 900);
        return document.querySelector('kap-module').shadowRoot.querySelector('kap-ground[data-ends]') === null;
      });
      const across = await strip();
      assert.deepEqual([across.left, across.right, across.bottom], [0, width, 700], 'a strip, as on a page of its own');
      // What takes the focus comes to rest above it.
      await page.evaluate(() => {
        const links = [...document.querySelector('kap-module').shadowRoot.querySelectorAll('.foot a')];
        links.at(-1).focus();
      });
      await page.waitForFunction(() => {
        const root = document.querySelector('kap-module').shadowRoot;
        const strip = root.querySelector('.pause-strip').getBoundingClientRect();
        return root.activeElement.getBoundingClientRect().bottom <= strip.top;
      });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await visit('/hard', 'facilitation/screening-team.html');
    const corner = await strip();
    assert.ok(corner.right < 1280 && corner.left > 900, 'a button in the corner, where there is room');
  });

  it('keeps to a column of the page: no title breaks within a word, and no strip lies on what stands beside', async () => {
    await visit('/column', 'index.html', 'kap-course');
    const lines = await page.locator('.home-head h1').evaluate((title) => {
      const words = title.ownerDocument.createRange();
      const text = title.firstChild;
      const start = text.data.indexOf('psychotherapy');
      words.setStart(text, start);
      words.setEnd(text, start + 'psychotherapy'.length);
      return words.getClientRects().length;
    });
    assert.equal(lines, 1);
    await page.evaluate(() => document.querySelector('kap-course').open('facilitation/screening-team.html'));
    await shows('facilitation/screening-team.html', 'kap-course');
    const edges = () =>
      page.locator('.pause-strip').evaluate((strip) => {
        const { left, right, bottom } = strip.getBoundingClientRect();
        return { left, right, bottom };
      });
    assert.deepEqual(await edges(), { left: 40, right: 360, bottom: 800 });
    await page.locator('.column').evaluate((column) => (column.style.width = '900px'));
    const corner = await edges();
    assert.ok(corner.right < 940 && corner.left > 700, JSON.stringify(corner));
  });

  it('shows the next item of a sitting, and whatever takes the focus, below a header of the page that stays', async () => {
    await visit('/stuck', 'modalities/assessment.html');
    const top = (selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.getBoundingClientRect().top);
    await page.getByRole('button', { name: /^Start/ }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Item 2 of 12').waitFor();
    const second = await top('.sitting-head');
    assert.ok(second >= 80 && second < 200, `${second} px`);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('.foot-links a').last().focus();
    for (let back = 0; back < 20; back += 1) {
      await page.keyboard.press('Shift+Tab');
      const edge = await page.evaluate(() => {
        const { activeElement } = document.querySelector('kap-module').shadowRoot;
        return activeElement?.getBoundingClientRect().top ?? 80;
      });
      assert.ok(edge >= 79, `${edge} px`);
    }
  });

  it('opens its first lesson, and takes no focus and no scrolling for it', async () => {
    await visit('/module', 'history/words.html');
    await page.getByRole('heading', { level: 1, name: module.lessons[0].title }).waitFor();
    assert.match(await focused(), /^body/);
    assert.equal(await page.evaluate(() => scrollY), 0);
  });

  it('leaves the edge of the window to the clinic: how far a lesson is read shows on its own page alone', async () => {
    await visit('/module', 'history/words.html');
    const line = await page.locator('kap-lesson').evaluate((lesson) => getComputedStyle(lesson, '::before').content);
    assert.equal(line, 'none');
  });

  it('keeps an answer in the clinic’s own site, and finds it after a reload', async () => {
    const item = itemAt(firstChoice.id);
    await answerRight(item, firstChoice);
    await check(firstChoice);
    await page.reload();
    await shows('history/words.html');
    await item.getByText('Right.').waitFor();
    const right = firstChoice.options.find((option) => option.right);
    assert.equal(await item.locator(`input[value="${right.id}"]`).isChecked(), true);
    const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    assert.deepEqual(databases, ['kapstone:kap']);
  });

  it('goes from lesson to lesson with the focus on its title, and back by the browser’s history', async () => {
    await page.evaluate(() => {
      history.replaceState({ ours: 7 }, '');
      globalThis.heard = [];
      addEventListener('hashchange', () => globalThis.heard.push('hashchange'));
      document.addEventListener('kap-page-opened', ({ detail }) => globalThis.heard.push(detail.page));
    });
    // A page that is left before all of it works is not told of.
    const heard = (count) => page.waitForFunction((wanted) => globalThis.heard.length === wanted, count);
    const address = page.url();
    const { title, id } = module.lessons[1];
    await page.getByRole('navigation', { name: 'Lessons' }).getByRole('link', { name: title }).click();
    await shows(`history/${id}.html`);
    assert.equal(await focused(), `h1: ${title.slice(0, 60)}`);
    assert.equal(page.url(), address);
    await heard(1);
    await page.goBack();
    await shows('history/words.html');
    await itemAt(firstChoice.id).getByText('Right.').waitFor();
    assert.equal(await page.evaluate(() => history.state.ours), 7);
    await heard(2);
    await page.goForward();
    await shows(`history/${id}.html`);
    await heard(3);
    await page.goBack();
    await shows('history/words.html');
    await heard(4);
    assert.deepEqual(await page.evaluate(() => globalThis.heard), [
      `history/${id}.html`,
      'history/words.html',
      `history/${id}.html`,
      'history/words.html',
    ]);
  });

  it('stays on its page through a reload in the middle of the module', async () => {
    await page.goForward();
    await shows(`history/${module.lessons[1].id}.html`);
    await page.reload();
    await shows(`history/${module.lessons[1].id}.html`);
    await page.goBack();
    await shows('history/words.html');
  });

  it('follows a place within its page, and leaves the clinic’s address alone', async () => {
    const term = page.locator('kap-lesson kap-term').first();
    await term.getByRole('link').click();
    await term.locator('.note').waitFor();
    await page.keyboard.press('Escape');
    await term.locator('.note').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Help in a crisis' }).click();
    assert.equal(await page.locator('#crisis').evaluate((fold) => fold.open), true);
    assert.equal(await page.locator('#crisis').evaluate((fold) => fold.matches('[data-target]')), true);
    assert.equal(new URL(page.url()).hash, '');
  });

  it('names what is not shown here, and leads nowhere else in the course', async () => {
    const links = await page.locator('kap-module a[href]').evaluateAll((all) => all.map(({ href }) => href));
    const inner = links.filter((href) => href.startsWith(course.address));
    assert.ok(inner.length > 10, String(inner.length));
    for (const href of inner)
      assert.match(href.slice(course.address.length), /^\/(history\/|start|glossary|references|evidence|competencies)/);
    assert.deepEqual(
      links.filter((href) => href.startsWith(host.address) && !href.includes('#')),
      [],
    );
  });

  it('shows the assessment, the results and the lists', async () => {
    for (const path of ['history/assessment.html', 'history/results.html', 'glossary.html', 'evidence.html']) {
      await page.evaluate((to) => document.querySelector('kap-module').open(to), path);
      await shows(path);
    }
    await page.evaluate(() => document.querySelector('kap-module').open('history/assessment.html'));
    await shows('history/assessment.html');
    await page.locator('kap-assessment').getByRole('link', { name: module.lessons[0].title }).click();
    await shows('history/words.html');
  });

  for (const [path, scheme] of [
    ['/module', 'light'],
    ['/dark', 'dark'],
  ])
    for (const width of [390, 1280])
      it(`has nothing that axe finds, ${scheme} at ${width}`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.goto(host.address + path);
        await shows('history/words.html');
        assert.deepEqual(await violationsOn(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      });

  it('is light or dark as the clinic’s page is, unless the reader has chosen', async () => {
    const paper = () => page.locator('kap-ground').evaluate((ground) => getComputedStyle(ground).backgroundColor);
    const [light, dark] = ['rgb(251, 250, 246)', 'rgb(21, 25, 27)'];
    assert.equal(await paper(), dark);
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit('/module', 'history/words.html');
    assert.equal(await paper(), light, 'the page around is light, whatever the device likes');
    await page.locator('kap-reading-settings summary').click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    assert.equal(await paper(), dark);
    await page.reload();
    await shows('history/words.html');
    assert.equal(await paper(), dark);
    await page.locator('kap-reading-settings summary').click();
    await page.getByRole('radio', { name: 'Like this site' }).check();
    assert.equal(await paper(), light);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('takes tokens from the clinic, and gives nothing of its style away', async () => {
    await page.evaluate(() => document.querySelector('kap-module').style.setProperty('--kap-accent', 'rgb(1, 2, 3)'));
    const color = await page.locator('.kicker').evaluate((kicker) => getComputedStyle(kicker).color);
    assert.equal(color, 'rgb(1, 2, 3)');
    const own = await page.locator('.own').evaluate((words) => {
      const { fontFamily, fontSize, color: ink } = getComputedStyle(words);
      return [fontFamily, fontSize, ink];
    });
    assert.deepEqual(own, ['Verdana, sans-serif', '16px', 'rgb(0, 0, 0)']);
  });

  it('can be read in a page whose style is hostile', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await visit('/hostile', 'history/words.html');
    const style = (selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const css = getComputedStyle(element);
          const names = [
            'color',
            'fontSize',
            'letterSpacing',
            'textTransform',
            'textAlign',
            'whiteSpace',
            'textIndent',
          ];
          return names.map((name) => css[name]);
        });
    assert.deepEqual(await style('kap-lesson .prose p'), [
      'rgb(28, 32, 34)',
      '19px',
      'normal',
      'none',
      'start',
      'normal',
      '0px',
    ]);
    const button = page.locator('kap-item .item-foot button').first();
    assert.equal(await button.isVisible(), true);
    const { width } = await page.locator('kap-lesson .prose').boundingBox();
    assert.ok(width > 500 && width < 700, `${width}`);
  });

  it('opens the page that an address names, where the clinic has a parameter for it', async () => {
    await visit('/course?tab=1&kap=history/words.html', 'history/words.html', 'kap-course');
    await page.getByRole('link', { name: 'Course overview' }).click();
    await shows('index.html', 'kap-course');
    assert.equal(new URL(page.url()).search, '?tab=1&kap=index.html');
    await page.goBack();
    await shows('history/words.html', 'kap-course');
    assert.equal(new URL(page.url()).search, '?tab=1&kap=history/words.html');
  });

  it('shows every page of the course', async () => {
    const { pages } = await (await fetch(`${course.address}/kapstone.json`)).json();
    await page.setViewportSize({ width: 390, height: 800 });
    await visit('/course', 'index.html', 'kap-course');
    for (const path of pages) {
      await page.evaluate((to) => document.querySelector('kap-course').open(to), path);
      await shows(path, 'kap-course');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, path);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('stands twice in one page, with one record', async () => {
    await page.goto(`${host.address}/both`);
    await shows('history/words.html');
    await shows('index.html', 'kap-course');
    const standing = page.locator('kap-course [data-module="history"] [data-lesson="words"]');
    await page.waitForFunction(() =>
      document.querySelector('kap-course').shadowRoot.querySelector('[data-lesson="words"][data-state="begun"]'),
    );
    assert.equal(await standing.getAttribute('data-state'), 'begun');
    const numeric = module.lessons[0].blocks.find(
      (block) => ['choice', 'true-false', 'match', 'order'].includes(block.kind) && block.id !== firstChoice.id,
    );
    await answerRight(itemAt(numeric.id), numeric);
    await check(numeric);
  });

  it('shares the record with the course’s own pages, where both are of one site', async () => {
    await page.goto(`${course.address}/ours`);
    await shows('history/words.html');
    await answerRight(itemAt(firstChoice.id), firstChoice);
    await check(firstChoice);
    await page.goto(`${course.address}/history/words.html`);
    await itemAt(firstChoice.id).getByText('Right.').waitFor();
  });

  it('is added late, moved with what was typed in it, pointed at another module, and taken away', async () => {
    await page.goto(`${host.address}/empty`);
    await page.evaluate((src) => {
      const embed = document.createElement('kap-module');
      embed.setAttribute('src', src);
      document.querySelector('#place').append(embed);
    }, `${course.address}/history/`);
    await page.locator('kap-module').waitFor();
    await page.waitForFunction(() => document.querySelector('kap-module').page !== '');
    await page.evaluate(() => document.querySelector('kap-module').open('history/words.html'));
    await shows('history/words.html');
    const open = module.lessons[0].blocks.findLast((block) => block.kind === 'choice');
    const box = itemAt(open.id).locator('input').first();
    await box.check();
    await page.evaluate(() => document.querySelector('#other').append(document.querySelector('kap-module')));
    assert.equal(await box.isChecked(), true);
    await page.evaluate(
      (src) => document.querySelector('kap-module').setAttribute('src', src),
      `${course.address}/ketamine`,
    );
    await page.waitForFunction(() => document.querySelector('kap-module').page.startsWith('ketamine/'));
    await page.evaluate(() => document.querySelector('kap-module').remove());
    assert.deepEqual(await page.locator('kap-ground').count(), 0);
  });

  it('says what is wrong, with the address, and shows what the clinic wrote inside', async () => {
    assert.deepEqual(browser.complaints, []);
    await page.goto(`${host.address}/empty`);
    /** What takes a while says first that it is on its way. */
    const says = async (attributes, words) => {
      await page.evaluate((given) => {
        const embed = document.createElement('kap-course');
        for (const [name, value] of Object.entries(given)) embed.setAttribute(name, value);
        embed.textContent = 'Our link';
        document.querySelector('#place').replaceChildren(embed);
      }, attributes);
      await page.locator('kap-course .news').filter({ hasText: words }).waitFor();
      assert.equal(await page.locator('kap-course').evaluate((embed) => embed.innerText.includes('Our link')), true);
    };
    await says({}, /needs the address of one in its attribute src/);
    await says({ src: `${course.address}/elsewhere/` }, /There is nothing at http.*elsewhere\/kapstone\.json/);
    await says({ src: 'http://127.0.0.1:9/' }, /cannot be reached at http:\/\/127\.0\.0\.1:9\/.*connect-src/);
    await page.context().setOffline(true);
    await says({ src: `${course.address}/` }, /offline.*kept in this browser/);
    await page.context().setOffline(false);
    await page.locator('kap-course').getByRole('button', { name: 'Try again' }).click();
    await shows('index.html', 'kap-course');
  });

  it('says of a completed module what is done; in a course it leads on to the next one', async () => {
    const hasPage = () => page.waitForFunction(() => document.querySelector('kap-module')?.page);
    await page.goto(`${host.address}/module`);
    await hasPage();
    await page.evaluate(keepRecords, { records: [completedRecord(module)], store: 'kapstone:kap' });
    await page.reload();
    await hasPage();
    await page.evaluate(() => document.querySelector('kap-module').open('history/results.html'));
    await page.locator('.results-summary').getByText('Module completed.').waitFor();
    assert.equal(await page.locator('kap-results .onward:visible').count(), 0);
    await visit('/course?kap=history/results.html', 'history/results.html', 'kap-course');
    await page.getByRole('link', { name: 'Go on: Ketamine' }).click();
    await shows('ketamine/routes.html', 'kap-course');
  });
});
