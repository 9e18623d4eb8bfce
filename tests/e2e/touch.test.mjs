/** A therapist's phone: whatever stands alone has room for a finger, on every kind of page and in every state of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settledOn, tightTargetsOn } from './learner/accessibility.mjs';
import { answerWrong } from './learner/answer.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { completedRecord, keepRecords } from './learner/completed-record.mjs';
import { CourseSite } from './servers/course-site.mjs';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const modules = ['history', 'ketamine', 'modalities', 'facilitation'];
const paths = [
  'index.html',
  'start.html',
  'finish.html',
  'history/words.html',
  'history/assessment.html',
  'history/results.html',
  'ketamine/routes.html',
  'ketamine/mechanism.html',
  'ketamine/depression.html',
  'modalities/parts-and-choosing.html',
  'facilitation/dosing-session.html',
  'glossary.html',
  'references.html',
  'evidence.html',
  'competencies.html',
];

describe('a phone', () => {
  const browser = new LearnersBrowser();
  let site;
  let demo;
  let page;

  const hasRoom = async (what) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      assert.deepEqual(await tightTargetsOn(page), [], `${what} at ${width} px`);
    }
  };
  const open = async (path, course = site) => {
    await page.goto(course.url(path));
    await settledOn(page);
  };

  before(async () => {
    site = await CourseSite.start();
    demo = await CourseSite.start('tests/fixtures/demo');
    page = await browser.open(phone);
  });

  after(async () => {
    await browser.end();
    await site.stop();
    await demo.stop();
  });

  it('has room for a finger on every kind of page', async () => {
    for (const path of paths) {
      await open(path);
      await hasRoom(path);
    }
  });

  it('has it in every kind of item and block', async () => {
    for (const { id } of demo.module('demo').lessons) {
      await open(`demo/${id}.html`, demo);
      await hasRoom(id);
    }
  });

  it('has it in a sitting, when it is looked over, and in its result', async () => {
    await open('index.html');
    await page.evaluate(keepRecords, { records: [{ ...completedRecord(site.module('history')), sittings: {} }] });
    const { assessment, bank } = site.module('history');
    await open('history/assessment.html');
    await hasRoom('the start');
    await page.getByRole('button', { name: /^Start/ }).tap();
    const kinds = new Set();
    for (let place = 1; place <= assessment.items; place += 1) {
      await page.locator(`kap-assessment [data-place="${place}"]`).waitFor();
      const shown = page.locator('kap-assessment [data-item]');
      const id = await shown.getAttribute('data-item');
      const item = bank.find((candidate) => candidate.id === id);
      if (!kinds.has(item.kind)) await hasRoom(item.kind);
      kinds.add(item.kind);
      await answerWrong(shown, item);
      if (place < assessment.items) await page.getByRole('button', { name: 'Next' }).tap();
    }
    await page.getByRole('button', { name: 'Review and hand in' }).tap();
    await page.getByRole('button', { name: 'Hand in', exact: true }).waitFor();
    await hasRoom('what is looked over');
    await page.getByRole('button', { name: 'Hand in', exact: true }).tap();
    await page.locator('kap-assessment-result').waitFor();
    await hasRoom('the result');
  });

  it('has it when everything is done', async () => {
    await page.evaluate(keepRecords, { records: modules.map((id) => completedRecord(site.module(id))) });
    for (const path of ['index.html', 'history/results.html', 'finish.html']) {
      await open(path);
      await hasRoom(`${path}, done`);
    }
  });
});
