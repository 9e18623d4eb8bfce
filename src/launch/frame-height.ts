/**
 * Tells how high the launch page would have to be to show the whole page in its frame, in CSS pixels, at first and whenever that
 * changes. It goes by the content alone: how high the frame is now has no part in it, so that following it comes to an end.
 */
export function frameHeight(frame: HTMLIFrameElement, changed: (height: number) => void): void {
  let told = 0;
  const tell = () => {
    const content = frame.contentDocument?.documentElement;
    if (!content) return;
    const beside = [...document.body.children].filter((child) => !child.contains(frame));
    const above = beside.reduce((sum, child) => sum + child.getBoundingClientRect().height, 0);
    const height = Math.ceil(content.getBoundingClientRect().height + above);
    if (height === told || height === 0) return;
    told = height;
    changed(height);
  };
  const observer = new ResizeObserver(tell);
  observer.observe(document.body);
  const bar = document.querySelector('.launch-bar');
  if (bar) observer.observe(bar);
  let seen: Element | undefined;
  frame.addEventListener('load', () => {
    if (seen) observer.unobserve(seen);
    seen = frame.contentDocument?.documentElement;
    // Each page says it anew, since the host may have sized the frame for the one before.
    told = 0;
    if (seen) observer.observe(seen);
    tell();
  });
}
