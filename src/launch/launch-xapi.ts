/** The part `launch-xapi` of the player: what a launch page of an xAPI package (Tin Can) runs. */
import { openXapi, readXapiLaunch } from '../lms/xapi/open-xapi.js';
import { sessionNotes } from '../lms/xapi/session-notes.js';
import { connectXapi } from './connect-xapi.js';
import { launchWith } from './launch.js';

export function launch(): Promise<void> {
  return launchWith((launching) => {
    const notes = sessionNotes(() => sessionStorage, `kapstone xapi ${location.pathname}`);
    const isLaunch = readXapiLaunch(location.search) !== undefined;
    if (isLaunch) {
      notes.write({ search: location.search, id: crypto.randomUUID(), begun: launching.now(), verbs: [] });
      // It holds what lets one into the LRS, and stays in nobody's history.
      history.replaceState(history.state, '', location.pathname);
    }
    const { search = '', id = '' } = notes.read();
    const given = readXapiLaunch(search);
    if (!given) return Promise.resolve(undefined);
    const opened = openXapi(given, launching.data.iri, id, (...request) => fetch(...request));
    return Promise.resolve(connectXapi(launching, notes, () => Promise.resolve(opened)));
  });
}
