/** A line at the foot of the window for a reader who was brought back to the place of the last visit. */
export function returnNote(): HTMLElement {
  const note = document.createElement('div');
  note.className = 'return-note';
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.textContent = 'You were here last time.';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = 'Go to the top';
  button.addEventListener('click', () => {
    note.remove();
    scrollTo({ top: 0, behavior: 'instant' });
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
  note.append(words, ' ', button);
  return note;
}
