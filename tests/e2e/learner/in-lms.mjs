/** What a learner does in a module that an LMS launched, and what they see of where their work is. */
import { inflateRawSync } from 'node:zlib';

/** What stands in suspend data, whichever way it is written. */
export function suspended(text) {
  const [version, , packed] = JSON.parse(text);
  return version === 2 ? inflateRawSync(Buffer.from(packed, 'base64')).toString() : text;
}

/** @param inner Gives the frame of the module's pages in a page of the LMS. */
export function inModule(inner) {
  const state = (page, words) => inner(page).locator('kap-save-state').getByText(words).waitFor();
  const item = (page, id) => inner(page).locator(`kap-item#${id}, #${id}`).first();

  async function answer(page, id) {
    await item(page, id).getByLabel('Two').check();
    await item(page, id).getByRole('button', { name: 'Check' }).click();
    await item(page, id).locator('.rationale').getByText('Yes.').waitFor();
  }

  /** A sitting in which every question is answered with the option of this name. */
  async function sit(page, option) {
    const frame = inner(page);
    await frame.getByRole('button', { name: /^(Start|Try again)/ }).click();
    await frame.getByLabel(option).check();
    await frame.getByRole('button', { name: 'Next' }).click();
    await frame.getByText('2 of 2').first().waitFor();
    await frame.getByLabel(option).check();
    await frame.getByRole('button', { name: 'Review and hand in' }).click();
    await frame.getByRole('button', { name: 'Hand in', exact: true }).click();
    const result = option === 'Two' ? 'Passed' : 'Not yet passed';
    await frame.getByRole('heading', { name: result, exact: true }).waitFor();
  }

  return { inner, state, item, answer, sit };
}
