import { focusOn } from '../focus-on.js';
import type { Ground } from '../ground.js';

/**
 * A line at the foot of the window: for a reader who was brought back to the place of the last visit the way to the top, for
 * one who was not the way to that place.
 */
export function returnNote({ root, top, standing }: Ground, place: HTMLElement): HTMLElement {
  const isOffer = standing === 'offer';
  const note = document.createElement('div');
  note.className = 'return-note';
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.textContent = isOffer ? 'You were further down last time.' : 'You were here last time.';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = isOffer ? 'Go there' : 'Go to the top';
  button.addEventListener('click', () => {
    note.remove();
    if (isOffer) place.scrollIntoView({ block: 'start', behavior: 'instant' });
    else scrollTo({ top, behavior: 'instant' });
    const start = isOffer ? place : root.getElementById('main');
    if (start) focusOn(start);
  });
  note.append(words, ' ', button);
  return note;
}
