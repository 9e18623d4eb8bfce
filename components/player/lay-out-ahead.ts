import { idle } from '../idle.js';

/**
 * Boxes that are laid out only when they come near have a guessed height until then. This has each of them laid out once, when
 * the browser has nothing better to do, so that its height is known: whoever goes far at once finds a page that stands still.
 */
export async function layOutAhead(text: Element): Promise<void> {
  await document.fonts.ready;
  for (const box of text.querySelectorAll<HTMLElement>('.prose > *')) {
    if (getComputedStyle(box).contentVisibility !== 'auto') continue;
    await idle();
    box.style.contentVisibility = 'visible';
    await new Promise(requestAnimationFrame);
    // Heights are remembered at the end of a frame.
    await new Promise(requestAnimationFrame);
    box.style.contentVisibility = '';
  }
}
