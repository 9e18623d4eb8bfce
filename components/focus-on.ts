/** Hands the focus to a place of the text, so that one reads and tabs on from there. What is in view stays in view. */
export function focusOn(place: HTMLElement): void {
  place.focus({ preventScroll: true });
  if (place.matches(':focus')) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
