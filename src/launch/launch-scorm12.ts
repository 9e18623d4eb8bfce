/** The part `launch-scorm12` of the player: what a launch page of a SCORM 1.2 package runs. */
import { scorm12Api, scorm12Dialect, scorm12Functions } from '../lms/scorm12/scorm12-dialect.js';
import { connectScorm } from './connect-scorm.js';
import { launchWith } from './launch.js';

export function launch(): Promise<void> {
  const zone = -new Date().getTimezoneOffset();
  return launchWith(connectScorm(scorm12Api, scorm12Functions, scorm12Dialect(zone)));
}
