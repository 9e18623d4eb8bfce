/**
 * Answers each kind of item right with the keyboard alone, from where the focus is: nothing is focused by a script. Each step
 * walks on with Tab until it stands on what it wants, so it also proves that one gets there, and in the order of the page.
 */
import { readable, typed } from './right-answers.mjs';

export class Keys {
  constructor(page) {
    this.page = page;
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  /** Walks on until the focus is on what the selector means. */
  async tabTo(selector) {
    for (let steps = 0; steps < 80; steps += 1) {
      if (await this.isOn(selector)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${selector}`);
  }

  isOn(selector) {
    return this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  }

  /** Among native radios of one name: to the wanted one by arrows, from the one that Tab leads to. */
  async choose(scope, name, value) {
    const group = `${scope} input[name="${name}"]`;
    await this.tabTo(group);
    await this.press('Space');
    for (let steps = 0; steps < 20 && !(await this.isOn(`${group}[value="${value}"]`)); steps += 1)
      await this.press('ArrowDown');
  }

  async tick(scope, name, value) {
    await this.tabTo(`${scope} input[name="${name}"][value="${value}"]`);
    await this.press('Space');
  }

  /** A closed native list, by arrows. */
  async select(selector, value) {
    await this.tabTo(selector);
    const chosen = () => this.page.evaluate(() => document.activeElement.value);
    for (let steps = 0; steps < 20 && (await chosen()) !== value; steps += 1) await this.press('ArrowDown');
  }

  async write(selector, text) {
    await this.tabTo(selector);
    await this.type(text);
  }
}

const nameOf = (keys, scope) => keys.page.locator(`${scope} .choice-set input`).first().getAttribute('name');

async function chooseOption(keys, scope, options, isSeveral) {
  const name = await nameOf(keys, scope);
  const right = options.filter((option) => option.right).map(({ id }) => id);
  if (!isSeveral) return keys.choose(scope, name, right[0]);
  const shown = await keys.page
    .locator(`${scope} .choice-set input`)
    .evaluateAll((boxes) => boxes.map((box) => box.value));
  for (const id of shown) if (right.includes(id)) await keys.tick(scope, name, id);
}

export const byKeyboard = {
  choice: (keys, scope, { options, multiple }) => chooseOption(keys, scope, options, multiple),
  async order(keys, scope, { entries }) {
    // From the last to the first, each is lifted and dropped at the top. In the end they stand as they should.
    const { id } = entries[0];
    await keys.tabTo(`${scope} [data-entry="${id}"] .order-grip`);
    for (const key of ['Space', 'Home', 'Space']) await keys.press(key);
  },
  async match(keys, scope, { rows }) {
    for (const [index, { answer }] of rows.entries())
      await keys.select(`${scope} .match-row:nth-child(${index + 1} of .match-row) select`, answer);
  },
  numeric: (keys, scope, item) => keys.write(`${scope} .numeric-input`, typed(item)),
  async 'true-false'(keys, scope, { answer }) {
    await keys.choose(scope, await nameOf(keys, scope), String(answer));
  },
  async categorise(keys, scope, { id, entries }) {
    const names = await keys.page
      .locator(`${scope} input[type=radio]:first-of-type`)
      .evaluateAll((radios) => [...new Set(radios.map(({ name }) => name))]);
    const own = names.filter((name) => entries.some((entry) => name === `${id}--${entry.id}`));
    for (const name of own)
      await keys.choose(scope, name, entries.find((entry) => name === `${id}--${entry.id}`).category);
  },
  async cloze(keys, scope, { gaps }) {
    for (const [index, gap] of gaps.entries()) {
      const at = `${scope} :is(.cloze-input, .cloze-select)[aria-label^="${gaps.length > 1 ? `Gap ${index + 1} ` : 'Gap'}"]`;
      if (gap.type === 'typed') await keys.write(at, gap.answer);
      else await keys.select(at, gap.options[0].id);
    }
  },
  'short-text': (keys, scope, item) => keys.write(`${scope} .short-text-input`, typed(item)),
  hotspot: (keys, scope, { regions, multiple }) => chooseOption(keys, scope, regions, multiple),
  async 'mark-words'(keys, scope, { passage, marks }) {
    const inOrder = passage.flat().filter(({ part }) => part === 'mark');
    for (const [index, { id }] of inOrder.entries()) {
      if (!marks.find((mark) => mark.id === id).right) continue;
      await keys.tabTo(`${scope} :nth-child(${index + 1} of .markable)`);
      await keys.press('Space');
    }
  },
  async slider(keys, scope, { answer }) {
    await keys.tabTo(`${scope} input[type=range]`);
    const value = () => keys.page.evaluate(() => Number(document.activeElement.value));
    for (let steps = 0; steps < 100 && (await value()) !== answer; steps += 1)
      await keys.press((await value()) > answer ? 'ArrowLeft' : 'ArrowRight');
  },
  async matrix(keys, scope, { id, rows, multiple }) {
    for (const row of rows)
      for (const column of row.right)
        if (multiple) await keys.tick(scope, `${id}--${row.id}`, column);
        else await keys.choose(scope, `${id}--${row.id}`, column);
  },
  async likert(keys, scope, { id, statements, scale }) {
    for (const statement of statements) await keys.choose(scope, `${id}--${statement.id}`, scale.at(-1).id);
  },
  'extended-text': (keys, scope) => keys.write(`${scope} textarea`, readable),
};
