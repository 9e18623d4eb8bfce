/** Goes from the lesson of `tests/fixtures/kinds` through its assessment, in a page of a site or of a clinic. */

/** @param item Where an item of the lesson stands, by its id. */
export async function answerLesson(page, item) {
  for (const [id, rate] of [
    ['first-count', '14'],
    ['slow-count', '8'],
  ]) {
    await item(id).locator('input').fill(rate);
    await item(id).locator('.item-check').click();
    await item(id).getByText('Right.').waitFor();
  }
  await page.getByRole('link', { name: 'Finish lesson and go on' }).click();
}

/** Passes it. */
export async function sitAssessment(page) {
  await page.getByRole('button', { name: /^Start/ }).click();
  for (let left = 2; left > 0; left -= 1) {
    const count = page.locator('kind-breath-count input');
    await page.locator('.sitting-item').waitFor();
    if (await count.isVisible()) await count.fill('10');
    else await page.getByLabel('False').check();
    await page.locator('.item-check').click();
    await page.locator('.sitting-item .rationale').first().waitFor();
    await page.locator('.sitting-move .onward').click();
  }
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page
    .getByText(/passed/i)
    .first()
    .waitFor();
}
