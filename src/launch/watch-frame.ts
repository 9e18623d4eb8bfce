import type { LaunchBar } from './launch-bar.js';

/** An LMS whose session has ended answers with pages of its own, also in the frame. */
export function watchFrame(frame: HTMLIFrameElement, bar: LaunchBar): void {
  frame.addEventListener('load', () => {
    if (window.origin === 'null') return;
    bar.say(
      'page',
      isOurs(frame)
        ? undefined
        : 'This page is your LMS’s, which may have ended the session. Log in there, and open the module again: what was saved stays.',
    );
  });
}

/** Every page of a package begins with `src/early.ts`. */
function isOurs({ contentWindow }: HTMLIFrameElement): boolean {
  try {
    return contentWindow !== null && 'kapstone' in contentWindow;
  } catch {
    return false;
  }
}

/**
 * Pages of other sites may not stand in the frame, by the policy of the launch page: a link to one opens beside it. So does a file that
 * is no page, from which no link leads back.
 */
export function leadBeside({ document }: Window): void {
  document.addEventListener('click', openBeside, { capture: true });
}

function openBeside({ target }: Event): void {
  const link = (target as Element | null)?.closest<HTMLAnchorElement>('a[href]');
  if (!link || !/^https?:$/.test(link.protocol)) return;
  const isPage = link.pathname.endsWith('.html') || link.getAttribute('href')?.startsWith('#');
  if (link.origin !== location.origin || !isPage) link.target = '_blank';
}
