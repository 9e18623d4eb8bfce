/** The part `launch-scorm2004` of the player: what a launch page of a SCORM 2004 package runs. */
import { scorm2004Api, scorm2004Dialect, scorm2004Functions } from '../lms/scorm2004/scorm2004-dialect.js';
import { connectScorm } from './connect-scorm.js';
import { launchWith } from './launch.js';

export function launch(): Promise<void> {
  return launchWith(connectScorm(scorm2004Api, scorm2004Functions, scorm2004Dialect));
}
