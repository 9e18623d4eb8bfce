/** Answers an item as a learner does: by what can be seen and pressed. `within` is the locator of the item on the page. */

const words = (nodes) =>
  nodes
    .map((node) => node.value ?? node.text ?? (node.children ? words(node.children) : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The start of an option's words, which is enough to tell it from the others. */
const label = (content) => words(content);

export async function answerRight(within, item) {
  if (item.kind === 'choice')
    await choose(
      within,
      item,
      item.options.filter((option) => option.right),
    );
  if (item.kind === 'numeric') await within.getByRole('textbox').fill(String(item.answer));
  if (item.kind === 'match') await matchRows(within, item, (row) => row.answer);
  if (item.kind === 'order') await putInOrder(within, item.entries);
}

export async function answerWrong(within, item) {
  if (item.kind === 'choice') await choose(within, item, item.options.filter((option) => !option.right).slice(0, 1));
  if (item.kind === 'numeric') await within.getByRole('textbox').fill(String(item.answer + 1000));
  if (item.kind === 'match')
    await matchRows(within, item, (row) => item.answers.find((answer) => answer.id !== row.answer).id);
  if (item.kind === 'order') await putInOrder(within, item.entries.toReversed());
}

async function choose(within, item, options) {
  const boxes = within.locator('input[type=radio], input[type=checkbox]');
  for (const box of await boxes.all()) {
    const value = await box.getAttribute('value');
    const wanted = options.some((option) => option.id === value);
    if ((await box.isChecked()) !== wanted && (wanted || item.multiple)) await box.click();
  }
}

async function matchRows(within, item, answerOf) {
  const selects = within.getByRole('combobox');
  for (const [index, row] of item.rows.entries()) await selects.nth(index).selectOption(answerOf(row));
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
