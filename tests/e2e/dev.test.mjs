/** An author at work with `kapstone dev`: what a save does to the page in view, and what the panels around it do. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DevServer } from '../cli/dev-server.mjs';
import { sidewaysOn, violationsOn } from './learner/accessibility.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { stillInView } from './learner/by-touch.mjs';

const lesson = 'demo/lessons/01-text-and-first-items.md';
/** A test that hangs says soon where. */
const patience = 10_000;

describe('an author’s preview', () => {
  const browser = new LearnersBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'kapstone-dev-'));
  let server;
  let page;

  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const change = (file, from, to) => {
    const text = read(file);
    assert.ok(text.includes(from), from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };
  const course = () => page.frameLocator('.dev-frame');
  /** The module's page in the launch page of an LMS. */
  const launched = () => course().frameLocator('#launch-frame');
  const tab = (name) => page.getByRole('group', { name: 'Panels' }).getByRole('button', { name });
  const panel = () => page.locator('#dev-panel');
  const show = async (name) => {
    if ((await tab(name).getAttribute('aria-expanded')) !== 'true') await tab(name).click();
  };
  const goTo = (path) => page.goto(`${server.origin}/#/${path}`);
  const top = (item) => item.evaluate((element) => element.getBoundingClientRect().top);
  /** Resolves when an item stands there, in a frame that is loaded again and gets its height bit by bit. */
  const standsAt = async (item, place) => {
    const deadline = Date.now() + patience;
    let now = await top(item);
    while (Math.abs(now - place) >= 2 && Date.now() < deadline) now = await top(item);
    assert.ok(Math.abs(now - place) < 2, `${now} px below the top, after ${place}`);
  };
  /** The demo asks how sure one is. */
  const check = async (item) => {
    await item.getByLabel('Sure', { exact: true }).check();
    await item.getByRole('button', { name: 'Check' }).click();
  };
  const choice = () => course().locator('kap-item#demo-choice');
  const amount = () => course().locator('kap-item#demo-numeric');

  before(async () => {
    cpSync('tests/fixtures/demo', folder, { recursive: true });
    server = await DevServer.start(folder, 4780);
    page = await browser.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    page.setDefaultTimeout(patience);
  });
  after(async () => {
    await browser.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows a save, and keeps the place, the answers and what is being answered', async () => {
    await goTo('demo/text-and-first-items.html');
    await choice().getByLabel('NMDA').check();
    await check(choice());
    await choice().locator('.rationale').getByText('ketamine sits in the open channel').waitFor();
    await amount().getByRole('textbox').fill('40');
    await amount().evaluate(stillInView);
    const place = await top(amount());
    change(lesson, 'A trial gave 0.5 mg/kg to a person of 82 kg.', 'A study gave 0.5 mg/kg to a person of 82 kg.');
    await amount().getByText('A study gave').waitFor();
    await choice().locator('.rationale').getByText('ketamine sits in the open channel').waitFor();
    // What waits for its answer comes alive after what has it.
    await amount().locator('input:enabled').first().waitFor();
    assert.equal(await amount().getByRole('textbox').inputValue(), '40');
    await standsAt(amount(), place);
  });

  it('shows a save that comes while the page with the one before is on its way', async () => {
    const path = 'demo/text-and-first-items.html';
    await goTo(path);
    await choice().getByLabel('NMDA').waitFor();
    let held = 0;
    await page.route(`**/${path}`, async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      held += 1;
      if (held === 1) {
        assert.match(await response.text(), /A second study gave/);
        change(lesson, 'A second study gave', 'A third study gave');
        await server.stateOf(({ places }) => JSON.stringify(places).includes('A third study gave'));
      }
      return route.fulfill({ response });
    });
    change(lesson, 'A study gave', 'A second study gave');
    await amount().getByText('A third study gave').waitFor();
    assert.ok(held > 1);
    await page.unroute(`**/${path}`);
    change(lesson, 'A third study gave', 'A study gave');
    await amount().getByText('A study gave').waitFor();
  });

  it('leaves a page alone that a save does not change', async () => {
    await goTo('glossary.html');
    await course().getByRole('heading', { name: 'Glossary', exact: true }).waitFor();
    await page.evaluate(() => (document.querySelector('.dev-frame').contentWindow.isSame = true));
    change(lesson, 'A study gave', 'One study gave');
    await server.stateOf(({ places }) => JSON.stringify(places).includes('One study gave'));
    await show('Go to');
    await panel().getByLabel('Find a lesson').fill('one study');
    await panel()
      .getByRole('link', { name: /^One study gave/ })
      .waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('.dev-frame').contentWindow.isSame), true);
  });

  it('shows an error where the lesson would be and in the panel, until it is mended', async () => {
    await goTo('demo/text-and-first-items.html');
    await show('Problems');
    await panel().getByText('Nothing is wrong in any file.').waitFor();
    change(lesson, ':::choice{#demo-choice', ':::choise{#demo-choice');
    await course()
      .getByRole('heading', { name: `${lesson} has an error` })
      .waitFor();
    await course().getByText('Did you mean "choice"?').waitFor();
    await panel().getByText('There is no block "choise".').waitFor();
    await tab('Problems').getByText('1 error').waitFor();
    await panel().getByText('Why this matters').click();
    assert.deepEqual(await violationsOn(page), []);
    // There is no editor on this machine, or one that has nothing to open: the place can be copied.
    await panel().getByRole('button', { name: /^Copy/ }).click();
    await panel().getByText('Copied', { exact: true }).waitFor();
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /^demo\/lessons\/01-text-and-first-items\.md:\d+$/,
    );
    await goTo('demo/words-and-classes.html');
    await course().getByRole('heading', { name: 'Words and classes' }).waitFor();
    await goTo('demo/text-and-first-items.html');
    await course()
      .getByRole('heading', { name: `${lesson} has an error` })
      .waitFor();
    change(lesson, ':::choise{#demo-choice', ':::choice{#demo-choice');
    await choice().locator('.rationale').getByText('ketamine sits in the open channel').waitFor();
    await panel().getByText('Nothing is wrong in any file.').waitFor();
  });

  it('survives a broken course.yaml', async () => {
    const sound = read('course.yaml');
    writeFileSync(join(folder, 'course.yaml'), 'title: [');
    await course()
      .getByRole('heading', { name: /^course\.yaml has/ })
      .waitFor();
    writeFileSync(join(folder, 'course.yaml'), sound);
    await choice().locator('.rationale').getByText('ketamine sits in the open channel').waitFor();
  });

  it('opens any scene of a case as a learner finds it who comes there', async () => {
    await show('Go to');
    await panel().getByLabel('Find a lesson').fill('waited');
    await panel().getByRole('link', { name: 'Waited scene' }).click();
    await course()
      .getByRole('heading', { name: /Waited/ })
      .first()
      .waitFor();
    // Two decisions before, the reading was 98.
    await course().locator('kap-scenario').getByText('88', { exact: true }).first().waitFor();
    await course().locator('kap-scenario').getByRole('button', { name: 'Make room' }).waitFor();
  });

  it('opens an item of the bank by itself, anew each time', async () => {
    const bank = () => course().locator('kap-item#demo-bank-two');
    for (const other of ['index.html', 'glossary.html']) {
      await panel().getByLabel('Find a lesson').fill('what has every option');
      await panel()
        .getByRole('link', { name: /^What has every option/ })
        .click();
      await bank().getByLabel('Its reason').check();
      await bank().getByRole('button', { name: 'Check' }).click();
      await bank().locator('.rationale').getByText('the quote below it').waitFor();
      await goTo(other);
      await bank().waitFor({ state: 'detached' });
    }
  });

  it('shows the record as it grows, and erases, keeps and loads it', async () => {
    await goTo('demo/text-and-first-items.html');
    await show('Record');
    await panel().getByText('demo-choice', { exact: true }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      panel().getByRole('button', { name: 'Download' }).click(),
    ]);
    const kept = JSON.parse(readFileSync(await file.path(), 'utf8'));
    assert.ok(kept.record.items['demo-choice']);
    await amount().getByRole('textbox').fill('41');
    await check(amount());
    await panel().getByText('demo-numeric', { exact: true }).waitFor();
    assert.deepEqual(await violationsOn(page), []);
    await panel().getByRole('button', { name: 'Erase' }).click();
    await panel().getByText('Erased.').waitFor();
    await choice().locator('.item-check:enabled').waitFor();
    await panel()
      .getByLabel('Load')
      .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await panel().getByText('This file is no record. Nothing was changed.').waitFor();
    await panel()
      .getByLabel('Load')
      .setInputFiles(await file.path());
    await choice().locator('.rationale').getByText('ketamine sits in the open channel').waitFor();
    await panel().getByText('demo-choice', { exact: true }).waitFor();
  });

  /** What the learner is told of their work when an LMS fails, and what the log shows of it. */
  const honest = {
    scorm12: {
      refuses: ['Your LMS did not take all of it', 'Error 405: it does not take this value.'],
      slow: ['Saved here and at your LMS', 'LMSCommit'],
      offline: ['Your LMS does not answer', 'It says so, and nothing has arrived.'],
      full: ['Your LMS did not take all of it', 'Error 405: it does not take this value.'],
      none: ['Saved here and at your LMS', 'LMSSetValue cmi.suspend_data'],
    },
    scorm2004: {
      refuses: ['Your LMS did not take all of it', 'Error 406: it does not take this value.'],
      slow: ['Saved here and at your LMS', 'Commit'],
      offline: ['Your LMS does not answer', 'It says so, and nothing has arrived.'],
      full: ['Your LMS did not take all of it', 'Error 406: it does not take this value.'],
      none: ['Saved here and at your LMS', 'SetValue cmi.suspend_data'],
    },
    cmi5: {
      refuses: ['Your LMS did not take all of it', 'The LRS takes no statements.'],
      slow: ['Saved here and at your LMS', 'POST statements'],
      offline: ['Your LMS does not answer', 'No answer.'],
      full: ['Your LMS did not take all of it', 'The LRS has no room for the record.'],
      none: ['Saved here and at your LMS', 'POST statements'],
    },
  };
  const names = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004', cmi5: 'cmi5' };
  const faults = { refuses: 'Refuses', slow: 'Slow', offline: 'Offline', full: 'Full', none: 'Works' };
  for (const [format, lines] of Object.entries(honest))
    for (const [fault, [line, logged]] of Object.entries(lines))
      it(`tells the learner the truth where an LMS by ${format} has this fault: ${fault}`, async () => {
        await goTo('demo/text-and-first-items.html');
        await show('LMS');
        await panel().getByRole('combobox', { name: 'LMS', exact: true }).selectOption(names[format]);
        await panel().getByLabel('Works').check();
        await panel().getByRole('button', { name: 'As another learner' }).click();
        const item = launched().locator('kap-item#demo-choice');
        await launched().locator('kap-save-state').getByText('Saved here and at your LMS').waitFor();
        await panel().getByLabel(faults[fault]).check();
        await item.getByLabel('NMDA').check();
        await check(item);
        await item.locator('.rationale').getByText('ketamine sits in the open channel').waitFor();
        await launched().locator('kap-save-state').getByText(line).waitFor();
        await panel().locator('.dev-log').getByText(logged).first().waitFor();
        await panel().getByLabel('Works').check();
        await panel().getByRole('button', { name: 'Leave the LMS' }).click();
        await choice().waitFor();
      });

  it('goes on in the LMS after a save', async () => {
    await panel().getByRole('button', { name: 'Launch', exact: true }).click();
    await launched().locator('kap-save-state').getByText('Saved here and at your LMS').waitFor();
    change(lesson, 'A quote of what somebody said', 'A quote of what a client said');
    await launched().getByText('A quote of what a client said').waitFor();
    await launched()
      .locator('kap-item#demo-choice')
      .locator('.rationale')
      .getByText('ketamine sits in the open channel')
      .waitFor();
    await panel().getByRole('button', { name: 'Leave the LMS' }).click();
    await course().getByText('A quote of what a client said').waitFor();
  });

  it('is sound in light and dark, narrow and with large text, and by keyboard', async () => {
    for (const name of ['Problems', 'Go to', 'Record', 'LMS']) {
      await show(name);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violationsOn(page), [], `${name}, ${colorScheme}`);
      }
      await page.setViewportSize({ width: 390, height: 800 });
      assert.deepEqual(await sidewaysOn(page, 2), [], name);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    await panel().getByLabel('Module').focus();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), 'LMS');
  });
});
