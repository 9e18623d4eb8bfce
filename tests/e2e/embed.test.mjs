/** A course in a clinic's own pages: the script from another site, answered, reloaded, gone through. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { answerRight } from './learner/answer.mjs';
import { Clinic, clinicCss, firstModule, staffPage } from './servers/clinic.mjs';
import { completedRecord, keepRecords } from './learner/completed-record.mjs';

describe('a course in a page of a clinic', () => {
  let clinic;
  let course;
  let host;
  let page;
  let browser;
  let module;
  let firstChoice;

  before(async () => {
    const css = 'clinic';
    clinic = await Clinic.open(
      (address) => ({
        '/module': { css, body: staffPage(firstModule(address)) },
        '/course': { css, body: staffPage(`<kap-course src="${address}" query="kap"></kap-course>`) },
        '/both': {
          css,
          body: staffPage(
            `<kap-course src="${address}/"></kap-course><kap-module src="${address}/history/words.html"></kap-module>`,
          ),
        },
        '/empty': { css, body: staffPage('<div id="place"></div><div id="other"></div>') },
        '/clinic.css': clinicCss,
      }),
      {
        '/ours': `<!doctype html><title>Ours</title><link rel="icon" href="data:,"><script type="module" src="/kapstone.js"></script><kap-module src="/history/"></kap-module>`,
      },
    );
    ({ browser, course, host, module, page } = clinic);
    firstChoice = module.lessons[0].blocks.find((block) => block.kind === 'choice' && !block.multiple);
  });

  beforeEach(() => page.setViewportSize({ width: 1280, height: 800 }));

  after(() => clinic.close());

  const shows = (path, tag) => clinic.shows(path, tag);
  const visit = (path, shown, tag) => clinic.visit(path, shown, tag);
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

  it('opens its first lesson, and takes no focus and no scrolling for it', async () => {
    await visit('/module', 'history/words.html');
    await page.getByRole('heading', { level: 1, name: module.lessons[0].title }).waitFor();
    assert.match(await focused(), /^body/);
    assert.equal(await page.evaluate(() => scrollY), 0);
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

  it('keeps what one writes for oneself in it', async () => {
    const words = 'Nobody knows how long it will help.';
    const path = 'facilitation/consent-touch.html';
    await visit(`/course?kap=${path}`, path, 'kap-course');
    const reflection = page.locator('kap-reflection#co-my-words');
    await reflection.getByRole('textbox').fill(words);
    await reflection.getByText('Saved on this device').waitFor();
    await page.reload();
    await shows(path, 'kap-course');
    await page.waitForFunction(
      (kept) =>
        document.querySelector('kap-course').shadowRoot.querySelector('#co-my-words .reflection-text').value === kept,
      words,
    );
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
