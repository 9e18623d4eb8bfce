/** A therapist comes to the end of the course: from the page before the start to a certificate that is still there tomorrow. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { LearnersBrowser } from './learner/browser.mjs';
import { completedRecord, keepRecords } from './learner/completed-record.mjs';
import { CourseSite } from './servers/course-site.mjs';

const modules = ['history', 'ketamine', 'modalities', 'facilitation'];
describe('a therapist comes to the end of the course', () => {
  const browser = new LearnersBrowser();
  let site;
  let page;
  let number;

  const field = (id) => page.locator(`.certificate [data-field="${id}"] dd`);

  before(async () => {
    site = await CourseSite.start();
    page = await browser.open();
  });

  after(async () => {
    await browser.end();
    await site.stop();
  });

  it('is led to what to know first, and says that it was read', async () => {
    await page.goto(site.url());
    await page.getByRole('link', { name: 'Start here' }).click();
    await page.getByRole('heading', { level: 1, name: 'Before you start' }).waitFor();
    await page.getByRole('checkbox', { name: 'I have read this.' }).check();
    await page.getByRole('button', { name: 'Keep that I have read it' }).click();
    await page.getByText(/You read this on/).waitFor();
    await page.goto(site.url());
    await page.getByText(/You read “Before you start” on/).waitFor();
    await page.getByRole('link', { name: 'Start with lesson 1' }).waitFor();
  });

  it('sees what is missing while the modules are not completed', async () => {
    await page.goto(site.url('finish.html'));
    await page.locator('.completion [data-module="history"]').getByText('Missing: 5 lessons, the assessment').waitFor();
    await page.getByText('Still missing: modules, the evaluation, the attestation.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Attest' }).count(), 0);
  });

  it('has the modules completed', async () => {
    await page.evaluate(keepRecords, { records: modules.map((id) => completedRecord(site.module(id))) });
    await page.reload();
    await page
      .locator('.completion [data-module="facilitation"]')
      .getByText(/Completed, .*92%/)
      .waitFor();
    await page.getByText('Still missing: the evaluation, the attestation.').waitFor();
  });

  it('fills in half of the evaluation, and finds it again after the browser was killed', async () => {
    await page.getByLabel('What will you change in your practice?').fill('Ask about the bladder.');
    await page.locator('kap-evaluation').getByText('Not saved yet').waitFor({ state: 'detached' });
    await page.locator('.evaluation-module summary').first().click();
    const rating = page.locator('.evaluation-module').first().locator('.rating').first();
    await rating.getByRole('radio', { name: '5 fully', exact: true }).waitFor();
    await rating.getByLabel('4').check();
    await page.getByText(/1 of \d+ answered. Saved on this device\.$/).waitFor();
    await browser.kill();
    page = await browser.open();
    await page.goto(site.url('finish.html'));
    await page.getByText(/1 of \d+ answered/).waitFor();
    assert.equal(
      await page.getByLabel('What will you change in your practice?').inputValue(),
      'Ask about the bladder.',
    );
  });

  it('answers the rest and hands it in', async () => {
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByText('questions still need an answer').waitFor();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('.evaluation-module')) fold.open = true;
    });
    for (const rating of await page.locator('fieldset.rating').all()) await rating.locator('input').nth(0).check();
    await page.getByLabel('How many minutes did the course take you in all?').fill('720');
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page
      .locator('kap-evaluation')
      .getByText(/Handed in on/)
      .waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the evaluation' }).click();
    const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    assert.equal(file.format, 'kapstone-evaluation');
    assert.equal(file.answers.find(({ id }) => id === 'change').answer, 'Ask about the bladder.');
  });

  it('attests', async () => {
    await page.getByLabel('Full name').fill('Ann Exmaple');
    assert.equal(await page.getByLabel('Minutes that the course took you').inputValue(), '720');
    await page.getByRole('checkbox', { name: 'I attest this.' }).check();
    await page.getByRole('button', { name: 'Attest' }).click();
    await page.getByText(/Attested on/).waitFor();
  });

  it('makes the certificate, which awards no credit', async () => {
    await page.getByRole('button', { name: 'Make the certificate' }).click();
    await page.locator('.certificate').waitFor();
    assert.equal(await field('awarded').innerText(), '0. No continuing-education credit is awarded.');
    number = await field('id').innerText();
    assert.match(number, /^[a-z0-9]+(-[a-z0-9]+){3}$/);
    assert.match(await field('issued').innerText(), /^\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d \(UTC([+−]\d\d:\d\d)?\)$/);
    assert.equal((await field('modules').locator('span').count()) > 3, true);
  });

  it('puts the name right, and finds it all again', async () => {
    await page.getByRole('button', { name: 'Correct the name' }).click();
    await page.locator('.correction').getByLabel('Full name').fill('Ann Example');
    await page.getByRole('button', { name: 'Put it right' }).click();
    await page.getByText('The name is put right.').waitFor();
    await page.reload();
    await page.locator('.certificate-name').getByText('Ann Example').waitFor();
    assert.equal(await field('id').innerText(), number);
    assert.equal(await page.getByRole('button', { name: 'Correct the name' }).count(), 0);
  });

  it('prints as one sheet, and nothing else', async () => {
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.bar', '.foot', 'kap-evaluation', '.certificate-keep'])
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    assert.equal(await page.locator('.certificate').isVisible(), true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('takes the record to another browser, certificate included', async (t) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download my record' }).click();
    const file = await (await download).path();
    const other = new LearnersBrowser();
    t.after(() => other.end());
    const elsewhere = await other.open();
    await elsewhere.goto(site.url());
    await elsewhere.getByLabel('Load a backup').setInputFiles({
      name: 'record.json',
      mimeType: 'application/json',
      buffer: readFileSync(file),
    });
    await elsewhere.getByText(/was loaded\./).waitFor();
    await elsewhere.getByRole('link', { name: 'See your certificate' }).click();
    await elsewhere.locator('.certificate-name').getByText('Ann Example').waitFor();
    await elsewhere.locator('.certificate').getByText(number).waitFor();
    assert.deepEqual(other.complaints, []);
  });

  it('had nothing to complain about', () => {
    assert.deepEqual(browser.complaints, []);
  });
});
