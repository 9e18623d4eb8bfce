/** One learner, from a browser that has seen nothing to the second visit. */
import { apply } from './conditions.mjs';
import { observe } from './observe.mjs';

/** Long enough for what comes after the take-over to shift the page or ask for more. */
const settling = 500;

/** A new window of Chromium loads parts of itself beside the page, and would take the processor from it. */
const warming = 1000;

/** Opens a page twice, and answers its item in between where it has one. All times in milliseconds from the navigation. */
export async function visit(browser, url, condition) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await open(context, condition);
    const requests = requestsOf(page);
    await page.goto(url);
    const hasItem = (await page.locator('kap-item, bench-item').count()) > 0;
    if (hasItem) await page.waitForFunction(() => window.bench.answerable !== undefined);
    await page.waitForTimeout(settling);
    const first = { ...(await seenBy(page)), requests: requests.length };
    if (!hasItem) return { first };
    const feedback = await answer(page);
    return { first, feedback, standing: await comeBack(context, page, url, condition) };
  } finally {
    await context.close();
  }
}

async function open(context, condition, place) {
  const page = await context.newPage();
  await page.addInitScript((id) => (window.benchPlace = id), place);
  await page.addInitScript(observe);
  await apply(condition, page);
  await page.waitForTimeout(warming);
  return page;
}

/** Every request but the page itself and the icon that stands in it. */
function requestsOf(page) {
  const requests = [];
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) requests.push(request.url());
  });
  return requests;
}

function seenBy(page) {
  return page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    answerable: window.bench.answerable,
    shift: window.bench.shift,
  }));
}

async function answer(page) {
  const item = page
    .locator('kap-item, bench-item')
    .filter({ has: page.locator('input[type=radio]') })
    .first();
  await item.locator('input[type=radio]').nth(1).check();
  await item.getByRole('button', { name: 'Check' }).click();
  await page.waitForFunction(() => window.bench.feedback !== undefined);
  return page.evaluate(() => window.bench.feedback);
}

/** The second visit: how long until one stands where one was, or sees the answer that one gave. */
async function comeBack(context, page, url, condition) {
  const place = await leaveAtPlace(page);
  await page.close();
  const again = await open(context, condition, place);
  await again.goto(url);
  await again.waitForFunction(() => window.bench.standing !== undefined);
  return again.evaluate(() => window.bench.standing);
}

/** Reads on to a heading, and waits until the record holds that place; undefined on a page that keeps none. */
async function leaveAtPlace(page) {
  const headings = await page.locator('kap-lesson h2[id]').all();
  if (headings.length === 0) return undefined;
  const heading = headings[headings.length >> 1];
  await heading.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  const place = await heading.getAttribute('id');
  await page.evaluate(untilKept, place);
  return place;
}

/** Runs in the page. */
async function untilKept(place) {
  const resultOf = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await resultOf(indexedDB.open('kapstone'));
  const read = () => resultOf(database.transaction('records').objectStore('records').get('history'));
  while ((await read())?.bookmark?.anchor !== place) await new Promise(requestAnimationFrame);
  database.close();
}
