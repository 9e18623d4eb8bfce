import { waitForApi } from '../lms/scorm/find-api.js';
import { ScormApi, type FunctionNames } from '../lms/scorm/scorm-api.js';
import { ScormLms, type Dialect, type Line } from '../lms/scorm/scorm-lms.js';
import type { ScormState } from '../lms/scorm/scorm-state.js';
import { later } from './later.js';
import type { Connect } from './launch.js';

/** Finds the LMS by the API of one version of SCORM: the package's own, whatever else is offered. */
export function connectScorm<State extends ScormState>(
  name: string,
  functions: FunctionNames,
  dialect: Dialect<State>,
): Connect {
  return async (launching) => {
    const { data, module } = launching;
    const found = await waitForApi(name, functions.initialize, window, later);
    if (!found) return undefined;
    return new ScormLms(new ScormApi(found.api, functions), dialect, {
      outline: data.module,
      module,
      policy: data.status,
      newAttempt: launching.newAttempt,
      pageOfLms: found.window.performance.timeOrigin,
      now: () => launching.now(),
      line: () => lineTo(data.content),
      warn: (words) => {
        console.warn(words);
      },
    });
  };
}

/**
 * Whether the LMS can be reached, by a file of the package. Its API may say that it has kept what never left the page; one whose
 * session is over shows its login page in place of the file.
 */
async function lineTo(path: string): Promise<Line> {
  if (!navigator.onLine) return 'down';
  try {
    const { redirected, status } = await fetch(path, { method: 'HEAD', cache: 'no-store' });
    if (redirected || status === 401) return 'elsewhere';
    // Of another status nobody knows: some servers answer no HEAD, and keep all the same.
    return [429, 502, 503, 504].includes(status) ? 'busy' : 'up';
  } catch {
    return 'down';
  }
}
