import { el, type Markup } from './element.js';

export const acknowledgeWords = {
  label: 'I have read this.',
  button: 'Keep that I have read it',
} as const;

/** What `kap-acknowledge` draws first. */
export const acknowledgeMarkup: Markup[] = [
  el(
    'label',
    { class: 'tick' },
    el('input', { type: 'checkbox', disabled: true }),
    ' ',
    el('span', {}, acknowledgeWords.label),
  ),
  el('p', { class: 'acknowledge-news' }),
  el(
    'p',
    { class: 'actions' },
    el('button', { type: 'button', class: 'onward', disabled: true }, acknowledgeWords.button),
  ),
];
