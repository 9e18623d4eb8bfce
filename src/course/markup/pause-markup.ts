import { el, type ElementNode } from './element.js';

export const pauseWords = {
  /** Before the text, and all that there is without a script. */
  before: 'You can stop at any time; your place is kept.',
  help: 'Help in a crisis',
  open: 'Pause',
  /** On the button, where there are keys. */
  key: 'Esc',
  title: 'Paused',
  kept: 'Your place is kept. Take the time that you want.',
  lines: 'If you need somebody to talk to now',
  goOn: 'Go on',
  leaveOut: 'Leave this part out',
} as const;

/** The static twin of `kap-pause`. Its link leads to the foot of the page. */
export function pauseMarkup(): ElementNode {
  return el(
    'kap-pause',
    {},
    el('p', { class: 'pause-before' }, `${pauseWords.before} `, el('a', { href: '#crisis' }, pauseWords.help)),
  );
}
