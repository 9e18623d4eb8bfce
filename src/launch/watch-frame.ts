import type { LaunchBar } from './launch-bar.js';

/** An LMS whose session has ended answers with pages of its own, also in the frame. */
export function watchFrame(frame: HTMLIFrameElement, bar: LaunchBar): void {
  frame.addEventListener('load', () => {
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
