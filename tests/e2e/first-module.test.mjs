/** A therapist takes module 1: the whole way, in a real browser, on the built site. One test is one leg of one journey. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answerRight, answerWrong } from './learner/answer.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { stillInView } from './learner/by-touch.mjs';
import { CourseSite } from './servers/course-site.mjs';

const isItem = (block) =>
  ['choice', 'order', 'match', 'numeric', 'true-false', 'categorise', 'cloze', 'short-text'].includes(block.kind);
const itemsOf = (lesson) =>
  lesson.blocks.flatMap((block) =>
    block.kind === 'set' ? block.items.slice(0, block.need) : isItem(block) ? [block] : [],
  );

/** Runs in the page: resolves once the store itself holds the bookmark. */
const bookmarkIsKept = async (anchor) => {
  const read = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await read(indexedDB.open('kapstone'));
  for (;;) {
    const record = await read(database.transaction('records').objectStore('records').get('history'));
    if (record?.bookmark?.anchor === anchor) break;
    await new Promise(requestAnimationFrame);
  }
  database.close();
};

describe('a therapist takes module 1', () => {
  const browser = new LearnersBrowser();
  let site;
  let page;
  let module;
  let firstChoice;

  const itemAt = (id) => page.locator(`kap-item[item="${id}"]`);
  const lessonUrl = (lesson) => site.url(`history/${lesson.id}.html`);

  /** Brings an item of a set into view; others are there already. */
  const reveal = async (lesson, id) => {
    const set = lesson.blocks.find((block) => block.kind === 'set' && block.items.some((item) => item.id === id));
    if (!set) return;
    const index = set.items.findIndex((item) => item.id === id);
    const place = page
      .locator(`kap-item-set#${set.id}`)
      .getByRole('button', { name: new RegExp(`^Item ${index + 1},`) });
    await place.evaluate(stillInView);
    await place.click();
  };

  const check = async (item) => {
    await itemAt(item.id).getByRole('button', { name: 'Check' }).click();
    await itemAt(item.id).locator('.item-verdict').filter({ hasText: /\S/ }).waitFor();
  };

  /** Sits the assessment, answering each item with `answer`, hands in, and returns the ids that were asked. */
  const sit = async (answer, start = /^(Start|Sit again|Try again)/) => {
    await page.goto(site.url('history/assessment.html'));
    await page.getByRole('button', { name: start }).click();
    const asked = [];
    for (let place = 1; place <= module.assessment.items; place += 1) {
      const shown = page.locator('kap-assessment [data-item]');
      await page.locator(`kap-assessment [data-place="${place}"]`).waitFor();
      const id = await shown.getAttribute('data-item');
      const item = module.bank.find((candidate) => candidate.id === id);
      assert.ok(item, `the bank holds ${id}`);
      asked.push(id);
      await answer(shown, item);
      if (place < module.assessment.items) await page.getByRole('button', { name: 'Next' }).click();
    }
    await page.getByRole('button', { name: 'Review and hand in' }).click();
    await page.getByRole('button', { name: /^Hand in/ }).click();
    await page.locator('kap-assessment-result').waitFor();
    return asked;
  };

  before(async () => {
    site = await CourseSite.start();
    module = site.module('history');
    firstChoice = module.lessons[0].blocks.find((block) => block.kind === 'choice' && !block.multiple);
    page = await browser.open();
  });

  after(async () => {
    await browser.end();
    await site.stop();
  });

  it('finds the way from the front page to what to know first, and to lesson 1', async () => {
    await page.goto(site.url());
    await page.getByRole('link', { name: 'Start here' }).click();
    await page.waitForURL(site.url('start.html'));
    await page.getByRole('checkbox', { name: 'I have read this.' }).check();
    await page.getByRole('button', { name: 'Keep that I have read it' }).click();
    await page.getByRole('link', { name: 'Go to lesson 1' }).click();
    await page.waitForURL(lessonUrl(module.lessons[0]));
    await page.getByRole('heading', { level: 1, name: module.lessons[0].title }).waitFor();
  });

  it('takes the pre-test that is offered before the lessons', async () => {
    await page.getByRole('link', { name: 'Go to the pre-test' }).click();
    await sit(answerWrong, /^Start the pre-test/);
    await page.getByRole('link', { name: 'Go on to the lessons' }).click();
    await page.waitForURL(lessonUrl(module.lessons[0]));
    await page.getByText('You have taken the pre-test.').waitFor();
  });

  it('answers wrong, reads the rationale, answers right', async () => {
    const item = itemAt(firstChoice.id);
    await answerWrong(item, firstChoice);
    await check(firstChoice);
    assert.match(await item.innerText(), /Not yet/);
    assert.equal((await item.locator('.rationale').count()) > 0, true, 'a rationale is shown');
    await item.getByRole('button', { name: 'Try again' }).click();
    await answerRight(item, firstChoice);
    await check(firstChoice);
    assert.match(await item.textContent(), /Right\./);
  });

  it('finds the answer again after a reload', async () => {
    await page.reload();
    const item = itemAt(firstChoice.id);
    await item.getByText('Right.').waitFor();
    const right = firstChoice.options.find((option) => option.right);
    assert.equal(await item.locator(`input[value="${right.id}"]`).isChecked(), true);
  });

  it('stands at the same place after the browser was killed in the middle of a lesson', async () => {
    const lesson = module.lessons[1];
    await page.goto(lessonUrl(lesson));
    const headings = page.locator('kap-lesson h2[id]');
    const heading = headings.nth(Math.floor((await headings.count()) / 2));
    const id = await heading.getAttribute('id');
    await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await page.evaluate(bookmarkIsKept, id);
    await browser.kill();

    page = await browser.open();
    await page.goto(site.url());
    await page.getByRole('link', { name: /^Continue/ }).click();
    await page.waitForURL((url) => url.href.startsWith(lessonUrl(lesson)));
    await page.waitForFunction((anchor) => {
      const top = document.getElementById(anchor)?.getBoundingClientRect().top;
      return top !== undefined && top > -innerHeight && top < innerHeight;
    }, id);
  });

  it('keeps the assessment closed until the lessons are finished, and says which are left', async () => {
    await page.goto(site.url('history/assessment.html'));
    await page.locator('.assessment-locked').getByText(module.lessons[0].title).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Start/ }).count(), 0);
    await page.goto(site.url());
    await page.locator('[data-module="ketamine"]').getByText(module.title, { exact: false }).waitFor();
  });

  it('works through every lesson', async () => {
    for (const lesson of module.lessons) {
      await page.goto(lessonUrl(lesson));
      for (const item of itemsOf(lesson)) {
        if (item.id === firstChoice.id) continue;
        await reveal(lesson, item.id);
        await answerRight(itemAt(item.id), item);
        await check(item);
        assert.match(await itemAt(item.id).innerText(), /Right\./, item.id);
      }
      const finish = page.locator('kap-lesson-end').getByRole('link', { name: /^Finish/ });
      await finish.evaluate(stillInView);
      await finish.click();
      await page.waitForURL(({ pathname }) => pathname !== new URL(lessonUrl(lesson)).pathname);
    }
    await page.goto(site.url());
    await page
      .getByRole('link', { name: /assessment/i })
      .first()
      .waitFor();
  });

  it('fails the assessment, and is asked other items on the retry, and passes', async () => {
    const first = await sit(answerWrong);
    await page
      .getByText(/Not (yet )?passed/i)
      .first()
      .waitFor();
    const second = await sit(answerRight);
    assert.deepEqual(
      second.filter((id) => first.includes(id)),
      [],
    );
    await page
      .locator('kap-assessment-result')
      .getByText(/^Passed/)
      .first()
      .waitFor();
  });

  it('sees the module completed and what module 2 waits for', async () => {
    await page.goto(site.url());
    await page.locator('[data-module="history"]').getByText('Completed', { exact: true }).first().waitFor();
    // What waited for it is open now; what waits for more says for what.
    await page.locator('[data-module="ketamine"]').getByText('Open', { exact: true }).first().waitFor();
    await page
      .locator('[data-module="modalities"]')
      .getByText(/^Opens when you have completed “Ketamine/)
      .waitFor();
    await page.goto(site.url('history/results.html'));
    await page.getByText(/shown/i).first().waitFor();
    const gains = page.locator('kap-gain .standing-evidence');
    await gains.first().waitFor();
    const words = await gains.allInnerTexts();
    assert.equal(
      words.some((text) => /^Before 0 of [1-9]\d* right, now ([1-9]\d*) of \1\.$/.test(text)),
      true,
      words.join('\n'),
    );
  });

  it('keeps the record over a release in which a lesson was edited and an item re-keyed', async () => {
    const lesson = module.lessons[0];
    const wrong = firstChoice.options.find((option) => !option.right);
    const folder = 'history/lessons/01-words.md';
    site.edit(folder, (text) => {
      const start = text.indexOf(`{#${firstChoice.id}`);
      const end = text.indexOf('\n:::\n', start);
      let seen = 0;
      const rekeyed = text.slice(start, end).replace(/- \[[ x]\]/g, () => {
        const option = firstChoice.options[seen++];
        return option.id === wrong.id ? '- [x]' : '- [ ]';
      });
      return `${text.slice(0, start)}${rekeyed}${text.slice(end)}\n\nA sentence that the new edition adds.\n`;
    });
    await site.releaseAgain();
    await page.goto(lessonUrl(lesson));
    await page.getByText('A sentence that the new edition adds.').waitFor();
    const item = itemAt(firstChoice.id);
    await item.getByText(/revised/).waitFor();
    assert.match(await item.textContent(), /Right\./, 'the outcome that was given stays');
    await page.goto(site.url());
    await page.locator('[data-module="history"]').getByText('Completed', { exact: true }).first().waitFor();
  });

  it('had nothing to complain about', () => {
    assert.deepEqual(browser.complaints, []);
  });
});
