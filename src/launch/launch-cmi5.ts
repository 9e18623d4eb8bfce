/** The part `launch-cmi5` of the player: what a launch page of a cmi5 package runs. */
import { readCmi5Launch } from '../lms/cmi5/cmi5-launch.js';
import { openCmi5 } from '../lms/cmi5/open-cmi5.js';
import { sessionNotes } from '../lms/xapi/session-notes.js';
import { connectXapi } from './connect-xapi.js';
import { launchWith } from './launch.js';

export function launch(): Promise<void> {
  return launchWith((launching) => {
    const given = readCmi5Launch(location.search);
    if (!given) return Promise.resolve(undefined);
    // The address of the token is that of one session.
    const notes = sessionNotes(() => sessionStorage, `kapstone cmi5 ${given.fetch}`);
    const lms = connectXapi(launching, notes, () => openCmi5(given, notes, (...request) => fetch(...request)));
    return Promise.resolve(lms);
  });
}
