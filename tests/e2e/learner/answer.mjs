/** Answers an item as a learner does: by what can be seen and pressed. `within` is the locator of the item on the page. */
import { stillInView } from './by-touch.mjs';

const words = (nodes) =>
  nodes
    .map((node) => node.value ?? node.text ?? (node.children ? words(node.children) : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The start of an option's words, which is enough to tell it from the others. */
const label = (content) => words(content);

export async function answerRight(within, item) {
  await within.evaluate(stillInView);
  if (item.kind === 'choice')
    await choose(
      within,
      item,
      item.options.filter((option) => option.right),
    );
  if (item.kind === 'numeric') await within.getByRole('textbox').fill(String(item.answer));
  if (item.kind === 'match') await matchRows(within, item, (row) => row.answer);
  if (item.kind === 'order') await putInOrder(within, item.entries);
  if (item.kind === 'true-false') await within.getByRole('radio', { name: item.answer ? 'True' : 'False' }).check();
  if (item.kind === 'categorise') await placeEntries(within, item, (entry) => entry.category);
  if (item.kind === 'cloze')
    await fillGaps(
      within,
      item,
      (gap) => gap.answer,
      (gap) => gap.options[0].id,
    );
  if (item.kind === 'short-text') await within.getByRole('textbox').fill(item.answer);
}

export async function answerWrong(within, item) {
  await within.evaluate(stillInView);
  if (item.kind === 'choice') await choose(within, item, item.options.filter((option) => !option.right).slice(0, 1));
  if (item.kind === 'numeric') await within.getByRole('textbox').fill(String(item.answer + 1000));
  if (item.kind === 'match')
    await matchRows(within, item, (row) => item.answers.find((answer) => answer.id !== row.answer).id);
  if (item.kind === 'order') await putInOrder(within, item.entries.toReversed());
  if (item.kind === 'true-false') await within.getByRole('radio', { name: item.answer ? 'False' : 'True' }).check();
  if (item.kind === 'categorise')
    await placeEntries(within, item, (entry) => item.categories.find(({ id }) => id !== entry.category).id);
  if (item.kind === 'cloze')
    await fillGaps(
      within,
      item,
      () => 'x',
      (gap) => gap.options[1].id,
    );
  if (item.kind === 'short-text') await within.getByRole('textbox').fill('x');
}

async function choose(within, item, options) {
  const boxes = within.locator('input[type=radio], input[type=checkbox]');
  for (const box of await boxes.all()) {
    const value = await box.getAttribute('value');
    const wanted = options.some((option) => option.id === value);
    // Unlike a click, it says so where nothing is ticked.
    if (wanted) await box.check();
    else if (item.multiple) await box.uncheck();
  }
}

async function matchRows(within, item, answerOf) {
  const selects = within.getByRole('combobox');
  for (const [index, row] of item.rows.entries()) await selects.nth(index).selectOption(answerOf(row));
}

async function placeEntries(within, item, categoryOf) {
  for (const entry of item.entries)
    await within.locator(`input[name="${item.id}--${entry.id}"][value="${categoryOf(entry)}"]`).check();
}

async function fillGaps(within, item, typed, chosen) {
  for (const [index, gap] of item.gaps.entries()) {
    const field = within.getByLabel(`Gap ${index + 1} of ${item.gaps.length}`);
    if (gap.type === 'typed') await field.fill(typed(gap));
    else await field.selectOption(chosen(gap));
  }
}

/** Moves entries up with their buttons until they stand as wanted. */
async function putInOrder(within, wanted) {
  for (const [target, entry] of wanted.entries()) {
    const text = label(entry.content);
    for (;;) {
      const rows = within.getByRole('listitem');
      const texts = await rows.allTextContents();
      const at = texts.findIndex((row) => row.replace(/\s+/g, ' ').includes(text));
      if (at < 0) throw new Error(`No entry "${text}" in ${JSON.stringify(texts)}`);
      if (at <= target) break;
      await rows
        .nth(at)
        .getByRole('button', { name: /^Move up/ })
        .click();
    }
  }
}
