import { idbOutbox } from '../lms/outbox/idb-outbox.js';
import type { Opening, OpeningTrouble } from '../lms/xapi/opening.js';
import type { SessionNotes } from '../lms/xapi/session-notes.js';
import { XapiLms } from '../lms/xapi/xapi-lms.js';
import type { Launching } from './launch.js';

/** What the learner should know of a session that there is none of. That nobody answers is told by where the work is. */
const troubleWords: Readonly<Record<OpeningTrouble, string>> = {
  offline: '',
  'link-used':
    'This link was opened before, and your LMS takes each one once. Your work is kept on this device: open the module in your LMS again, and it gets the rest.',
  denied:
    'Your LMS did not begin a session. Your work is kept on this device: open the module in your LMS again, and it gets the rest.',
  'session-over':
    'The session with your LMS is over. Your work is kept on this device: open the module in your LMS again, and it gets the rest.',
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
