/** Answers each kind of item right with a finger: taps, and a drag where there is one. `at` is the item's place on the page. */
import { readable, typed } from './right-answers.mjs';

/** A native control is tapped by its label, as a thumb does. */
const tapBox = (at, name, value) => at.locator(`label:has(input[name="${name}"][value="${value}"])`).tap();

async function type(page, at, text) {
  await at.tap();
  await page.keyboard.type(text);
}

const tapRight = (options) => async (page, at, item) => {
  for (const { id } of options(item).filter(({ right }) => right))
    await at.locator(`label:has(input[value="${id}"])`).tap();
};

export const byTouch = {
  choice: tapRight(({ options }) => options),
  order: dragIntoOrder,
  async match(page, at, { rows }) {
    // What a native list looks like when it is open is the system's, and out of a test's reach.
    for (const [index, { answer }] of rows.entries()) await at.getByRole('combobox').nth(index).selectOption(answer);
  },
  numeric: (page, at, item) => type(page, at.getByRole('textbox'), typed(item)),
  'true-false': (page, at, { answer }) => at.getByText(answer ? 'True' : 'False', { exact: true }).tap(),
  async categorise(page, at, { id, entries }) {
    for (const entry of entries) await tapBox(at, `${id}--${entry.id}`, entry.category);
  },
  async cloze(page, at, { gaps }) {
    for (const [index, gap] of gaps.entries()) {
      const place = at.getByLabel(`Gap ${index + 1} of ${gaps.length}`).or(at.getByLabel('Gap', { exact: true }));
      if (gap.type === 'typed') await type(page, place, gap.answer);
      else await place.selectOption(gap.options[0].id);
    }
  },
  'short-text': (page, at, item) => type(page, at.getByRole('textbox'), typed(item)),
  async hotspot(page, at, { regions }) {
    const { x, y, width, height } = regions.find(({ right }) => right).place;
    const picture = await at.locator('.hotspot-map').boundingBox();
    const middle = { x: ((x + width / 2) * picture.width) / 100, y: ((y + height / 2) * picture.height) / 100 };
    await at.locator('.hotspot-picture').tap({ position: middle });
  },
  async 'mark-words'(page, at, { marks }) {
    for (const { text, right } of marks) if (right) await at.getByRole('button', { name: text, exact: true }).tap();
  },
  async slider(page, at, { min, max, answer }) {
    const range = at.getByRole('slider');
    const { width, height } = await range.boundingBox();
    await range.tap({ position: { x: (width * (answer - min)) / (max - min), y: height / 2 } });
  },
  async matrix(page, at, { id, rows }) {
    for (const row of rows) for (const column of row.right) await tapBox(at, `${id}--${row.id}`, column);
  },
  async likert(page, at, { id, statements, scale }) {
    for (const statement of statements) await tapBox(at, `${id}--${statement.id}`, scale.at(-1).id);
  },
  'extended-text': (page, at) => type(page, at.getByRole('textbox'), readable),
};

/** Drags by the grips until the entries stand as wanted. The finger is the browser's own: what it does is no script's doing. */
async function dragIntoOrder(page, at, { entries }) {
  const finger = await page.context().newCDPSession(page);
  // A calm finger, by its own clock: a flick would have the browser take the next tap for the end of a fling.
  let timestamp = 0;
  const touch = (type, touchPoints) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: (timestamp += 0.2) });
  for (const [target, { id }] of entries.entries()) {
    await at.evaluate(stillInView);
    const rows = await at.locator('.order-entry').all();
    const from = await at.locator(`.order-entry[data-entry="${id}"] .order-grip`).boundingBox();
    const to = await rows[target].boundingBox();
    const [x, start] = [from.x + from.width / 2, from.y + from.height / 2];
    const end = to.y + 2;
    if (Math.abs(end - start) < to.height / 2 + 2) continue;
    await touch('touchStart', [{ x, y: start }]);
    for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', [{ x, y: start + (end - start) * part }]);
    await touch('touchEnd', []);
    await at.locator(`.order-entry:nth-child(${target + 1})[data-entry="${id}"]`).waitFor();
  }
  await finger.detach();
}

/**
 * Runs in the page: brings an element into view, and resolves when it stands still there. What comes into view is laid out only in the
 * frame after that, and moves what is around it: whoever presses in between lets go of something else.
 */
export async function stillInView(element) {
  for (let [top, before] = [0, NaN]; top !== before; [top, before] = [element.getBoundingClientRect().top, top]) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
}
