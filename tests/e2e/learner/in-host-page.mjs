/** What a learner does in a module in a frame of a clinic's page, and what the clinic and they see of it. */
import { inModule } from './in-lms.mjs';

export const { inner, state, item, answer, sit } = inModule((page) =>
  page.frameLocator('iframe').frameLocator('#launch-frame'),
);

/** The package that the frame shows. */
export const name = 'small-second-part-embed.zip';
/** A test that hangs says soon where, in milliseconds. */
export const patience = 30_000;

/** Gives the lesson a picture that does not come: all of the page is there, and it goes on loading. */
export async function keepLoading(host, page) {
  const path = 'second-part/two.html';
  const html = Buffer.from(host.files[path]).toString().replace('</body>', '<img src="late.svg" alt="">$&');
  host.files = { ...host.files, [path]: html };
  await page.route('**/late.svg', () => undefined);
}
