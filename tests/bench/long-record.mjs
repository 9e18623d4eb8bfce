import { median } from './median.mjs';

const few = 10;
const many = 10_000;
const repeats = 41;

/** How long the player's store takes to open and to append to a record of 10 and of 10,000 attempts, in milliseconds. */
export async function longRecord(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  // Warm first, or the short record would pay for the compiling of the code.
  await page.evaluate(measure, ['warm-up', few, repeats]);
  const times = {};
  for (const count of [few, many]) times[count] = await page.evaluate(measure, [`bench ${count}`, count, repeats]);
  await context.close();
  const ratio = (kind) => median(times[many][kind]) / median(times[few][kind]);
  return {
    open: { few: median(times[few].open), many: median(times[many].open), ratio: ratio('open') },
    append: { few: median(times[few].append), many: median(times[many].append), ratio: ratio('append') },
  };
}

/** Runs in the page. The attempts go round the same ten items, so that only their number differs. */
async function measure([name, count, repeats]) {
  const { apply, emptyRecord, idbStore } = window.kapstoneStore;
  const attemptOf = (number) => ({
    id: `${number}`,
    item: `item-${number % 10}`,
    response: { kind: 'choice', chosen: ['a'] },
    outcome: { score: number % 2, correct: number % 2 === 1 },
    at: number,
    hash: 'hash',
  });
  const withAttempt = (record, attempt) => apply(record, { type: 'attempt.made', attempt });

  let record = emptyRecord('bench');
  const filling = idbStore(name);
  for (let from = 0; from < count; from += 1000) {
    const attempts = Array.from({ length: Math.min(1000, count - from) }, (_, index) => attemptOf(from + index));
    record = attempts.reduce(withAttempt, record);
    await filling.save(record, attempts);
  }
  filling.close();

  const times = { open: [], append: [] };
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const store = idbStore(name);
    const opened = performance.now();
    record = await store.load('bench');
    const loaded = performance.now();
    const attempt = attemptOf(count + repeat);
    await store.save(withAttempt(record, attempt), [attempt]);
    times.append.push(performance.now() - loaded);
    times.open.push(loaded - opened);
    store.close();
  }
  return times;
}
