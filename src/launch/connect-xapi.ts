import { idbOutbox } from '../lms/outbox/idb-outbox.js';
import type { Opening, OpeningTrouble } from '../lms/xapi/opening.js';
import type { SessionNotes } from '../lms/xapi/session-notes.js';
import { XapiLms } from '../lms/xapi/xapi-lms.js';
import type { Launching } from './launch.js';

/** What the learner should know of a session that there is none of. Where the work is, and that nobody answers, stands beside it. */
const troubleWords: Readonly<Record<OpeningTrouble, string>> = {
  away: '',
  'link-used': 'This link was opened before, and your LMS takes each one once. Open the module in your LMS again.',
  denied: 'Your LMS did not begin a session. Open the module in your LMS again.',
  'session-over': 'The session with your LMS is over. Open the module in your LMS again.',
};

/** An LRS, or an LMS of cmi5, with all that a launch page has for it. */
export function connectXapi(launching: Launching, notes: SessionNotes, open: () => Promise<Opening>): XapiLms {
  const { data, module, bar, newAttempt } = launching;
  return new XapiLms({
    outline: data.module,
    policy: data.status,
    iri: data.iri,
    language: data.course.language,
    module,
    outbox: idbOutbox('kapstone-outbox'),
    notes,
    newAttempt,
    now: () => launching.now(),
    open,
    tell: (trouble) => {
      bar.say('trouble', troubleWords[trouble]);
    },
  });
}
