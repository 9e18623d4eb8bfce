import { downloadWork } from './download-work.js';
import { later } from './later.js';
import type { Begun } from './launch.js';
import type { LaunchBar } from './launch-bar.js';
import { leftWords } from './launch-words.js';
import type { LmsState } from './whereabouts.js';

/** How long the last word to an LMS is waited for, in milliseconds, before the learner goes on all the same. */
const patience = 10_000;

/**
 * Offers the way out, which ends the session: what is left is told and kept, then the session is closed, then the window goes back to
 * the LMS (cmi5 10.2.6: not before the LMS has heard the last word), or can be closed.
 */
export function leave(begun: Begun, bar: LaunchBar): void {
  const { lms, loop, work } = begun;
  if (!lms) return;
  const button = bar.offer({
    label: lms.returnUrl === undefined ? 'Leave' : 'Return to your LMS',
    go: () => void tryToLeave(),
  });

  async function tryToLeave(): Promise<void> {
    button.disabled = true;
    const state = loop ? await inTime(loop.settle(), () => loop.state) : 'untold';
    if (state !== 'kept' && state !== 'untold' && !work.isDurable) {
      button.disabled = false;
      bar.say('way-out', 'Your LMS has not taken your last work, and this browser keeps nothing. Download it first.', [
        { label: 'Download', go: () => void downloadWork(work.store, work.record.module) },
        { label: 'Leave all the same', go: () => void part(state) },
      ]);
      return;
    }
    await part(state);
  }

  async function part(state: LmsState): Promise<void> {
    if (loop) loop.close('finish');
    else lms?.close('finish');
    await inTime(lms?.parted ?? Promise.resolve(), () => undefined);
    const back = lms?.returnUrl;
    if (back !== undefined) {
      location.replace(back);
      return;
    }
    const isFramed = window.top !== window;
    bar.end(leftWords(state, { isDurable: work.isDurable, isCompleted: begun.isCompleted(), isFramed }));
    // A window that the LMS opened for the module alone. One that only frames it may be the LMS itself.
    if (!isFramed && window.opener !== null) window.close();
  }
}

/** What comes of it, or `late` where it takes too long. */
async function inTime<T>(work: Promise<T>, late: () => T): Promise<T> {
  return Promise.race([
    work,
    new Promise<T>((resolve) =>
      later(patience, () => {
        resolve(late());
      }),
    ),
  ]);
}
