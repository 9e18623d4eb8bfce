import { idle } from '../idle.js';

/**
 * Boxes that are laid out only when they come near have a guessed height until then. This has each of them laid out once, when
 * the browser has nothing better to do, so that its height is known: whoever goes far at once finds a page that stands still.
 * What keys take the focus to before that, far away, stays in view.
 */
export async function layOutAhead(root: Document | ShadowRoot): Promise<void> {
  await document.fonts.ready;
  const boxes = [...root.querySelectorAll<HTMLElement>('.prose > *')].filter(
    (box) => getComputedStyle(box).contentVisibility === 'auto',
  );
  const hold = ({ target }: Event) => {
    // What is being pressed must not move away from under the pointer.
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const { top } = target.getBoundingClientRect();
    void layOut(boxes.filter(isInView));
    if (target.getBoundingClientRect().top === top) return;
    void layOut(boxes.splice(0));
    target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
  root.addEventListener('focusin', hold);
  while (boxes.length > 0) {
    await idle();
    await rest(root);
    await layOut(boxes.splice(0, 1));
  }
  root.removeEventListener('focusin', hold);
}

/** Waits until nothing has scrolled for two frames: in the frame after a scroll the browser holds no place. */
async function rest(root: Document | ShadowRoot): Promise<void> {
  const top = () => root.querySelector('.prose')?.getBoundingClientRect().top;
  let before;
  do {
    before = top();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  } while (top() !== before);
}

async function layOut(boxes: readonly HTMLElement[]): Promise<void> {
  for (const box of boxes) box.style.contentVisibility = 'visible';
  await new Promise(requestAnimationFrame);
  // Heights are remembered at the end of a frame.
  await new Promise(requestAnimationFrame);
  for (const box of boxes) box.style.contentVisibility = '';
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
